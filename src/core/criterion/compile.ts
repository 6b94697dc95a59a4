import type { CriterionSpan } from '../assessment.ts';
import type { Rational } from '../quantity/rational.ts';
import { mostPoints } from '../rule/most.ts';
import { NOTHING } from '../rule/rule.ts';
import type { Rule, Span } from '../rule/rule.ts';
import type { Trouble } from '../rule/trouble.ts';
import { capsEach, couldMatter, otherRounding, partialStep, periodicCap } from './text/background.ts';
import type { Bench } from './runs/bench.ts';
import { breaksOff } from './text/breaks-off.ts';
import type { Reading } from './whole/capped.ts';
import { readCapped } from './whole/capped.ts';
import { readClause } from './clause/clause.ts';
import { isUnclear } from './clause/coefficient.ts';
import { composeRuns } from './whole/compose-runs.ts';
import { additions } from './whole/takings.ts';
import { composeItems } from './whole/compose.ts';
import { readEachOf } from './whole/each.ts';
import { bracketed, partOf, ratioInWords } from './text/definitions.ts';
import { contradiction, countedTwice } from './whole/flaws.ts';
import type { Item } from './whole/compose.ts';
import type { Gathered, Stretch } from './whole/gather.ts';
import { gather, itemsOf } from './whole/gather.ts';
import { isVeto, meanOfGoals, readGoals, speaksOfGoals } from './whole/goals.ts';
import { isAll, readGrades, readListedGrades } from './whole/grades.ts';
import { findOutcomes } from './clause/outcome.ts';
import { readOptions } from './whole/options.ts';
import { withOwnWords } from './whole/own-words.ts';
import type { OutlineItem } from './text/outline.ts';
import { lettersIn } from './text/letters.ts';
import { readOutline } from './text/outline.ts';
import type { Definition, Piece } from './clause/piece.ts';
import { takeApart } from './clause/piece.ts';
import { withoutTitle } from './clause/size.ts';
import { remainsIn } from './whole/remains.ts';
import { originalSpan, readSource } from './text/source.ts';
import { unlikeCounts } from './whole/unlike-counts.ts';
import { readTally } from './whole/tally.ts';
import { statementIn } from './clause/statements.ts';

/** What is known of the row besides the standard's text. */
export interface CriterionContext {
  /** Name of the indicator (三级指标). */
  readonly name: string;
  /** Weight in 分; null where the form gives none. */
  readonly weight: Rational | null;
  /** What the form explains beside the standard (指标解释): formulas of figures that the standard only names. */
  readonly explained?: string;
}

/** A compiled standard: the rule, the part each stretch of text plays, and what stands in the way of relying on it. */
export interface CompiledCriterion {
  readonly rule: Rule | null;
  readonly spans: readonly CriterionSpan[];
  readonly troubles: readonly Trouble[];
}

/** The longest standard that is read, in characters; what is longer is no standard but a pasted document. */
const LONGEST = 2_000;

/**
 * Compiles a scoring standard (评分标准) as it stands in the cell into a rule. Never throws; whatever carries a score and
 * was not understood is in `troubles`, and then the rule must not give a final score.
 */
