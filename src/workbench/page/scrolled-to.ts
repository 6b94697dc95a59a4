/** One direction of the grid. */
export interface Axis {
  /** Where each row or column ends. */
  readonly ends: readonly number[];
  /** What is in view of those that scroll. */
  readonly from: number;
  readonly to: number;
  /** How many stay in view always, from the first one on. */
  readonly frozen: number;
}

/** The share of the view to show before a block that lay ahead of it (above, left) or behind it (below, right). */
export interface Lead {
  readonly ahead: number;
  readonly behind: number;
}

/** The first row or column to show, so that a block of them comes into view; null where it is already. */
export function scrolledTo(
  { ends, from, to, frozen }: Axis,
  first: number,
  last: number,
  lead: Lead,
): number | null {
  if (first < frozen) return null;
  const size = to - from;
  const start = startOf(ends, first);
  // Of a block that is larger than the view the beginning counts.
  const end = Math.min(ends[last] ?? start, start + size);
  if (start >= from && end <= to) return null;
  const share = start < from ? lead.ahead : lead.behind;
  const wanted = start - Math.min(size * share, size - (end - start));
  let shown = first;
  while (shown > frozen && startOf(ends, shown - 1) >= wanted) shown--;
  return shown;
}

function startOf(ends: readonly number[], index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}
