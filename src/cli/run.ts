import type { Assessment } from '../core/assessment.ts';
import { problemText } from '../core/explain/problem.ts';
import { assessmentText, findingsText } from './assessment-text.ts';
import { parseCommand, type Command } from './command.ts';
import { mistakeStop, openRules, type Step, type Stop } from './input.ts';
import { planOutputs, type Outputs } from './output.ts';
import { ruleReading, ruleText } from './rule.ts';
import { checkFile, scoreFile, type Scored, type Written } from './score.ts';
import { wordsOf, type CliWords } from './words.ts';

/** The outside world of one run. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input; null where a person sits at it. */
  readonly input: () => Promise<string> | null;
  /** Columns of the terminal. */
  readonly width: number;
  readonly version: string;
}

export type ExitStatus = 0 | 1 | 2;

/** Runs one command line (without `node` and `ziping`) and gives the exit status: 0 done, 1 errors found (--strict), 2 not usable. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const parsed = parseCommand(args);
  if (!parsed.ok) {
    terminal.error(`${wordsOf(parsed.language).mistake(parsed.mistake)}\n`);
    return 2;
  }
  const { command } = parsed;
  const words = wordsOf(command.language);
  switch (command.name) {
    case 'help':
      terminal.out(words.help);
      return 0;
    case 'version':
      terminal.out(`ziping ${terminal.version}\n`);
      return 0;
    case 'rule':
      return runRule(command, words, terminal);
    case 'score':
    case 'check':
      return runFiles(command, words, terminal);
    default:
      return command satisfies never;
  }
}

async function runRule(
  command: Extract<Command, { name: 'rule' }>,
  words: CliWords,
  terminal: Terminal,
): Promise<ExitStatus> {
  const text = (command.text ?? (await terminal.input()) ?? '').trim();
  if (text === '') {
    terminal.error(`${words.mistake({ code: 'text-missing' })}\n`);
    return 2;
  }
  const reading = ruleReading(text, command);
  terminal.out(command.json ? jsonOf(reading) : ruleText(reading, words, terminal.width));
  return 0;
}

type FilesCommand = Extract<Command, { name: 'score' | 'check' }>;

async function runFiles(command: FilesCommand, words: CliWords, terminal: Terminal): Promise<ExitStatus> {
  const { files, output, overwrite } = command;
  let outputs: Outputs | null = null;
  if (output !== null) {
    const planned = planOutputs(files, output, overwrite);
    if (!planned.ok) {
      terminal.error(stopText(planned.stop, command, words));
      return 2;
    }
    outputs = planned.value;
  }
  const rules = command.rules === null ? null : openRules(command.rules);
  if (rules && !rules.ok) {
    terminal.error(stopText(rules.stop, command, words));
    return 2;
  }
  const how = { rules: rules?.value ?? null, language: command.language };
  const scored: Scored[] = [];
  for (const [i, file] of files.entries()) {
    const target = outputs && { file: outputs.files[i] ?? '', folder: outputs.folder };
    const result = await guarded(file, () =>
      command.name === 'score' ? scoreFile(file, target, how) : checkFile(file, how),
    );
    if (result.ok) {
      scored.push(result.value);
      for (const problem of result.value.leftOut) {
        terminal.error(`${words.leftOut(problemText(problem, command.language).title)}\n`);
      }
    } else terminal.error(stopText(result.stop, command, words));
  }
  terminal.out(command.json ? data(command, scored) : readable(command, scored, words, terminal.width));
  if (scored.length < files.length) return 2;
  const failing = scored.some(({ assessment }) =>
    assessment.findings.some(({ severity }) => severity === 'error'),
  );
  return command.strict && failing ? 1 : 0;
}

/** A fault of our own in one file must not keep the others from being done. */
async function guarded(file: string, work: () => Promise<Step<Scored>>): Promise<Step<Scored>> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? `${error.message} ${placeOf(error)}` : String(error);
    return mistakeStop({ code: 'failed', file, detail });
  }
}

/** Where an error was thrown, in one line. */
function placeOf({ stack = '' }: Error): string {
  return /^\s+at (.*)$/m.exec(stack)?.[1] ?? '';
}

/** One object for one file, an array for several. Nothing where no file could be read. */
function data({ name, files }: FilesCommand, scored: readonly Scored[]): string {
  const shown = scored.map(({ assessment }) => (name === 'score' ? assessment : findingsOf(assessment)));
  if (files.length > 1) return jsonOf(shown);
  return shown.length === 0 ? '' : jsonOf(shown[0]);
}

function findingsOf({ workbook, findings }: Assessment): unknown {
  return { schema: 'ziping/findings/1', workbook, findings };
}

function readable({ name }: FilesCommand, scored: readonly Scored[], words: CliWords, width: number): string {
  return scored
    .map(({ assessment, written }) => {
      if (name === 'check') return findingsText(assessment, words, width);
      const saved = written && [
        words.written(written.file, written.cells),
        ...keptLines(written.kept, words),
      ];
      return assessmentText(assessment, words, width) + (saved ? `\n${saved.join('\n')}\n` : '');
    })
    .join('\n');
}

function keptLines(kept: Written['kept'], words: CliWords): string[] {
  return [...kept].map(([sheet, cells]) => words.kept(sheet, cells));
}

function stopText(stop: Stop, { language }: FilesCommand, words: CliWords): string {
  if (stop.kind === 'mistake') return `${words.mistake(stop.mistake)}\n`;
  const { title, action } = problemText(stop.problem, language);
  return `${words.problem(title, action)}\n`;
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
