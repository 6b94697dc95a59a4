import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { findVerdict } from '../../../src/core/facts/verdicts/verdicts.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;
const STANDARD =
  '①按要求开展绩效运行监控的，得2分；②按时报送监控报告的，得1分；③对监控发现的问题及时纠偏的，得1分。';

function answers(text: string, standard = STANDARD): readonly (boolean | null)[] {
  const topic = { name: '绩效运行监控', definition: '', criterion: standard };
  const claims = [...standard.matchAll(/[①②③]([^，；。]+?)的?，/g)].map((m) => m[1] ?? '');
  return claims.map((claim) => findVerdict(claim, readProse(text), topic, quote)?.holds ?? null);
}

describe('a text numbered as the statements are', () => {
  test('answers each in the section of its number', () => {
    expect(
      answers(
        '①8月组织37个项目开展绩效运行监控，已按要求完成；②汇总较慢，监控报告未按时报送；③对监控发现的3个进度偏慢项目均及时纠偏。',
      ),
    ).toEqual([true, false, true]);
  });

  test('says so in few words, or that one is not met', () => {
    expect(answers('①符合。②报告晚于规定时间上报，该要点不符合。③符合要求。')).toEqual([true, false, true]);
  });

  test('is no answer where something in the section is wrong, or where the numbers are others', () => {
    expect(answers('①对部分项目开展绩效运行监控；②监控报告按时报送；③个别问题及时纠偏。')).toEqual([
      null,
      true,
      null,
    ]);
    expect(answers('①已完成；②已完成。')).toEqual([null, null, null]);
  });
});
