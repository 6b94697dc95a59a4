import type { ColumnRole, TotalRow } from './form.ts';
import { pointsCell } from './figures.ts';
import type { Header } from './header.ts';
import { readRow, type Row } from './row.ts';
import type { Block, SheetView } from './sheetView.ts';
import { isFigure, splitWeight } from './text.ts';

/** What makes a row more than the heading of its group. */
const SUBSTANCE: readonly ColumnRole[] = [
  'target',
  'actual',
  'criterion',
  'definition',
  'formula',
  'basis',
  'furtherBasis',
  'reviewedBasis',
  'evidence',
  'adjustedTarget',
];

/** Whether a row says more than its name and points. */
export function hasSubstance(row: Row): boolean {
  return SUBSTANCE.some((role) => row.own(role) !== null);
}

/** 一 基础工作 40: a row with a Chinese numeral and points alone heads the rows with Arabic ones below it. */
export function isNumberedHeading(view: SheetView, header: Header, row: Row, name: Block): boolean {
  if (header.roles.has('level1') || hasSubstance(row)) return false;
  const below = nextNamed(view, header, row.row);
  return isChineseNumeral(row, name) && below !== null && !isChineseNumeral(below.row, below.name);
}

/** The points that a heading gives for its group; null where it gives none. */
export function headingPoints(row: Row, name: Block): TotalRow | null {
  const weight = row.own('weight');
  const selfScore = row.own('selfScore');
  const reviewed = row.own('reviewedScore');
  if (!weight && !selfScore && !reviewed) return null;
  return {
    row: row.row,
    name: splitWeight(name.text, 'level').name,
    weight: weight && pointsCell(weight),
    selfScore: selfScore && pointsCell(selfScore),
    reviewedScore: reviewed && pointsCell(reviewed),
    scoreCell: null,
  };
}

/** Whether the next row with text names an indicator without a level of its own: then this row is the group's heading. */
export function headsGroup(view: SheetView, header: Header, row: number, role: 'level1' | 'level2'): boolean {
  const below = nextNamed(view, header, row);
  return (
    below !== null &&
    below.row.own('level1') === null &&
    below.row.own(role) === null &&
    !isFigure(below.name.content)
  );
}

/** The next row, blank ones left out, when it names an indicator. */
function nextNamed(
  view: SheetView,
  header: Header,
  row: number,
): { readonly row: Row; readonly name: Block } | null {
  for (let next = row + 1; next <= Math.min(view.used.bottom, row + 3); next++) {
    const below = readRow(view, header, next);
    const name = below.own('indicator');
    if (name) return { row: below, name };
    if (below.own('level1')) return null;
  }
  return null;
}

/** 一, （二）, 三、制度: numbered in Chinese, in the column of numbers or before the name. */
function isChineseNumeral(row: Row, name: Block): boolean {
  const number = row.own('number')?.text ?? '';
  return (
    /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u.test(number) ||
    /^[一二三四五六七八九十]{1,3}、/u.test(name.text)
  );
}
