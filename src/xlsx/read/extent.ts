import type { Rect } from '../../core/grid/address.ts';

/** Grows to the block around cells that are added. */
export class Extent {
  #top = Infinity;
  #left = Infinity;
  #bottom = -1;
  #right = -1;

  add(row: number, column: number): void {
    if (row < this.#top) this.#top = row;
    if (row > this.#bottom) this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  /** null as long as there is no cell. */
  get rect(): Rect | null {
    if (this.#bottom < 0) return null;
    return { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
  }
}
