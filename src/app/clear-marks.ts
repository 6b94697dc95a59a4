import type { Edit } from '../core/edits/edit.ts';
import { done } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import type { Workbook } from '../port/workbook.ts';

/** Removes all highlights of ours from every sheet; scores and explanations stay. */
export async function clearMarks(workbook: Workbook): Promise<Result<null>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const edits = snapshot.value.sheets
    .filter((g) => g.marks.lost.length + g.marks.open.length > 0)
    .map((g): Edit => ({ kind: 'marks', sheet: g.sheet, marks: { lost: [], open: [] } }));
  return edits.length > 0 ? workbook.apply(edits) : done(null);
}
