import type { Rational } from '../../quantity/rational.ts';
import { parseDecimal, ZERO } from '../../quantity/rational.ts';
import { deductionFor, leavesNothing } from '../../rule/deduction.ts';
import type { CountLine, Detail, Evaluated } from '../../rule/outcome.ts';
import type { AdjustmentRule } from '../../rule/rule.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

type Counts = Extract<Detail, { kind: 'counts' }>;

/** Points off per occurrence: what happened how often, and what it takes off. */
export function tellDeduction(evaluated: Evaluated, detail: Counts, words: TellWords): Told {
  const off = tellTakenOff(evaluated, detail, words);
  if (!detail.from) return off;
  const base = tell(detail.from, words);
  const { outcome } = detail.from;
  const reached = outcome.state === 'scored' && !base.shown ? [words.reached(outcome.points)] : [];
  return told([...base.clauses, ...reached, ...off.clauses], [...base.steps, ...off.steps]);
}

function tellTakenOff(evaluated: Evaluated, detail: Counts, words: TellWords): Told {
  const lines = detail.lines.map((line) => lineWords(line, words));
  const steps = detail.lines.map((line, i) => [lines[i] ?? '', ...result(line, words)].join(words.clause));
  const costly = detail.lines.flatMap((line, i) =>
    line.deducted.compare(0) > 0 ? [{ line, text: lines[i] ?? '' }] : [],
  );
  const [only] = costly;
  if (!only) {
    const single = lines.length === 1 ? lines[0] : undefined;
    if (lines.length === 0) return told([], steps);
    return told([single ?? words.noEvents(lines.length), words.nothingDeducted], steps);
  }
  const listed = costly
    .map(({ line, text }) => [text, ...takenOff(line, words)].join(words.clause))
    .join(words.item);
  const sum = costly.reduce((total, { line }) => total.add(line.deducted), ZERO);
  const total = costly.length > 1 ? [words.sumDeducted(sum)] : [];
  const all = detail.deducted.equals(evaluated.full);
  const limit = detail.floored ? [words.deductionLimit(detail.deducted, all)] : [];
  return told([listed, ...total, ...limit], [...steps, ...limit]);
}

/** Bonus and penalty: what happened how often, and what it brings. */
export function tellAdjustment(rule: AdjustmentRule, detail: Counts, words: TellWords): Told {
  const lines = detail.lines.map((line) => {
    const uncapped = line.figure.value.mul(parseDecimal(line.item.points) ?? ZERO);
    const capped = uncapped.compare(line.deducted.abs()) > 0;
    const gained = capped ? words.addedAtMost(line.deducted) : words.added(line.deducted);
    return { line, text: lineWords(line, words), gained, capped };
  });
  const said = lines.map(({ line, text, gained }) =>
    line.deducted.equals(0) ? text : text + words.clause + gained,
  );
  const counted = lines.filter(({ line }) => !line.deducted.equals(0));
  const [only, ...others] = counted;
  // One kind alone is summed up by the last clause.
  if (only && others.length === 0) return told([only.text, only.capped ? only.gained : ''], said);
  const shown = said.filter((_, i) => counted.length === 0 || !lines[i]?.line.deducted.equals(0));
  const limits = boundsOfAll(rule, detail, words);
  return told([shown.join(words.item), ...limits], [...said, ...limits]);
}

/** 累计最多加5分 where the bonuses come to more, and the same of penalties. */
function boundsOfAll(rule: AdjustmentRule, { lines }: Counts, words: TellWords): readonly string[] {
  const sum = (sign: 1 | -1): Rational =>
    lines.reduce((s, l) => (l.deducted.compare(0) === sign ? s.add(l.deducted) : s), ZERO).abs();
  const bound = (most: string | undefined, sign: 1 | -1): readonly string[] => {
    const limit = most === undefined ? null : parseDecimal(most);
    return limit && sum(sign).compare(limit) > 0 ? [words.addedAtMost(limit.mul(sign))] : [];
  };
  return [...bound(rule.mostAdded, 1), ...bound(rule.mostDeducted, -1)];
}

function lineWords({ item, figure }: CountLine, words: TellWords): string {
  const count = figure.value;
  return count.equals(0) ? words.noEvent(item.event) : words.events(item.event, item.counter, count);
}

function result(line: CountLine, words: TellWords): readonly string[] {
  return line.deducted.equals(0) ? [words.nothingDeducted] : takenOff(line, words);
}

/** 扣3分，按最多扣2分计: what a clause takes off, and what bounds it. */
function takenOff({ item, figure, deducted }: CountLine, words: TellWords): readonly string[] {
  if ('per' in item && item.allFrom !== undefined && leavesNothing(item, figure.value))
    return [words.soManyAsLeaveNothing(item.allFrom, item.counter)];
  const unbounded = 'per' in item ? deductionFor({ ...item, most: null }, figure.value) : deducted;
  if (unbounded.equals(deducted)) return [words.deducted(deducted)];
  return [words.deducted(unbounded), words.deductionLimit(deducted, false)];
}
