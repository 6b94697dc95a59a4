import type { ColumnRole } from '../form/form.ts';

/** Every role that a column can have; a role that is added to the type has to be added here. */
const ROLES: Readonly<Record<ColumnRole, true>> = {
  number: true,
  level1: true,
  level1Weight: true,
  level2: true,
  level2Weight: true,
  level3: true,
  indicator: true,
  weight: true,
  definition: true,
  formula: true,
  criterion: true,
  selfScore: true,
  reviewedScore: true,
  basis: true,
  furtherBasis: true,
  reviewedBasis: true,
  improvement: true,
  evidence: true,
  sign: true,
  target: true,
  adjustedTarget: true,
  periodTarget: true,
  unit: true,
  actual: true,
  completionRate: true,
  scoreRate: true,
  note: true,
  budgetInitial: true,
  budgetAdjusted: true,
  budgetSpent: true,
  executionRate: true,
};

/** Every role that a column can have, in the order of a form. */
export const COLUMN_ROLES: readonly ColumnRole[] = Object.keys(ROLES).filter(isRole);

/** Whether something read from a file is a role. */
export function isRole(value: unknown): value is ColumnRole {
  return typeof value === 'string' && Object.hasOwn(ROLES, value);
}
