import type { Interval, Measure } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import type { OpenBand } from './open-bands.ts';

const CHANGE = '提高|提升|增长|增加|上升|下降|降低|减少|压减|节约|改善';
const NAMED = new RegExp(`(?:${CHANGE})(?:率|幅度|比例)?$`);
const NONE = new RegExp(
  `^(?:未能?|没有|无|不)(${CHANGE})(?:的)?$|^(?:与上年)?(?:持平)?(?:或|及|、)?(?:未|没有|不降反升|不升反降)(${CHANGE})?(?:的)?$`,
);

/** 未下降的不得分 beside tiers of how far something fell: no change, or one the other way. */
export function noChange(clause: Clause, measure: Measure): Interval | null {
  if (clause.kind !== 'claim' || !NAMED.test(measure.name)) return null;
  const denied = NONE.exec(clause.text);
  const verb = denied?.[1] ?? denied?.[2];
  if (!verb || !measure.name.includes(verb)) return null;
  return { low: null, lowBound: 'open', high: '0', highBound: 'included' };
}

/** 下降不足2%: there was a fall; where no fall is a tier of its own, the lowest tier of a fall begins above it. */
export function abovePoint(bands: readonly OpenBand[]): readonly OpenBand[] {
  return bands.map((band) =>
    band.interval.low === null && Number(band.interval.high) > 0
      ? { ...band, interval: { ...band.interval, low: '0', lowBound: 'excluded' } }
      : band,
  );
}
