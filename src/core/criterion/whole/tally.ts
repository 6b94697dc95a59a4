import type { Rational } from '../../quantity/rational.ts';
import type { Expression, Interval, Measure, Rule } from '../../rule/rule.ts';
import { childExpressions, some } from '../../rule/walk.ts';
import { asStatement } from '../clause/asked-statement.ts';
import { isLimit } from '../clause/bounds.ts';
import { couldMatter } from '../text/background.ts';
import { bandRun } from '../runs/band-run.ts';
import type { Bench } from '../runs/bench.ts';
import type { Reading } from './capped.ts';
import type { Clause } from '../clause/clause.ts';
import { conditionOf, readClause } from '../clause/clause.ts';
import { composeRuns } from './compose-runs.ts';
import type { Stretch } from './gather.ts';
import { answersTurned, numberedSentences } from './numbered.ts';
import { readInterval } from '../text/interval.ts';
import { resolve } from '../runs/names.ts';
import { NUM } from '../text/numeral.ts';
import { findOutcomes } from '../clause/outcome.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Piece } from '../clause/piece.ts';
import { takeApart } from '../clause/piece.ts';
import type { Row } from './tally-points.ts';
import { rowIn } from './tally-points.ts';
import { headedBy, thingsListed } from './tally-things.ts';
import { MISSED, metOf } from './tally-words.ts';

/** How many of the statements are met: what the tiers behind them speak of. */
const NAME = '符合的项数';
/** 每低于1个, 有一项不符合: a step of the tally. A 处 or 例 that goes wrong is no whole statement. */
const STEP = new RegExp(`^每(?:低于|少于?)(?:一|1)(?:个|项)$|^(?:${MISSED})(?:的)*$`);
/** 有两项及以上不符合: then 有一项不符合 is one and no more. */
const SEVERAL_FAIL = /(?:[2-9]|[二两三四五])项(?:及?以上)?[^,]{0,4}[不未]/;
const FEWEST = 2;

/**
 * Reads numbered statements without points of their own, followed by what so many of them give: ①…；②…；③…。全部符合的得2分；
 * 符合两项的得1分；其余不得分. Null for any other standard.
 */
export function readTally(
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
): Reading | null {
  const asked = numberedSentences(text, outline) ?? [];
  const behind = { start: asked.at(-1)?.at.end ?? 0, end: text.length };
  if (
    answersTurned(
      asked.map((a) => a.sentence),
      text.slice(behind.start),
    )
  )
    return { rule: null, read: [], unread: [behind] };
  const listed: Row | null =
    statementsOf(text, outline) ??
    rowIn(text) ??
    thingsListed(text) ??
    headedBy(text, outline) ??
    statementsBeside(outline, bench);
  if (!listed) return null;
  const { statements, end, verb, told } = listed;
  const apart = takeApart(text, told?.start ?? end, told?.end ?? text.length);
  if (apart.rest.some((r) => couldMatter(text.slice(r.start, r.end)))) return null;
  const [first, ...others] = statements.map((s): Expression => ({ op: 'holds', text: s }));
  if (!first) return null;
  const formula = others.reduce<Expression>((left, right) => ({ op: '+', left, right }), first);
  const names = { ...bench.names, definitions: [{ name: NAME, formula, start: 0, end: 0 }] };
  const pieces = verb === undefined ? apart.pieces : apart.pieces.map((p) => inFull(p, verb));
  const rule = tiersOf(pieces, statements.length, { ...bench, names }, weight, {
    start: 0,
    end: text.length,
  });
  return rule && { rule, read: [{ start: 0, end: text.length }], unread: [] };
}

/** 4项的 behind 做到5项的, 建立3项及以上的: 做到4项的. */
function inFull(piece: Piece, verb: string): Piece {
  const said = new RegExp(`^((?:仅|只)?)(?:${verb}(?:了)?)?(?=${NUM}(?:-${NUM})?[项个类])`);
  const short = piece.condition.replace(/(?<=[项类个])(?:制度|工作|任务|材料|内容|机制|措施|要求)/, '');
  return { ...piece, condition: short.replace(/(?<=\d)[个类]/, '项').replace(said, '$1做到') };
}

/** How many statements hold, as the figure that tiers and steps speak of. */
export function countOf(formula: Expression): Measure {
  return { name: NAME, unit: 'count', formula };
}

