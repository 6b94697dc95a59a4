import { MAX_COLUMNS, MAX_ROWS, type Cell } from '../../core/grid/address.ts';
import { scanXml, type CloseTag, type OpenTag } from '../xml/scan.ts';

/** What a walk through a sheet part meets. Rows and columns count from zero. */
export interface SheetHandlers {
  readonly row?: (row: number, tag: OpenTag) => void;
  readonly rowEnd?: (row: number, tag: CloseTag) => void;
  readonly cell?: (at: Cell, tag: OpenTag) => void;
  readonly cellEnd?: (at: Cell, tag: CloseTag) => void;
  /** Elements and text inside a cell: `<f>`, `<v>`, `<is>` and below. */
  readonly inside?: (tag: OpenTag) => void;
  readonly insideText?: (text: string) => void;
  readonly insideEnd?: (tag: CloseTag) => void;
  /** Everything else: before, around and behind the rows. */
  readonly outside?: (tag: OpenTag) => void;
  readonly outsideText?: (text: string) => void;
  readonly outsideEnd?: (tag: CloseTag) => void;
}

const ROW_DEPTH = 2;
const CELL_DEPTH = 3;

/**
 * Walks through a worksheet part. Rows and cells may leave out their address: they then follow the one before. Returns
 * the prefix of its elements ("" or "x:"), null when it is no well-formed worksheet or its rows and cells are out of order.
 */
export function scanSheet(xml: string, handlers: SheetHandlers): string | null {
  let root = '';
  let inData = false;
  let row = -1;
  let column = -1;
  let inCell = false;
  let fault = false;

  const prefix = scanXml(xml, {
    open: (tag) => {
      const { name, depth } = tag;
      if (depth === 0) root = name;
      if (depth === 1) inData = name === 'sheetData';
      if (inCell) handlers.inside?.(tag);
      else if (inData && depth === ROW_DEPTH && name === 'row') {
        const next = rowOf(tag.attributes['r'], row);
        fault ||= next <= row || next >= MAX_ROWS;
        row = next;
        column = -1;
        handlers.row?.(row, tag);
      } else if (inData && depth === CELL_DEPTH && name === 'c') {
        const next = columnOf(tag.attributes['r'], column);
        fault ||= next <= column || next >= MAX_COLUMNS;
        column = next;
        inCell = true;
        handlers.cell?.({ row, column }, tag);
      } else handlers.outside?.(tag);
    },
    text: (text) => {
      if (inCell) handlers.insideText?.(text);
      else handlers.outsideText?.(text);
    },
    close: (tag) => {
      const { name, depth } = tag;
      if (inCell && depth > CELL_DEPTH) handlers.insideEnd?.(tag);
      else if (inCell) {
        inCell = false;
        handlers.cellEnd?.({ row, column }, tag);
      } else if (inData && depth === ROW_DEPTH && name === 'row') handlers.rowEnd?.(row, tag);
      else handlers.outsideEnd?.(tag);
    },
  });
  return prefix === null || fault || root !== 'worksheet' ? null : prefix;
}

function rowOf(reference: string | undefined, before: number): number {
  const row = reference === undefined ? before + 1 : Number(reference) - 1;
  return Number.isInteger(row) && row >= 0 ? row : MAX_ROWS;
}

/** Column of "AB12", by hand: this runs for every cell of the sheet. -1 when there are no letters in front. */
function columnOf(reference: string | undefined, before: number): number {
  if (reference === undefined) return before + 1;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}
