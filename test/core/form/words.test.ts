import { describe, expect, it } from 'vitest';
import { tickedGrade } from '../../../src/core/form/grade.ts';
import { readHeading } from '../../../src/core/form/headings.ts';
import { isPlaceholder, splitWeight, textFigure } from '../../../src/core/form/text.ts';
import { yearIn } from '../../../src/core/form/title.ts';
import { isSubtotalName, isTotalName } from '../../../src/core/form/words.ts';

describe('the grade that is ticked', () => {
  it.each([
    [['√优  90分≤得分≤100分； □良  80分≤得分＜90分；', '□中  60分≤得分＜80分；  □差  得分＜60分'], '优'],
    [['□优', '90分≤得分', '☑良', '80分≤得分＜90分', '□中', '□差'], '良'],
    [['优（90-100）□ 良（80-89）√ 中（60-79）□ 差（59及以下）□'], '良'],
    [['优□ 良√ 中□ 差□'], '良'],
    [['优（ ）良（√）中（ ）差（ ）'], '良'],
    [['■优秀 □良好 □一般 □较差'], '优秀'],
    [['○优 ●良 ○中 ○差'], '良'],
    [['£优 R良 £中 £差'], '良'],
    [['（√）优 （ ）良 （ ）中 （ ）差'], '优'],
    [['优'], '优'],
    [['等级：良'], '良'],
    [['□优 □良 □中 □差'], null],
    [['√优 √良 □中 □差'], null],
    [['优[90分~100分)，良[80分~90分)'], null],
    [[], null],
  ])('%j → %s', (texts, grade) => {
    expect(tickedGrade(texts)).toBe(grade);
  });
});

describe('a weight inside a name', () => {
  it.each([
    ['产出指标（50分）', 'level', '产出指标', '50'],
    ['产出指标(分值20)', 'level', '产出指标', '20'],
    ['投 入(15分)', 'level', '投入', '15'],
    ['效益指标（30）', 'level', '效益指标', '30'],
    ['满意度指标10分', 'level', '满意度指标', '10'],
    ['绩效指标(90分)', 'level', '绩效指标', '90'],
    ['补助学校数（20分）', 'name', '补助学校数', '20'],
    ['培训人数（100）', 'name', '培训人数（100）', null],
    ['展会面积(平方米)', 'name', '展会面积(平方米)', null],
    ['年报关单量（票）', 'name', '年报关单量（票）', null],
    ['“三公” 经费控制情况', 'name', '“三公”经费控制情况', null],
    [
      '满意度（调查问卷满意家数/调查问卷数*100%）',
      'name',
      '满意度（调查问卷满意家数/调查问卷数*100%）',
      null,
    ],
  ] as const)('%s', (text, kind, name, weight) => {
    const split = splitWeight(text, kind);
    expect([split.name, split.weight?.toString() ?? null]).toEqual([name, weight]);
  });
});

describe('what a heading says by itself', () => {
  it.each([
    ['年度指标值(A)', 'target'],
    ['计算公式或释义', 'formula'],
    ['公式及释义', 'formula'],
    ['指标值说明', 'definition'],
    ['自评得分情况说明', 'basis'],
    ['考核评分标准', 'criterion'],
    ['加扣分标准', 'criterion'],
    ['基本分', 'weight'],
    ['部门评分', 'selfScore'],
    ['执行率（B/A）', 'executionRate'],
    ['单项分值（权重）', 'weight'],
    ['得分/自评分', 'selfScore'],
    ['得分（自评）', 'selfScore'],
    ['自评\n得分', 'selfScore'],
    ['单项自评得分', 'selfScore'],
    ['考评得分', 'score'],
    ['评 分', 'rating'],
    ['核查得分', 'reviewedScore'],
    ['财政复核评分', 'reviewedScore'],
    ['评价得分', 'reviewedScore'],
    ['得分率', 'scoreRate'],
    ['实施周期指标值', 'periodTarget'],
    ['目标值(标准)', 'target'],
    ['指标值', 'value'],
    ['年度实现值', 'actual'],
    ['完成情况', 'actual'],
    ['指标完成率', 'completionRate'],
    ['评分依据、未达标原因、改进措施', 'basis'],
    ['偏差原因分析及改进措施', 'basis'],
    ['扣分原因和其他说明', 'basis'],
    ['改进措施', 'improvement'],
    ['参考佐证材料名称', 'evidence'],
    ['评价要点', 'definition'],
    ['指标说明', 'definition'],
    ['参考评分标准', 'criterion'],
    ['考核内容及评分标准', 'criterion'],
    ['指标说明及评分细则', 'criterion'],
    ['评价要点和计分办法', 'criterion'],
    ['指标内涵与评价标准', 'criterion'],
    ['评价标准及要点', 'criterion'],
    ['考评办法', 'criterion'],
    ['考核内容', 'content'],
    ['评价要点', 'definition'],
    ['一级\n指标', 'level1'],
    ['三级指标（分值）', 'level3'],
    ['一级指标分值', 'weight'],
    ['年初预算数', 'budgetInitial'],
    ['全年预算数（A）', 'budgetAdjusted'],
    ['调整后预算数', 'budgetAdjusted'],
    ['全年执行数(B)', 'budgetSpent'],
    ['系统得分', 'own'],
    ['决算数', undefined],
    ['产出指标', undefined],
    ['数量指标', undefined],
    ['部门整体绩效目标产出指标完成情况', undefined],
    ['项目名称', undefined],
  ])('%s is %s', (text, meaning) => {
    expect(readHeading(text)?.meaning).toBe(meaning);
  });
});

describe('sums', () => {
  it.each(['总分', '合 计', '总计：', '合计（100分）', '得分合计', '自评总分', '总分：93.13'])(
    '%s is the whole',
    (name) => {
      expect(isTotalName(name)).toBe(true);
    },
  );
  it.each(['履职效能小计', '小计', '产出评价指标综合得分', '效益指标自评得分', '产出指标合计'])(
    '%s is a part',
    (name) => {
      expect([isTotalName(name), isSubtotalName(name)]).toEqual([false, true]);
    },
  );
  it.each(['总分考核制度', '合计执行率', '产出指标', '自评得分说明'])('%s is neither', (name) => {
    expect([isTotalName(name), isSubtotalName(name)]).toEqual([false, false]);
  });
});

describe('small texts', () => {
  it.each([
    ['20', '20', false],
    ['20分', '20', false],
    ['１５', '15', false],
    ['20%', '0.2', true],
    ['1,234.5', '1234.5', false],
    ['满分5分', '5', false],
  ] as const)('%s is a figure', (text, value, percent) => {
    const figure = textFigure(text);
    expect([figure?.value.toString(), figure?.percent]).toEqual([value, percent]);
  });
  it.each(['', '/', '见附件', '20分左右', '≥20', '10-20'])('"%s" is none', (text) => {
    expect(textFigure(text)).toBeNull();
  });
  it.each(['……', '...', '…', '指标1：', '指标2：……', '目标3'])('%s is a placeholder', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
  it.each(['指标1：培训人数', '5', '无', 'PM2.5'])('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
  it.each([
    ['2023年度部门整体支出绩效自评表', '2023'],
    ['（2022年度）', '2022'],
    ['( 2024年度 )', '2024'],
    ['二〇二三年度自评表', '2023'],
    ['自评表（2021）', '2021'],
    ['财预〔2020〕10号', null],
    ['部门整体支出绩效自评表', null],
    ['51092324T000010264357', null],
  ])('the year of %s is %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});
