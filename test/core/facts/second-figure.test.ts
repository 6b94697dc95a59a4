import { describe, expect, it } from 'vitest';
import { countsTwice } from '../../../src/core/facts/counts/not-ours.ts';
import { heldWhole } from '../../../src/core/facts/figures/held-whole.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { doneByOthers } from '../../../src/core/facts/verdicts/done-by-others.ts';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';
import { found } from './reading.ts';

/** What a text gives for a name where it stands for the whole; null where it is open. */
function whole(text: string, name: string, unit: MeasureUnit): string | null {
  const figure = found(text, name, unit);
  const held = figure && heldWhole(figure, name, readProse(text));
  return held && decimalText(held.value, 6);
}

describe('a figure beside which the text holds another of the same thing', () => {
  it.each<[string, string, MeasureUnit]>([
    ['局机关公用经费支出30万元；下属单位公用经费支出12万元。', '公用经费支出', 'amount'],
    ['上半年开展督导9次，下半年开展6次。', '开展督导', 'count'],
    ['春季抽检合格率98%，秋季92%，全年95%。', '抽检合格率', 'ratio'],
    ['全县到账率97%，我镇到账率93%。', '补贴到账率', 'ratio'],
    ['6个大队各开展督导3次。', '开展督导', 'count'],
    ['区农业局开展督导5次，我局配合1次。', '开展督导', 'count'],
    ['实际支出96万元，经复核更正为90万元。', '实际支出', 'amount'],
    ['项目预算300万元（年中调整为260万元），支出255万元。', '项目预算', 'amount'],
    ['项目预算300万元，年中追加40万元。', '项目预算', 'amount'],
    ['开展督导18次，其中3次不予认定。', '开展督导', 'count'],
    ['验收合格率90%（不含在建项目），含在建项目为75%。', '验收合格率', 'ratio'],
    ['全年一般事故4起，其中涉及本单位1起。', '一般事故', 'count'],
    ['实际支出96万元（财政系统口径为90万元）。', '实际支出', 'amount'],
    ['机关开展督导2次，各大队分别开展3次。', '开展督导', 'count'],
    ['开展督导9次，有2次没有记录，评价组未予认可。', '开展督导', 'count'],
    ['计划完成数30个，经批准取消5个。', '计划完成数', 'count'],
    ['南片区计划完成数30个，北片区计划完成数20个。', '计划完成数', 'count'],
    ['第一次测评满意率96%，第二次测评满意率89%。', '满意率', 'ratio'],
  ])('%s %s', (text, name, unit) => expect(whole(text, name, unit)).toBeNull());

  it.each<[string, string, MeasureUnit, string]>([
    ['公用经费支出42万元，其中局机关30万元、下属单位12万元。', '公用经费支出', 'amount', '420000'],
    ['我县参保率93%，全市参保率97%。', '参保率', 'ratio', '0.93'],
    ['全年开展督导15次，其中上半年9次。', '开展督导', 'count', '15'],
    ['各科室开展督导15次。', '开展督导', 'count', '15'],
    ['实际支出90万元，比上年减少6万元。', '实际支出', 'amount', '900000'],
    ['项目预算300万元，支出255万元。', '项目预算', 'amount', '3000000'],
    ['年初预算300万元，年中追加40万元。', '年初预算', 'amount', '3000000'],
    ['开展督导18次，发现问题3个。', '开展督导', 'count', '18'],
    ['编制数60人，另有劳务派遣4人不计入。', '编制数', 'count', '60'],
  ])('but not %s %s', (text, name, unit, value) => expect(whole(text, name, unit)).toBe(value));
});

describe('the same case told twice', () => {
  it.each(['获省级奖励1项、市级奖励1项，两者系同一项目。', '检查发现问题3个，自查问题2个。'])('%s', (text) =>
    expect(countsTwice(text, '每发现1个扣1分。')).toBe(true),
  );

  it.each(['获省级奖励1项、市级奖励1项。', '自查发现问题3个。'])('but not %s', (text) =>
    expect(countsTwice(text, '每发现1个扣1分。')).toBe(false),
  );
});

describe('deeds of others', () => {
  it.each([
    ['建立管护台账', '管护台账由村委会建立'],
    ['组织消防演练', '参加了区里组织的消防演练'],
    ['制定采购管理制度', '采购管理制度沿用市局办法'],
    ['公开采购意向', '采购意向免于公开'],
    ['与各镇签订责任书', '区政府与各镇签订责任书'],
    ['制定实施方案', '实施方案由县农业农村局制定'],
    ['成立领导小组', '县里成立了领导小组'],
  ])('%s: %s', (claim, text) => expect(doneByOthers(claim, text)).toBe(true));

  it.each([
    ['建立管护台账', '由办公室建立管护台账'],
    ['组织消防演练', '组织了消防演练，参加了区里召开的会议'],
    ['制定采购管理制度', '参照省厅办法制定了采购管理制度'],
    ['参加上级组织的培训', '参加了市里组织的培训'],
    ['公开采购意向', '采购意向已公开'],
  ])('but not %s: %s', (claim, text) => expect(doneByOthers(claim, text)).toBe(false));
});
