import type { Rational } from '../../quantity/rational.ts';
import { parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { CountLine, Detail, Evaluated } from '../../rule/outcome.ts';
import type { AdjustmentRule, DeductionRule } from '../../rule/rule.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

type Counts = Extract<Detail, { kind: 'counts' }>;

/** Points off per occurrence: what happened how often, and what it takes off. */
export function tellDeduction(
  rule: DeductionRule,
  evaluated: Evaluated,
  detail: Counts,
  words: TellWords,
): Told {
  const lines = detail.lines.map((line) => lineWords(line, counterOf(rule, line), words));
  const steps = detail.lines.map((line, i) =>
    [lines[i] ?? '', result(line.deducted, words)].join(words.clause),
  );
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
    .map(({ line, text }) => [text, words.deducted(line.deducted)].join(words.clause))
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
    const item = rule.items.find((i) => i.event === line.event);
    const uncapped = (line.figure?.value ?? ZERO).mul(parseDecimal(item?.points ?? '0') ?? ZERO);
    const capped = uncapped.compare(line.deducted.abs()) > 0;
    const gained = capped ? words.addedAtMost(line.deducted) : words.added(line.deducted);
    return { line, text: lineWords(line, item?.counter ?? '', words), gained, capped };
  });
  const said = lines.map(({ line, text, gained }) =>
    line.deducted.equals(0) ? text : text + words.clause + gained,
  );
  const counted = lines.filter(({ line }) => !line.deducted.equals(0));
  const [only, ...others] = counted;
  // One kind alone is summed up by the last clause.
  if (only && others.length === 0) return told([only.text, only.capped ? only.gained : ''], said);
  const shown = said.filter((_, i) => counted.length === 0 || !lines[i]?.line.deducted.equals(0));
  return told([shown.join(words.item)], said);
}

function counterOf(rule: DeductionRule, line: CountLine): string {
  return rule.items.find((item) => item.event === line.event)?.counter ?? '';
}

function lineWords(line: CountLine, counter: string, words: TellWords): string {
  const count: Rational = line.figure?.value ?? ZERO;
  return count.equals(0) ? words.noEvent(line.event) : words.events(line.event, counter, count);
}

function result(deducted: Rational, words: TellWords): string {
  return deducted.equals(0) ? words.nothingDeducted : words.deducted(deducted);
}
