import { describe, expect, test } from 'vitest';
import { findCount } from '../../../src/core/facts/counts/counts.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';

/** How often the text says that each of the events of one rule happened. */
function countsIn(text: string, events: readonly string[], counter: string): readonly (number | null)[] {
  const topic = { name: '管理', definition: '', criterion: '', statements: events };
  return events.map((event) => {
    const figure = findCount(event, counter, readProse(text), topic, (quote) => ({
      certainty: 'from-text',
      sheet: 's',
      cell: 'B1',
      quote,
    }));
    return figure && Number(figure.value);
  });
}

const PAYING = ['资金拨付规范:不规范', '合同签订规范:不规范'];
const BOOKS = ['会计核算规范:不规范', '票据管理规范:不规范'];

describe('the same fault of several things', () => {
  test.each([
    ['资金拨付不规范1笔，合同签订不规范2笔。', PAYING, '笔', [1, 2]],
    ['会计核算不规范1处，票据管理规范。', BOOKS, '处', [1, 0]],
    ['会计核算方面：发现2处不规范。票据管理方面：发现1处不规范。', BOOKS, '处', [2, 1]],
    ['会计核算存在1处不规范问题；票据管理存在2处不规范问题。', BOOKS, '处', [1, 2]],
    ['会计核算和票据管理均规范。', BOOKS, '处', [0, 0]],
    [
      '抽查30份合同，其中签订不规范2份，归档不完整1份。',
      ['合同签订规范:不规范', '合同归档完整:不完整'],
      '份',
      [2, 1],
    ],
  ] as const)('is counted of each: %s', (text, events, counter, counts) => {
    expect(countsIn(text, events, counter)).toEqual(counts);
  });

  test.each([
    ['检查发现不规范2处。', BOOKS, '处'],
    ['会计核算和票据管理不规范共3处。', BOOKS, '处'],
    ['共有3笔不规范。', PAYING, '笔'],
  ] as const)('is asked where the text does not say of which: %s', (text, events, counter) => {
    expect(countsIn(text, events, counter)).toEqual([null, null]);
  });
});
