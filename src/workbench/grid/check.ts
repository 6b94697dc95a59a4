import type { WorkbookEdit } from '../../core/edits/edit.ts';
import { contains, parseCell } from '../../core/grid/address.ts';
import { mergeAt } from '../../core/grid/grid.ts';
import { done, failed, type Problem, type Result } from '../../core/problem.ts';
import { liveCell } from './live.ts';
import type { OpenSheet, Sheets } from './sheets.ts';

/** Whether edits may be carried out, all of them; else the first thing that forbids it. */
export function check(edits: readonly WorkbookEdit[], sheets: Sheets): Result<null> {
  for (const edit of edits) {
    if (edit.kind === 'store' || edit.kind === 'add-sheet') continue;
    const sheet = sheets.named(edit.sheet);
    if (!sheet) return failed({ code: 'sheet-missing', sheet: edit.sheet });
    if (sheet.base.protected) return failed({ code: 'sheet-protected', sheet: edit.sheet });
    const problem = edit.kind === 'value' ? cellProblem(edit.cell, sheet) : null;
    if (problem) return failed(problem);
  }
  return done(null);
}

function cellProblem(cell: string, { base, live }: OpenSheet): Problem | null {
  const changed: Problem = { code: 'workbook-changed', sheet: base.sheet, cell };
  const at = parseCell(cell);
  if (!at) return changed;
  const block = mergeAt(base, at.row, at.column);
  if (block && contains(block, at) && (block.top !== at.row || block.left !== at.column)) return changed;
  return liveCell(live, at.row, at.column).formula === null ? null : changed;
}
