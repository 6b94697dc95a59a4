import { assert, constantFrom, property, string as anyString } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../src/excel/entry.ts';
import { enter } from '../excel-host/entry.ts';
import type { Cell } from '../excel-host/model.ts';

/** What a cell in that format holds after the entry. */
function entered(value: string | number | boolean | null, format: string): Cell {
  const cell: Cell = { content: '旧', style: format === 'General' ? {} : { numberFormat: format } };
  enter(cell, entryOf(value, format));
  return cell;
}

describe('what is entered for a value', () => {
  test.each([
    '=SUM(A1:A2)',
    '+1分',
    '-2分：未及时公开',
    '@部门',
    "'引号在前",
    '＝1＋1',
    '007',
    '3.63',
    '1,234',
    '85%',
    '1/2',
    '2023-12-31',
    '2023年12月31日',
    '3月5日',
    '12:30',
    'TRUE',
    'false',
    '#N/A',
    '1e5',
    ' 5 ',
    '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。',
    '无扣分事项',
  ])('keeps the text %s as it is', (text) => {
    for (const format of ['General', '@', '0.00%']) {
      const cell = entered(text, format);
      expect(cell.content).toBe(text);
      expect(cell.formula).toBeUndefined();
    }
  });

  test('leaves prose without an apostrophe, which the formula bar would show', () => {
    expect(
      entryOf(
        '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分，依据是国有资产年报第三表所列数字。',
        'General',
      ),
    ).toMatch(/^固/);
    expect(entryOf('采购意向100%公开，得满分0.5分。', 'General')).toBe('采购意向100%公开，得满分0.5分。');
    expect(entryOf('无扣分事项', 'General')).toBe('无扣分事项');
  });

  test('empties a cell', () => {
    expect(entered(null, 'General').content).toBe('');
    expect(entered('', '@').content).toBe('');
  });

  test('is never a formula and never another text, whatever the text', () => {
    const beginnings = constantFrom('', '=', '+', '-', '@', "'", '#', '%', '1', '２');
    assert(
      property(
        beginnings,
        anyString({ unit: 'grapheme', maxLength: 60 }),
        constantFrom('General', '@', '0'),
        (head, tail, format) => {
          const cell = entered(head + tail, format);
          expect(cell.content).toBe(head + tail);
          expect(cell.formula).toBeUndefined();
        },
      ),
    );
  });
});
