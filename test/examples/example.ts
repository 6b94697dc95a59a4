import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { sayNeed } from '../../src/core/explain/need.ts';
import { compileCriterion } from '../../src/core/criterion/compile.ts';
import { enteredFacts } from '../../src/core/facts/tables/entered.ts';
import { factsFor } from '../../src/core/facts/facts.ts';
import type { GoalTables } from '../../src/core/facts/tables/goals.ts';
import { goalOf } from '../../src/core/facts/tables/goals.ts';
import type { Indicator, TargetCell } from '../../src/core/form/form.ts';
import { decimalText, parseDecimal } from '../../src/core/quantity/rational.ts';
import type { Source } from '../../src/core/rule/need.ts';
import { scoreCriterion } from '../../src/core/score/score.ts';

/** One example of the bank; the format is in README.md beside it. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly weight: number | string;
  readonly definition?: string;
  readonly criterion?: string;
  readonly basis?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly goals?: readonly GoalRow[];
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly expect: {
    readonly status: string;
    readonly score?: string;
    readonly grade?: string;
    readonly also?: readonly string[];
    readonly needs?: string | readonly string[];
    readonly outcomes?: readonly string[];
  };
  readonly family: string;
}

interface GoalRow {
  readonly group?: string;
  readonly name: string;
  readonly unit?: string;
  readonly target?: string | number;
  readonly actual?: string | number;
  readonly weight?: string | number;
}

/** All examples, in the order of the files. */
export function readBank(): readonly Example[] {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((file) => {
    const parsed: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!Array.isArray(parsed) || !parsed.every(isExample))
      throw new Error(`${file}: an example is incomplete`);
    return parsed.map((example) => ({ ...example, file }));
  });
}

/** The traps: prose that once misled the engine, of no family. */
export function readTraps(): readonly Example[] {
  const parsed: unknown = parse(readFileSync(new URL('traps/traps.yaml', import.meta.url), 'utf8'));
  if (!Array.isArray(parsed)) throw new Error('traps.yaml is no list');
  const traps = parsed.map((trap: object): unknown => ({ ...trap, family: '', file: 'traps.yaml' }));
  return traps.map((trap) => {
    if (!isExample(trap)) throw new Error('traps.yaml: a trap is incomplete');
    return { ...trap, file: 'traps.yaml' };
  });
}

function isExample(value: unknown): value is Omit<Example, 'file'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'weight', 'expect', 'why', 'family'].every((key) => key in value)
  );
}

/** What the scoring came to: a status, and a score as text where there is one. */
export interface Result {
  readonly status: string;
  readonly score: string | null;
  /** The facts asked for, where any are wanted. */
  readonly asked: readonly string[];
  /** The points to choose between, where a person must; "" where the points themselves are left to her. */
  readonly options: readonly string[];
}

/** Compiles the example's standard and scores it with the example's facts. */
export function scoreExample(example: Example): Result {
  const weight = parseDecimal(String(example.weight));
  const criterion = example.criterion ?? '';
  const compiled = compileCriterion(criterion, {
    name: example.name,
    weight,
    explained: example.definition ?? '',
  });
  if (!compiled.rule) return { status: 'not-understood', score: null, asked: [], options: [] };
  const fields = typed(example.fields);
  const facts = factsFor(compiled.rule, {
    topic: { name: example.name, definition: example.definition ?? '', criterion },
    reports: example.basis === undefined ? [] : [{ text: example.basis, sheet: 's', cell: 'B1' }],
    entered: typed(example.facts),
    goals: goalsOf(example),
    fields: (measure) => fields.figure(measure),
  });
  const scored = scoreCriterion(compiled, weight, facts);
  const outcome = scored.evaluated?.outcome;
  const options = outcome?.state === 'choice' ? outcome.options : [];
  return {
    status: scored.status,
    score: scored.score && decimalText(scored.score, 2),
    asked: outcome?.state === 'open' ? outcome.needs.map((need) => sayNeed(need, 'zh')) : [],
    options: options.map(({ points }) => (points ? decimalText(points, 2) : '')),
  };
}

