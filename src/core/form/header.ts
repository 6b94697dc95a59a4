import type { HeaderContext, SampleCell } from './allotment.ts';
import { pathKey, readBand, TALLEST, type HeadingBand, type HeadingCell, type Stretch } from './band.ts';
import { readColumns, type Columns } from './columns.ts';
import { columnKeys, type CorrectionIndex } from './corrections.ts';
import type { ColumnRole } from './form.ts';
import type { SheetView } from './sheetView.ts';
import { isFigure, squeeze } from './text.ts';

/** The header of one table: its rows, its columns and what they mean. */
export interface Header extends Columns {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly HeadingCell[];
  /** What it says, in one spelling and order. */
  readonly signature: string;
  /** The user said something of it. */
  readonly told: boolean;
}

/** How far below a header its columns are looked at. */
const SAMPLE_ROWS = 40;
/** How far above a header the words are looked for that tell what the sheet is about. */
const CONTEXT_ROWS = 12;

/** Reads the rows as headers of one or several tables side by side; empty when they are none. */
export function readHeaders(
  view: SheetView,
  top: number,
  bottom: number,
  stretch: Stretch,
  corrections: CorrectionIndex,
): readonly Header[] {
  const band = readBand(view, top, bottom, stretch);
  if (!band) return [];
  const words = wordsAround(view, band);
  if (corrections.header(signatureOf(ownless(band.cells))) === true) {
    const told = readHeader(view, band.cells, top, bottom, words, corrections);
    return told ? [told] : [];
  }
  return segments(withoutStrangers(band.cells)).flatMap((cells) => {
    const header = readHeader(view, cells, top, bottom, words, corrections);
    return header ? [header] : [];
  });
}

function readHeader(
  view: SheetView,
  headed: readonly HeadingCell[],
  top: number,
  bottom: number,
  words: string,
  corrections: CorrectionIndex,
): Header | null {
  // Columns that Ziping added beside the form are no part of it: the next reading is that of the form as it was printed.
  const cells = ownless(headed);
  if (cells.length === 0) return null;
  const signature = signatureOf(cells);
  const forced = corrections.header(signature);
  if (forced === false) return null;
  const context: HeaderContext = {
    sample: sampler(view, bottom),
    performance: /绩效|自评|考核/u.test(words),
    reviewing: /核查|复核|评审|复评|抽查|再评价|审核/u.test(words),
    corrected: corrections.columns(signature, columnKeys(cells)),
  };
  const columns = readColumns(cells, context);
  if (!forced && context.corrected.size === 0 && !isForm(cells, columns)) return null;
  const used = new Set([...columns.roles.values()].map((span) => span.left));
  const boxes = cells.filter((cell) => used.has(cell.left)).map((cell) => cell.block);
  const first = Math.min(top, ...boxes.map((box) => box.top).filter((row) => row > bottom - TALLEST));
  const last = Math.max(bottom, ...boxes.map((box) => box.bottom).filter((row) => row < top + TALLEST));
  const lefts = cells.map((cell) => cell.left);
  const rights = cells.map((cell) => cell.right);
  return {
    ...columns,
    top: first,
    bottom: last,
    left: Math.min(...lefts),
    right: Math.max(...rights),
    cells: headed,
    signature,
    told: forced === true || context.corrected.size > 0,
  };
}

/** Column headings in one spelling: the same for next year's copy, wherever it stands on the sheet. */
function signatureOf(cells: readonly HeadingCell[]): string {
  return cells.map(pathKey).join('|');
}

function ownless(cells: readonly HeadingCell[]): readonly HeadingCell[] {
  return cells.filter((cell) => cell.heading?.meaning !== 'own');
}

/** What the rows say as a header, for `FormCorrections`; null when they cannot be one. */
export function signatureOfRows(
  view: SheetView,
  top: number,
  bottom: number,
  stretch: Stretch,
): string | null {
  const band = readBand(view, top, bottom, stretch);
  return band && signatureOf(ownless(band.cells));
}

