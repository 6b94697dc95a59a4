import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Standard } from './examples.ts';
import { standardOf } from './examples.ts';
import type { Given } from './facts.ts';
import { explained, goal } from './facts.ts';

const GUANGZHOU = 'sample-guangzhou-commerce-2023.yaml';
const HUADU = 'sample-huadu-market-2024.yaml';
const ZHANJIANG = 'sample-zhanjiang-commerce-2023.yaml';

function sentence(file: string, name: string, given: Given, containing = ''): string {
  return explained(standardOf(file, name, containing), given).sentence;
}

function own(criterion: string, weight: number, name = '指标'): Standard {
  return { file: '', name, weight: rational(weight), criterion };
}

describe('the sentence for a band', () => {
  it('names the figure and the band between two bounds', () => {
    expect(sentence(HUADU, '固定资产利用率', { figures: { 固定资产利用率: '88.65%' } })).toBe(
      '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。',
    );
  });

  it('names a band with one bound, and full marks', () => {
    expect(sentence(HUADU, '固定资产利用率', { figures: { 固定资产利用率: '95%' } })).toBe(
      '固定资产利用率95%，不低于90%，得满分2分。',
    );
    expect(sentence(HUADU, '固定资产利用率', { figures: { 固定资产利用率: '59.9%' } })).toBe(
      '固定资产利用率59.9%，低于60%，不得分。',
    );
  });

  it('shows the equation where the figure was worked out', () => {
    const figures = {
      年末财政拨款结转和结余决算数: '1,102.39万元',
      年初财政拨款结转和结余收入决算数: '1,111.46万元',
      一般公共预算财政拨款决算数: '247,860.54万元',
      政府性基金预算财政拨款决算数: '0',
    };
    expect(sentence(GUANGZHOU, '结转结余率', { figures })).toBe(
      '结余结转率=1,102.39万元÷（1,111.46万元+247,860.54万元+0元）=0.44%，不高于10%，得满分2分。',
    );
  });

  it('needs no words for a single value', () => {
    expect(sentence(GUANGZHOU, '采购合同签订时效性', { figures: { 合同签订及时率: '100%' } })).toBe(
      '合同签订及时率100%，得满分3分。',
    );
  });

  it('never shows a figure on the other side of its bound', () => {
    const standard = own('利用率≥90%得2分，利用率＜90%得1分。利用率=在用数量÷全部数量×100%。', 2);
    // 89,996 ÷ 100,000 = 89.996 %, which two decimals would round to 90.00 %.
    const { sentence: said } = explained(standard, { figures: { 在用数量: '89996', 全部数量: '100000' } });
    expect(said).toBe('利用率=89996÷100000=89.996%，低于90%，得1分。');
  });
});

