import type { Measure } from '../../rule/rule.ts';
import { ofPartOfYear } from '../figures/no-value.ts';
import { namesIn } from '../figures/names-in.ts';
import { isOfSome, isOneGrade, isOnlyPlanned, isOpposite } from './opposite.ts';
import type { ProseFigure } from './prose.ts';
import { amongOthers, comparedWith, isSupposed, ofAnother, ofYears } from './subject.ts';
import { ofDifferentThings } from './same-suffix.ts';
import { contrast, likeness } from './wording.ts';

/** What a figure is compared with is the thing itself only where it bears its very name. */
const EXACTLY = 0.99;

/** The figure's words name a part of what is asked for, what others have, or an aim. */
export function isOfAnother(
  { label, after, clause, sentence, subject, quantity }: ProseFigure,
  measure: Measure,
  indicator: string,
): boolean {
  const asked = [measure.name, indicator, ...namesIn(measure.formula)].join(' ');
  const other = comparedWith(label);
  return (
    isSupposed(subject) ||
    (quantity.change !== null && (ofPartOfYear(clause, measure.name) || contrast(label, measure.name))) ||
    ofDifferentThings(label, measure.name) ||
    isOpposite(label, measure.name) ||
    isOneGrade(label, sentence) ||
    isOfSome(after) ||
    isOnlyPlanned(label, sentence) ||
    (quantity.unit.dimension === 'rank' && amongOthers(clause, asked)) ||
    ofAnother(label, asked) ||
    onlyBegun(label, asked) ||
    (/一次|首次|初检/.test(label) && !/一次|首次|初/.test(asked) && !quantity.value.equals(1)) ||
    ofYears(clause, asked) ||
    (other !== null && likeness(other, measure.name) < EXACTLY)
  );
}

/** Stages at which nothing is done yet: what was applied for, agreed on or begun. */
const BEGUN = /申请|申报|报名|立项|签约|开工|动工|在建|拟建|意向|储备|推荐/;

/** 申请发明专利9件 is no count of 发明专利授权: the words name a stage that what is asked for does not. */
export function onlyBegun(said: string, asked: string): boolean {
  const stage = BEGUN.exec(said)?.[0];
  return stage !== undefined && !asked.includes(stage);
}

/** Verbs of rates that say the same. */
const ALIKE: readonly RegExp[] = [
  /利用|使用|在用/,
  /执行|支出|支付|使用|进度/,
  /办结|完成|办理|处理/,
  /兑付|发放|支付|拨付/,
  /合格|达标|通过/,
  /覆盖|占比|实现/,
  /满意/,
  /及时|按时|按期|准时/,
];

const RATE = /([一-龥]{2})(?:率|度)$/;

/** 公务卡开卡率 is no 公务卡结算率: the words end on a rate of their own, which none of those asked for speaks of. */
export function otherRate(words: string, asked: readonly string[]): boolean {
  const own = RATE.exec(words)?.[1];
  if (own === undefined || own.endsWith('比') || !asked.some((name) => RATE.test(name))) return false;
  const same = ALIKE.filter((verbs) => verbs.test(own));
  return !asked.some((name) => name.includes(own) || same.some((verbs) => verbs.test(name)));
}
