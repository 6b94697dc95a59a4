import { describe, expect, test } from 'vitest';
import { byDate } from '../../../src/core/facts/verdicts/dated-steps.ts';
import { byState } from '../../../src/core/facts/verdicts/states.ts';
import { toldOfAll } from '../../../src/core/facts/verdicts/told-of-all.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import type { Grade } from '../../../src/core/rule/rule.ts';

const steps = (labels: readonly string[]): readonly Grade[] =>
  labels.map((label, i) => ({
    label,
    low: String(1 - i / 4),
    high: String(1 - i / 4),
    lowIncluded: true,
    highIncluded: true,
  }));

describe('the step whose days hold the day told', () => {
  const DATED = steps(['12月20日前完成全部任务', '12月21日至12月31日完成', '跨年完成', '未完成的']);
  test.each([
    ['全部任务到2024年12月27日完成。', '12月21日至12月31日完成'],
    ['全部任务于12月10日完成。', '12月20日前完成全部任务'],
    ['全部任务于12月20日完成。', null],
    ['全部任务预计12月27日完成。', null],
    ['全部任务于2025年1月15日完成。', null],
    ['去年任务于12月10日完成。', null],
    ['首批任务于12月10日完成，其余任务于12月27日完成。', null],
    ['12月10日召开推进会。', null],
  ] as const)('%s', (text, label) => {
    expect(byDate(DATED, readProse(text))?.grade.label ?? null).toBe(label);
  });
});

describe('the step whose state a text ends on', () => {
  const SPENT = steps(['项目的实际支出与批复计划相符', '基本相符', '调整较大']);
  const WATER = steps(['治理后断面水质达到Ⅲ类及以上', '达到Ⅳ类', '达到Ⅴ类', '仍为劣Ⅴ类']);
  test.each([
    ['项目实际支出与批复计划基本相符。', SPENT, '基本相符'],
    ['项目实际支出与批复计划相符。', SPENT, '项目的实际支出与批复计划相符'],
    ['项目实际支出与批复计划不相符。', SPENT, null],
    ['项目建设内容与设计方案基本相符。', SPENT, null],
    ['治理后出境断面水质达到Ⅳ类，治理前是劣Ⅴ类。', WATER, '达到Ⅳ类'],
    ['力争治理后断面水质达到Ⅳ类。', WATER, null],
    ['上年治理后断面水质达到Ⅳ类。', WATER, null],
    ['部分治理后断面水质达到Ⅳ类。', WATER, null],
    ['治理后断面水质达到Ⅱ类。', WATER, null],
  ] as const)('%s', (text, grades, label) => {
    expect(byState(grades, readProse(text))?.grade.label ?? null).toBe(label);
  });
});

describe('so many points that all hold', () => {
  const THREE = ['制度健全', '手续完备', '资料齐全'];
  test.each([
    ['经自查，上述三项均符合要求。', true],
    ['以上3项均符合规定。', true],
    ['上述五项均符合要求。', false],
    ['上述三项基本符合要求。', false],
    ['上述三项应均符合要求。', false],
    ['上年上述三项均符合要求。', false],
  ] as const)('%s', (text, expected) => {
    expect(toldOfAll('制度健全', readProse(text), THREE, () => null) !== null).toBe(expected);
  });
});
