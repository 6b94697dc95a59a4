import { cellName, parseRect } from '../../core/grid/address.ts';
import type { MarkTone } from '../../core/grid/grid.ts';
import { toneOfFormula } from '../../port/marks.ts';
import type { CloseTag, OpenTag } from '../xml/scan.ts';
import type { Splice } from '../xml/splice.ts';

/** One of our conditional formats. */
export interface MarkRule {
  readonly tone: MarkTone;
  /** The cells, by name. */
  readonly cells: readonly string[];
}

/** A range that someone filled over whole columns would name millions of cells. */
const MAX_MARKED_CELLS = 20_000;

/** Collects our conditional formats while a sheet part is walked through. */
export class MarkReader {
  readonly rules: MarkRule[] = [];
  /** What to take out of the part so that none of ours is left. */
  readonly removal: Splice[] = [];
  /** Highest priority number of other people's conditional formats, 0 where there is none. */
  priority = 0;

  #block = { start: 0, ranges: '', others: 0 };
  #ours: Splice[] = [];
  #rule = { start: 0, priority: 0, formula: '' };
  #inFormula = false;

  open({ name, attributes, depth, start }: OpenTag): void {
    const priority = Number(attributes['priority'] ?? 0) || 0;
    // Those of later Excel versions stand in the extensions at the end and share the numbering.
    if (name.endsWith(':cfRule')) this.priority = Math.max(this.priority, priority);
    if (name === 'conditionalFormatting' && depth === 1) {
      this.#block = { start, ranges: attributes['sqref'] ?? '', others: 0 };
      this.#ours = [];
    } else if (name === 'cfRule' && depth === 2) this.#rule = { start, priority, formula: '' };
    else if (name === 'formula' && depth === 3) this.#inFormula = true;
  }

  text(text: string): void {
    if (this.#inFormula) this.#rule.formula += text;
  }

  close({ name, depth, end }: CloseTag): void {
    this.#inFormula = false;
    if (name === 'cfRule' && depth === 2) this.#endRule(end);
    else if (name === 'conditionalFormatting' && depth === 1 && this.#ours.length > 0) {
      const { start, others } = this.#block;
      this.removal.push(...(others > 0 ? this.#ours : [{ start, end, text: '' }]));
    }
  }

  #endRule(end: number): void {
    const tone = toneOfFormula(this.#rule.formula);
    if (tone) {
      this.rules.push({ tone, cells: cellsOf(this.#block.ranges) });
      this.#ours.push({ start: this.#rule.start, end, text: '' });
    } else {
      this.#block.others++;
      this.priority = Math.max(this.priority, this.#rule.priority);
    }
  }
}

function cellsOf(ranges: string): string[] {
  const cells: string[] = [];
  for (const range of ranges.split(/\s+/)) {
    const rect = parseRect(range);
    if (!rect) continue;
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        if (cells.length === MAX_MARKED_CELLS) return cells;
        cells.push(cellName({ row, column }));
      }
    }
  }
  return cells;
}