export function compileCriterion(original: string, context: CriterionContext): CompiledCriterion {
  if (original.length > LONGEST) {
    const all: Span = { start: 0, end: original.length };
    const trouble: Trouble = { code: 'unread', span: all, text: original };
    return { rule: null, spans: [{ ...all, part: 'unread' }], troubles: [trouble] };
  }
  const source = readSource(original);
  const { text } = source;
  const span = (start: number, end: number): Span => originalSpan(source, start, end);
  const outline = withoutTitle(text, readOutline(text), context.weight);
  const own = collectDefinitions(text, outline);
  const definitions = own.length > 0 ? own : definitionsIn(context);
  const bench: Bench = {
    listed: outline.some((item) => item.marker !== '') ? [] : statementsIn(context.explained ?? ''),
    weight: context.weight,
    partial: partialStep(text),
    names: {
      // As the folded text writes it: “三公经费”控制率.
      indicator: context.name.replace(/[“”]/g, '"'),
      definitions: periodicCap(text, definitions),
      capped: capsEach(text),
      letters: lettersIn(`${text}\n${readSource((context.explained ?? '').slice(0, LONGEST)).text}`),
      unlike: unlikeCounts(allPieces(text, outline)),
    },
    span,
    apart: (a, b) => /[;。\n]/.test(text.slice(a.end, b.start)),
  };
  const reading = read(text, outline, bench, context.weight);
  const troubles: Trouble[] = [
    ...reading.unread.filter((u) => couldMatter(text.slice(u.start, u.end))),
    ...otherRounding(text),
  ].map((u) => ({ code: 'unread', span: span(u.start, u.end), text: text.slice(u.start, u.end) }));
  const whole = span(0, text.length);
  if (!reading.rule && troubles.length === 0) troubles.push({ code: 'no-scoring', span: whole, text: '' });
  const clash = reading.rule && contradiction(reading.rule);
  if (clash) {
    const a = clash[0].span ?? whole;
    const b = clash[1].span ?? whole;
    const both = `${original.slice(a.start, a.end)}；${original.slice(b.start, b.end)}`;
    troubles.push({ code: 'contradiction', span: b, text: both });
  }
  const twice = reading.rule && countedTwice(reading.rule);
  if (twice) {
    const at = twice.span ?? whole;
    troubles.push({ code: 'unread', span: at, text: original.slice(at.start, at.end) });
  }
  for (const remains of reading.rule ? remainsIn(reading.rule) : []) {
    const at = remains.span ?? whole;
    troubles.push({ code: 'unread', span: at, text: original.slice(at.start, at.end) });
  }
  const last = Math.max(0, ...findOutcomes(text).map((o) => o.end));
  if (breaksOff(text, last)) {
    troubles.push({
      code: 'cut-off',
      span: span(Math.max(0, text.length - 20), text.length),
      text: text.slice(-20),
    });
  }
  const most = reading.rule && context.weight ? mostPoints(reading.rule, context.weight) : null;
  if (most && context.weight && !most.equals(context.weight)) {
    troubles.push({ code: 'weight-differs', span: whole, text: '', most });
  }
  const rule = reading.rule && withOwnWords(reading.rule, allPieces(text, outline), original, span);
  return { rule, spans: spansOf(reading, troubles, span), troubles };
}

/** ①符合国家法规；②符合本县规划: the points to look at, where they stand beside the standard. */
function statementsIn(explained: string): readonly Item[] {
  const { text } = readSource(explained.slice(0, LONGEST));
  return readOutline(text).flatMap((item) => statementIn(text, item, () => NOWHERE) ?? []);
}

const NOWHERE: Span = { start: 0, end: 0 };

function definitionsIn({ name, explained = '' }: CriterionContext): readonly Definition[] {
  const { text } = readSource(explained.slice(0, LONGEST));
  const stated = collectDefinitions(text, readOutline(text));
  const worded = stated.length > 0 ? null : ratioInWords(text, name);
  return worded ? [worded] : stated;
}

function collectDefinitions(text: string, items: readonly OutlineItem[]): readonly Definition[] {
  const stated = items.flatMap((item): readonly Definition[] => [
    ...takeApart(text, item.textStart, item.textEnd).definitions,
    ...collectDefinitions(text, item.children),
  ]);
  return stated.length > 0 ? stated : [...bracketed(text), ...partOf(text)];
}

function allPieces(text: string, items: readonly OutlineItem[]): readonly Piece[] {
  return items.flatMap((item) => [
    ...takeApart(text, item.textStart, item.textEnd).pieces,
    ...allPieces(text, item.children),
  ]);
}

/** Reads a folded standard: its caps first, then what they cap. */
export function read(
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
): Reading {
  if (isUnclear(text)) return { rule: null, read: [], unread: [{ start: 0, end: text.length }] };
  return readCapped(text, bench, weight, readUncapped) ?? readUncapped(text, outline, bench, weight);
}

function readUncapped(
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
): Reading {
  return (
    readEachOf(text, outline, bench, weight) ??
    readTally(text, outline, bench, weight) ??
    readOptions(text, bench, weight, readClauses) ??
    readClauses(text, outline, bench, weight)
  );
}

function readClauses(
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
): Reading {
  if (speaksOfGoals(text)) {
    const goals = readGoalsStandard(text, outline, bench);
    if (goals) return goals;
  }
  const mean = meanOfGoals(text, bench);
  if (mean && findOutcomes(text.slice(0, mean.at.start) + text.slice(mean.at.end)).length === 0)
    return { rule: mean.rule, read: [mean.at], unread: [] };
  const listed = readListedGrades(text, weight, bench);
  if (listed && !findOutcomes(text.replace(text.slice(listed.at.start, listed.at.end), '')).length)
    return { rule: listed.rule, read: [listed.at], unread: [] };
  const graded = readGrades(text, bench);
  if (graded && isAll(text, graded.at)) return { rule: graded.rule, read: [graded.at], unread: [] };
  const gathered: Gathered = {
    items: [],
    statements: [...bench.listed],
    read: [],
    unread: [],
    shares: null,
    limits: { mostDeducted: null, mostAdded: null, unclear: false },
    floor: null,
    cap: null,
  };
  for (const item of outline) gather(text, item, bench, gathered);
  const rule = composeAll(text, gathered, bench, weight);
  const unread = [...gathered.unread, ...rule.unread];
  if (!rule.rule && unread.length === 0) unread.push(...gathered.read);
  return { rule: rule.rule, read: gathered.read, unread };
}

