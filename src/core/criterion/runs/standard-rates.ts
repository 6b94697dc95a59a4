import type { Expression } from '../../rule/rule.ts';
import { readExpression } from '../text/expression.ts';

/**
 * Rates that have one making throughout the country, by the ministry's common frameworks for departments (财预〔2013〕53号) and
 * projects (财预〔2020〕10号). 预算执行率 is not among them: the two divide by different figures.
 */
const RATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:财政供养|在职)人员控制率$/, '在职人员数/编制数'],
  [/^"?三公"?经费"?控制率$/, '"三公"经费实际支出数/"三公"经费预算安排数'],
  [/^公用经费控制率$/, '实际支出公用经费总额/预算安排公用经费总额'],
  [/^政府采购执行率$/, '实际政府采购金额/政府采购预算数'],
  [/^(?:部门)?预算完成率$/, '预算完成数/预算数'],
  [/^预算调整率$/, '预算调整数/预算数'],
  [/^固定资产利用率$/, '实际在用固定资产总额/所有固定资产总额'],
  [/^结转结余率$/, '结转结余总额/支出预算数'],
  [/^结转结余变动率$/, '(本年度累计结转结余资金总额-上年度累计结转结余资金总额)/上年度累计结转结余资金总额'],
  [/^"?三公"?经费"?变动率$/, '(本年度"三公"经费总额-上年度"三公"经费总额)/上年度"三公"经费总额'],
  [/^重点支出安排率$/, '重点项目支出/项目总支出'],
  [/^资金到位率$/, '实际到位资金/预算资金'],
  [/^成本节约率$/, '(计划成本-实际成本)/计划成本'],
];

/** How a rate is made up by national practice, for a standard that doesn't print it; null for any other name. */
export function standardRate(name: string): Expression | null {
  const bare = name.replace(/[“”]/g, '"').replace(/\([^()]*\)$/, '');
  const found = RATES.find(([pattern]) => pattern.test(bare));
  return found ? (readExpression(found[1], 0)?.expression ?? null) : null;
}
