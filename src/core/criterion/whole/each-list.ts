import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import { asStatement } from '../clause/asked-statement.ts';
import { findOutcomes } from '../clause/outcome.ts';
import { plainRow } from '../clause/rows.ts';
import { couldMatter } from '../text/background.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Bench } from '../runs/bench.ts';
import { askedIn } from './each-asked.ts';
import { deedOfEach } from './each-deed.ts';
import { ledIn } from './each-lead.ts';
import { inSentence, scheduled, weighted } from './each-sentence.ts';
import type { Stretch } from './gather.ts';
import { answersTurned, numberedSentences } from './numbered.ts';

/** One of the statements that a sentence behind them speaks of. */
export interface Statement {
  readonly text: string;
  readonly size: Size | null;
  readonly at: Stretch;
}

export interface Size {
  readonly by: 'points' | 'share';
  readonly size: string;
}

/** Statements, and where what is said about all of them begins. */
export interface Listed {
  readonly statements: readonly Statement[];
  readonly end: number;
  /** The list itself says what its statements give; nothing more needs to be said behind it. */
  readonly complete?: true;
  /** The share that each of them states for itself: 1/3 of …（1/3权重分）. */
  readonly each?: string;
}

const FEWEST = 2;
const SIZE = `(?:满分|分值|权重)?(?:得|计|占|为)?(${NUM})(分|%)`;
/** …,1分; …(40%); …得2分 */
const BEHIND = new RegExp(`[,:]?(?:(?:得|计|占|为)?(${NUM})分|\\(${SIZE}\\))$`);
/** 绩效目标(2分):… */
const BEFORE = new RegExp(`^([^,;。()]{0,30})\\(${SIZE}\\)[:,]?(?=.)`);

/** The statements that a standard numbers, sets in a row, or leaves to the explanation beside it; null where it has none. */
export function listedIn(text: string, outline: readonly OutlineItem[], bench: Bench): Listed | null {
  const asked = numberedSentences(text, outline) ?? [];
  const questions = asked.map((s) => s.sentence);
  if (answersTurned(questions, text.slice(asked.at(-1)?.at.end ?? 0))) return null;
  return (
    numbered(text, outline) ??
    inRow(text, outline) ??
    weighted(text) ??
    scheduled(text) ??
    inSentence(text) ??
    deedOfEach(text) ??
    ledIn(text) ??
    askedIn(text) ??
    beside(outline, bench)
  );
}

/** …（1/3权重分）, …，占1/3分值 */
const FRACTION =
  /[,:]?(?:\((?:得|占|计)?(1\/\d)的?(?:权重|分值|分)[分值]*\)|(?:得|占|计)(1\/\d)的?(?:权重|分值)[分值]*)$/;

function numbered(text: string, outline: readonly OutlineItem[]): Listed | null {
  const sentences = numberedSentences(text, outline);
  if (!sentences) return null;
  const fractions = new Set(sentences.map(({ sentence }) => fractionOf(sentence)));
  const [each] = fractions;
  const shared = fractions.size === 1 && each ? each : null;
  const statements: Statement[] = [];
  for (const { sentence, at } of sentences) {
    const read = statementIn(shared ? sentence.replace(FRACTION, '') : sentence);
    if (!read) return null;
    statements.push({ ...read, at });
  }
  const listed = unlike(statements);
  return listed && shared ? { ...listed, complete: true, each: shared } : listed;
}

function fractionOf(sentence: string): string | null {
  const [, bracketed, said] = FRACTION.exec(sentence) ?? [];
  return bracketed ?? said ?? null;
}

function unlike(statements: readonly Statement[]): Listed | null {
  const end = statements.at(-1)?.at.end ?? 0;
  return new Set(statements.map((s) => s.text)).size === statements.length ? { statements, end } : null;
}

/** A statement with the size before or behind it; null where the sentence says more about points than that. */
function statementIn(sentence: string): Omit<Statement, 'at'> | null {
  const ahead = BEFORE.exec(sentence);
  const behind = BEHIND.exec(sentence);
  if (ahead && behind) return null;
  const size = ahead
    ? sizeOf(ahead[2], ahead[3])
    : behind
      ? sizeOf(behind[1] ?? behind[2], behind[1] ? '分' : behind[3])
      : null;
  if ((ahead ?? behind) && !size) return null;
  const words = ahead
    ? `${ahead[1] ?? ''}${ahead[1] ? ':' : ''}${sentence.slice(ahead[0].length)}`
    : sentence.slice(0, behind?.index ?? sentence.length);
  const text = words
    .replace(/^[,、:\s]+|[,、:\s的]+$/g, '')
    .split(',')
    .map(asStatement)
    .join(',');
  if (text.length < 3 || findOutcomes(text).length > 0 || couldMatter(text)) return null;
  return { text, size };
}

function sizeOf(figure: string | undefined, unit: string | undefined): Size | null {
  const value = parseDecimal(readNum(figure ?? '') ?? '');
  if (!value || value.compare(0) <= 0) return null;
  return unit === '%'
    ? { by: 'share', size: decimalText(value.div(100), 12) }
    : { by: 'points', size: decimalText(value, 12) };
}

/** 建成面积5分，灌溉面积3分，机耕路2分。各项得分=…: a row, and sentences about it. */
function inRow(text: string, outline: readonly OutlineItem[]): Listed | null {
  if (outline.some((item) => item.marker !== '')) return null;
  const sentence = /^[^;。\n]*/.exec(text)?.[0] ?? '';
  const row = plainRow(sentence, 0);
  if (!row) return null;
  const statements = row.pieces.flatMap(({ condition, outcome, start, end }): Statement[] =>
    outcome.kind === 'points'
      ? [{ text: condition, size: { by: 'points', size: outcome.points }, at: { start, end } }]
      : [],
  );
  return statements.length === row.pieces.length ? { statements, end: row.end } : null;
}

/** The points to look at that the form explains beside a standard without numbered clauses. */
function beside(outline: readonly OutlineItem[], { listed }: Bench): Listed | null {
  if (listed.length < FEWEST || outline.some((item) => item.marker !== '')) return null;
  const statements = listed.flatMap(({ runs }) =>
    runs.flatMap((run): Statement[] =>
      run.kind === 'rule' && run.rule.kind === 'condition' && run.rule.condition.kind === 'claim'
        ? [{ text: run.rule.condition.text, size: null, at: { start: 0, end: 0 } }]
        : [],
    ),
  );
  return statements.length === listed.length ? { statements, end: 0 } : null;
}
