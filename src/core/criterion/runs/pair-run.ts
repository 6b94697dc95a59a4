import { intervalComplement } from '../../rule/complement.ts';
import type { Award, Interval, Measure, Rule } from '../../rule/rule.ts';
import { NOTHING } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { readInterval } from '../text/interval.ts';
import type { Side } from '../text/pair.ts';
import { allOf, eitherPairIn, pairIn } from '../text/pair.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Region } from './cells.ts';
import { tiersOf } from './cells.ts';
import { measureNamed, sameMeasure } from './names.ts';

const ONE_MISSED =
  /^(?:其中|若|如果?)?(?:仅|只)?有?(?:一|1)[项个](?:指标)?(?:未|没有|不)(?:达到|达标|满足|符合|完成)(?:要求|标准)?(?:的|时)*$|^(?:仅|只)(?:达到|满足|符合|完成)(?:其中)?(?:一|1)[项个](?:指标|要求|标准|条件)?(?:的|时)*$|^(?:仅|只)?有?(?:其中)?(?:一|1)[项个](?:指标)?(?:达到|达标|满足|符合)(?:要求|标准)?(?:的|时)*$/;
const BOTH_MISSED =
  /^(?:[两二][项者个](?:指标)?|二者)?(?:均|都|全)(?:不|未|没有)(?:达到|达标|满足|符合|完成)(?:要求|标准)?(?:的|时)*$/;

interface Both {
  readonly a: Measure;
  readonly b: Measure;
}

/**
 * 合格率100%且优良率≥70%的得8分；合格率100%但优良率低于70%的得6分；合格率未达到100%的不得分: tiers of two figures. Null where the clauses join
 * anything else, or contradict one another.
 */
export function pairRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const first = clauses[at];
  const pair = first ? pairIn(first.piece.condition) : null;
  if (!first || !pair) return null;
  const named = ({ name, unit }: Side): Measure => measureNamed(name, unit, bench.names);
  const both: Both = { a: named(pair[0]), b: named(pair[1]) };
  const regions: Region[] = [];
  let rest: Award | null = null;
  let i = at;
  for (; i < clauses.length && rest === null; i += 1) {
    const clause = clauses[i];
    if (!clause) break;
    const award = plainAward(clause, bench);
    if (!award) break;
    if (clause.kind === 'else' && i > at) {
      rest = award;
      continue;
    }
    const found = regionsIn(clause.piece.condition, pair, both, named);
    if (!found) break;
    regions.push(...found.map((region) => ({ ...region, award })));
  }
  if (regions.length === 1) rest ??= NOTHING;
  const nested = (bands: Extract<Rule, { kind: 'bands' }>['bands']): Award => ({
    kind: 'rule',
    rule: { kind: 'bands', measure: both.b, bands: bestFirst(bands, pair[1].interval) },
  });
  const bands = tiersOf(regions, rest, nested);
  if (!bands || bands.length === 0) return null;
  const span = bench.span(first.piece.start, first.piece.end);
  const spanned = bestFirst(bands, pair[0].interval).map((band, n) => (n === 0 ? { ...band, span } : band));
  return { assembled: { kind: 'rule', rule: { kind: 'bands', measure: both.a, bands: spanned } }, next: i };
}

/** The tiers from the good end on, which is where the first clause is. */
function bestFirst<T>(tiers: readonly T[], { low }: Interval): readonly T[] {
  return low === null ? tiers : tiers.toReversed();
}

function plainAward({ piece }: Clause, bench: Bench): Award | null {
  const award = awardOf(piece.outcome, null, bench, piece.condition);
  return award?.kind === 'points' || award?.kind === 'share' ? award : null;
}

type Where = Omit<Region, 'award'>;

/** The values that a condition is about; null where it is about anything else. */
function regionsIn(
  condition: string,
  pair: readonly [Side, Side],
  both: Both,
  named: (side: Side) => Measure,
): readonly Where[] | null {
  const place = (side: Side): Where | null => {
    const measure = named(side);
    if (sameMeasure(both.a, measure)) return { a: side.interval, b: null };
    return sameMeasure(both.b, measure) ? { a: null, b: side.interval } : null;
  };
  const joint = pairIn(condition);
  if (joint) {
    const [x, y] = joint.map(place);
    const whole = x && y && { a: x.a ?? y.a, b: x.b ?? y.b };
    return whole && whole.a && whole.b ? [whole] : null;
  }
  const either = eitherPairIn(condition);
  if (either) {
    const sides = either.flatMap((side) => place(side) ?? []);
    return sides.length === 2 ? sides : null;
  }
  const [a, b] = pair.map(({ interval }) => interval);
  if (!a || !b) return null;
  const missed = (of: Interval): readonly Interval[] => intervalComplement([of]);
  if (ONE_MISSED.test(condition)) {
    return [
      ...missed(b).map((other): Where => ({ a, b: other })),
      ...missed(a).map((other): Where => ({ a: other, b })),
    ];
  }
  if (BOTH_MISSED.test(condition))
    return missed(a).flatMap((x) => missed(b).map((y): Where => ({ a: x, b: y })));
  const alone = aloneIn(condition);
  const found = alone && place(alone);
  return found ? [found] : null;
}

function aloneIn(condition: string): Side | null {
  const read = /每/.test(condition) ? null : readInterval(condition);
  return read && read.name !== '' && read.unit !== null
    ? { name: read.name, unit: read.unit, interval: allOf(read.interval, read.unit) }
    : null;
}