describe('the sentence for a formula', () => {
  it('shows the arithmetic and the rounding', () => {
    const figures = { 一般公共预算支出年度平均执行率: '72.52%', 年度平均执行率: '72.52%' };
    expect(sentence(GUANGZHOU, '部门预算资金支出率', { figures })).toMatch(
      /^(?:一般公共预算支出)?年度平均执行率72\.52%，低于100%，得分=72\.52%×5=3\.626，四舍五入得3\.63分。$/,
    );
  });

  it('reads numerals in characters as figures', () => {
    const standard = own('得分=满意率×5。', 5);
    const { sentence: said } = explained(standard, { figures: { 满意率: '９６％' } });
    expect(said).toBe('满意率96%，得分=96%×5=4.8，得4.8分。');
  });

  it('says full marks where nothing is lost', () => {
    const figures = { '专项资金(政策任务)支出进度': '100%' };
    expect(sentence(GUANGZHOU, '专项资金支出率', { figures })).toBe(
      '专项资金（政策任务）支出进度100%，得分=100%×5=5，得满分5分。',
    );
  });

  it('says that the result was capped', () => {
    const figures = {
      实际面向中小企业采购金额合计数: '10238.04万元',
      预算编制时部门预留金额合计数: '6084.79万元',
    };
    // 10238.04 ÷ 6084.79 = 1.68256…
    expect(sentence(GUANGZHOU, '采购政策效能', { figures })).toBe(
      '数值=10238.04万元÷6084.79万元=168.26%，得分=168.26%×1=1.6826，超过满分，按满分计，得1分。',
    );
  });

  it('works out again from the figures as shown', () => {
    // 182.39 ÷ 190.34 = 0.958232…; of 30 points 28.74696…, while 95.82 % × 30 = 28.746 would round to the same 28.75.
    const standard = own('数值=A金额÷B金额×100%。得分=数值×分值。', 30);
    expect(explained(standard, { figures: { A金额: '182.39万元', B金额: '190.34万元' } }).sentence).toBe(
      '数值=182.39万元÷190.34万元=95.82%，得分=95.82%×30=28.746，四舍五入得28.75分。',
    );
    // Of 70 points 67.0762…; 95.82 % would give 67.074 and 67.07, so a third decimal is shown.
    const larger = own('数值=A金额÷B金额×100%。得分=数值×分值。', 70);
    expect(explained(larger, { figures: { A金额: '182.39万元', B金额: '190.34万元' } }).sentence).toBe(
      '数值=182.39万元÷190.34万元=95.823%，得分=95.823%×70=67.0761，四舍五入得67.08分。',
    );
  });

  it('shows the working that the source gives, and not twice', () => {
    const standard = own('完成率≥60%，得分=完成率×分值；完成率＜60%，不得分。', 5);
    const { sentence: said } = explained(standard, { figures: { 完成率: '21项÷24项=87.5%' } });
    expect(said).toBe('完成率=21项÷24项=87.5%，不低于60%，得分=87.5%×5=4.375，四舍五入得4.38分。');
  });

  it('names every figure of a sum before the arithmetic', () => {
    const figures = { 预算调剂发生率: '63.02%', 年中追加资金占比率: '0%' };
    expect(sentence(ZHANJIANG, '预算编制约束性', { figures })).toBe(
      '预算调剂发生率63.02%，年中追加资金占比率0%，得分=（1-63.02%）×4×60%+（1-0%）×4×40%=2.48752，四舍五入得2.49分。',
    );
  });
});

describe('the sentence for a step deduction', () => {
  it('shows the equation and that nothing is taken off', () => {
    const figures = { 实际支出公用经费总额: '1286.52万元', 预算安排公用经费总额: '1289.06万元' };
    expect(sentence(GUANGZHOU, '公用经费控制率', { figures })).toBe(
      '公用经费控制率=（1286.52万元-1289.06万元）÷1289.06万元=-0.20%，不高于0，得满分2分。',
    );
  });

  it('counts the full steps', () => {
    expect(sentence(GUANGZHOU, '公用经费控制率', { figures: { 公用经费控制率: '12%' } })).toBe(
      '公用经费控制率12%，计12个百分点，每5个百分点扣0.5分，扣2×0.5=1分，得1分。',
    );
    expect(sentence(GUANGZHOU, '公用经费控制率', { figures: { 公用经费控制率: '3%' } })).toBe(
      '公用经费控制率3%，计3个百分点，不足5个百分点，不扣分，得满分2分。',
    );
  });

  it('never shows a step as reached that was not', () => {
    const standard = own('变动率≤0，得满分；每超过1个百分点扣1分，扣完为止。变动率=A金额÷B金额×100%。', 5);
    // 2.9996 ÷ 100 = 2.9996 points: two steps, though two decimals would show 3.
    const figures = { A金额: '2.9996万元', B金额: '100万元' };
    expect(explained(standard, { figures }).sentence).toBe(
      '变动率=2.9996万元÷100万元=3.00%，计2.9996个百分点，每1个百分点扣1分，扣2×1=2分，得3分。',
    );
  });

  it('says when nothing is left', () => {
    expect(sentence(GUANGZHOU, '公用经费控制率', { figures: { 公用经费控制率: '31%' } })).toBe(
      '公用经费控制率31%，计31个百分点，每5个百分点扣0.5分，扣6×0.5=3分，扣完为止，不得分。',
    );
  });
});

