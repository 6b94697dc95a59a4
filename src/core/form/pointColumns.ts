import type { HeadingCell } from './band.ts';
import { allot, open, type Allotment, type SampleCell } from './allotment.ts';
import type { ColumnRole } from './form.ts';
import { readHeading } from './headings.ts';

/**
 * Finds which columns hold points available and which points given. A weight belongs to the level on its left; 得分 right
 * after a level, with another 得分 further on, is that level's weight.
 */
export function assignPoints(allotment: Allotment): void {
  for (const cell of open(allotment, 'selfScore')) allot(allotment, cell, 'selfScore');
  for (const cell of open(allotment, 'reviewedScore')) allot(allotment, cell, 'reviewedScore');
  assignWeights(allotment);
  assignLevelScores(allotment);
  assignScores(allotment);
}

const WEIGHT_ROLE = { 1: 'level1Weight', 2: 'level2Weight', 3: 'weight' } as const;

function assignWeights(allotment: Allotment): void {
  const open3: HeadingCell[] = [];
  for (const cell of open(allotment, 'weight')) {
    const level = cell.heading?.level ?? levelOnLeft(allotment, cell);
    if (level === 3) open3.push(cell);
    else if (level !== null) allot(allotment, cell, WEIGHT_ROLE[level]);
  }
  // The nearest one after the name is the indicator's own.
  for (const cell of open3) allot(allotment, cell, 'weight');
  if (allotment.roles.has('weight')) return;
  // One weight column beside a level, filled on the rows of the names: it is theirs after all.
  for (const role of ['level2Weight', 'level1Weight'] as const) {
    const span = allotment.roles.get(role);
    if (!span || !filledLikeNames(allotment, span.left)) continue;
    allotment.roles.delete(role);
    allotment.roles.set('weight', span);
    return;
  }
  for (const cell of open(allotment, 'weight')) {
    if (filledLikeNames(allotment, cell.left)) allot(allotment, cell, 'weight');
  }
}

/**
 * The level whose column is next on the left; 3 is the indicator itself, also where no level stands on the left; null for
 * the third of four levels, whose points nobody asks for.
 */
function levelOnLeft(allotment: Allotment, cell: HeadingCell): 1 | 2 | 3 | null {
  const deepest: ColumnRole = allotment.roles.has('indicator')
    ? 'indicator'
    : allotment.roles.has('level2')
      ? 'level2'
      : 'level1';
  let nearest: { readonly role: ColumnRole; readonly column: number } | null = null;
  for (const role of ['level1', 'level2', 'level3', 'indicator'] as const) {
    const span = allotment.roles.get(role);
    if (!span || span.left > cell.left) continue;
    if (!nearest || span.left > nearest.column) nearest = { role, column: span.left };
  }
  if (!nearest || nearest.role === deepest) return 3;
  if (nearest.role === 'level1') return 1;
  return nearest.role === 'level2' ? 2 : null;
}

/** Whether the column has a figure on (nearly) every row that has a name. */
function filledLikeNames(allotment: Allotment, column: number): boolean {
  const names = rowsOf(allotment, 'indicator');
  if (names.size === 0) return true;
  const figures = allotment.context.sample(column).filter((cell) => cell.figure && names.has(cell.row));
  return figures.length >= names.size * 0.8;
}

function rowsOf(allotment: Allotment, role: ColumnRole): Set<number> {
  const span = allotment.roles.get(role);
  const cells: readonly SampleCell[] = span ? allotment.context.sample(span.left) : [];
  // A header that is repeated at a page break is no row of its own.
  return new Set(cells.filter((cell) => readHeading(cell.text) === null).map((cell) => cell.row));
}

/** 一级指标·得分·二级指标·得分·三级指标·得分·…·得分: every 得分 beside a level, but for the last of the row, is a weight. */
function assignLevelScores(allotment: Allotment): void {
  const scores = open(allotment, 'score');
  const given = allotment.roles.has('selfScore') || allotment.roles.has('reviewedScore');
  const beside = new Map<1 | 2 | 3, HeadingCell[]>([
    [1, []],
    [2, []],
    [3, []],
  ]);
  for (const cell of scores) {
    const level = levelOnLeft(allotment, cell);
    if (level !== null) beside.get(level)?.push(cell);
  }
  const own = beside.get(3) ?? [];
  for (const level of [1, 2] as const) {
    const cells = beside.get(level) ?? [];
    if (cells.length === 0 || (own.length === 0 && !given && scores.length === 1)) continue;
    const [first] = cells;
    if (first && !allot(allotment, first, WEIGHT_ROLE[level])) continue;
  }
  const [first] = own;
  const name = allotment.roles.get('indicator') ?? allotment.roles.get('level2');
  if (!first || allotment.roles.has('weight')) return;
  const follows = name !== undefined && first.left === nextHeading(allotment, name.right);
  if (own.length >= 2 || (given && follows)) allot(allotment, first, 'weight');
}

function nextHeading(allotment: Allotment, column: number): number | undefined {
  return allotment.cells.find((cell) => cell.left > column)?.left;
}

/** What is left of 得分 and 评分: the department's own first, a reviewer's where the words or the title say so. */
function assignScores(allotment: Allotment): void {
  for (const cell of open(allotment, 'score')) {
    const beside = levelOnLeft(allotment, cell);
    if (beside !== 3 && (allotment.roles.has('selfScore') || open(allotment, 'score').length > 1)) continue;
    if (allot(allotment, cell, 'selfScore')) continue;
    if (allotment.context.reviewing) allot(allotment, cell, 'reviewedScore');
  }
  for (const cell of open(allotment, 'rating')) {
    if (allot(allotment, cell, allotment.roles.has('selfScore') ? 'reviewedScore' : 'selfScore')) continue;
  }
}
