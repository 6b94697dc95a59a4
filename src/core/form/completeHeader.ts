import type { Span } from './allotment.ts';
import type { HeadingCell } from './band.ts';
import type { ColumnRole } from './form.ts';
import type { Header } from './header.ts';
import type { SheetView } from './sheetView.ts';
import { isFigure } from './text.ts';

/** How many rows below a header tell what a column without a heading holds. */
const LOOKED_AT = 80;

/**
 * Adds what the first header leaves open: headings that only a later page prints, and the last column where its heading
 * is blank. Prose right of the score is its basis; anything else without a heading is told as unknown.
 */
export function completeHeader(
  view: SheetView,
  header: Header,
  repeats: readonly Header[],
  free: number,
): Header {
  const roles = new Map<ColumnRole, Span>(header.roles);
  const taken = new Set([...roles.values()].map((span) => span.left));
  for (const repeat of repeats) {
    for (const [role, span] of repeat.roles) {
      if (roles.has(role) || taken.has(span.left)) continue;
      roles.set(role, span);
      taken.add(span.left);
    }
  }
  const reach = repeats.reduce((right, repeat) => Math.max(right, repeat.right), header.right);
  const unknown: HeadingCell[] = header.unknown.filter((cell) => !taken.has(cell.left));
  const headed = new Set(header.cells.flatMap((cell) => columnsOf(cell)));
  let last = reach;
  let beyond = reach + 1;
  while (beyond <= free && view.blankColumn(beyond)) beyond++;
  for (let column = header.left + 1; column <= Math.min(free, beyond); column++) {
    if (headed.has(column) || taken.has(column) || view.block(header.bottom, column).left < column) continue;
    const use = useOf(view, header, column);
    if (use === 'blank') continue;
    const span = { left: column, right: column };
    const scored = roles.get('selfScore') ?? roles.get('reviewedScore');
    if (use === 'prose' && column > reach && scored && scored.right === reach && !roles.has('basis')) {
      roles.set('basis', span);
    } else if (column <= reach && extend(roles, column)) {
      // The unit behind a target, under the heading that runs on over it.
    } else if (column <= reach) {
      unknown.push({ ...span, path: [''], heading: null, block: view.block(header.bottom, column) });
    } else continue;
    last = Math.max(last, column);
  }
  for (const [role, span] of roles) {
    const cell = header.cells.find((one) => one.left === span.left);
    if (cell && !SEVERAL.has(role) && filledTwice(view, header, span)) unknown.push(cell);
  }
  return { ...header, roles, unknown, right: last };
}

/** Roles whose cells may be several under one heading. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set([
  'target',
  'actual',
  'adjustedTarget',
  'periodTarget',
  'indicator',
]);

/** Whether two columns under one heading are filled on one row: one of them is not what the heading says. */
function filledTwice(view: SheetView, header: Header, span: Span): boolean {
  const names = header.roles.get('indicator') ?? header.roles.get('level2') ?? header.roles.get('level1');
  if (span.right === span.left || !names) return false;
  for (let row = header.bottom + 1; row <= Math.min(view.used.bottom, header.bottom + LOOKED_AT); row++) {
    const name = view.block(row, names.left);
    if (name.text === '' || name.top !== row || name.left !== names.left) continue;
    const first = view.block(row, span.left);
    const last = view.block(row, span.right);
    if (first.text !== '' && last.text !== '' && first.left !== last.left && first.right < span.right)
      return true;
  }
  return false;
}

/** Lengthens the span of a target or actual that ends right before the column. */
function extend(roles: Map<ColumnRole, Span>, column: number): boolean {
  for (const role of ['target', 'adjustedTarget', 'actual'] as const) {
    const span = roles.get(role);
    if (span?.right !== column - 1) continue;
    roles.set(role, { left: span.left, right: column });
    return true;
  }
  return false;
}

function columnsOf(cell: HeadingCell): number[] {
  return Array.from({ length: cell.right - cell.left + 1 }, (_, i) => cell.left + i);
}

/** What stands in a column without a heading, on the rows below. */
function useOf(view: SheetView, header: Header, column: number): 'blank' | 'prose' | 'other' {
  let filled = 0;
  let prose = 0;
  let rows = 0;
  const name = header.roles.get('indicator') ?? header.roles.get('level2') ?? header.roles.get('level1');
  if (!name) return 'blank';
  for (let row = header.bottom + 1; row <= Math.min(view.used.bottom, header.bottom + LOOKED_AT); row++) {
    const named = view.block(row, name.left);
    if (named.text === '' || named.top !== row) continue;
    rows++;
    const block = view.block(row, column);
    if (block.text === '' || block.left !== column) continue;
    filled++;
    if (!isFigure(block.content) && block.text.length > 4) prose++;
  }
  if (filled === 0 || filled < rows / 4) return 'blank';
  return prose > filled / 2 ? 'prose' : 'other';
}
