import { intervalComplement } from '../../rule/complement.ts';
import type { Award, Band, BandsRule, Condition, ConditionRule, Interval, Measure } from '../../rule/rule.ts';
import type { SayWords } from './words.ts';

/** A tier that a figure and a statement have to keep together. */
export interface JointTier {
  readonly interval: Interval;
  readonly condition: Condition;
  readonly award: Award;
}

/** Tiers of a figure beside statements, and what anything else gives. */
export interface JointTiers {
  readonly measure: Measure;
  readonly tiers: readonly JointTier[];
  /** Null where the tiers are all that is said. */
  readonly other: Exclude<Award, { kind: 'rule' }> | null;
  /** The values that give it, where not all that are left over do. */
  readonly outside: Interval | null;
}

/** 占比超过80%且效果良好的得6分；占比超过70%且效果良好的得4分: tiers of a figure beside one statement; null for any other rule. */
export function besideStatement({ condition, met, unmet }: ConditionRule): JointTiers | null {
  const rule = met.kind === 'rule' && met.rule.kind === 'bands' ? met.rule : null;
  if (condition.kind !== 'claim' || !rule || !unmet || unmet.kind === 'rule') return null;
  const given = rule.bands.filter((band) => !same(band.award, unmet));
  const rest = rule.bands.filter((band) => same(band.award, unmet)).map((band) => band.interval);
  if (given.length === 0 || given.some((band) => band.award.kind === 'rule')) return null;
  const tiers = given.map(({ interval, award }) => ({ interval, condition, award }));
  const all = same(rest, intervalComplement(given.map((band) => band.interval)));
  const [outside = null] = rest;
  if (!all && rest.length > 1) return null;
  return {
    measure: rule.measure,
    tiers,
    other: rest.length === 0 ? null : unmet,
    outside: all ? null : outside,
  };
}

/** 在两级公示且不少于7天的得4分；仅在一级公示且不少于7天的得2分: statements within one limit; null for any other rule. */
export function withinLimit({ measure, bands }: BandsRule): JointTiers | null {
  const [inside, ...others] = bands;
  const chain = inside ? chained(inside) : null;
  const last = chain?.at(-1)?.unmet;
  if (!inside || !chain || !last || last.kind === 'rule') return null;
  const left = others.every((band) => same(band.award, last));
  const all = same(
    others.map((band) => band.interval),
    intervalComplement([inside.interval]),
  );
  if (!left || !all || others.length === 0) return null;
  const tiers = chain.map(({ condition, met }) => ({ interval: inside.interval, condition, award: met }));
  return { measure, tiers, other: last, outside: null };
}

/** The tiers, each with the statement that has to hold too, and what anything else gives. */
export function sayJoint(
  { measure, tiers, other, outside }: JointTiers,
  words: SayWords,
  condition: (said: Condition, words: SayWords) => string,
  award: (said: Award, words: SayWords) => string,
): string {
  const limit = (interval: Interval): string =>
    words.interval(words.text(measure.name), interval, measure.unit);
  const said = tiers.map((tier) =>
    words.gives(
      words.joint(limit(tier.interval), condition(tier.condition, words)),
      award(tier.award, words),
    ),
  );
  if (!other) return said.join(words.item);
  const [first] = tiers;
  if (outside && first) {
    const rest = words.beyond(limit(outside), condition(first.condition, words));
    return [...said, words.gives(rest, award(other, words))].join(words.item);
  }
  return said.join(words.item) + (said.length > 1 ? words.item : words.clause) + words.otherwise(other);
}

/** Statements of which the first that holds counts. */
function chained({ award }: Band): readonly ConditionRule[] | null {
  const rule = award.kind === 'rule' && award.rule.kind === 'condition' ? award.rule : null;
  if (!rule?.unmet || rule.condition.kind !== 'claim' || rule.met.kind === 'rule') return null;
  if (rule.unmet.kind !== 'rule') return [rule];
  const rest = chained({ interval: NO_INTERVAL, award: rule.unmet, span: null });
  return rest && [rule, ...rest];
}

const NO_INTERVAL: Interval = { low: null, lowBound: 'open', high: null, highBound: 'open' };

function same(a: unknown, b: unknown): boolean {
  const plain = (of: unknown): string =>
    JSON.stringify(of, (key, value: unknown) => (key === 'span' ? undefined : value));
  return plain(a) === plain(b);
}
