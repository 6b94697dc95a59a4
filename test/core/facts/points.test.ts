import { describe, expect, test } from 'vitest';
import { findCount } from '../../../src/core/facts/counts/counts.ts';
import { pointsIn, pointsSaid } from '../../../src/core/facts/verdicts/points.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { findVerdict } from '../../../src/core/facts/verdicts/verdicts.ts';

const STANDARD = '①目标符合部门职责，1分；②指标清晰、可衡量，1分；③与资金量相匹配，2分。';
const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

function answer(text: string, claim: string, definition = ''): boolean | null {
  const topic = { name: '绩效目标', definition, criterion: STANDARD };
  return findVerdict(claim, readProse(text), topic, quote)?.holds ?? null;
}

describe('numbered statements', () => {
  test('are known by their numbers, without their points', () => {
    expect(pointsIn(STANDARD)).toEqual([
      { number: 1, text: '目标符合部门职责' },
      { number: 2, text: '指标清晰、可衡量' },
      { number: 3, text: '与资金量相匹配' },
    ]);
    expect(pointsIn('①甲；①乙')).toEqual([]);
  });

  test('what a text says of them', () => {
    const said = (text: string) => pointsSaid(readProse(text)).map((s) => [s.number, s.met]);
    expect(said('①、②项均符合要求，要点③不满足。')).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(said('第③项不得分，第②项扣1分，①基本符合要求。')).toEqual([]);
  });

  test.each([
    ['①②项符合要求；第③项不得分。', '目标符合部门职责', true],
    ['①②项符合要求；第③项不得分。', '与资金量相匹配', null],
    ['经核对，要点②不满足。', '指标清晰、可衡量', false],
    ['经核对，要点②不满足。', '目标符合部门职责', null],
    ['①项符合要求，但目标不符合部门职责。', '目标符合部门职责', null],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answer(text, claim)).toBe(expected);
  });

  test('a standard may point to one', () => {
    const points = '①手续完整；②不存在截留、挤占、挪用等情况。';
    expect(answer('检查发现挪用资金3万元。', '存在要点②所列情形', points)).toBe(true);
    expect(answer('不存在截留、挤占、挪用。', '存在要点②所列情形', points)).toBe(false);
    expect(answer('手续完整。', '存在要点②所列情形', points)).toBe(null);
  });

  test('those that a text denies are counted', () => {
    const count = (text: string): number | null => {
      const topic = { name: '目标', definition: STANDARD, criterion: '全部满足得4分，每有一项不满足扣1分。' };
      const figure = findCount('全部满足:不满足', '项', readProse(text), topic, quote);
      return figure && Number(figure.value);
    };
    expect(count('目标符合部门职责，要点②不满足。')).toBe(1);
    expect(count('②③不符合要求。')).toBe(2);
    expect(count('要点②不满足，目标也不符合部门职责。')).toBe(null);
  });
});
