import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../../src/core/rule/trouble.ts';
import { explain, wantedOf } from '../../../src/core/explain/explain.ts';
import { sayFinding } from '../../../src/core/explain/finding.ts';
import { sayNeed } from '../../../src/core/explain/need.ts';
import { explainGoal, explainNoRule, explainTrouble } from '../../../src/core/explain/status.ts';
import { sayTrouble } from '../../../src/core/explain/trouble.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts, Need } from '../../../src/core/rule/need.ts';
import type { GoalsRule, Rule } from '../../../src/core/rule/rule.ts';
import { FULL } from '../../../src/core/rule/rule.ts';
import type { Standard } from './examples.ts';
import { standardOf } from './examples.ts';
import { explained, explainedRule, factsOf, goal } from './facts.ts';

function own(criterion: string, weight: number, name = '指标'): Standard {
  return { file: '', name, weight: rational(weight), criterion };
}

describe('what is wanted', () => {
  it('is named in the standard’s own words with its unit', () => {
    const said = (need: Need): string => sayNeed(need, 'zh');
    expect(said({ kind: 'figure', name: '固定资产利用率', unit: 'ratio' })).toBe('固定资产利用率（%）');
    expect(said({ kind: 'figure', name: '年初预算数', unit: 'amount' })).toBe('年初预算数（万元）');
    expect(said({ kind: 'count', event: '没有开展评估', counter: '项' })).toBe('没有开展评估的项数（项）');
    expect(said({ kind: 'count', event: '符合标准:不符', counter: '项' })).toBe('不符合标准的项数（项）');
    expect(said({ kind: 'count', event: '未发生安全事故:', counter: '起' })).toBe('安全事故的起数（起）');
    expect(said({ kind: 'count', event: '预算编制规范:不规范', counter: '处' })).toBe(
      '预算编制不规范的处数（处）',
    );
    expect(said({ kind: 'count', event: '未制定管理办法', counter: '' })).toBe('“未制定管理办法”是否属实？');
    expect(said({ kind: 'count', event: '受到表彰一次', counter: '' })).toBe('受到表彰的次数（次）');
    expect(said({ kind: 'figure', name: '应评估项目', unit: 'count' })).toBe('应评估项目的数量（个）');
    expect(said({ kind: 'figure', name: '批复后公开', unit: 'days' })).toBe('批复后公开的天数（天）');
    expect(said({ kind: 'claim', text: '采购意向100%公开' })).toBe('“采购意向100%公开”是否属实？');
    expect(said({ kind: 'claim', text: '建立台账,并及时更新' })).toBe('是否建立台账，并及时更新？');
    expect(said({ kind: 'goals', group: '产出指标' })).toBe('产出指标的完成情况表');
    const lacking = (why: string): string => said({ kind: 'goal', name: '培训人数', cell: 'G9', why });
    expect(lacking('not-measured')).toBe('培训人数的完成值（G9）');
    expect(lacking('weight')).toBe('培训人数的分值');
    expect(lacking('no-target')).toBe('培训人数的目标值');
    expect(said({ kind: 'mean', name: '每月执行率', cap: '1' })).toBe(
      '月执行率的平均值（%，每期按不超过100%计）',
    );
  });

  it('is asked for in one sentence', () => {
    const { sentence, steps } = explained(standardOf('sample-huadu-market-2024.yaml', '固定资产利用率'), {});
    expect(sentence).toBe('还需要：固定资产利用率（%）。');
    expect(steps).toEqual(['固定资产利用率（%）']);
  });

  it('is asked for once, and the rest is counted', () => {
    const five = own(
      '1.甲完成的得1分。2.乙完成的得1分。3.丙完成的得1分。4.丁完成的得1分。5.戊完成的得1分。',
      5,
    );
    expect(explained(five, {}).sentence).toBe(
      '还需要确认下列情况是否属实：甲完成、乙完成、丙完成、丁完成等5项。',
    );
  });
});

