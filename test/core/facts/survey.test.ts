import { describe, expect, test } from 'vitest';
import { surveyed } from '../../../src/core/facts/figures/survey.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

describe('a rate of satisfaction from the numbers of a survey', () => {
  test.each([
    ['各村发了300份问卷，收回250份，填满意的225份。', '0.9'],
    ['发放问卷300份，收回280份，其中有效问卷250份，满意和基本满意合计240份。', '0.96'],
    ['随机访谈群众200人，表示满意的180人。', '0.9'],
    ['收回问卷250份，其中非常满意100份、满意100份、基本满意50份。', null],
    ['收回问卷250份，不满意的12份。', null],
    ['发放问卷300份，满意的240人。', null],
    ['收回问卷约250份，满意的225份。', null],
    ['群众满意225份。', null],
  ] as const)('%s', (text, expected) => {
    const found = surveyed(
      { name: '群众满意度', unit: 'ratio', formula: null },
      readProse(text),
      quote,
      '群众满意度',
    );
    expect(found && decimalText(found.value, 4)).toBe(expected);
  });
});
