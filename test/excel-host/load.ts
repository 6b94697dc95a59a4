import { cellName, columnIndex, parseCell, parseRect, type Rect } from '../../src/core/grid/address.ts';
import { MARK_FILL, markFormula } from '../../src/port/marks.ts';
import { toNames } from '../../src/port/store-names.ts';
import type { Snapshot } from '../../src/port/workbook.ts';
import { fixtureCell, type FixtureSheet, type FixtureWorkbook } from '../fixtures/workbook.ts';
import { addSheet, cellToWrite, newBook, newId, type Book, type Content, type Sheet } from './model.ts';

/** A workbook of plain sheets: rows of values from A1, null for an empty cell. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (Content | null)[])[]>>,
  name = '工作簿1.xlsx',
): Book {
  const book = newBook(name);
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = addSheet(book, title);
    rows.forEach((row, r) => {
      row.forEach((content, c) => {
        if (content !== null) cellToWrite(sheet, r, c).content = content;
      });
    });
  }
  return book;
}

/** The workbook that a fixture describes, with its looks. */
export function bookOfFixture(description: FixtureWorkbook): Book {
  const book = newBook(description.name);
  book.date1904 = description.date1904 ?? false;
  for (const fixture of description.sheets) furnish(addSheet(book, fixture.name), fixture);
  book.activeId = book.sheets[description.activeTab ?? 0]?.id ?? '';
  for (const { name, formula } of description.names ?? []) {
    book.names.push({ name, formula: `=${formula}`, visible: true });
  }
  return book;
}

function furnish(sheet: Sheet, fixture: FixtureSheet): void {
  for (const [name, short] of Object.entries(fixture.cells)) {
    const at = parseCell(name);
    if (!at) throw new Error(`no cell: ${name}`);
    const { value, formula, format, fill: color, bold } = fixtureCell(short);
    const cell = cellToWrite(sheet, at.row, at.column);
    cell.content = value ?? '';
    if (formula !== undefined) cell.formula = formula;
    cell.style = {
      ...(format !== undefined && { numberFormat: format }),
      ...(color !== undefined && { fill: `#${color}` }),
      ...(bold && { bold }),
    };
  }
  sheet.merges = (fixture.merges ?? []).map(rectOf);
  for (const row of fixture.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  for (const column of fixture.hiddenColumns ?? []) sheet.hiddenColumns.add(columnIndex(column));
  sheet.visibility = fixture.hidden ? 'Hidden' : 'Visible';
  sheet.protected = fixture.protected ?? false;
  for (const { range, formula, fill: color } of fixture.conditionalFormats ?? []) {
    addFormat(sheet, range.split(' ').map(rectOf), `=${formula}`, `#${color}`);
  }
}

/** The workbook that another host has read: an .xlsx file as the file host sees it, without colours. */
export function bookOfSnapshot(snapshot: Snapshot): Book {
  const book = newBook(snapshot.name);
  for (const grid of snapshot.sheets) {
    const sheet = addSheet(book, grid.sheet);
    grid.rows.forEach((row, r) => {
      row.forEach(({ value, formula, format }, c) => {
        if (value === null && formula === null && format === 'General') return;
        const cell = cellToWrite(sheet, grid.origin.row + r, grid.origin.column + c);
        cell.content = value ?? '';
        if (formula !== null) cell.formula = formula;
        if (format !== 'General') cell.style = { numberFormat: format };
      });
    });
    sheet.merges = [...grid.merges];
    for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.visibility = grid.hidden ? 'Hidden' : 'Visible';
    sheet.protected = grid.protected;
    for (const tone of ['lost', 'open'] as const) {
      const areas = grid.marks[tone].map(rectOf);
      if (areas.length > 0) addFormat(sheet, areas, `=${markFormula(tone)}`, `#${MARK_FILL[tone]}`);
    }
    if (grid.date1904) book.date1904 = true;
    if (grid.sheet === snapshot.activeSheet) book.activeId = sheet.id;
  }
  for (const [key, text] of snapshot.store) {
    for (const { name, formula } of toNames(key, text)) book.names.push({ name, formula, visible: false });
  }
  return book;
}

function addFormat(sheet: Sheet, areas: readonly Rect[], formula: string, fill: string): void {
  const priority = sheet.conditionalFormats.length;
  sheet.conditionalFormats.push({
    id: newId(),
    type: 'Custom',
    areas,
    priority,
    formula,
    fill,
    fontColor: '',
  });
}

function rectOf(text: string): Rect {
  const rect = parseRect(text);
  if (!rect) throw new Error(`no range: ${text}`);
  return rect;
}

/** What a cell of the host holds, by name. */
export function contentAt(sheet: Sheet | undefined, cell: string): Content | undefined {
  const at = parseCell(cell);
  return at ? sheet?.cells.get(cellName(at))?.content : undefined;
}