describe('a choice', () => {
  it('on a boundary names both bands and both results', () => {
    const standard = own('完成率60%以下，不得分；完成率60%-100%，得6分。', 6);
    const { sentence, evaluated } = explained(standard, { figures: { 完成率: '60%' } });
    expect(sentence).toBe('完成率正好60%，60%以下和60%-100%两档都可适用：得0分或6分，请确认。');
    expect(wantedOf(evaluated, 'zh')).toEqual([
      '完成率正好60%，60%以下和60%-100%两档都可适用：得0分或6分，请确认',
    ]);
  });

  it('in a gap says that no band fits', () => {
    const standard = own('合格率≥95%，得5分；合格率80%-90%，得3分；合格率＜80%，不得分。', 5);
    expect(explained(standard, { figures: { 合格率: '92%' } }).sentence).toBe(
      '合格率92%，标准中没有对应的档次，得分请您判断。',
    );
  });

  it('of discretion quotes the words and says what holds otherwise', () => {
    const rule: Rule = {
      kind: 'veto',
      condition: { kind: 'claim', text: '内容有缺漏' },
      award: { kind: 'discretion', text: '内容有缺漏的' },
      rule: {
        kind: 'condition',
        condition: { kind: 'claim', text: '已建立制度' },
        met: { kind: 'share', share: '1' },
        unmet: { kind: 'points', points: '0' },
        span: null,
      },
      span: null,
    };
    const about = { name: '制度建设', weight: rational(5) };
    expect(explainedRule(rule, about, { verdicts: { 已建立制度: true } }).sentence).toBe(
      '“内容有缺漏的”需要您判断；如不适用，得5分。',
    );
  });

  it('of grades lists them with their shares', () => {
    const rule: Rule = {
      kind: 'grades',
      subject: '社会效益',
      grades: [
        { label: '达成预期', low: '0.8', high: '1', lowIncluded: true },
        { label: '部分达成', low: '0.6', high: '0.8', lowIncluded: true },
        { label: '未达成', low: '0', high: '0.6', lowIncluded: false },
      ],
      span: null,
    };
    const about = { name: '社会效益', weight: rational(10) };
    expect(explainedRule(rule, about, {}).sentence).toBe(
      '请为“社会效益”评定档次：达成预期（8–10分）、部分达成（6–8分）、未达成（0–6分）。',
    );
    expect(explainedRule(rule, about, { choices: { 社会效益: '85%' } }).sentence).toBe(
      '社会效益评定为“达成预期”，按分值的85%计分，得8.5分。',
    );
    expect(explainedRule(rule, about, { choices: { 社会效益: '60%' } }).sentence).toBe(
      '社会效益评定为“部分达成”，按分值的60%计分，得6分。',
    );
  });

  it('between a stated and a worked out figure names the measure and both results', () => {
    const standard = own('利用率≥90%得2分，利用率＜90%得1分。利用率=在用数量÷全部数量×100%。', 2);
    const figures = { 利用率: '95%', 在用数量: '85', 全部数量: '100' };
    expect(explained(standard, { figures }).sentence).toBe(
      '利用率写作95%，得2分；按算式为85%，得1分；请确认以哪个为准。',
    );
  });

  it('between a figure and its own equation shows both', () => {
    const rule: Rule = {
      kind: 'bands',
      measure: { name: '利用率', unit: 'ratio', formula: null },
      bands: [
        {
          interval: { low: '0.9', lowBound: 'included', high: null, highBound: 'open' },
          award: { kind: 'points', points: '2' },
          span: null,
        },
        {
          interval: { low: null, lowBound: 'open', high: '0.9', highBound: 'excluded' },
          award: { kind: 'points', points: '1' },
          span: null,
        },
      ],
    };
    const facts: Facts = {
      ...factsOf({}),
      figure: () => ({
        name: '利用率',
        unit: 'ratio',
        value: rational(95, 100),
        text: '95%',
        otherwise: rational(85, 100),
        source: { certainty: 'from-text', sheet: '', cell: 'J1', quote: '' },
      }),
    };
    const evaluated = evaluate(rule, { full: rational(2), facts });
    const about = { name: '利用率', weight: rational(2), score: null, language: 'zh' } as const;
    expect(explain(evaluated, about).sentence).toBe(
      '利用率写作95%，得2分；按算式为85%，得1分；请确认以哪个为准。',
    );
  });

  it('where one band is written twice quotes it', () => {
    const above = { low: '0.8', lowBound: 'included', high: null, highBound: 'open' } as const;
    const rule: Rule = {
      kind: 'bands',
      measure: { name: '办结率', unit: 'ratio', formula: null },
      bands: [
        { interval: above, award: { kind: 'points', points: '5' }, span: null },
        { interval: above, award: { kind: 'points', points: '3' }, span: null },
      ],
    };
    const about = { name: '办结率', weight: rational(5) };
    expect(explainedRule(rule, about, { figures: { 办结率: '90%' } }).sentence).toBe(
      '标准中80%（含）以上一档写有不同的得分：得3分或5分，请确认。',
    );
  });

  it('of arithmetic without an answer says so', () => {
    const standard = own('得分=A数量÷B数量×分值。', 2, '完成比例');
    expect(explained(standard, { figures: { A数量: '0', B数量: '0' } }).sentence).toBe(
      '完成比例的除数为0，算不出结果，得分请您判断。',
    );
  });

  it('among goals names the goal', () => {
    const standard = own(
      '指标完成率60%以下，不得分；指标完成率60%-100%，得分=指标完成率×分值；指标完成率＞100%，得满分。综合得分=各产出指标单项得分合计。',
      2,
      '产出指标完成情况',
    );
    const { sentence } = explained(standard, {
      goals: [goal('培训人数', 1, '60%'), goal('场次', 1, '120%')],
    });
    expect(sentence).toBe('培训人数正好60%，60%以下和60%-100%两档都可适用：得1分或1.6分，请确认。');
  });
});

