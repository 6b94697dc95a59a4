import { growthOf } from '../../rule/own-measures.ts';
import type { Award, Band, Measure } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { LAST_YEAR } from '../text/comparison.ts';
import type { Assembled, Bench } from './bench.ts';
import { measureNamed } from './names.ts';
import { stepsOf, withSteps } from './steps.ts';

const AGAINST = `(?:(?:较|比|与|同|和)${LAST_YEAR}(?:水平)?(?:相比|比较)?|同比),?`;
const NOT_GROWN = new RegExp(
  `^(.{0,24}?)${AGAINST}(?:(?:实现|呈|保持)?(?:下降|减少|降低|持平|零增长|负增长|未增长|未增加|不增长|不增加|无增长)(?:或者?|及|、|和|的)*)+$|^(.{0,24}?)(?:不高于|不超过|未超过)${LAST_YEAR}(?:水平)?$`,
);
/** 比上年增长的，每增长1%, 每增长2%, 同比每增长1%, 超过上年的，每超过1%. */
const GROWN = new RegExp(
  `^(?:(?:.{0,24}?${AGAINST}(?:增长|增加|上升)|(?:超过|高于)${LAST_YEAR}|增长|增加|上升|超过|正增长)(?:的|时|,)*)?(?:${AGAINST})?每(?:再)?(?:较${LAST_YEAR})?(?:增长|增加|上升|超过|超出|提高)`,
);
const NOT_FALLEN = new RegExp(
  `^(.{0,24}?)${AGAINST}(?:(?:实现|呈|保持)?(?:增长|增加|上升|提高|持平|正增长|未下降|未减少|不下降|不减少|不降低)(?:或者?|及|、|和|的)*)+$|^(.{0,24}?)(?:不低于|不少于|未低于)${LAST_YEAR}(?:水平)?$`,
);
/** 较上年减少的，每减少1%, 每下降一个百分点. */
const FALLEN = new RegExp(
  `^(?:(?:.{0,24}?${AGAINST}(?:下降|减少|降低)|(?:低于|少于)${LAST_YEAR}|下降|减少|降低|负增长)(?:的|时|,)*)?(?:${AGAINST})?每(?:再)?(?:较${LAST_YEAR})?(?:下降|减少|降低|低于?|少|降)`,
);
const RATE = /(?:变动|变化|增长|增减)(?:率|幅度)$|增幅$|增速$/;

/** 比上年下降或持平的得4分；比上年增长的，每增长1%扣1分: steps of the growth; 与上年持平的得15分，每下降1%扣7.5分, of the fall. */
export function growthSteps(
  clause: Extract<Clause, { kind: 'claim' }>,
  next: Clause | undefined,
  award: Award,
  bench: Bench,
): Assembled | null {
  if (next?.kind !== 'steps' || next.unit !== 'ratio') return null;
  const said = next.piece.condition;
  const up = GROWN.test(said) ? NOT_GROWN.exec(clause.text) : null;
  const found = up ?? (FALLEN.test(said) ? NOT_FALLEN.exec(clause.text) : null);
  if (!found) return null;
  const measure = growth(found[1] ?? found[2] ?? '', bench);
  const interval = up
    ? ({ low: null, lowBound: 'open', high: '0', highBound: 'included' } as const)
    : ({ low: '0', lowBound: 'included', high: null, highBound: 'open' } as const);
  const full: Band = { interval, award, span: bench.span(clause.piece.start, clause.piece.end) };
  const side = up ? 'above' : 'below';
  const steps = stepsOf({ ...next, name: '', threshold: null, side }, [full], measure, bench);
  return steps && withSteps(measure, [full], [steps]);
}

/** Of the thing that is named, or of the row's: 会议费变动率 is itself the growth of 会议费. */
function growth(thing: string, { names }: Bench): Measure {
  const named = thing.replace(/(?:,|当年|本年度?)+$/, '');
  if (named !== '') return growthOf(named);
  if (!RATE.test(names.indicator)) return growthOf('');
  return names.definitions.length === 1
    ? measureNamed('', 'ratio', names)
    : growthOf(names.indicator.replace(RATE, '').replaceAll(/[“”]/g, '"'));
}
