import type { Award, Band, Interval, Measure, Rule } from '../../rule/rule.ts';
import { NOTHING } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import type { Joint } from '../text/joint.ts';
import { eitherIn, jointIn } from '../text/joint.ts';
import { opposed } from '../text/opposites.ts';
import { awardOf } from './award.ts';
import type { Assembled, Bench, Run } from './bench.ts';
import { intervalComplement } from './complement.ts';
import { measureNamed, sameMeasure } from './names.ts';

interface Tier extends Joint {
  readonly award: Award;
  readonly clause: Clause;
}

/**
 * 占比超过80%且效果良好的得6分；占比超过70%且效果良好的得4分: tiers of a figure beside a statement that has to hold. Null where the clauses join
 * nothing, or unlike things.
 */
export function jointRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const tiers: Tier[] = [];
  let i = at;
  for (; i < clauses.length; i += 1) {
    const clause = clauses[i];
    const joint = clause?.kind === 'claim' ? jointIn(clause.piece.condition) : null;
    const award = clause && joint ? awardOf(clause.piece.outcome, null, bench, clause.piece.condition) : null;
    if (!clause || !joint || (award?.kind !== 'points' && award?.kind !== 'share')) break;
    tiers.push({ ...joint, award, clause });
  }
  const [first] = tiers;
  if (!first || isNothing(first.award)) return null;
  const measure = measureNamed(first.name, first.unit, bench.names);
  const alike = tiers.every(
    (t) => t.name === '' || sameMeasure(measure, measureNamed(t.name, t.unit, bench.names)),
  );
  if (!alike) return null;
  const next = clauses[i];
  const other = otherwise(next, first, measure, bench);
  const rule = sameStatement(tiers)
    ? besides(tiers, measure, other, bench)
    : sameLimit(tiers)
      ? within(tiers, measure, other?.award ?? NOTHING, bench)
      : null;
  return rule && { assembled: { kind: 'rule', rule, worth: worthOf(first.award) }, next: other ? i + 1 : i };
}

interface Other {
  readonly award: Award;
  /** The values that the clause names itself. */
  readonly interval: Interval | null;
  readonly clause: Clause;
}

/** 否则不得分; 占比不足60%或效果较差的不得分. */
function otherwise(next: Clause | undefined, first: Joint, measure: Measure, bench: Bench): Other | null {
  if (!next) return null;
  const award = awardOf(next.piece.outcome, null, bench, next.piece.condition);
  if (next.kind === 'else') return award && { award, interval: null, clause: next };
  const either = next.kind === 'claim' || next.kind === 'band' ? eitherIn(next.piece.condition) : null;
  if (!either || !award || !isNothing(award)) return null;
  const named = measureNamed(either.name, either.unit, bench.names);
  // 公示少于7天 beside 公示时间
  const same = either.name === '' || sameMeasure(measure, named) || measure.name.startsWith(either.name);
  const denied = opposed(first.statement, either.statement) || /^(?:未|没有|无)/.test(either.statement);
  return same && denied ? { award, interval: either.interval, clause: next } : null;
}

/** One statement beside tiers of a figure. */
function besides(tiers: readonly Tier[], measure: Measure, other: Other | null, bench: Bench): Rule {
  const bands = tiers.map(({ interval, award, clause }): Band => ({
    interval,
    award,
    span: spanOf(clause, bench),
  }));
  const single = tiers.length === 1 || (other !== null && other.interval === null);
  const rest = single
    ? intervalComplement(bands.map((b) => b.interval))
    : other?.interval
      ? [other.interval]
      : [];
  const award = other?.award ?? NOTHING;
  const left = rest.map((interval): Band => ({
    interval,
    award,
    span: other && other.interval ? spanOf(other.clause, bench) : null,
  }));
  return {
    kind: 'condition',
    condition: { kind: 'claim', text: tiers[0]?.statement ?? '' },
    met: { kind: 'rule', rule: { kind: 'bands', measure, bands: [...bands, ...left] } },
    unmet: award,
    span: tiers[0] ? spanOf(tiers[0].clause, bench) : null,
  };
}

/** One limit, and statements of which the first that holds counts. */
function within(tiers: readonly Tier[], measure: Measure, other: Award, bench: Bench): Rule {
  const [first] = tiers;
  const inner = tiers.toReversed().reduce<Award>(
    (unmet, { statement, award, clause }) => ({
      kind: 'rule',
      rule: {
        kind: 'condition',
        condition: { kind: 'claim', text: statement },
        met: award,
        unmet,
        span: spanOf(clause, bench),
      },
    }),
    other,
  );
  const interval: Interval = first?.interval ?? {
    low: null,
    lowBound: 'open',
    high: null,
    highBound: 'open',
  };
  const rest = intervalComplement([interval]).map((of): Band => ({ interval: of, award: other, span: null }));
  return { kind: 'bands', measure, bands: [{ interval, award: inner, span: null }, ...rest] };
}

function sameStatement(tiers: readonly Tier[]): boolean {
  return tiers.every((t) => t.statement === tiers[0]?.statement);
}

function sameLimit(tiers: readonly Tier[]): boolean {
  return tiers.every((t) => JSON.stringify(t.interval) === JSON.stringify(tiers[0]?.interval));
}

function isNothing(award: Award): boolean {
  return award.kind === 'points' && award.points === '0';
}

function worthOf(award: Award): string | null {
  return award.kind === 'points' ? award.points : null;
}

function spanOf({ piece }: Clause, bench: Bench): ReturnType<Bench['span']> {
  return bench.span(piece.start, piece.end);
}

/**
 * 占比不足60%或效果较差的不得分, apart from the tiers that it is the other side of: the tiers with what it adds to them. Null where it is
 * something else.
 */
export function withOtherSide(rule: Rule, veto: Extract<Assembled, { kind: 'veto' }>): Rule | null {
  if (rule.kind !== 'condition' || rule.condition.kind !== 'claim' || rule.met.kind !== 'rule') return null;
  const tiers = rule.met.rule;
  const either = isNothing(veto.award) ? eitherIn(veto.text) : null;
  if (!either || tiers.kind !== 'bands' || !opposed(rule.condition.text, either.statement)) return null;
  const { measure, bands } = tiers;
  const named = { ...measure, name: either.name };
  if (either.name !== '' && !sameMeasure(measure, named)) return null;
  const added: Band = { interval: either.interval, award: NOTHING, span: veto.span };
  return { ...rule, met: { kind: 'rule', rule: { ...tiers, bands: [...bands, added] } } };
}