/** The statements, and where what is said about all of them begins. */
function statementsOf(
  text: string,
  outline: readonly OutlineItem[],
): { readonly statements: readonly string[]; readonly end: number } | null {
  const numbered = numberedSentences(text, outline);
  const last = numbered?.at(-1);
  if (!numbered || !last || numbered.some((n) => findOutcomes(n.sentence).length > 0)) return null;
  const statements = numbered.map((n) => asStatement(n.sentence));
  if (statements.some((s) => s.length < 3)) return null;
  return new Set(statements).size === statements.length ? { statements, end: last.at.end } : null;
}

/** The points to look at that the form explains beside a standard without numbered clauses. */
function statementsBeside(
  outline: readonly OutlineItem[],
  { listed }: Bench,
): { readonly statements: readonly string[]; readonly end: number } | null {
  if (listed.length < FEWEST || outline.some((item) => item.marker !== '')) return null;
  const statements = listed.flatMap(({ runs }) =>
    runs.flatMap((run) =>
      run.kind === 'rule' && run.rule.kind === 'condition' && run.rule.condition.kind === 'claim'
        ? [run.rule.condition.text]
        : [],
    ),
  );
  return statements.length === listed.length ? { statements, end: 0 } : null;
}

function tiersOf(
  pieces: readonly Piece[],
  count: number,
  bench: Bench,
  weight: Rational | null,
  whole: Stretch,
): Rule | null {
  const span = bench.span(whole.start, whole.end);
  const told = pieces.filter((p, i) => !isLimit(p, pieces[i - 1]?.condition ?? ''));
  const [only] = told;
  if (only?.outcome.kind === 'formula' && only.condition === '' && told.length === 1) {
    const expression = resolve(only.outcome.expression, bench.names);
    const tallied = some(expression, childExpressions, (e) => e.op === 'holds');
    return tallied ? { kind: 'formula', expression, span: bench.span(only.start, only.end) } : null;
  }
  const clauses: Clause[] = [];
  const covered: Interval[] = [];
  for (const piece of told) {
    const made = clausesOf(piece, count, covered, told);
    if (!made) return null;
    clauses.push(...made);
    covered.push(...made.flatMap((c) => (c.kind === 'band' ? [c.interval] : [])));
  }
  if (clauses.length < FEWEST) return null;
  const run = bandRun(clauses, 0, bench);
  if (run.next < clauses.length || run.assembled.kind === 'unread') return null;
  const limits = { mostDeducted: null, mostAdded: null, unclear: false };
  return composeRuns([run.assembled], weight, limits, span).rule;
}

/** A tier as bands of the tally; 其余 is what the tiers before leave over. */
function clausesOf(
  piece: Piece,
  count: number,
  covered: readonly Interval[],
  told: readonly Piece[],
): readonly Clause[] | null {
  const band = (interval: Interval): Clause => ({ kind: 'band', name: NAME, unit: 'count', interval, piece });
  const said = readInterval(conditionOf(piece));
  if (said?.name === NAME) return [band(said.interval)];
  const step = isStep(piece) && !told.some((p) => SEVERAL_FAIL.test(p.condition));
  const met = step ? null : metOf(piece.condition, count);
  if (met) return [band(met)];
  if (!step && readClause(piece).kind === 'else') return leftOver(count, covered).map(band);
  if (!step) return null;
  return [
    {
      kind: 'steps',
      step: '1',
      unit: 'count',
      side: 'below',
      threshold: null,
      name: '',
      partial: 'dropped',
      counted: null,
      piece,
    },
  ];
}

function isStep({ condition, outcome }: Piece): boolean {
  return outcome.kind === 'deduct' && STEP.test(condition);
}

/** The numbers of statements that no tier names, those beside one another together. */
function leftOver(count: number, covered: readonly Interval[]): readonly Interval[] {
  const free = Array.from({ length: count + 1 }, (_, n) => n).filter(
    (n) => !covered.some((interval) => holdsNumber(interval, n)),
  );
  const runs: { low: number; high: number }[] = [];
  for (const n of free) {
    const last = runs.at(-1);
    if (last?.high === n - 1) last.high = n;
    else runs.push({ low: n, high: n });
  }
  return runs.map(({ low, high }): Interval => ({
    low: low === 0 ? null : String(low),
    lowBound: low === 0 ? 'open' : 'included',
    high: String(high),
    highBound: 'included',
  }));
}

function holdsNumber({ low, lowBound, high, highBound }: Interval, n: number): boolean {
  const above = low === null || n > Number(low) || (n === Number(low) && lowBound !== 'excluded');
  const below = high === null || n < Number(high) || (n === Number(high) && highBound !== 'excluded');
  return above && below;
}
