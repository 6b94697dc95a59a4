import type { Assessment, WantedFact } from '../../assessment.ts';
import { cellName } from '../../grid/address.ts';
import type { CellContent, Grid } from '../../grid/grid.ts';
import { cellAt, usedRect } from '../../grid/grid.ts';
import { DECIDED } from './entered.ts';
import type { Entry } from './entered.ts';

/** The worksheet on which missing figures are entered, and its columns from A on. */
export const FACT_SHEET = '评分底稿';
export const FACT_COLUMNS = [
  '序号',
  '工作表',
  '行',
  '指标',
  '数据项',
  '数值',
  '单位',
  '来源',
  '已确认',
] as const;

/** Zero-based columns of the sheet. */
export const COLUMN = {
  number: 0,
  sheet: 1,
  row: 2,
  indicator: 3,
  name: 4,
  value: 5,
  unit: 6,
  source: 7,
  confirmed: 8,
} as const;

/** A line of the fact sheet as it stands there. */
export interface FactLine {
  /** Zero-based row of the line. */
  readonly at: number;
  readonly sheet: string;
  /** What the line says about the indicator's row in its form (from one); it may have moved since. */
  readonly row: number | null;
  /** The indicator as `indicatorLabel` calls it. */
  readonly indicator: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Where Ziping found what it filled in; "" where it did not. */
  readonly source: string;
  readonly confirmed: boolean;
  /** The cell that holds the value. */
  readonly cell: string;
}

/** A fact sheet found in the workbook. */
export interface FactSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly lines: readonly FactLine[];
}

/** Where the header of a fact sheet stands: it is known by its header and not by its name, as people rename sheets. */
function headerRow(grid: Grid): number | null {
  const used = usedRect(grid);
  if (!used || used.left > COLUMN.number) return null;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + 10); row += 1) {
    const headed = FACT_COLUMNS.every((title, column) => cellAt(grid, row, column).text.trim() === title);
    if (headed) return row;
  }
  return null;
}

/** Reads the fact sheet of a workbook; null when it has none. Lines without a fact's name are passed over. */
export function readFactSheet(grids: readonly Grid[]): FactSheet | null {
  for (const grid of grids) {
    const header = headerRow(grid);
    if (header === null) continue;
    const last = usedRect(grid)?.bottom ?? header;
    const lines: FactLine[] = [];
    for (let row = header + 1; row <= last; row += 1) {
      const text = (column: number): string => cellAt(grid, row, column).text.trim();
      if (text(COLUMN.name) === '') continue;
      const shown = Number(text(COLUMN.row));
      lines.push({
        at: row,
        sheet: text(COLUMN.sheet),
        row: Number.isInteger(shown) && shown > 0 ? shown : null,
        indicator: text(COLUMN.indicator),
        name: text(COLUMN.name),
        value: valueText(cellAt(grid, row, COLUMN.value)),
        unit: text(COLUMN.unit),
        source: text(COLUMN.source),
        confirmed: /^(?:是|已确认|√|✓|y|yes)$/i.test(text(COLUMN.confirmed)),
        cell: cellName({ row, column: COLUMN.value }),
      });
    }
    return { grid, headerRow: header, lines };
  }
  return null;
}

/** What a cell shows; where its column is too narrow for a number, the number itself. */
function valueText({ text, value }: CellContent): string {
  return /^#+$/.test(text.trim()) ? String(value) : text.trim();
}

/**
 * How the fact sheet calls an indicator: by its name, and where the sheet has the name more than once, by which of them
 * it is. Rows move when a line is inserted into the form; this stays.
 * @param names names of all indicators of the sheet, in order
 * @param index which of them
 */
export function indicatorLabel(names: readonly string[], index: number): string {
  const name = names[index] ?? '';
  if (names.indexOf(name) === names.lastIndexOf(name)) return name;
  const before = names.slice(0, index).filter((each) => each === name).length;
  return `${name}（同名第${String(before + 1)}项）`;
}

/**
 * The entries of one indicator: what a person typed or confirmed. `ours` tells lines that still hold what Ziping itself
 * read from a text: that proves nothing until a person confirms it. What can be read in two ways stays asked for.
 */
export function entriesFor(
  facts: FactSheet | null,
  indicator: { readonly sheet: string; readonly label: string },
  ours: (line: FactLine) => boolean,
): readonly Entry[] {
  if (!facts) return [];
  return facts.lines.flatMap((line): Entry[] => {
    if (line.value === '' || line.sheet !== indicator.sheet || line.indicator !== indicator.label) return [];
    if (!line.confirmed && ours(line)) return [];
    const source = {
      certainty: 'entered',
      sheet: facts.grid.sheet,
      cell: line.cell,
      quote: line.value,
    } as const;
    return [{ name: line.name, text: withUnit(line), source, ...(isUnclear(line) ? { unclear: true } : {}) }];
  });
}

/** A bare 0.44 beside % may be 0.44 % or 44 %. */
function isUnclear({ value, unit }: FactLine): boolean {
  if (unit !== '%' || !/^[-+−]?[\d.]+$/.test(value)) return false;
  const size = Math.abs(Number(value.replace('−', '-')));
  return size > 0 && size <= 2;
}

/** A bare number for an amount or for points is in the unit that the line names: 1102.39 beside 万元, 6.5 beside 分. */
function withUnit({ value, unit }: FactLine): string {
  const bare = unit === '分' ? /\d$/ : /^[-+−]?[\d.,，]+$/;
  return (unit === '分' || unit.endsWith('元')) && bare.test(value) ? value + unit : value;
}

/** A fact with the indicator that wants or uses it. */
export interface SheetFact extends WantedFact {
  readonly sheet: string;
  /** Row of the indicator, from one. */
  readonly row: number;
  /** The indicator as `indicatorLabel` calls it. */
  readonly indicator: string;
}

/** Every fact wanted or found in an assessment, in the order of the forms. */
export function factsOf(assessment: Assessment): readonly SheetFact[] {
  return assessment.sheets.flatMap(({ sheet, forms }) => {
    const indicators = forms.flatMap((form) => form.indicators);
    const names = indicators.map(({ name }) => name);
    return indicators.flatMap(({ row, wanted }, index) =>
      wanted
        .filter((fact) => !isInForm(fact, sheet))
        .map((fact): SheetFact => ({ ...fact, sheet, row, indicator: indicatorLabel(names, index) })),
    );
  });
}

/** Points that a person typed into the form's own score cell: the form keeps them. */
function isInForm({ name, place }: WantedFact, sheet: string): boolean {
  return name === DECIDED && place?.sheet === sheet;
}
