import type { Band, DeductionItem, Interval, Measure, Rule } from '../../rule/rule.ts';
import { awardOf, deducted } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { intervalIn } from '../text/convert.ts';

const LATE = /^(?:逾期|超期|超时|迟报|推迟|延迟|延期|延误|拖延|晚)/;
const TIMELY = /时间|时限|期限|及时|按时|按期|如期|日内|[日月底]之?前/;

/**
 * 10月31日前完工的得满分；每延迟10天扣1分；延迟超过60天的不得分: days late, counted off until they are too many. Null without that last
 * tier: then it is a deduction for every so many days.
 */
export function lateRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const [kept, off, tier] = clauses.slice(at, at + 3);
  if (kept?.kind !== 'claim' || !TIMELY.test(kept.text) || LATE.test(kept.text)) return null;
  if (off?.kind !== 'count' || !LATE.test(off.event) || !/^(?:天|日|个?月)$/.test(off.counter)) return null;
  if (tier?.kind !== 'band' || tier.unit === null || !LATE.test(tier.name)) return null;
  const limit = intervalIn(tier.interval, tier.unit, 'days');
  if (!limit) return null;
  const points = deducted(off.piece.outcome, bench);
  const full = awardOf(kept.piece.outcome, null, bench, kept.piece.condition);
  const last = awardOf(tier.piece.outcome, null, bench, tier.piece.condition);
  const { low, high, lowBound } = limit;
  // 每0天: a digit was lost.
  if (Number(off.per) === 0 || Number(points) === 0) return null;
  if (!points || !full || !last || low === null || high !== null || /月/.test(off.counter)) return null;
  const measure: Measure = { name: tier.name, unit: 'days', formula: null };
  const span = (clause: Clause): DeductionItem['span'] => bench.span(clause.piece.start, clause.piece.end);
  const steps: Rule = {
    kind: 'steps',
    measure,
    from: '0',
    side: 'above',
    step: off.per,
    points,
    partial: bench.partial,
    floor: '0',
    ...(off.piece.most === undefined ? {} : { most: off.piece.most }),
    span: span(off),
  };
  const between: Interval = {
    low: '0',
    lowBound: 'excluded',
    high: low,
    highBound: lowBound === 'excluded' ? 'included' : 'excluded',
  };
  const none: Interval = { low: null, lowBound: 'open', high: '0', highBound: 'included' };
  const bands: readonly Band[] = [
    { interval: none, award: full, span: span(kept) },
    { interval: limit, award: last, span: span(tier) },
    { interval: between, award: { kind: 'rule', rule: steps }, span: span(off) },
  ];
  return { assembled: { kind: 'bands', measure, bands }, next: at + 3 };
}
