import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import { planEdits } from '../../../src/core/edits/plan.ts';
import type { WritePlan } from '../../../src/core/edits/plan.ts';
import { parseRect } from '../../../src/core/grid/address.ts';
import type { Book } from './apply.ts';
import { applied, cellOf, sheetOf, typed, visible } from './apply.ts';
import { ROWS, SHEET, longForm, smallForm } from './form.ts';

function planned(book: Book): WritePlan {
  return planEdits(
    assess({ name: '自评.xlsx', sheets: book.sheets, store: book.store }),
    book.sheets,
    book.store,
  );
}

/** One press of 一键重算. */
function pressed(book: Book): Book {
  return applied(book, planned(book).edits);
}

/** In any order that is always the same. */
function sorted<T>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

const at = (book: Book, cell: string): unknown => cellOf(book, SHEET, cell);

describe('an empty form', () => {
  const book = pressed(smallForm());
  it('gets the scores in its own cells', () => {
    // 72.52% × 5 = 3.626; 95% is at least 90%; the third asks how many contracts were not put on record
    expect([at(book, 'F2'), at(book, 'F3'), at(book, 'F4')]).toEqual([3.63, 2, null]);
  });
  it('keeps the totals that are formulas', () => {
    expect(book.sheets[0]?.rows[4]?.slice(0, 7).map((c) => c.formula)).toEqual([
      null,
      null,
      null,
      '=SUM(D2:D4)',
      null,
      '=SUM(F2:F4)',
      null,
    ]);
  });
  it('gets no explanation over what the department wrote as its basis, but beside it', () => {
    expect([at(book, 'G2'), at(book, 'G3')]).toEqual(['预算执行率72.52%。', '资产利用率95%。']);
    expect([at(book, 'H1'), at(book, 'I1')]).toEqual(['系统得分', '计算说明']);
    expect(at(book, 'I2')).toMatch(/^预算执行率72\.52%.*得3\.63分。$/);
  });
  it('gets the question of an open row beside it, not into a cell of its own', () => {
    expect(at(book, 'G4')).toBeNull();
    expect(at(book, 'I4')).toMatch(/^还需要/);
  });
  it('gets nothing into the score column beside what its own cells hold', () => {
    expect([at(book, 'H2'), at(book, 'H3'), at(book, 'H4')]).toEqual([null, null, null]);
  });
  it('is marked where points were lost and where something is wanted', () => {
    expect(book.sheets[0]?.marks).toEqual({ lost: ['F2'], open: ['F4'] });
  });
});

describe('pressed again', () => {
  it('writes nothing where nothing changed', () => {
    const book = pressed(smallForm());
    expect(planned(book)).toMatchObject({ edits: [], undo: [], written: [] });
  });

  it('goes on with what it wrote itself when a figure changes', () => {
    const changed = typed(pressed(smallForm()), SHEET, 'G2', '预算执行率80%。');
    const book = pressed(changed);
    expect(at(book, 'F2')).toBe(4);
    expect(at(book, 'I2')).toMatch(/80%.*得4分。$/);
  });

  it('takes its score back when the figures go', () => {
    const book = pressed(typed(pressed(smallForm()), SHEET, 'G2', null));
    expect(at(book, 'F2')).toBeNull();
    expect(book.sheets[0]?.marks).toEqual({ lost: [], open: ['F2', 'F4'] });
  });
});

describe('what a person typed', () => {
  const changed = typed(pressed(smallForm()), SHEET, 'F2', 5);
  const plan = planned(changed);
  const book = applied(changed, plan.edits);

  it('stays, and the result goes beside', () => {
    expect(at(book, 'F2')).toBe(5);
    expect(at(book, 'H2')).toBe(3.63);
  });
  it('is said to have been kept, with the place of the result', () => {
    expect(plan.kept).toContainEqual({
      sheet: SHEET,
      cell: 'F2',
      reason: 'changed-by-person',
      wanted: 3.63,
      instead: 'H2',
    });
  });
  it('stays however often the button is pressed', () => {
    const often = pressed(pressed(pressed(book)));
    expect([at(often, 'F2'), at(often, 'H2')]).toEqual([5, 3.63]);
  });
  it('takes its result beside along when it goes', () => {
    const after = pressed(typed(book, SHEET, 'F2', null));
    expect([at(after, 'F2'), at(after, 'H2')]).toEqual([3.63, null]);
  });
  it('stays in a form that was never written to before', () => {
    const own = smallForm(ROWS.map((row, i) => (i === 0 ? row.with(5, 4.5) : row)));
    const after = pressed(own);
    expect([at(after, 'F2'), at(after, 'H2')]).toEqual([4.5, 3.63]);
  });
  it('is not taken for our own because it is the same figure', () => {
    // The department gave itself what the rule gives; then the basis changes, and its figure must stay.
    const own = pressed(smallForm(ROWS.map((row, i) => (i === 1 ? row.with(5, 2) : row))));
    const after = pressed(typed(own, SHEET, 'G3', '资产利用率50%。'));
    expect([at(after, 'F3'), at(after, 'H3')]).toEqual([2, 0]);
  });
});

