// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { KeptCell, Recalculation } from '../../src/app/recalculate.ts';
import type { Session } from '../../src/taskpane/session.ts';
import { HUADU } from './huadu.ts';
import { SHEET, asked, drawState, entries } from './drawn-pane.tsx';
import { click, find, row, texts } from './screen.tsx';

describe('after a recalculation', () => {
  const kept = (cell: string, reason: KeptCell['reason'], instead: string | null): KeptCell => ({
    sheet: SHEET,
    cell,
    reason,
    wanted: 1.5,
    instead,
  });
  const recalculation: Recalculation = {
    assessment: HUADU,
    written: Array.from({ length: 46 }, (_, index) => ({
      sheet: SHEET,
      cell: `I${index}`,
      before: null,
      after: '1',
    })),
    kept: [
      kept('I34', 'changed-by-person', 'K34'),
      kept('J34', 'changed-by-person', 'L34'),
      kept('J35', 'changed-by-person', 'L35'),
      kept('I37', 'formula', null),
    ],
    undo: [{ kind: 'value', sheet: SHEET, cell: 'I12', value: null }],
  };
  const written: Partial<Session> = {
    assessment: HUADU,
    notice: { kind: 'written', recalculation, newlyKept: recalculation.kept, factSheet: null },
    last: recalculation,
    kept: recalculation.kept,
  };

  it('tells what was written, what was kept and why', async () => {
    await drawState(written);
    const sentence = '写入 46 个单元格；3 个单元格有您的内容，结果写在右侧；1 个单元格保持原样';
    expect(texts('[role=status]')[0]).toBe(sentence);
    expect(texts('section[aria-label=提示]')[0]).toContain(sentence);
    await click(find('button', '查看'));
    expect(texts('section[aria-label=提示] li')).toEqual([
      'I 列 1 个单元格有您的内容，没有改动，结果写在 K 列：I34',
      'J 列 2 个单元格有您的内容，没有改动，结果写在 L 列：J34J35',
      'I 列 1 个单元格是公式，没有改动：I37',
    ]);
    await click(row(34));
    expect(document.getElementById(row(34).getAttribute('aria-controls')!)!.textContent).toContain(
      'I34 有您的内容，没有改动，结果写在 K34',
    );
  });

  it('does not tell again of cells that the last one left too', async () => {
    await drawState({
      ...written,
      notice: { kind: 'written', recalculation, newlyKept: [], factSheet: null },
    });
    expect(texts('[role=status]')[0]).toBe('写入 46 个单元格');
  });

  it('tells of a worksheet that was made for her answer', async () => {
    const factSheet = { name: '评分底稿', made: true };
    await drawState({
      ...written,
      notice: { kind: 'written', recalculation, newlyKept: [], factSheet },
    });
    expect(texts('[role=status]')[0]).toBe('已新建工作表《评分底稿》，您填的数据记在其中；写入 46 个单元格');
  });

  it('can be undone from the notice', async () => {
    await drawState(written);
    await click(find('section[aria-label=提示] button', '撤销'));
    expect(asked).toEqual(['undo']);
  });

  it('a change of the sheet is pointed out, and nothing recalculates by itself', async () => {
    await drawState({ ...written, notice: null, changed: true });
    expect(texts('section[aria-label=提示]')[0]).toContain('数据已改动，请重新计算');
    expect(asked).toEqual([]);
    await click(find('button', '重新计算'));
    expect(asked).toEqual(['recalculate']);
  });

  it('a failure leaves the result on the screen', async () => {
    await drawState({ ...written, notice: null, problem: { code: 'sheet-protected', sheet: SHEET } });
    expect(texts('section[aria-label=提示]')[0]).toContain('受保护');
    expect(entries()).toHaveLength(8);
  });
});