describe('the sentence for a comparison and for a statement', () => {
  it('names both figures', () => {
    const figures = { '"三公"经费实际支出数': '385.91万元', '预算安排的"三公"经费数': '478.26万元' };
    expect(sentence(GUANGZHOU, '“三公”经费控制情况', { figures })).toBe(
      '“三公”经费实际支出数385.91万元，不超过预算安排的“三公”经费数478.26万元，得满分2分。',
    );
  });

  it('repeats a statement that holds', () => {
    expect(sentence(GUANGZHOU, '采购内控制度建设', { verdicts: { 内部控制管理制度: true } })).toBe(
      '部门建立政府采购内部控制管理制度，得满分1分。',
    );
  });

  it('denies one that does not', () => {
    expect(sentence(GUANGZHOU, '采购内控制度建设', { verdicts: { 内部控制管理制度: false } })).toBe(
      '不符合“部门建立政府采购内部控制管理制度”的要求，不得分。',
    );
  });
});

describe('the sentence for a deduction', () => {
  const complaints = own('采购投诉成立的，发现1例扣1分，扣完为止。', 2);

  it('says that nothing happened', () => {
    expect(explained(complaints, { counts: { 投诉: 0 } }).sentence).toBe(
      '未发现采购投诉成立的情形，不扣分，得满分2分。',
    );
  });

  it('quotes a long statement', () => {
    expect(sentence(GUANGZHOU, '采购活动合规性', { counts: { 投诉: 0 } })).toBe(
      '未发现“采购投诉处理，经财政部门查证认定属于采购人责任投诉事项成立”的情形，不扣分，得满分2分。',
    );
  });

  it('counts what happened', () => {
    expect(sentence(GUANGZHOU, '资产配置合规性', { counts: { 不符: 1 } })).toBe(
      '发现1项不符合标准的，扣1分，得1分。',
    );
  });

  it('says when nothing is left', () => {
    expect(explained(complaints, { counts: { 投诉: 3 } }).sentence).toBe(
      '发现3例采购投诉成立的，扣3分，扣完为止，不得分。',
    );
  });

  it('adds several deductions up', () => {
    const standard = own('监督检查发现一般问题的，每个扣0.5分；发现严重问题的，每个扣2分；扣完为止。', 10);
    expect(explained(standard, { counts: { 一般问题: 3, 严重问题: 1 } }).sentence).toBe(
      '监督检查发现3个一般问题，扣1.5分；发现1个严重问题，扣2分，共扣3.5分，得6.5分。',
    );
  });

  it('depends on the case where the standard has cases', () => {
    const given: Given = { figures: { 应评估项目: '2个' }, counts: { 评估: 1 } };
    expect(sentence(GUANGZHOU, '新增预算项目事前绩效评估', given)).toBe(
      '应评估项目2个，不高于3个，发现1项没有开展评估的，扣1分，得2分。',
    );
    expect(sentence(GUANGZHOU, '新增预算项目事前绩效评估', { counts: { 评估: 0 } })).toBe(
      '未发现没有开展评估的情形，不扣分，得满分3分。',
    );
  });
});

describe('the sentence for bonus and penalty', () => {
  const standard = own(
    '1.加分项：获得省级以上表彰的，每次加2分，最多加4分；2.减分项：被省级以上通报批评的，每次减2分，最多减4分。',
    0,
    '加减分项',
  );

  it('adds, subtracts and sums up', () => {
    expect(explained(standard, { counts: { 表彰: 2, 批评: 1 } }).sentence).toBe(
      '发现2次获得省级以上表彰的，加4分；发现1次被省级以上通报批评的，减2分，合计加2分。',
    );
    expect(explained(standard, { counts: { 表彰: 0, 批评: 1 } }).sentence).toBe(
      '发现1次被省级以上通报批评的，合计减2分。',
    );
  });

  it('says what was capped', () => {
    expect(explained(standard, { counts: { 表彰: 3, 批评: 0 } }).sentence).toBe(
      '发现3次获得省级以上表彰的，按最多加4分计，合计加4分。',
    );
  });
});

