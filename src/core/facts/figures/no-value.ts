import { denied } from '../../wording/denial.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';

const PART_OF_YEAR = /(?:^|截至)(?:\d{1,2}月(?:份|底|末)?|[上下]?半年|前三季度|第?[一二三四]季度)/;
const CLOSE_OF_YEAR = /^(?:截至)?(?:20\d{2}年)?(?:12月(?:底|末|31日)|年[底末])/;

/** 半年 ends with June. */
const MONTH: Readonly<Record<string, string>> = {
  半年: '6月',
  前三季度: '9月',
  一季度: '3月',
  第一季度: '3月',
};

/** The part of the year that a name or label speaks of: 6月, 半年; "" where it names none. */
function partIn(text: string): string {
  const part = PART_OF_YEAR.exec(timeless(plainName(text)))?.[0] ?? '';
  const plain = part.replace(/^截至|[份底末]$/g, '').replace('上半年', '半年');
  return MONTH[plain] ?? plain;
}

/** A name or label without the part of the year that it is of. */
export function withoutPart(text: string): string {
  return timeless(plainName(text)).replace(PART_OF_YEAR, '');
}

/** Whether a label speaks of the same part of the year as a name: 截至6月底支出进度 and 半年支出进度. */
export function ofSamePart(label: string, name: string): boolean {
  return partIn(label) !== '' && partIn(label) === partIn(name);
}

/** The figure is of another part of the year than asked for; with several parts told, none of them is the year. */
export function oneOfPeriods(figure: ProseFigure, measure: Measure, prose: Prose): boolean {
  const [own, asked] = [partIn(figure.label), partIn(measure.name)];
  if (asked !== '') return own !== asked;
  if (own === '' || CLOSE_OF_YEAR.test(figure.label)) return false;
  // 截至9月底执行率72%: how far the year had got by then is not how far it got.
  if (/执行|支出|支付|进度/.test(measure.name) && !prose.text.includes('序时')) return true;
  const others = prose.figures.map((f) => partIn(f.label) || (f.label.startsWith('全年') ? '全年' : own));
  return others.some((period) => period !== own);
}

/** A figure that stands for a score, a threshold or a factor of an equation. */
export function notTheValue(figure: ProseFigure, text: string, name: string): boolean {
  const { quantity } = figure;
  const aboutScores = /得分|评分|分数/.test(name);
  if (
    !aboutScores &&
    /(?:得|扣|评|应得|自评|计|满|加|减)分(?:值|为|是)?$|分值$|权重$|得$|扣$/.test(figure.label)
  )
    return true;
  if (/(?:得分|评分|计分|分值)$/.test(figure.equation) && quantity.unit.dimension !== 'ratio') return true;
  if (/(?:得分|评分|计分|分值)$/.test(figure.equation) && figure.label === '') return true;
  if (
    quantity.bound !== null &&
    quantity.bound !== '=' &&
    !/[<≤≥>]\s*$/.test(text.slice(0, quantity.start + 1))
  )
    if (!nameStandsBetween(figure, text)) return true;
  if (isOfGoal(figure)) return true;
  const after = text.slice(quantity.end, quantity.end + 2);
  if (/^[×*]/.test(after) && figure.equation !== '') return !/率|比/.test(figure.label);
  return (
    /^×?100%/.test(text.slice(quantity.figureStart)) && /[×*]\s*$/.test(text.slice(0, quantity.figureStart))
  );
}

const GOAL_BEHIND =
  /^的?(?:年度|既定|预期|预定|年初|全年|计划)*(?:目标|任务|要求|指标)(?:值|任务)?(?![一-龥]{0,4}的)/;
const REACHED = /完成|达到?|实现|超|高于/;

/** 预算执行率95%的目标未完成: the figure says what was aimed at. */
function isOfGoal({ clause, after, quantity }: ProseFigure): boolean {
  if (quantity.unit.dimension !== 'ratio' || !GOAL_BEHIND.test(after)) return false;
  return denied(clause) || !REACHED.test(clause);
}

/** "385.91万元≤预算数478.26万元": the sign stands before a name, not before the figure. */
function nameStandsBetween(figure: ProseFigure, text: string): boolean {
  const before = text.slice(figure.quantity.start, figure.quantity.figureStart);
  return before.trim() === '' && !/^(?:以[上下内]|之内)/.test(text.slice(figure.quantity.figureEnd));
}

/** 一季度 of a figure that is asked for the year. */
export function ofPartOfYear(label: string, name: string): boolean {
  const own = partIn(label);
  return own !== '' && own !== partIn(name) && !CLOSE_OF_YEAR.test(label);
}

/** Those who work there without a post of the establishment. */
const NOT_STAFF = /退休|返聘|聘用|编外|借调|借用|临时|临聘|劳务|派遣|挂职|公益性岗|三支一扶/;

/** Whether what stands behind a number of staff says that others are counted in it: 实有56人（含退休返聘8人）, 实有82人，其中离退休10人. */
export function holdsOthers({ quantity, label }: ProseFigure, name: string, { text }: Prose): boolean {
  if (!/在职|在编|编制内/.test(name) || NOT_STAFF.test(name)) return false;
  const behind = text.slice(quantity.end);
  const parts = /在职|在编/.test(label) ? null : /^[,，]其中([^。;；\n]{2,60})/.exec(behind);
  const inside = parts?.[1] ?? /^\((?:其中)?(?:含|包括|包含)([^()]{2,40})\)/.exec(behind)?.[1];
  return inside !== undefined && NOT_STAFF.test(inside);
}
