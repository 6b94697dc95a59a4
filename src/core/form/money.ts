import { readBand } from './band.ts';
import { readColumns } from './columns.ts';
import { figureCell, pointsCell, rateCell, textCell } from './figures.ts';
import { moneyUnit, readLabel } from './fieldLabels.ts';
import { takesExplanation } from './explanation-column.ts';
import { lineUnit, type Area, type Fields } from './fields.ts';
import type { ColumnRole, FigureCell, Indicator } from './form.ts';
import { blockName, type Block, type SheetView } from './sheetView.ts';
import { isFigure, isDash, plain } from './text.ts';
import { parseDecimal } from '../quantity/rational.ts';
import type { Span } from './allotment.ts';

/** The block of money rows above a project form's goals. */
export interface MoneyBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<ColumnRole, Span>;
  /** 预算执行率, where the block has points for it. */
  readonly indicator: Indicator | null;
  readonly fields: Fields;
}

const MONEY: readonly ColumnRole[] = ['budgetInitial', 'budgetAdjusted', 'budgetSpent', 'executionRate'];
/** Fund rows: the total and its parts. */
const MOST_ROWS = 12;

/** Finds the money rows in the head of a form: a header with at least two of budget, spending and rate. */
export function readMoney(view: SheetView, area: Area): MoneyBlock | null {
  for (let row = area.bottom; row >= Math.max(area.top, area.bottom - 80); row--) {
    const headed = view.blocks(row).filter((block) => block.left <= area.right && block.right >= area.left);
    if (headed.length < 2) continue;
    const band = readBand(view, row, row, area);
    // 年度预算数 may head the names of the funds: a column of money has figures.
    const cells = (band?.cells ?? []).filter(
      (cell) =>
        cell.left <= area.right &&
        cell.right >= area.left &&
        (cell.heading?.meaning !== 'budgetAdjusted' || hasFigures(view, row, cell.left)),
    );
    const { roles } = readColumns(cells, {
      sample: () => [],
      performance: false,
      reviewing: false,
      corrected: new Map(),
    });
    if (MONEY.filter((role) => roles.has(role)).length < 2) continue;
    const block = readBlock(
      view,
      area,
      row,
      roles,
      cells.map((cell) => cell.block),
    );
    if (block) return block;
  }
  return null;
}

function hasFigures(view: SheetView, row: number, column: number): boolean {
  for (let below = row + 1; below <= Math.min(view.used.bottom, row + MOST_ROWS); below++) {
    const block = view.block(below, column);
    if (isFigure(block.content)) return true;
    if (block.text !== '' && block.top > row) return false;
  }
  return true;
}

function readBlock(
  view: SheetView,
  area: Area,
  top: number,
  roles: ReadonlyMap<ColumnRole, Span>,
  headings: readonly Block[],
): MoneyBlock | null {
  const first = Math.min(...MONEY.flatMap((role) => roles.get(role)?.left ?? []));
  const start =
    Math.max(top, ...headings.filter((block) => block.left >= first).map((block) => block.bottom)) + 1;
  const rows: number[] = [];
  let bottom = start - 1;
  for (let row = start; row <= Math.min(area.bottom, start + MOST_ROWS - 1); row++) {
    const label = labelOf(view, row, first, top);
    const figures = MONEY.some((role) => figureAt(view, row, roles, role) !== null);
    if (!figures && !isBlankRow(view, row, area) && !(label && isFund(label.text))) break;
    if (figures || label) bottom = row;
    if (figures || (label && /总额|合计|总计|资金/u.test(label.text))) rows.push(row);
  }
  const { total, scored } = tellingRows(view, rows, first, top, roles);
  if (total === null || scored === null) return null;
  const label = labelOf(view, scored, first, top);
  const unit = unitOf(view, area, top, headings, first);
  const fields: Fields = {};
  for (const role of ['budgetInitial', 'budgetAdjusted', 'budgetSpent'] as const) {
    const block = boxAt(view, total, roles, role);
    if (block && isFigure(block.content)) fields[role] = { text: block.text + unit, cell: blockName(block) };
  }
  return {
    top,
    bottom,
    columns: roles,
    indicator: indicatorOf(view, scored, roles, headings, label, unit),
    fields,
  };
}

/** The row of all funds, by its name or else the first; and the row with the points, which mostly is the same. */
function tellingRows(
  view: SheetView,
  rows: readonly number[],
  first: number,
  top: number,
  roles: ReadonlyMap<ColumnRole, Span>,
): { readonly total: number | null; readonly scored: number | null } {
  const isNamed = (row: number): boolean =>
    /总额|合计|总计|小计|^总|资金总|全年资金/u.test(plain(labelOf(view, row, first, top)?.text ?? ''));
  const total = rows.find(isNamed) ?? rows[0] ?? null;
  const pointed = rows.filter((row) => figureAt(view, row, roles, 'weight') !== null);
  const scored = total !== null && pointed.includes(total) ? total : (pointed[0] ?? total);
  return { total, scored };
}

