import { MAX_COLUMNS, parseRect, type Rect } from '../../core/grid/address.ts';
import type { OpenTag } from '../xml/scan.ts';
import { Extent } from './extent.ts';
import { MarkReader, type MarkRule } from './marks.ts';
import { scanSheet } from './scan-sheet.ts';
import { isTrue } from './workbook.ts';

/** Everything about a sheet except what its cells hold: found in a first pass, so that size is known before content. */
export interface SheetLayout {
  /** Prefix of the part's elements, "" or "x:". */
  readonly prefix: string;
  /** Block around all cells with a value or formula; null for a sheet without any. Cells with only a format don't count. */
  readonly used: Rect | null;
  /** Block around all cell elements. */
  readonly extent: Rect | null;
  /** What the part says about its extent, and where. */
  readonly dimension: Dimension | null;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
  readonly hasFormulas: boolean;
  readonly marks: readonly MarkRule[];
  /** Style that a cell which isn't there yet has from its column. */
  readonly columnStyles: readonly ColumnStyle[];
  /** Style that a cell which isn't there yet has from its row; it comes before the column's. */
  readonly rowStyles: ReadonlyMap<number, number>;
}

export interface Dimension {
  readonly rect: Rect | null;
  readonly start: number;
  readonly end: number;
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** Reads the layout from a sheet part; null when it is damaged. */
export function readLayout(xml: string): SheetLayout | null {
  const rows = new RowReader();
  const around = new AroundReader();
  const marks = new MarkReader();
  const used = new Extent();
  const extent = new Extent();
  let hasFormulas = false;
  let holds = false;
  let inValue = false;

  const prefix = scanSheet(xml, {
    row: (row, tag) => rows.open(row, tag),
    cell: ({ row, column }) => {
      extent.add(row, column);
      holds = false;
    },
    inside: ({ name }) => {
      if (name === 'f') {
        holds = true;
        hasFormulas = true;
      }
      inValue = name === 'v' || name === 't';
    },
    insideText: (text) => {
      if (inValue && text !== '') holds = true;
    },
    insideEnd: () => {
      inValue = false;
    },
    cellEnd: ({ row, column }) => {
      if (holds) used.add(row, column);
    },
    outside: (tag) => {
      around.open(tag);
      marks.open(tag);
    },
    outsideText: (text) => marks.text(text),
    outsideEnd: (tag) => marks.close(tag),
  });
  if (prefix === null) return null;
  return {
    prefix,
    used: used.rect,
    extent: extent.rect,
    dimension: around.dimension,
    merges: around.merges,
    hiddenRows: rows.hidden,
    hiddenColumns: around.hiddenColumns,
    protected: around.protected,
    hasFormulas,
    marks: marks.rules,
    columnStyles: around.columnStyles,
    rowStyles: rows.styles,
  };
}

class RowReader {
  readonly hidden = new Set<number>();
  readonly styles = new Map<number, number>();

  open(row: number, { attributes }: OpenTag): void {
    if (isTrue(attributes['hidden'])) this.hidden.add(row);
    if (isTrue(attributes['customFormat'])) this.styles.set(row, Number(attributes['s'] ?? 0));
  }
}

/** What stands before and behind the rows. */
class AroundReader {
  readonly merges: Rect[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly columnStyles: ColumnStyle[] = [];
  dimension: Dimension | null = null;
  protected = false;

  open({ name, attributes, depth, start, end }: OpenTag): void {
    if (depth === 1 && name === 'dimension') {
      this.dimension = { rect: parseRect(attributes['ref'] ?? ''), start, end };
    } else if (depth === 1 && name === 'sheetProtection') this.protected = isTrue(attributes['sheet']);
    else if (depth === 2 && name === 'mergeCell') {
      const rect = parseRect(attributes['ref'] ?? '');
      if (rect) this.merges.push(rect);
    } else if (depth === 2 && name === 'col') this.#columns(attributes);
  }

  #columns(attributes: OpenTag['attributes']): void {
    const first = Number(attributes['min']) - 1;
    const last = Math.min(Number(attributes['max']), MAX_COLUMNS) - 1;
    const { hidden, style } = attributes;
    for (let column = first; isTrue(hidden) && column <= last; column++) this.hiddenColumns.add(column);
    if (style !== undefined) this.columnStyles.push({ first, last, style: Number(style) });
  }
}
