import { describe, expect, test } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

/** The steps of a standard: label, lowest and highest share, "[" where the lowest belongs to the step. */
function steps(criterion: string): readonly string[] | null {
  const { rule, troubles } = compileCriterion(criterion, { name: '社会效益', weight: parseDecimal('10') });
  if (rule?.kind !== 'grades' || troubles.length > 0) return null;
  return rule.grades.map((g) => `${g.label} ${g.lowIncluded ? '[' : '('}${g.low}, ${g.high}]`);
}

describe('ranges with the words of the standard itself', () => {
  test.each([
    [
      '社会效益分为显著、较显著、一般三个档次，按100%-80%、80%-60%、60%-0%确定分值。',
      ['显著 [0.8, 1]', '较显著 [0.6, 0.8]', '一般 (0, 0.6]'],
    ],
    [
      '根据指标完成情况分为三档：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差，分别按照该指标对应分值区间100%-80%（含80%）、80%-60%（含60%）、60%-0%合理确定分值。',
      [
        '达成年度指标 [0.8, 1]',
        '部分达成年度指标并具有一定效果 [0.6, 0.8]',
        '未达成年度指标且效果较差 (0, 0.6]',
      ],
    ],
    [
      '按项目实施效益情况分达成预期、部分达成预期、未达成预期三档，分别按照100%-80%、80%-50%、50%-0%合理确定得分。',
      ['达成预期 [0.8, 1]', '部分达成预期 [0.5, 0.8]', '未达成预期 (0, 0.5]'],
    ],
    [
      '效益分为好、较好、一般和差四个等级，分别按分值的100%-90%（含90%）、90%-75%（含75%）、75%-60%（含60%）、60%-0%计分。',
      ['好 [0.9, 1]', '较好 [0.75, 0.9]', '一般 [0.6, 0.75]', '差 (0, 0.6]'],
    ],
    [
      '效果分为明显、不明显两档，依次在分值的100%-60%、60%-0%区间内合理确定分值。',
      ['明显 [0.6, 1]', '不明显 (0, 0.6]'],
    ],
    [
      '优（100%-90%）、良（90%-80%（含80%））、差（80%-0%），由评价小组合理确定分值。',
      ['优 [0.9, 1]', '良 [0.8, 0.9]', '差 (0, 0.8]'],
    ],
  ])('%s', (criterion, read) => {
    expect(steps(criterion)).toEqual(read);
  });
});

describe('no words, or not as many as there are ranges, are no steps', () => {
  test.each([
    '按100%-80%、80%-60%、60%-0%确定分值。',
    '社会效益分为显著、一般三个档次，按100%-80%、80%-60%、60%-0%确定分值。',
    '社会效益分为显著、较显著、一般三个档次，按100%-60%、60%-0%确定分值。',
    '社会效益分为显著、显著、一般三个档次，按100%-80%、80%-60%、60%-0%确定分值。',
    '社会效益分为显著、较显著、一般三个档次，按100%-80%、90%-60%、60%-0%确定分值。',
  ])('%s', (criterion) => {
    expect(steps(criterion)).toBe(null);
  });
});

describe('what else the text says of points is not passed over', () => {
  const GRADED = '社会效益分为显著、较显著、一般三个档次，按100%-80%、80%-60%、60%-0%确定分值';
  test.each([
    '，未提供佐证材料的不得分。',
    '。发现弄虚作假的扣2分。',
    '；资料不全的减半计分。',
    '，虚报的本项清零。',
  ])('%s', (more) => {
    expect(steps(`${GRADED}。`)).toHaveLength(3);
    expect(steps(GRADED + more)).toBe(null);
  });
});
