import { describe, expect, test } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { GOAL_RATE } from '../../../src/core/facts/tables/own-goal.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';
import { measuresIn } from '../../../src/core/rule/measures.ts';
import {
  COMPLETION,
  SHORT_OF_TARGET,
  completionOf,
  growthOf,
  overTargetBy,
  sideOfTarget,
  thingGrown,
} from '../../../src/core/rule/own-measures.ts';

test('what a rule asks for under a name of its own is known again by that name', () => {
  expect(sideOfTarget(SHORT_OF_TARGET)).toBe('below');
  for (const unit of ['amount', 'count', 'ratio'] as const)
    expect(sideOfTarget(overTargetBy(unit)!)).toBe('above');
  expect([overTargetBy('days'), overTargetBy('number'), overTargetBy(null)]).toEqual([null, null, null]);
  expect(['培训费', ''].map((thing) => thingGrown(growthOf(thing)))).toEqual(['培训费', '']);
  expect(GOAL_RATE.test(COMPLETION.name)).toBe(true);
});

test.each(['目标值', '超出目标值', '低于目标值的人数', '任务完成率', '增长率', '较上年增长'])(
  'a name of the standard is none of them: %s',
  (name) => {
    const measure = { name, unit: 'ratio', formula: null } as const;
    expect([sideOfTarget(measure), thingGrown(measure)]).toEqual([null, null]);
  },
);

describe('the rules that ask for them', () => {
  test.each([
    ['完成年度指标值的得满分；未完成的，按比例计分。', COMPLETION],
    ['达到目标值的得满分；未达到的，每低1个百分点扣0.4分。', SHORT_OF_TARGET],
    ['不超过目标值的得满分；每超1元扣1分。', overTargetBy('amount')],
    ['培训费比上年下降或持平的得满分；比上年增长的，每增长1%扣1分。', growthOf('培训费')],
    ['得分=实际完成值/年度指标值×分值。', COMPLETION],
  ])('%s', (criterion, measure) => {
    const { rule } = compileCriterion(criterion, { name: '培训费', weight: parseDecimal('4') });
    expect(measuresIn(rule!).map((m) => m.name)).toEqual([measure?.name]);
  });
});

test('what is counted has a rate of completion of its own', () => {
  expect(completionOf('培训人次').name).toBe('培训人次完成率');
});