function indicatorOf(
  view: SheetView,
  row: number,
  roles: ReadonlyMap<ColumnRole, Span>,
  headings: readonly Block[],
  label: Block | null,
  unit: string,
): Indicator | null {
  const scoreBox = boxAt(view, row, roles, 'selfScore');
  const reviewedBox = boxAt(view, row, roles, 'reviewedScore');
  const weight = figureBox(view, row, roles, 'weight');
  const scored = scoreBox ?? reviewedBox;
  const headingWeight = weight ? null : weightInHeading(headings);
  if (!scored) return null;
  const column = roles.get(scoreBox ? 'selfScore' : 'reviewedScore')?.left;
  const heading = headings.find((block) => block.left === column);
  const basisBox = boxAt(view, row, roles, 'basis');
  const basisColumn = roles.get('basis')?.left;
  const basisHeading = headings.find((block) => block.left === basisColumn)?.text ?? '';
  const rateBox = boxAt(view, row, roles, 'executionRate');
  const rate = rateBox && rateBox.text !== '' ? rateCell(rateBox, '') : null;
  const figure = (role: ColumnRole): FigureCell | null => {
    const box = figureBox(view, row, roles, role);
    return box && figureCell(box);
  };
  return {
    top: row,
    bottom: row,
    level1: '预算执行',
    level2: '',
    name: '预算执行率',
    nameCell: blockName(label ?? scored),
    weight: weight ? pointsCell(weight) : headingWeight,
    selfScore: pointsIn(scoreBox),
    reviewedScore: pointsIn(reviewedBox),
    definition: null,
    criterion: null,
    basis: basisBox && basisBox.text !== '' ? { text: basisBox.text, cell: blockName(basisBox) } : null,
    evidence: null,
    target: null,
    actual: null,
    completionRate: rate,
    scoreCell: blockName(reviewedBox ?? scored),
    basisCell: basisBox && takesExplanation(basisHeading) ? blockName(basisBox) : null,
    hidden: view.grid.hiddenRows.has(row),
    money: {
      initial: figure('budgetInitial'),
      adjusted: figure('budgetAdjusted'),
      spent: figure('budgetSpent'),
      rate,
      unit,
      ...(heading ? { heading: textCell(heading) } : {}),
    },
  };
}

function pointsIn(block: Block | null): FigureCell | null {
  return block && block.text !== '' && !isDash(block.text) ? pointsCell(block) : null;
}

/** 得分（20分*执行率）, 得分（10分） */
function weightInHeading(headings: readonly Block[]): FigureCell | null {
  for (const block of headings) {
    const match = /[(（][^()（）]*?(\d+(?:\.\d+)?)分/u.exec(block.text.replace(/\s/gu, ''));
    const value = match?.[1] ? parseDecimal(match[1]) : null;
    if (value) return { value, text: block.text, cell: blockName(block), formula: false };
  }
  return null;
}

function boxAt(
  view: SheetView,
  row: number,
  roles: ReadonlyMap<ColumnRole, Span>,
  role: ColumnRole,
): Block | null {
  const span = roles.get(role);
  if (!span) return null;
  const block = view.block(row, span.left);
  return block.left >= span.left || block.right <= span.right ? block : null;
}

function figureBox(
  view: SheetView,
  row: number,
  roles: ReadonlyMap<ColumnRole, Span>,
  role: ColumnRole,
): Block | null {
  const block = boxAt(view, row, roles, role);
  return block && isFigure(block.content) ? block : null;
}

function figureAt(
  view: SheetView,
  row: number,
  roles: ReadonlyMap<ColumnRole, Span>,
  role: ColumnRole,
): Block | null {
  return figureBox(view, row, roles, role);
}

/** The text left of the money columns that begins on the row; the block's own name down the left edge does not count. */
function labelOf(view: SheetView, row: number, first: number, top: number): Block | null {
  const found = view.blocks(row).filter((block) => block.left < first && block.top > top);
  return found.at(-1) ?? null;
}

/** The name of a fund or of a sum of funds, also where nothing was spent from it. */
function isFund(text: string): boolean {
  return (
    /总额|合计|总计|资金|财政|拨款|其他|其中|收入|支出|结转|结余|专户|贷款|自筹|按.*性质/u.test(
      plain(text),
    ) && readLabel(text) !== 'annualGoal'
  );
}

function isBlankRow(view: SheetView, row: number, area: Area): boolean {
  return !view.blocks(row).some((block) => block.left <= area.right && block.right >= area.left);
}

function unitOf(view: SheetView, area: Area, top: number, headings: readonly Block[], first: number): string {
  for (const block of headings) {
    const unit = moneyUnit(block.text);
    if (unit) return unit;
  }
  for (let column = area.left; column < first; column++) {
    const unit = moneyUnit(view.block(top, column).text);
    if (unit) return unit;
  }
  return lineUnit(view, area);
}