function typed(entries: Example['facts']): ReturnType<typeof enteredFacts> {
  const source: Source = { certainty: 'entered', sheet: 's', cell: 'F1', quote: '' };
  return enteredFacts(
    Object.entries(entries ?? {}).map(([name, text]) => ({ name, text: String(text), source })),
  );
}

function goalsOf({ goals }: Example): GoalTables {
  return (group) => {
    const word = group.replace('指标', '');
    const rows = (goals ?? []).filter((row) => row.group === undefined || row.group.includes(word));
    return rows.length > 0 ? rows.map((row, i) => goalOf(indicatorOf(row, i), 's', 'none')) : null;
  };
}

function indicatorOf(row: GoalRow, i: number): Indicator {
  const cell = (value: string | number | undefined, column: string): TargetCell | null =>
    value === undefined
      ? null
      : {
          text: String(value),
          value: parseDecimal(String(value)),
          format: 'General',
          sign: '',
          unit: row.unit ?? '',
          cell: `${column}${i + 1}`,
        };
  const weight = row.weight === undefined ? null : parseDecimal(String(row.weight));
  return {
    top: i,
    bottom: i,
    level1: row.group ?? '',
    level2: '',
    name: row.name,
    nameCell: `D${i + 1}`,
    weight: weight && { text: weight.toString(), value: weight, cell: `E${i + 1}`, formula: false },
    selfScore: null,
    reviewedScore: null,
    definition: null,
    criterion: null,
    basis: null,
    evidence: null,
    target: cell(row.target, 'F'),
    actual: cell(row.actual, 'G'),
    completionRate: null,
    scoreCell: null,
    basisCell: null,
    hidden: false,
  };
}

export type Standing = 'right' | 'wrong' | 'abstained' | 'rightly-abstained' | 'otherwise-abstained';

/** Where a result stands: a score is right or wrong, an abstention was asked for, was not needed, or says something else. */
export function standing({ expect }: Example, { status, score }: Result): Standing {
  const wanted = [expect.status, ...(expect.also ?? [])];
  if (status === 'scored') return expect.status === 'scored' && score === expect.score ? 'right' : 'wrong';
  if (wanted.includes(status)) return 'rightly-abstained';
  return expect.status === 'scored' ? 'abstained' : 'otherwise-abstained';
}

/** What the example says is wanted and the result doesn't ask for. */
export function unasked({ expect }: Example, { status, asked }: Result): readonly string[] {
  const needs = typeof expect.needs === 'string' ? [expect.needs] : (expect.needs ?? []);
  return status === 'needs-input' ? needs.filter((words) => !asked.some((name) => name.includes(words))) : [];
}

/** Whether a person is to choose between other points than the example says. */
export function choosesOtherwise({ expect }: Example, { status, options }: Result): boolean {
  if (status !== 'judgement' || !expect.outcomes) return false;
  return [...new Set(options)].toSorted().join() !== expect.outcomes.toSorted().join();
}

/** The example with what was expected and what came, for a person to read. */
export function told(example: Example, result: Result): string {
  const { expect: wanted, facts, goals } = example;
  return [
    `${example.file} · ${example.family} · ${example.name} (${example.weight}分)`,
    `标准: ${(example.criterion ?? '').trim()}`,
    `依据: ${example.basis ?? ''}${facts ? ` ${JSON.stringify(facts)}` : ''}${goals ? ` ${JSON.stringify(goals)}` : ''}`,
    `应为: ${wanted.status} ${wanted.score ?? ''} ${wanted.outcomes?.join('/') ?? ''} ${String(wanted.needs ?? '')}`,
    `得到: ${result.status} ${result.score ?? ''} ${result.options.join('/')} ${result.asked.join('、')}`,
  ].join('\n');
}
