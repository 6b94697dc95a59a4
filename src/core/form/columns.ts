import { allot, open, type Allotment, type HeaderContext, type Span } from './allotment.ts';
import type { HeadingCell } from './band.ts';
import type { ColumnRole } from './form.ts';
import { assignNames, saysValue } from './nameColumns.ts';
import { assignPoints } from './pointColumns.ts';

/** The outcome: roles by column, and the headings that got none. */
export interface Columns {
  readonly roles: ReadonlyMap<ColumnRole, Span>;
  readonly unknown: readonly HeadingCell[];
  /** How many of the roles no heading names. */
  readonly guessed: number;
}

/** Gives every heading of a band its role, in the light of its neighbours. */
export function readColumns(cells: readonly HeadingCell[], context: HeaderContext): Columns {
  const allotment: Allotment = {
    cells,
    roles: new Map(),
    taken: new Set(),
    silent: new Set(),
    context,
    guessed: 0,
  };
  for (const cell of cells) {
    const role = context.corrected.get(cell.left);
    if (role) allot(allotment, cell, role);
    else if (role === null) allotment.silent.add(cell);
  }
  assignNames(allotment);
  assignPoints(allotment);
  assignTargets(allotment);
  for (const role of SINGLE) for (const cell of open(allotment, role)) allot(allotment, cell, role);
  for (const cell of open(allotment, 'basis')) allot(allotment, cell, 'furtherBasis');
  // 计算公式 explains the indicator where nothing else does.
  for (const cell of open(allotment, 'formula'))
    if (!allot(allotment, cell, 'definition')) allot(allotment, cell, 'formula');
  const unknown = cells.filter(
    (cell) => !allotment.taken.has(cell) && !allotment.silent.has(cell) && cell.heading?.meaning !== 'own',
  );
  return { roles: allotment.roles, unknown, guessed: allotment.guessed };
}

/** Roles that a heading names by itself. */
const SINGLE: readonly ColumnRole[] = [
  'number',
  'definition',
  'criterion',
  'basis',
  'reviewedBasis',
  'improvement',
  'evidence',
  'sign',
  'unit',
  'completionRate',
  'scoreRate',
  'note',
  'budgetInitial',
  'budgetAdjusted',
  'budgetSpent',
  'executionRate',
];

/** 指标值 alone is the target; beside a 目标值 and without a 完成值 it is what was measured. */
function assignTargets(allotment: Allotment): void {
  for (const role of ['target', 'adjustedTarget', 'periodTarget', 'actual'] as const) {
    // 绩效目标 beside a 目标值 is the weaker of the two.
    const cells = open(allotment, role).toSorted((a, b) => Number(saysValue(b)) - Number(saysValue(a)));
    for (const cell of cells) allot(allotment, cell, role);
  }
  for (const cell of open(allotment, 'value')) {
    if (!allotment.roles.has('target')) allot(allotment, cell, 'target');
    else if (!allotment.roles.has('actual')) allot(allotment, cell, 'actual');
  }
  // 调整后指标值 without the first one, 实施周期指标值 without the year's: the only target there is.
  for (const role of ['adjustedTarget', 'periodTarget'] as const) {
    const span = allotment.roles.get(role);
    if (!span || allotment.roles.has('target')) continue;
    allotment.roles.delete(role);
    allotment.roles.set('target', span);
  }
}
