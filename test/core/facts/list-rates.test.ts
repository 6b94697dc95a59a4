import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/rule/need.ts';
import { thingRate } from '../../../src/core/facts/figures/thing-rates.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';
import { countIn, figureIn } from './reading.ts';

const ROADS = '新建农村公路里程完成率';
const BRIDGES = '改造危桥数量完成率';

/** The rate at which a thing of a list was done, as decimal text. */
function rateIn(text: string, name: string): string | null {
  const quote = (quoted: string): Source => ({
    certainty: 'from-text',
    sheet: 's',
    cell: 'B1',
    quote: quoted,
  });
  const found = thingRate(
    { name, unit: 'ratio', formula: null },
    readProse(text, null, [ROADS, BRIDGES]),
    quote,
  );
  return found && decimalText(found.value, 4);
}

describe('rates of the things of a list', () => {
  test.each([
    ['新建农村公路计划60公里，完成57公里；改造危桥计划10座，完成8座。', ROADS, '0.95'],
    ['新建农村公路计划60公里，完成57公里；改造危桥计划10座，完成8座。', BRIDGES, '0.8'],
    ['计划新建农村公路60公里，实际建成57公里；计划改造危桥10座，实际改造8座。', BRIDGES, '0.8'],
    ['计划改造危桥10座，已开工8座。', BRIDGES, null],
    ['计划改造危桥10座，预计完成8座。', BRIDGES, null],
    ['去年计划改造危桥10座，完成8座。', BRIDGES, null],
    ['计划改造危桥10座，剩余2座未完成。', BRIDGES, null],
    ['计划新建农村公路60公里，实际建成57公里。', BRIDGES, null],
    ['计划改造危桥10座，完成8座；计划改造危桥栏杆10座，完成10座。', BRIDGES, null],
  ] as const)('%s | %s', (text, name, expected) => {
    expect(rateIn(text, name)).toBe(expected);
  });
});

describe('figures that are none of those asked for', () => {
  test.each([
    ['单位产值能耗较上年下降3.6%。', '单位产值能耗较上年下降', '0.036'],
    ['2023年单位产值能耗较2022年下降3.6%。', '单位产值能耗较上年下降', '0.036'],
    ['单位产值能耗较2020年下降8%。', '单位产值能耗较上年下降', null],
    ['上年结转结余率15%。', '结转结余率', null],
    ['上年结转结余率15%，本年结转结余率8%。', '结转结余率', '0.08'],
    ['本年度“三公经费”20万元，与上年持平。', '三公经费变动率', '0'],
    ['本年度“三公经费”20万元，与上年基本持平。', '三公经费变动率', null],
    ['我县PM2.5年均浓度达标率为96%。', '细颗粒物(PM2.5)年均浓度达标率', '0.96'],
  ] as const)('%s | %s', (text, name, expected) => {
    expect(figureIn(text, name)).toBe(expected);
  });

  const AUDIT = '依据上一年度审计监督、财政检查结果,出现部门预算管理方面违纪违规问题';
  test.each([
    ['市审计局的报告指出我单位部门预算管理方面存在3个问题。', 3],
    ['审计共反映7个问题，其中属于部门预算管理方面的3个，其余4个为工程结算问题。', 3],
    ['上一年度审计报告反映我局部门预算管理方面违规问题6个。', 6],
    ['审计反映工程管理方面存在4个问题。', null],
    ['自查发现问题2个，均已整改。', null],
  ] as const)('%s', (text, expected) => {
    expect(countIn(text, AUDIT, '个', '违规记录')).toBe(expected);
  });
});
