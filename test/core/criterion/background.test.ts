import { describe, expect, test } from 'vitest';
import { couldMatter } from '../../../src/core/criterion/text/background.ts';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

describe('what was not read could change the score', () => {
  test.each([
    '评分采用扣分法,弄虚作假的此项权重清零',
    '采取扣分法,逾期的给一半',
    '扣分法:情节严重的得分归零',
    '同一问题不重复扣分,拒不整改的扣2分',
    '按完成率计分并设置及格门槛,未达门槛的本项清零',
    '评分方法:完成的给半数分值',
    '评分标准:满分10分',
    '不再扣分,但减半计分',
    '未经批准调整的按零分处理',
    '存在虚报的,直接归零',
    '整改不到位的降一档计分',
    '按每项2分的标准计分',
    '分数折半',
    '经批准推迟的不扣分',
    ';执行较差40%;执行一般60%;执行较好80%',
    '基本符合(60%)',
    '较好:80%',
  ])('%s', (text) => expect(couldMatter(text)).toBe(true));
});

describe('what was not read only describes', () => {
  test.each([
    '评分采用扣分法',
    '采取扣分法评分:',
    '扣分法:',
    '按完成率计分,并设置及格门槛',
    '同一问题不重复扣分',
    '已在相应指标扣分的不再重复扣分',
    '按照下列标准评分',
    '根据各部门报送情况打分:\n',
    '历史欠账清零',
    '上半年完成投资的一半',
    '超过半数的乡镇开展了培训',
    '目标值98%。',
    '目标值:≥98%',
    '完成率达到90%',
    '以100%为标准。',
    '其中农村100%',
  ])('%s', (text) => expect(couldMatter(text)).toBe(false));
});

test('a harmless phrase silences nothing else in its sentence', () => {
  const criterion = '评分采用扣分法，弄虚作假的此项权重清零。完成率≥90%得5分，否则不得分。';
  const { troubles } = compileCriterion(criterion, { name: '完成率', weight: parseDecimal('5') });
  expect(troubles.map((t) => t.code)).toEqual(['unread']);
});
