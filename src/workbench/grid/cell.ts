import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellContent, CellValue } from '../../core/grid/grid.ts';

/** A constant as the grid's cell keeps it; whatever the cell held before goes. */
export function constant(value: CellValue): ICellData {
  const empty = { p: null, f: null, si: null };
  if (value === null) return { ...empty, v: null, t: null };
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...empty, v: value, t: CellValueType.STRING };
}

/** A cell as it comes from the file. A result not known to be current is left out, so that the grid calculates it. */
export function loaded(content: CellContent): ICellData {
  const { v, t } = constant(content.value);
  const result = content.value === null || (content.formula !== null && content.stale) ? {} : { v, t };
  return content.formula === null ? result : { ...result, f: content.formula };
}

/** What a cell of the grid holds: a constant, or the result of its formula. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  // Text typed with line breaks is kept as a small document.
  if (cell.p?.body) return plainText(cell.p.body.dataStream);
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  return typeof v === 'number' && t !== CellValueType.STRING && t !== CellValueType.FORCE_STRING
    ? v
    : String(v);
}

/** A document ends paragraphs with "\r" and itself with "\n". */
function plainText(dataStream: string): string {
  return dataStream.replace(/\r?\n$/, '').replaceAll('\r', '\n');
}