describe('the sentence for parts and goals', () => {
  it('gives each part its points and the sum', () => {
    const verdicts = { 绩效目标: true, 自评资料: false };
    expect(sentence(GUANGZHOU, '绩效信息公开情况', { verdicts })).toBe(
      '绩效目标在规定时间公开，得1分；不符合“绩效自评资料在规定时间公开”的要求，得0分，合计1分。',
    );
  });

  it('names the headings of parts and puts their own items in brackets', () => {
    const standard = own(
      '1.绩效监控得分（2分）（1）按要求开展绩效监控的，得1分，否则不得分。（2）及时报送监控材料的，得1分，否则不得分。' +
        '2.绩效自评得分（1分）（1）按要求开展绩效自评的，得1分，否则不得分。',
      3,
      '绩效管理制度执行',
    );
    const given: Given = { verdicts: { 开展绩效监控: true, 监控材料: false, 绩效自评: true } };
    expect(explained(standard, given).sentence).toMatch(
      /^绩效监控（按要求开展绩效监控，得1分；不符合“及时报送监控材料”的要求，得0分）得1分；绩效自评.*得(?:满分)?1分，合计2分。$/,
    );
  });

  const eight = [
    goal('甲', 2, '130.23%'),
    goal('乙', 1, '186%'),
    goal('丙', 1, '112.5%'),
    goal('丁', 1, '171%'),
    goal('戊', 1, '100%'),
    goal('己', 1, '112%'),
    goal('庚', 2, '100%'),
    goal('辛', 1, '107.53%'),
  ];

  it('sums up the goals by what they lost', () => {
    expect(sentence(GUANGZHOU, '部门整体绩效目标产出指标完成情况', { goals: eight })).toBe(
      '共8项产出指标，其中2项完成率高于150%，各得一半分，其余得满分，合计9分。',
    );
  });

  it('says that all goals were met', () => {
    const goals = eight.map((g) => ({ ...g, rate: rational(1), weight: rational(10, 8) }));
    expect(sentence(GUANGZHOU, '部门整体绩效目标产出指标完成情况', { goals })).toBe(
      '共8项产出指标，均得满分，合计得满分10分。',
    );
  });

  const byCompletion = own(
    '指标完成率＜60%，不得分；指标完成率在60%-100%之间，得分=指标完成率×分值；指标完成率＞100%，得满分。综合得分=各产出指标单项得分合计。',
    10,
    '产出指标完成情况',
  );

  it('rounds a sum openly', () => {
    // 83.33% × 2 = 1.6666, and 8 × 1 = 8: 9.6666.
    const goals = [
      goal('甲', 2, '83.33%'),
      ...Array.from({ length: 8 }, (_, i) => goal(`乙${i}`, 1, '100%')),
    ];
    expect(explained(byCompletion, { goals }).sentence).toBe(
      '共9项产出指标，其中1项完成率在60%–100%之间，按完成率计分，共得1.6666分，其余得满分，合计9.6666分，四舍五入得9.67分。',
    );
  });
});

describe('the lines for the pane', () => {
  it('say what was measured, the band in the standard’s terms, the rounding and the score', () => {
    const { steps } = explained(standardOf(GUANGZHOU, '部门预算资金支出率'), {
      figures: { 一般公共预算支出年度平均执行率: '72.52%', 年度平均执行率: '72.52%' },
    });
    expect(steps[0]).toMatch(/年度平均执行率：72\.52%$/);
    expect(steps[1]).toMatch(/^适用：.*年度平均执行率＜100%，得分=.*年度平均执行率×分值$/);
    expect(steps.slice(-3)).toEqual([
      '得分=72.52%×5=3.626',
      '四舍五入，保留两位小数：3.626→3.63',
      '得分：3.63分，满分5分',
    ]);
  });

  it('mention what would have overridden the rest', () => {
    const { steps, sentence: said } = explained(standardOf(GUANGZHOU, '部门整体绩效目标产出指标完成情况'), {
      goals: [goal('甲', 10, '100%')],
    });
    expect(steps).toContain('除外：未见“未报整体绩效目标”，不适用这一条');
    expect(said).toBe('共1项产出指标，均得满分，合计得满分10分。');
  });
});

describe('a sentence in a cell', () => {
  it('never begins like a formula', () => {
    const standard = own('-A率≥90%得2分，-A率＜90%得1分。', 2);
    const { rule } = compileCriterion(standard.criterion, standard);
    expect(rule?.kind).toBe('bands');
    if (rule?.kind !== 'bands') return;
    const { sentence: said } = explained(standard, { figures: { [rule.measure.name]: '95%' } });
    expect(said).not.toMatch(/^[=+\-@]/);
  });

  it('has an English counterpart', () => {
    expect(
      explained(standardOf(HUADU, '固定资产利用率'), { figures: { 固定资产利用率: '88.65%' } }, 'en')
        .sentence,
    ).toBe('固定资产利用率 88.65%, between 75% and 90%, score 1.5 points.');
  });
});