describe('a formula in a score cell', () => {
  const own = smallForm(ROWS.map((row, i) => (i === 0 ? row.with(5, '=D2*0.9') : row)));
  const plan = planned(own);
  it('stays a formula, and the result goes beside', () => {
    const book = applied(own, plan.edits);
    expect(book.sheets[0]?.rows[1]?.[5]?.formula).toBe('=D2*0.9');
    expect(at(book, 'H2')).toBe(3.63);
  });
  it('is said to have been kept', () => {
    expect(plan.kept).toContainEqual(
      expect.objectContaining({ cell: 'F2', reason: 'formula', instead: 'H2' }),
    );
  });
});

describe("a person's text where the added columns would go", () => {
  it('moves them to the first pair of columns that is free in every row', () => {
    const book = pressed(typed(smallForm(), SHEET, 'H3', '备忘'));
    expect([at(book, 'H3'), at(book, 'I1'), at(book, 'J1')]).toEqual(['备忘', '系统得分', '计算说明']);
  });
  it('stays when it is typed into them later', () => {
    const book = pressed(typed(pressed(smallForm()), SHEET, 'I2', '已核对'));
    expect(at(book, 'I2')).toBe('已核对');
  });
});

describe('a column for her own reasons', () => {
  const sheet = sheetOf(SHEET, [
    ['一级指标', '三级指标', '分值', '评分标准', '自评得分', '偏差原因分析及改进措施', '实际完成值'],
    ['管理', '预算执行率', 5, '得分=预算执行率×分值。', null, null, '预算执行率72.52%。'],
    ['合计', null, 5, null, null, null, null],
  ]);
  const book = pressed({ sheets: [sheet], store: new Map() });
  it('stays hers, and the explanation goes beside', () => {
    expect([at(book, 'E2'), at(book, 'F2')]).toEqual([3.63, null]);
    expect(at(book, 'I2')).toMatch(/得3\.63分。$/);
  });
});

describe('the added columns', () => {
  const ROW = ['管理', '预算执行率', 5, '得分=预算执行率×分值。', 4, '预算执行率72.52%。'];
  const HEAD = ['一级指标', '三级指标', '分值', '评分标准', '自评得分', '评分依据'];
  const sheet = sheetOf(SHEET, [HEAD, HEAD.map(() => null), ROW, ['合计', null, 5, null, null, null]]);
  const merges = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((column) => parseRect(`${column}1:${column}2`) ?? []);
  const { edits, undo, written } = planned({ sheets: [{ ...sheet, merges }], store: new Map() });
  const looks = edits.flatMap((edit) =>
    edit.kind === 'value' && edit.like !== undefined ? [[edit.cell, edit.like, edit.bare ?? false]] : [],
  );

  it('look as the form does: the header as its headings, the rest without colours of single cells', () => {
    expect(sorted(looks)).toEqual([
      ['G1', 'F1', false],
      ['G2', 'F1', false],
      ['G3', 'E3', true],
      ['G4', 'E4', true],
      ['H1', 'F1', false],
      ['H2', 'F1', false],
      ['H3', 'F3', true],
      ['H4', 'F4', true],
    ]);
  });
  it('are given back as they were', () => {
    const plain = undo.flatMap((edit) => (edit.kind === 'value' && edit.plain ? [edit.cell] : []));
    expect(sorted(plain)).toEqual(sorted(looks.map(([cell]) => cell)));
  });
  it('are headed again where the form has its header again', () => {
    const again = sheetOf(SHEET, [HEAD, ROW, HEAD, ROW, ['合计', null, 10, null, null, null]]);
    const { written: cells } = planned({ sheets: [again], store: new Map() });
    const heads = cells.flatMap(({ cell, after }) => (after === '计算说明' ? [cell] : []));
    expect(heads).toEqual(['H1', 'H3']);
  });
  it('count as written where something is written', () => {
    expect(written.map(({ cell }) => cell)).toEqual(['G1', 'H1', 'G3', 'H3', 'E4', 'G4']);
  });
});

describe('a protected sheet', () => {
  it('is left alone', () => {
    const book = smallForm();
    const locked = { ...book, sheets: book.sheets.map((g) => ({ ...g, protected: true })) };
    expect(planned(locked).edits).toEqual([]);
  });
});

describe('undo', () => {
  it.each([
    ['of the first press', smallForm()],
    ['of a press after a figure changed', typed(pressed(smallForm()), SHEET, 'G2', '预算执行率80%。')],
    ['of a press after a score was typed', typed(pressed(smallForm()), SHEET, 'F2', 5)],
    ['of a press after a basis was taken away', typed(pressed(smallForm()), SHEET, 'G2', null)],
  ])('%s gives the workbook back as it was', (_, before) => {
    const plan = planned(before);
    expect(plan.edits.length).toBeGreaterThan(0);
    const after = applied(before, plan.edits);
    expect(visible(after)).not.toEqual(visible(before));
    expect(visible(applied(after, plan.undo.toReversed()))).toEqual(visible(before));
  });
});

describe('a form of 3,000 rows', () => {
  it('is planned once and then has nothing left to write', { timeout: 120_000 }, () => {
    const book = longForm(3000);
    const first = planned(book);
    const scores = first.written.filter((w) => /^F\d+$/.test(w.cell));
    expect(scores).toHaveLength(3000);
    // 60% to 99% in turn: fifteen of forty below 75%, fifteen below 90%, ten full
    const sum = scores.reduce((total, w) => total + Number(w.after), 0);
    expect(sum).toBe((3000 / 40) * (15 * 0 + 15 * 1 + 10 * 2));
    expect(planned(applied(book, first.edits)).edits).toEqual([]);
  });
});
