import { describe, expect, test } from 'vitest';
import { figuresByRole } from '../../../src/core/facts/figures/by-role.ts';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import type { Expression, MeasureUnit } from '../../../src/core/rule/rule.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

/** The figures of part ÷ whole that the text gives, by the part they play; the one known by its name is left out. */
function figures(
  text: string,
  part: string,
  whole: string,
  unit: MeasureUnit = 'amount',
  definition = '',
): string {
  const name = (word: string): Expression => ({ op: 'name', name: word, unit });
  const formula: Expression = { op: '/', left: name(part), right: name(whole) };
  const prose = readProse(text);
  const topic = { name: '某率', definition, criterion: '' };
  const found = figuresByRole(formula, '某率', prose, topic, quote, (leaf) =>
    findFigure(leaf, prose, quote, topic.name),
  );
  return [part, whole].map((leaf) => found.get(leaf)?.text ?? '–').join(' ');
}

describe('a figure that plays its part in a formula without its name', () => {
  test.each([
    [
      '批复部门预算3,862.40万元，全年实际支出3,589.17万元，其中人员经费2,104.55万元。',
      '预算完成数',
      '部门预算数',
      '3,589.17万元 –',
    ],
    ['项目计划成本430万元，完工结算实际花了442.9万元，超了12.9万元。', '实际成本', '计划成本', '442.9万元 –'],
    [
      '公用经费预算312万元（含工会经费28.6万元），决算支出326.04万元。',
      '实际支出公用经费总额',
      '公用经费预算数',
      '326.04万元 –',
    ],
    [
      '政府采购预算680万元，实际完成货物采购142万元、服务采购350万元，合计492万元。',
      '实际采购金额',
      '政府采购预算数',
      '492万元 –',
    ],
    [
      '资金到位860万元，全年经国库集中支付7,740,000元，结余待支付。',
      '实际支出资金',
      '实际到位资金',
      '7,740,000元 –',
    ],
    [
      '应该刷公务卡的支出有43.5万元，实际刷卡27.84万元。',
      '公务卡结算金额',
      '应使用公务卡结算金额',
      '27.84万元 43.5万元',
    ],
  ])('%s', (text, part, whole, expected) => {
    expect(figures(text, part, whole)).toBe(expected);
  });

  test.each([
    [
      '计划160座，实际完成150座，经县乡两级验收138座合格，12座需返工。',
      '质量达标产出数',
      '实际产出数',
      '138座 150座',
    ],
    [
      '核定编制86名（行政52名），年底在编在职84人，退休31人，劳务派遣12人。',
      '在职人员数',
      '编制数',
      '84人 –',
    ],
    [
      '应签订合同26份，除3份外，其余23份均在通知书发出之日起30日内签订。',
      '30日内签订的合同数',
      '应签订合同总数',
      '23份 –',
    ],
  ])('%s (counted)', (text, part, whole, expected) => {
    expect(figures(text, part, whole, 'count')).toBe(expected);
  });
});

describe('all of what was planned', () => {
  test.each([
    ['预算安排专项资金420万元，已全部到位。', '420万元 –'],
    ['预算安排专项资金420万元，尚未全部到位。', '– –'],
    ['预算安排专项资金420万元，除尾款外已全部到位。', '– –'],
    ['预算安排专项资金420万元，省级资金300万元已全部到位。', '– –'],
  ])('%s', (text, expected) => {
    expect(figures(text, '实际到位资金', '预算安排资金')).toBe(expected);
  });
});

describe('all but what a text excepts', () => {
  test.each([
    ['应编报目标的项目37个，除2个应急项目外都已编报完成。', '37个－2 –'],
    ['下达重点任务18项，除技工院校搬迁外均已完成。', '18项－1 –'],
    ['下达重点任务18项，除技工院校搬迁、热源改造外均已完成。', '18项－2 –'],
    ['下达重点任务18项，除技工院校搬迁等外均已完成。', '– –'],
    ['下达重点任务18项，除个别任务外均已完成。', '– –'],
    ['下达重点任务18项，除技工院校搬迁外均未完成。', '– –'],
  ])('%s', (text, expected) => {
    const whole = text.includes('任务') ? '下达重点任务数' : '应编报目标的项目数';
    expect(figures(text, '已完成数', whole, 'count')).toBe(expected);
  });
});

describe('no figure is taken', () => {
  test.each([
    [
      'two of them play the part',
      '部门预算300万元，本级实际支出120万元，全年实际支出280万元。',
      '预算完成数',
      '部门预算数',
    ],
    [
      'it is of another thing',
      '会议费预算数20万元；培训费预算数30万元，决算数28万元。',
      '会议费决算数',
      '会议费预算数',
    ],
    ['it is of another year', '部门预算300万元，上年实际支出280万元。', '预算完成数', '部门预算数'],
    [
      'it is what was left, or about so much',
      '部门预算300万元，结余约20万元，支出约280万元。',
      '预算完成数',
      '部门预算数',
    ],
    [
      'the budget was changed later',
      '年初预算300万元，年中追加了资金，全年执行数280万元。',
      '全年执行数',
      '全年预算数',
    ],
    [
      'it is of a part of the year',
      '部门预算300万元，截至9月底实际支出200万元。',
      '预算支出数',
      '部门预算数',
    ],
  ])('%s', (_, text, part, whole) => {
    expect(figures(text, part, whole)).toBe('– –');
  });

  test('where the standard leaves some changes out and the text does not say which', () => {
    const definition = '因落实国家政策产生的调整除外。';
    const told = '年初预算数3,250万元，年中共追加330万元';
    expect(figures(`${told}。`, '预算调整数', '年初预算数')).toBe('330万元 –');
    expect(figures(`${told}。`, '预算调整数', '年初预算数', 'amount', definition)).toBe('– –');
    expect(figures(`${told}，不属于政策性调整。`, '预算调整数', '年初预算数', 'amount', definition)).toBe(
      '330万元 –',
    );
  });
});
