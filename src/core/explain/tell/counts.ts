import type { Rational } from '../../quantity/rational.ts';
import { parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { CountLine, Detail, Evaluated } from '../../rule/outcome.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

type Counts = Extract<Detail, { kind: 'counts' }>;

/** Points off per occurrence: what happened how often, and what it takes off. */
export function tellDeduction(evaluated: Evaluated, detail: Counts, words: TellWords): Told {
  const lines = detail.lines.map((line) => lineWords(line, words));
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
export function tellAdjustment(detail: Counts, words: TellWords): Told {
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
  return told([shown.join(words.item)], said);
}

function lineWords({ item, figure }: CountLine, words: TellWords): string {
  const count = figure.value;
  return count.equals(0) ? words.noEvent(item.event) : words.events(item.event, item.counter, count);
}

function result(deducted: Rational, words: TellWords): string {
  return deducted.equals(0) ? words.nothingDeducted : words.deducted(deducted);
}