function composeAll(
  text: string,
  gathered: Gathered,
  bench: Bench,
  weight: Rational | null,
): { readonly rule: Rule | null; readonly unread: readonly Stretch[] } {
  const whole = bench.span(0, text.length);
  const runs = gathered.items.flatMap((item) => item.runs);
  const bonus = runs.flatMap((r) => (r.kind === 'additions' ? r.clauses : []));
  const outside = weight !== null && weight.equals(0);
  if (
    (bonus.length > 0 || (outside && runs.length > 0)) &&
    // A deduction from points that are given here is no penalty outside the weight.
    runs.every((r) => r.kind === 'additions' || (r.kind === 'deductions' && !r.worth))
  ) {
    const penalty = runs.flatMap((r) => (r.kind === 'deductions' ? r.items : []));
    if (penalty.some((item) => item.per !== '1' || item.allFrom !== undefined))
      return { rule: null, unread: [] };
    const { cap } = gathered;
    const { mostAdded, mostDeducted } = gathered.limits;
    // 每次加1分，最多3分: the most that may be added, or taken off; which of the two is plain where there is only one.
    const unclear = cap !== null && mostAdded === null && mostDeducted === null;
    if (unclear && bonus.length > 0 && penalty.length > 0) return { rule: null, unread: [] };
    const limits = { ...gathered.limits, mostAdded: mostAdded ?? cap, mostDeducted: mostDeducted ?? cap };
    return { rule: additions(bonus, penalty, limits), unread: [] };
  }
  const items = itemsOf(gathered);
  const composed =
    items.length > 1 || gathered.shares
      ? composeItems(items, gathered.shares, weight, gathered.limits, whole)
      : composeRuns(runs, weight, gathered.limits, whole);
  const rule = composed.rule ?? readGrades(text, bench)?.rule ?? null;
  if (!rule || (gathered.floor === null && gathered.cap === null)) return { rule, unread: composed.unread };
  return {
    rule: { kind: 'bounded', rule, floor: gathered.floor, cap: gathered.cap, span: null },
    unread: composed.unread,
  };
}

/** Completion rates over a goal table, with its veto. */
function readGoalsStandard(text: string, outline: readonly OutlineItem[], bench: Bench): Reading | null {
  const pieces = allPieces(text, outline);
  const goals = readGoals(text, pieces, bench);
  if (!goals) return null;
  const vetoes = pieces.map(readClause).flatMap((c) => (c.kind === 'claim' && isVeto(c) ? [c] : []));
  const rule = vetoes.reduceRight<Rule>(
    (inner, { text: claim, piece }) => ({
      kind: 'veto',
      condition: { kind: 'claim', text: claim },
      award: NOTHING,
      rule: inner,
      span: bench.span(piece.start, piece.end),
    }),
    goals,
  );
  return { rule, read: [{ start: 0, end: text.length }], unread: looseConditions(text, pieces) };
}

/** 如未报整体绩效目标，…: conditions beside the tiers, of which nothing was understood. */
function looseConditions(text: string, pieces: readonly Piece[]): readonly Stretch[] {
  return [...text.matchAll(/(?<=^|[。;\n])(?:\(?\d{1,2}[.、)])?(?:如|若|对未)[^。;\n]*/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((loose) => !pieces.some((p) => p.start < loose.end && p.end > loose.start));
}

function spansOf(
  reading: Reading,
  troubles: readonly Trouble[],
  span: (start: number, end: number) => Span,
): readonly CriterionSpan[] {
  const unread = troubles.flatMap((t): CriterionSpan[] =>
    t.code === 'unread' ? [{ ...t.span, part: 'unread' }] : [],
  );
  const understood = reading.read.map((s): CriterionSpan => ({ ...span(s.start, s.end), part: 'read' }));
  const marked: CriterionSpan[] = [];
  for (const candidate of [...unread, ...understood].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marked[marked.length - 1];
    if (!last || candidate.start >= last.end) marked.push(candidate);
  }
  return marked;
}