/** Boxes at the ends, behind a blank column and without a single heading, belong to something else. */
function withoutStrangers(cells: readonly HeadingCell[]): readonly HeadingCell[] {
  const groups: HeadingCell[][] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (last && (last.at(-1)?.right ?? 0) + 1 >= cell.left) last.push(cell);
    else groups.push([cell]);
  }
  const speaks = (group: readonly HeadingCell[]): boolean => group.some((cell) => cell.heading !== null);
  const first = groups.findIndex(speaks);
  const last = groups.findLastIndex(speaks);
  return first === -1 ? [] : groups.slice(first, last + 1).flat();
}

/** Tables side by side repeat the heading of their first level or of their name. */
function segments(cells: readonly HeadingCell[]): readonly (readonly HeadingCell[])[] {
  for (const meaning of ['level1', 'level3', 'name'] as const) {
    const starts = cells.filter((cell) => cell.heading?.meaning === meaning);
    const [first, second] = starts;
    if (!first || !second || pathKey(first) !== pathKey(second)) continue;
    let at = cells.indexOf(second);
    if (cells[at - 1]?.heading?.meaning === 'number') at--;
    return [cells.slice(0, at), ...segments(cells.slice(at))];
  }
  return [cells];
}

function wordsAround(view: SheetView, band: HeadingBand): string {
  const words = [view.grid.sheet];
  for (let row = Math.max(view.used.top, band.top - CONTEXT_ROWS); row < band.top; row++) {
    for (const block of view.blocks(row)) if (block.text.length <= 60) words.push(block.text);
  }
  return squeeze(words.join(' '));
}

function sampler(view: SheetView, bottom: number): (column: number) => readonly SampleCell[] {
  const kept = new Map<number, readonly SampleCell[]>();
  return (column) => {
    const known = kept.get(column);
    if (known) return known;
    const sample: SampleCell[] = [];
    const last = Math.min(view.used.bottom, bottom + SAMPLE_ROWS);
    for (let row = bottom + 1; row <= last; row++) {
      const block = view.block(row, column);
      if (block.top !== row || block.left !== column || block.text === '') continue;
      sample.push({ row, text: block.text, figure: isFigure(block.content) });
    }
    kept.set(column, sample);
    return sample;
  };
}

const NAMES: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'indicator'];
const SCORING: readonly ColumnRole[] = [
  'weight',
  'level1Weight',
  'level2Weight',
  'selfScore',
  'reviewedScore',
  'criterion',
  'target',
];
const BESIDE: readonly ColumnRole[] = [
  'actual',
  'completionRate',
  'scoreRate',
  'definition',
  'formula',
  'basis',
  'furtherBasis',
  'reviewedBasis',
  'evidence',
  'sign',
  'unit',
  'periodTarget',
];
const MONEY: readonly ColumnRole[] = ['budgetInitial', 'budgetAdjusted', 'budgetSpent', 'executionRate'];

/**
 * A form names indicators and says what they are worth, how they are scored, or what they aim at. A budget table has
 * neither levels nor points; a table of statistics has names and figures but no aim.
 */
function isForm(cells: readonly HeadingCell[], columns: Columns): boolean {
  const count = (roles: readonly ColumnRole[]): number =>
    roles.filter((role) => columns.roles.has(role)).length;
  const names = count(NAMES);
  const scoring = count(SCORING);
  if (names === 0 || scoring === 0) return false;
  const named = cells.some((cell) => {
    const meaning = cell.heading?.meaning;
    return meaning?.startsWith('level') || meaning === 'name' || meaning === 'nameOrDefinition';
  });
  const spread = columns.roles.has('indicator') && columns.roles.has('level1') && columns.roles.has('level2');
  if (!named && !spread) {
    const full =
      columns.roles.has('criterion') ||
      (columns.roles.has('target') && columns.roles.has('actual') && scoring > 1) ||
      (columns.roles.has('weight') && columns.roles.has('selfScore') && scoring > 2);
    return full && count(MONEY) < 2;
  }
  return names + scoring + count(BESIDE) >= 3;
}

/** What the user said outweighs everything. */
const TOLD = 100;

/** How many roles a header resolves, less what it leaves open: for choosing between readings of the same rows. */
export function strength(header: Header): number {
  return header.roles.size - (header.unknown.length + header.guessed) * 0.25 + (header.told ? TOLD : 0);
}
