import { describe, expect, test } from 'vitest';
import { countIn } from './reading.ts';

describe('work done about a thing', () => {
  test.each([
    ['开展事故调查处理5起。', '发生安全事故', '起'],
    ['排查整治安全隐患126处。', '发现安全隐患', '处'],
    ['消化历史超编人员4人。', '超编', '人'],
    ['追究供应商违约责任2起。', '发生违约', '起'],
    ['应诉行政诉讼5起，均胜诉。', '发生行政诉讼败诉', '起'],
    ['妥善处置群体性事件3起。', '发生群体性事件', '起'],
    ['开展超标准接待专项检查2起。', '发现超标准接待', '起'],
    ['审核退回基层上报材料9次。', '被退回', '次'],
    ['约谈进度滞后单位4次。', '被约谈', '次'],
    ['对3个乡镇通报批评2次。', '被上级通报批评', '次'],
    ['组织对20家下属单位检查，发现违规支出5笔。', '发现违规支出', '笔'],
    ['审计发现疑似违规支出4笔。', '发现违规支出', '笔'],
  ] as const)('is no count of how often it happened: %s', (text, event, counter) => {
    expect(countIn(text, event, counter)).toBeNull();
  });

  test.each([
    ['发生安全事故1起，已妥善处理。', '发生安全事故', '起', 1],
    ['检查发现安全隐患3处，已全部整改。', '发现安全隐患', '处', 3],
    ['清理后仍有长期挂账4笔。', '长期挂账', '笔', 4],
    ['审计检查发现违规支出1笔。', '发现违规支出', '笔', 1],
    ['部门决算被退回2次。', '被退回', '次', 2],
    ['受到省厅通报2次。', '被通报', '次', 2],
    ['全年受理投诉2次，均已办结。', '发生投诉', '次', 2],
    ['未按规定处置资产2项。', '未按规定处置资产', '项', 2],
    ['2件案件未按期办结。', '案件未按期办结', '件', 2],
  ] as const)('is not taken for what came about: %s', (text, event, counter, count) => {
    expect(countIn(text, event, counter)).toBe(count);
  });
});

describe('an office that deals with faults', () => {
  test.each([
    ['全年办理案件15件，均符合要求。', '案件办理符合规定:不符合要求', '件'],
    ['办理行政处罚案件8件，未发现不规范情形。', '不规范', '件'],
    ['全年办理投诉举报案件30件，均按规定办结。', '不符合规定', '件'],
    ['抽查问题线索15件，均符合要求。', '不符合要求', '件'],
  ] as const)('has no faults of its own by that: %s', (text, event, counter) => {
    expect([null, 0]).toContain(countIn(text, event, counter, '案件办理'));
  });
});

describe('what lacks', () => {
  test.each([
    ['资料缺2份。', '资料齐全:缺', '份', 2],
    ['资料不齐全，缺少3份。', '资料齐全:缺', '份', 3],
    ['制度不健全，缺采购、内审、档案3项制度。', '制度健全:缺', '项', 3],
    ['报批手续缺2项。', '报批手续完备:缺', '项', 2],
    ['人员配备不齐，缺员3人。', '人员配备齐全:缺', '人', 3],
    ['资料齐全，无缺项。', '资料齐全:缺', '份', 0],
    ['资料不齐全。', '资料齐全:缺', '份', null],
    ['资料不齐全，缺验收报告、合同。', '资料齐全:缺', '份', null],
  ] as const)('is counted by its number: %s', (text, event, counter, count) => {
    expect(countIn(text, event, counter)).toBe(count);
  });

  test.each([
    ['全年开展青少年活动12次，达到计划要求。', '青少年活动:少开展', '次'],
    ['开展少先队安全监督检查4次，完成计划的4次。', '监督检查:少开展', '次'],
    ['购置设备10台，其中缺口填补设备3台，全部到位。', '设备:缺', '台'],
    ['缺水地区改造项目4项，佐证材料齐全。', '缺少佐证材料', '项'],
    ['漏斗形沉降治理2处。', '漏报', '处'],
  ] as const)('is not read out of other words: %s', (text, event, counter) => {
    expect([null, 0]).toContain(countIn(text, event, counter));
  });

  test('无一遗漏 denies nothing but the leaving out', () => {
    expect(countIn('审计发现的违规问题无一遗漏全部整改到位。', '审计发现违规问题', '个')).toBeNull();
  });
});

describe('numbers of parts of a year', () => {
  test.each([
    ['截至6月底发生投诉2次，全年发生投诉5次。', 5],
    ['上半年发生投诉2次，全年发生投诉5次。', 5],
    ['上半年发生投诉2次，下半年发生投诉1次。', 3],
    ['1-6月发生投诉2次，7-12月发生投诉3次。', 5],
    ['截至6月底发生投诉2次，截至9月底发生投诉3次。', null],
    ['全年发生投诉3次，上半年发生投诉5次。', null],
  ] as const)('are added only where none holds the other: %s', (text, count) => {
    expect(countIn(text, '发生投诉', '次')).toBe(count);
  });
});
