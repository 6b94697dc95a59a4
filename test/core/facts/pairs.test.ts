import { describe, expect, test } from 'vitest';
import { pairFor } from '../../../src/core/facts/figures/two-sides.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { countIn, found } from './reading.ts';

function pairIn(text: string, part: string, whole: string, row = ''): string | null {
  const pair = pairFor(part, whole, readProse(text), row);
  if (!pair) return null;
  const shown = (at: { readonly figureStart: number; readonly figureEnd: number }): string =>
    text.slice(at.figureStart, at.figureEnd);
  return `${shown(pair.part.quantity)}/${shown(pair.whole.quantity)}`;
}

describe('both sides of a quotient, told in few words', () => {
  test.each([
    ['计划新建绿道6.5公里，实际完成6.1公里。', '实际完成里程', '计划里程', '绿道建设', '6.1公里/6.5公里'],
    ['抽检300批次，合格291批次。', '合格批次', '抽检批次', '', '291批次/300批次'],
    [
      '计划25个村，完成22个村，其余3个村转入下年。',
      '实际治理村数',
      '计划治理村数',
      '污水治理村数',
      '22个/25个',
    ],
    [
      '发放问卷210份，收回有效问卷198份，其中满意和基本满意180份。',
      '满意份数',
      '有效问卷份数',
      '满意度',
      '180份/198份',
    ],
    ['受理申请120件，办结118件，其中按期办结110件。', '按期办结件数', '受理件数', '', '110件/120件'],
    ['应公开采购意向12项，按时公开11项。', '按时公开意向的项目数', '应公开意向的项目数', '', '11项/12项'],
    // Of another thing, in part only, or told twice.
    ['安排公用经费300万元，会议费支出20万元。', '实际支出公用经费总额', '安排公用经费总额', '', null],
    [
      '计划新建5公里，实际完成4.8公里，其中一标段完成2公里。',
      '实际完成里程',
      '计划里程',
      '道路',
      '4.8公里/5公里',
    ],
    ['计划新建桥梁5座，实际完成道路4座。', '实际完成数', '计划数', '桥梁', null],
    ['计划培训500人，实际报名480人。', '实际培训人数', '计划培训人数', '技能培训人数', null],
    ['计划工作20项，未及时完成3项。', '及时完成工作数', '计划工作数', '', null],
    ['采购预算500万元，年中调增预算80万元，实际采购520万元。', '实际采购金额', '采购预算数', '', null],
    ['年初预算数90万元，全年支出85万元。', '全年支出数', '全年预算数', '', null],
    ['固定资产90台，闲置固定资产8台。', '在用固定资产数', '固定资产总数', '', null],
  ] as const)('%s | %s / %s', (text, part, whole, row, expected) => {
    expect(pairIn(text, part, whole, row)).toBe(expected);
  });
});

describe('rates without a formula', () => {
  test.each([
    ['受理工单500件，按期办结480件。', '按期办结率', '按期办结率', '480件÷500件=96%'],
    ['应到位600万元，实际到位585万元。', '资金到位率', '资金到位率', '585万元÷600万元=97.5%'],
    ['全年预算600万元，实际支出570万元。', '预算执行率', '预算执行率', '570万元÷600万元=95%'],
    ['应验收20个，一次验收合格19个，另有3个未到验收期。', '合格率', '项目一次验收合格率', '19个÷20个=95%'],
    ['抽查项目25个，23个资料完整。', '抽查项目中资料完整的比例', '资料', '23个÷25个=92%'],
    ['年度目标3.5万人，全年新增就业3.57万人。', '完成率', '新增就业人数', '3.57万人÷3.5万人=102%'],
    ['应到位600万元，省级实际到位300万元。', '资金到位率', '资金到位率', null],
    ['年初预算500万元，调整后预算600万元，实际支出580万元。', '预算执行率', '预算执行率', null],
    ['上半年支出300万元，全年支出590万元，全年预算600万元。', '预算执行率', '预算执行率', null],
    ['项目资金600万元，实际到位500万元。', '资金到位率', '资金到位率', null],
    ['发放补贴500户，其中及时发放480户。', '补贴发放率', '补贴发放率', null],
  ] as const)('%s | %s', (text, name, row, expected) => {
    expect(found(text, name, 'ratio', row)?.text ?? null).toBe(expected);
  });
});

describe('cases of a list that a finding opens', () => {
  test.each([
    ['审计发现：超范围列支会议费2例，用专项经费发放补助1例；其他方面未发现问题。', 3],
    ['审计发现：超范围列支会议费2例，已整改1例。', 2],
    ['抽查凭证30例，发现不符合要求的2例。', 2],
    ['超范围列支会议费2例，用专项经费发放补助1例。', null],
  ] as const)('%s', (text, count) => {
    expect(countIn(text, '以上情况不符合要求', '例')).toBe(count);
  });
});
