import type { Span } from './allotment.ts';
import type { ColumnRole } from './form.ts';
import type { Header } from './header.ts';
import type { Block, SheetView } from './sheetView.ts';
import { isFigure, isDash, isPlaceholder } from './text.ts';

/** One sheet row of a table, read by role. */
export interface Row {
  readonly row: number;
  /** The first column of a role on this row; null where the form has none. */
  readonly column: (role: ColumnRole) => number | null;
  /** The box at a role's column, whatever row it begins on; null where the form has no such column. */
  readonly box: (role: ColumnRole) => Block | null;
  /** The box at a role's column when it has text, begins on this row, and is not the tail of a box further left. */
  readonly own: (role: ColumnRole) => Block | null;
  /** All boxes of a role that begin on this row: several under one heading, as the sign and the figure of a target. */
  readonly parts: (role: ColumnRole) => readonly Block[];
  /** The box with text that reaches down to this row from above at a role's column. */
  readonly shared: (role: ColumnRole) => Block | null;
}

/** A row whose cells stand one column off because a merge was lost: roles right of `after` are read `by` columns further. */
export interface Shift {
  readonly after: number;
  readonly by: -1 | 1;
}

/** Reads a row by the columns of its header. */
export function readRow(view: SheetView, header: Header, row: number, shift: Shift | null = null): Row {
  const spanOf = (role: ColumnRole): Span | null => {
    const span = header.roles.get(role) ?? null;
    if (!span || !shift || span.left < shift.after) return span;
    if (shift.by === -1 && span.left === shift.after) return null;
    return neighbour(header, span, shift.by);
  };
  const kept = new Map<ColumnRole, Block | null>();
  const box = (role: ColumnRole): Block | null => {
    const known = kept.get(role);
    if (known !== undefined) return known;
    const found = find(role);
    kept.set(role, found);
    return found;
  };
  const find = (role: ColumnRole): Block | null => {
    const span = spanOf(role);
    if (!span) return null;
    for (let column = span.left; column <= span.right; column++) {
      const block = view.block(row, column);
      if (block.text !== '') return block;
    }
    return view.block(row, span.left);
  };
  const own = (role: ColumnRole): Block | null => {
    const block = box(role);
    const span = spanOf(role);
    if (!block || !span || block.text === '' || block.top !== row || block.left < span.left) return null;
    return isPlaceholder(block.text) ? null : block;
  };
  const parts = (role: ColumnRole): readonly Block[] => {
    const first = own(role);
    const span = spanOf(role);
    if (!first || !span) return [];
    const found = [first];
    for (let column = first.right + 1; column <= span.right; column++) {
      const block = view.block(row, column);
      if (block.top === row && block.left === column && block.text !== '') found.push(block);
    }
    return found;
  };
  const shared = (role: ColumnRole): Block | null => {
    const block = box(role);
    const span = spanOf(role);
    return block && span && block.text !== '' && block.top < row && block.left >= span.left ? block : null;
  };
  return { row, column: (role) => spanOf(role)?.left ?? null, box, own, parts, shared };
}

/** The heading beside one, over a blank column in between too; right of the last heading the next column. */
function neighbour(header: Header, span: Span, by: -1 | 1): Span | null {
  const headed = [...header.cells, ...header.roles.values()].map(({ left }) => left);
  const lefts = [...new Set(headed)].toSorted((a, b) => a - b);
  const left = lefts[lefts.indexOf(span.left) + by] ?? (by === 1 ? span.right + 1 : null);
  return left === null ? null : { left, right: left };
}

/** Whether the box of a role begins in the column of another role further left. */
export function spilled(header: Header, role: ColumnRole, block: Block): boolean {
  const span = header.roles.get(role);
  return span !== undefined && block.left < span.left && block.right >= span.left;
}

const FIGURES: readonly ColumnRole[] = [
  'level1Weight',
  'level2Weight',
  'weight',
  'selfScore',
  'reviewedScore',
];
const WORDS: readonly ColumnRole[] = ['level1', 'level2', 'indicator', 'definition', 'criterion'];

/** The longest text that may stand in a column of figures without making one think of a lost merge: "见说明", "满分20分". */
const LONGEST_ODD_FIGURE = 6;

/** Roles whose own text is of the wrong kind: words where points belong, a bare figure where a name or a standard does. */
function misfits(row: Row): ColumnRole[] {
  const words = FIGURES.filter((role) => {
    const block = row.own(role);
    return (
      block !== null && !isFigure(block.content) && !isDash(block.text) && !isOddWeight(row, role, block)
    );
  });
  const figures = WORDS.filter((role) => {
    const block = row.own(role);
    return block !== null && isFigure(block.content);
  });
  return [...words, ...figures];
}

/** 见说明 beside a name is a weight that cannot be read, and no name that went astray. */
function isOddWeight(row: Row, role: ColumnRole, block: Block): boolean {
  return role === 'weight' && block.text.length <= LONGEST_ODD_FIGURE && row.own('indicator') !== null;
}

/** Whether the row cannot be read as it stands: its name is a figure, its weight a text, or several cells are amiss. */
export function looksShifted(row: Row): boolean {
  const wrong = misfits(row);
  if (wrong.includes('indicator') || wrong.includes('weight')) return true;
  // 待定 in two columns of scores is no lost merge.
  const amiss = wrong.filter(
    (role) => !FIGURES.includes(role) || (row.own(role)?.text.length ?? 0) > LONGEST_ODD_FIGURE,
  );
  return amiss.length >= 2 || (amiss.length === 1 && wrong.length >= 2);
}

const TELLING: readonly ColumnRole[] = [
  'level1',
  'level2',
  'indicator',
  'weight',
  'definition',
  'criterion',
  'selfScore',
  'reviewedScore',
  'basis',
];

/**
 * Reads a shifted row where one way of shifting makes every cell fit and uses more of them than any other; null where
 * several do equally well, or none does. Source of the case: a lost merge moves the rest of the row one column to the left.
 */
export function unshift(view: SheetView, header: Header, row: number): Row | null {
  const fits = new Map<string, { readonly row: Row; readonly used: number }>();
  const columns = [...new Set([...header.roles.values()].map((span) => span.left))];
  for (const after of columns) {
    for (const by of [-1, 1] as const) {
      const read = readRow(view, header, row, { after, by });
      if (!read.own('indicator') || misfits(read).length > 0) continue;
      const weight = read.own('weight');
      if (header.roles.has('weight') && !(weight && isFigure(weight.content))) continue;
      if (header.roles.has('criterion') && !read.own('criterion')) continue;
      const lefts = TELLING.map((role) => read.own(role)?.left ?? '');
      fits.set(lefts.join(), { row: read, used: lefts.filter((left) => left !== '').length });
    }
  }
  const most = Math.max(...[...fits.values()].map((fit) => fit.used));
  const [best, second] = [...fits.values()].filter((fit) => fit.used === most);
  return best && !second ? best.row : null;
}
