import { describe, expect, it } from 'vitest';
import { doubtsIn } from '../../../src/core/facts/prose/doubts.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { sumsAtOdds } from '../../../src/core/facts/figures/sums.ts';

describe('figures that the text itself calls open', () => {
  it.each([
    '台账记的是3处，县里通报写的是5处，哪个数为准还没有对上。',
    '收缴率上报97%，两边的数对不上。',
    '局机关执行率98%，下属单位数据尚未报齐。',
    '完成率约为95%，具体数据有待进一步核实。',
    '两个科室报的数不一致，一个说12期。',
    '全年结余312万元，统计口径还没有确定。',
  ])('%s', (text) => expect(doubtsIn(readProse(text))).toHaveLength(1));

  it.each([
    '全年受理投诉12件，均已核实办结。',
    '审计发现会计数据未核对2处，已整改。',
    '数据已与财政部门核对一致。',
    '有1个项目尚未验收。',
    '发现报表数据不一致3处。',
    '核查发现基础数据未及时汇总的有2项。',
  ])('but not %s', (text) => expect(doubtsIn(readProse(text))).toEqual([]));
});

describe('figures that contradict each other', () => {
  it.each([
    // 312 ÷ 5,200 = 6 %
    '年末结转结余312万元，占支出预算数5200万元的8%。',
    // 45 ÷ 60 = 75 %
    '验收项目45个，占项目总数60个的比例为70%。',
    // 1,804.2 + 95.8 = 1,900
    '固定资产总额1860万元，其中在用1804.2万元、闲置95.8万元。',
    '全部组织了验收，合格率100%。汇总表显示合格36个，不合格4个。',
    // 12 + 6 = 18
    '计划实施项目16个，其中按期完工12个，未按期完工6个。',
  ])('%s', (text) => expect(sumsAtOdds(readProse(text))).toHaveLength(1));

  it.each([
    '年末结转结余312万元，占支出预算数5200万元的6%。',
    // 1 ÷ 3 = 33.33 %
    '完成1个，占任务数3个的33.3%。',
    '固定资产总额1900万元，其中在用1804.2万元、闲置95.8万元。',
    '到位资金1,040万元，其中中央800万元、省级240万元，实际支出873.6万元。',
    '首次验收不合格4个，整改后全部合格，合格率100%。',
    '合格率100%，不合格0个。',
    '抽检合格率97%，不合格3批次。',
    '计划实施项目18个，其中按期完工12个，未按期完工6个。',
    // Parts may overlap where they are not money.
    '参训40人，其中女性25人、党员30人。',
  ])('but not %s', (text) => expect(sumsAtOdds(readProse(text))).toEqual([]));
});