describe('a standard that can’t be relied on', () => {
  const span = { start: 0, end: 4 };
  it('is quoted where it was not understood', () => {
    const trouble: Trouble = { code: 'unread', span, text: ',视报告质量扣分' };
    expect(sayTrouble(trouble, rational(5), 'zh')).toBe('评分标准中“视报告质量扣分”未能读懂，可能影响得分。');
    expect(explainTrouble([trouble], rational(5), 'zh')).toEqual({
      explanation: '评分标准中“视报告质量扣分”未能读懂，可能影响得分。得分请您填写。',
      steps: ['评分标准中“视报告质量扣分”未能读懂，可能影响得分。'],
    });
  });

  it('is set against the weight where they differ', () => {
    const trouble: Trouble = { code: 'weight-differs', span, text: '', most: rational(4) };
    expect(sayTrouble(trouble, rational(2), 'zh')).toBe('评分标准最高4分，与分值2分不一致。');
    expect(sayTrouble({ code: 'no-scoring', span, text: '' }, rational(2), 'zh')).toBe(
      '评分标准中没有找到给分或扣分的规定。',
    );
  });

  it('or is missing', () => {
    expect(explainNoRule(false, 'zh')).toEqual({ explanation: '本行没有评分标准，未计分。', steps: [] });
    expect(explainTrouble([], null, 'zh').explanation).toBe('本行没有分值，无法计分。得分请您填写。');
  });
});

describe('a goal', () => {
  it('says its completion and points', () => {
    const line = {
      goal: goal('举办促消费活动场次', 1, '186%'),
      full: rational(1),
      points: rational(1, 2),
      band: null,
      outcome: { state: 'scored', points: rational(1, 2) },
    } as const;
    expect(explainGoal(line, 'zh')).toEqual({
      sentence: '完成率186%，得0.5分。',
      steps: ['完成率186%', '得分：0.5分，满分1分'],
      needs: [],
    });
  });
});

describe('a goal with the rule that scored it', () => {
  const open = { low: null, lowBound: 'open', high: null, highBound: 'open' } as const;
  const rule: GoalsRule = {
    kind: 'goals',
    group: '产出指标',
    by: 'sum',
    bands: [
      {
        interval: { ...open, high: '1', highBound: 'open' },
        award: { kind: 'points', points: '0' },
        span: null,
      },
      { interval: { ...open, low: '1', lowBound: 'open', high: '1.5' }, award: FULL, span: null },
      {
        interval: { ...open, low: '1.5', lowBound: 'excluded' },
        award: { kind: 'share', share: '0.5' },
        span: null,
      },
    ],
    grades: null,
    span: null,
  };
  function said(rate: string): string {
    const facts = factsOf({ goals: [goal('促消费活动', 1, rate)] });
    const { detail } = evaluate(rule, { full: rational(1), facts });
    const line = detail.kind === 'goals' ? detail.lines[0] : undefined;
    return line ? explainGoal(line, 'zh', rule).sentence : '';
  }

  it('says where its completion falls', () => {
    expect(said('186%')).toBe('完成率186%，高于150%，按分值的一半计分，得0.5分。');
    expect(said('120%')).toBe('完成率120%，在100%–150%之间，得满分1分。');
  });

  it('asks about a boundary by its own name', () => {
    expect(said('100%')).toBe('促消费活动正好100%，100%以下和100%-150%两档都可适用：得0分或1分，请确认。');
  });
});

describe('a finding', () => {
  it('says what was found and what the standard gives', () => {
    expect(
      sayFinding(
        {
          code: 'score-differs',
          who: 'self',
          found: rational(2),
          expected: rational(3, 2),
          because: '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。',
        },
        'zh',
      ),
    ).toBe('自评2分，按评分标准应为1.5分：固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。');
    expect(sayFinding({ code: 'score-exceeds-weight', found: rational(3), weight: rational(2) }, 'zh')).toBe(
      '得分3分，超过分值2分。',
    );
  });
});
