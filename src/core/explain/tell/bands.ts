import type { Detail } from '../../rule/outcome.ts';
import type { BandsRule, Rule } from '../../rule/rule.ts';
import { sayBand } from '../say/rule.ts';
import { tellMeasured } from './measured.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

/** A tiered standard: the figure, the band it falls in, and what the band gives. */
export function tellBands(
  rule: BandsRule,
  detail: Extract<Detail, { kind: 'band' }>,
  words: TellWords,
): Told {
  const bounds = rule.bands.flatMap((b) => [b.interval.low, b.interval.high]);
  const measured = tellMeasured(rule.measure, detail.measured, bounds, words);
  const band = rule.bands[detail.index];
  if (!band) return measured;
  // A step deduction says itself from where it counts.
  const stepped = band.award.kind === 'rule' && band.award.rule.kind === 'steps';
  const place = stepped ? '' : words.falls(band.interval, detail.measured.value, rule.measure.unit);
  const applies = words.line('applies', sayBand(rule, band, words.say));
  const inner =
    band.award.kind === 'rule' && detail.inner
      ? tell(detail.inner, words)
      : told([words.award(band.award)], []);
  // The figure of the band is often the figure of the formula in it: said once.
  const more = inner.clauses.filter((c) => !measured.clauses.includes(c) && !measured.mentioned.includes(c));
  const lines = inner.steps.filter((s) => !measured.steps.includes(s));
  const clauses = [...measured.clauses, place, ...more].filter((c) => c !== '');
  return { ...inner, clauses, steps: [...measured.steps, applies, ...lines] };
}

/** Every band gives the same: what the bands share is said, the figure is not needed. */
export function tellUntested(detail: Extract<Detail, { kind: 'untested' }>, words: TellWords): Told {
  const [first] = detail.inner;
  return first ? tell(first, words) : told([], []);
}

/** Whether a rule gives nothing where its statement holds: then the statement is a fault. */
export function isFault(rule: Rule): boolean {
  if (rule.kind !== 'condition') return false;
  const { met } = rule;
  return met.kind === 'minus' || (met.kind === 'points' && Number(met.points) === 0);
}
