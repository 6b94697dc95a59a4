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

describe('a survey whose name speaks of satisfaction', () => {
  test.each([
    ['回收问卷200份，10份对窗口服务不够满意。', null],
    ['回收问卷200份，10份谈不上满意。', null],
    ['回收问卷200份，10份表示不是很满意。', null],
    ['满意度调查问卷收回190份，共发放200份，总体反映良好。', null],
    ['满意度测评表收回90份，共发放100份。', null],
    ['回收满意度调查问卷200份，其中190份表示满意。', '0.95'],
    ['满意度测评共访谈100人，92人满意。', '0.92'],
    ['开展满意度调查，回收有效问卷100份，满意85份。', '0.85'],
    ['发放问卷200份，收回200份，满意196份。', '0.98'],
  ] as const)('says nothing of how many were satisfied: %s', (text, rate) => {
    const figure = surveyed(
      { name: '群众满意度', unit: 'ratio', formula: null },
      readProse(text),
      quote,
      '群众满意度',
    );
    expect(figure && decimalText(figure.value, 6)).toBe(rate);
  });
});
