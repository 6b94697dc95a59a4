import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const FOUR = '①账实相符；②每年盘点；③处置报批；④收入上缴。';

describe('a sentence about statements before it', () => {
  test.each([
    ['每项符合得1分，不符合不得分。', '4'],
    ['每符合一项得1分，否则不得分。', '4'],
    ['满足以上1项得1分。', '4'],
    ['每项1分，符合得该项分值，不符合不得分。', '4'],
    ['以上四项各1分。', '4'],
  ])('may say what each gives: %s', (tail, weight) => {
    expect(said(FOUR + tail, weight)).toBe(
      '（1）账实相符的，得1分。（2）每年盘点的，得1分。（3）处置报批的，得1分。（4）收入上缴的，得1分。',
    );
  });

  test('may give shares', () => {
    expect(said(`评价要点：${FOUR}\n以上四项各占权重分的1/4，符合得该项分值，不符合不得分。`, '6')).toBe(
      '（1）账实相符的，得满分。（2）每年盘点的，得满分。（3）处置报批的，得满分。（4）收入上缴的，得满分。（5）以上四项得分各占25%。',
    );
    expect(said('①目标明确（40%）；②指标细化（60%）。符合得相应分值，不符合不得分。', '5')).toBe(
      '（1）目标明确的，得满分。（2）指标细化的，得满分。（3）以上两项得分分别占40%和60%。',
    );
  });

  test('may give them different points', () => {
    const unlike =
      '（1）账实相符的，得1分。（2）每年盘点的，得1分。（3）处置报批的，得1分。（4）收入上缴的，得2分。';
    expect(said(`${FOUR}前三项每项1分，第④项2分，不符合的不得分。`, '5')).toBe(unlike);
    expect(said(`${FOUR}第①②③项各1分，其余2分。`, '5')).toBe(unlike);
  });

  test('may give points for what is met in part', () => {
    expect(said('①目标明确；②指标细化。每项符合得2分，部分符合得0.5分，不符合不得分。', '4')).toBe(
      '（1）（2分）：目标明确：符合，得满分；部分符合，得分值的25%；不符合，不得分。' +
        '（2）（2分）：指标细化：符合，得满分；部分符合，得分值的25%；不符合，不得分。',
    );
    expect(said('项目立项规范：符合得4分，部分符合得2分，不符合不得分。', '4')).toBe(
      '项目立项规范：符合，得满分；部分符合，得一半分；不符合，不得分。',
    );
  });

  test.each(['有一项不符合要求扣1分，扣完为止。', '以上情况任1项不符合扣1分。', '每缺一项扣1分，扣完为止。'])(
    'may take off for each that fails: %s',
    (tail) => {
      expect(said(FOUR + tail, '4')).toBe(
        '（1）账实相符；（2）每年盘点；（3）处置报批；（4）收入上缴。符合的项数≥4个，得满分；每低于1个扣1分，扣完为止。',
      );
    },
  );

  test('counts what goes wrong where it speaks of places, not of statements', () => {
    expect(said(`${FOUR}每发现一处不符合要求扣1分，扣完为止。`, '4')).toBe(
      '不符合要求的，每1处扣1分，扣完为止。',
    );
  });

  test('does not fit where less is taken off than a statement gives', () => {
    expect(said('①账实相符，2分；②每年盘点，2分。每缺一项扣1分。', '4')).toBe('unread');
  });

  test('may name one without which nothing is given', () => {
    expect(
      said('（1）手续完整，2分；（2）不存在挪用，2分。第（2）项不符合的，实行一票否决，本指标得0分。', '4'),
    ).toBe('（1）手续完整的，得2分。（2）不存在挪用的，得2分。第（2）项不符合的，本指标不得分。');
  });

  test('may strike some of them', () => {
    expect(
      said(
        '(1)纳入规划；(2)编制方案；(3)方案经批准。满足以上1项得1分，未编制方案的本指标(2)-(3)项不得分。',
        '3',
      ),
    ).toBe(
      '（1）纳入规划的，得1分。（2）编制方案的，得1分，否则不得分。（3）方案经批准的，得1分。未编制方案的，不得分。',
    );
  });
});

describe('figures held against their targets', () => {
  test('with one way of scoring for all of them', () => {
    expect(
      said(
        '①老年人管理率≥62%（3分）②高血压管理率≥60%（2分）。达到目标值的得满分，未达到的按实际值/目标值×该项分值计分。',
        '5',
      ),
    ).toBe(
      '（1）（3分）：老年人管理率≥62%，得满分；老年人管理率＜62%，得分=老年人管理率÷62%×分值。' +
        '（2）（2分）：高血压管理率≥60%，得满分；高血压管理率＜60%，得分=高血压管理率÷60%×分值。',
    );
  });

  test('as parts in a row', () => {
    expect(
      said(
        '建成面积5分，机耕路里程3分。各项得分=实际完成数/计划完成数×该项分值，超额完成的按100%计算。',
        '8',
      ),
    ).toBe(
      '（1）建成面积（5分）：得分=建成面积完成率×分值。（2）机耕路里程（3分）：得分=机耕路里程完成率×分值。',
    );
    expect(said('建成面积5分，机耕路里程3分。', '8')).toBe('unread');
  });
});

describe('statements and grades in a row', () => {
  test.each([
    [
      '按年度综合考核等次计分：优秀10分，良好8分，合格6分，不合格0分',
      '优秀，得满分；良好，得8分；合格，得6分；不合格，不得分。',
    ],
    [
      '依据充分5分、符合实际3分、指标明确2分，缺一项扣相应分值。',
      '（1）依据充分的，得5分。（2）符合实际的，得3分。（3）指标明确的，得2分。',
    ],
    [
      '符合条件(5分)申报、批复程序合规(3分)履行了手续(2分)',
      '（1）符合条件的，得5分。（2）申报、批复程序合规的，得3分。（3）履行了手续的，得2分。',
    ],
    [
      '考查2项指标的完成情况,按实现程度计分。其中:提高粮食产能5分、改善灌溉条件5分,每完成1项取得该项分数,未完成项不得分。',
      '（1）提高粮食产能完成的，得5分。（2）改善灌溉条件完成的，得5分。',
    ],
  ])('%s', (text, rule) => {
    expect(said(text, '10')).toBe(rule);
  });

  test('do not fit with another deduction behind them', () => {
    expect(said('依据充分(5分)、设定科学(5分),每缺一项扣1分', '10')).toBe('unread');
  });
});
