import type { Expression } from '../../rule/rule.ts';
import { unitOfName } from '../text/expression.ts';
import { VALUE, readThreshold } from '../text/value.ts';
import type { Reader } from './outcome.ts';

const BY = '(?:按照?|根据|依据?|以)';
/** 量化计算得分, 进行折算, 评价得分: that points follow from what stands before. */
const SCORED =
  '(?:进行)?(?:量化)?(?:(?:计算|折算|换算|核算|确定|评定|评价)?(?:(?:该|此|各|其|本|相应|对应|当期)(?:项|个|阶段|时间)?(?:时点|节点|时间节点|季度|月份|指标|部分)?的?)?(?:[计得赋给评打记]分|分值)|折算|计算)(?![^,;。\\n()])';
const RATIO = '(?:比例|比重|比值|比率|百分比)';

/** 按实际完成额占目标额的比例计分, 根据完成值与目标值的比例计分. */
const QUOTIENT = new RegExp(
  `${BY}(?:其)?([^,;。占与和/÷]{2,24}?)(?:与|和|同|占|/|÷)([^,;。占与和/÷]{1,24}?)的?${RATIO}${SCORED}`,
  'y',
);
/** 按照实际进度量化计算得分. */
const OF_ITSELF = new RegExp(
  `${BY}(?:其)?实际(?:完成|执行|支出|实施|建设|到位|支付)?(?:进度|${RATIO}|[一-龥]{0,2}率)(?:的?${RATIO})?${SCORED}`,
  'y',
);
/** 未超预算的，按照公务接待合规率评价得分. */
const OF_A_RATE = new RegExp(
  `(?<=,)${BY}([^,;。占与和/÷\\d]{2,20}率)(?:的?${RATIO})?${SCORED}(?=[;。\\n]|$)`,
  'y',
);

/** A part held against a whole: as a formula where both are figures by their names, otherwise the row's own rate. */
function ofAnother(m: RegExpExecArray): ReturnType<Reader> {
  const [whole, part = '', of = ''] = m;
  const end = m.index + whole.length;
  const rates = /^实际[^率]{2,}率$/.test(part) && PLAN.test(of) && of.endsWith('率');
  const right = rates ? figure(of) : wholeFigure(of);
  if (!right || GENERIC.test(part) || !(rates || isFigure(part)))
    return { outcome: { kind: 'proportional' }, end };
  const ratio: Expression = { op: '/', left: figure(part), right };
  return { outcome: { kind: 'formula', expression: { op: '*', left: ratio, right: { op: 'full' } } }, end };
}

function ofRate(m: RegExpExecArray): ReturnType<Reader> {
  const left: Expression = { op: 'name', name: m[1] ?? '', unit: 'ratio' };
  return {
    outcome: { kind: 'formula', expression: { op: '*', left, right: { op: 'full' } } },
    end: m.index + m[0].length,
  };
}

/** 完成值: of the row itself, as 按比例 is. */
const GENERIC = /^(?:年度|全年)?已?(?:完成|实现)(?:值|数|情况|数量)?$/;
const FIGURE = /(?:数|额|量|值|资金|经费|支出|收入|投资|面积|里程|产值|产量|成本|进度|增收)$/;
const PLAN = /^(?:目标|计划|规定|序时|应|年初|年度|预期|承诺|合同)/;

function isFigure(name: string): boolean {
  return FIGURE.test(name);
}

/** 95%, 目标额, 应到位资金; 计划 alone is of what stands before it, which only the row can tell. */
function wholeFigure(name: string): Expression | null {
  const value = new RegExp(`^${VALUE}$`).test(name) ? readThreshold(name) : null;
  if (value) return Number(value.value) > 0 ? { op: 'number', value: value.value } : null;
  return isFigure(name) && (PLAN.test(name) || name.length > 2) ? figure(name) : null;
}

function figure(name: string): Expression {
  return { op: 'name', name, unit: unitOfName(name) };
}

/** 按实际完成额占目标额的比例计分: a share of the points, by a figure held against another. */
export const OF_ANOTHER: readonly [RegExp, Reader] = [QUOTIENT, ofAnother];

/** A share of the points by a rate alone. */
export const SHARE_FORMS: readonly (readonly [RegExp, Reader])[] = [
  [OF_ITSELF, (m) => ({ outcome: { kind: 'proportional' }, end: m.index + m[0].length })],
  [OF_A_RATE, ofRate],
];
