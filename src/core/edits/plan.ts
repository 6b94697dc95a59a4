import type { AssessedForm, AssessedIndicator, Assessment } from '../assessment.ts';
import { parseRect } from '../grid/address.ts';
import type { Grid, MarkTone } from '../grid/grid.ts';
import { BesideWriter } from './beside-writer.ts';
import { WRITTEN_KEY, readMemory } from './memory.ts';
import { Planner, cellAtName } from './planner.ts';
import type { WritePlan } from './planner.ts';
import { planSums } from './sums.ts';

export type { KeptCell, WrittenCell, WritePlan } from './planner.ts';

/**
 * Plans the write-back. A cell is written when it is empty or still as we last left it; a person's own content and every
 * formula stay, and the result goes into columns beside the form instead.
 */
export function planEdits(
  assessment: Assessment,
  grids: readonly Grid[],
  store: ReadonlyMap<string, string>,
): WritePlan {
  const before = readMemory(store.get(WRITTEN_KEY));
  const planner = new Planner(before);
  for (const sheet of assessment.sheets) {
    const grid = grids.find((g) => g.sheet === sheet.sheet);
    if (!grid || grid.protected) continue;
    const marks: Record<MarkTone, string[]> = { lost: [], open: [] };
    for (const form of sheet.forms) planForm(planner, grid, form, marks);
    planner.marks(grid, marks);
  }
  return planner.plan(store.get(WRITTEN_KEY) ?? null);
}

function planForm(planner: Planner, grid: Grid, form: AssessedForm, marks: Record<MarkTone, string[]>): void {
  const range = parseRect(form.range);
  if (!range) return;
  const beside = new BesideWriter(planner, grid, range, form);
  const own: AssessedIndicator[] = [];
  for (const indicator of form.indicators) {
    if (planIndicator(planner, beside, indicator, form) === 'own-score') own.push(indicator);
    const cell = indicator.cells.score ?? indicator.cells.rate;
    if (cell && form.kind !== 'summary') {
      if (indicator.failing) marks.lost.push(cell);
      else if (isOpen(indicator)) marks.open.push(cell);
    }
  }
  planSums(planner, beside, form, own);
  beside.finish();
}

/** Something is still wanted of a person. */
export function isOpen(indicator: AssessedIndicator): boolean {
  return (
    indicator.status === 'needs-input' ||
    indicator.status === 'judgement' ||
    indicator.status === 'not-understood'
  );
}

/** Plans the cells of one row; tells where its score is a person's own and stays. */
function planIndicator(
  planner: Planner,
  beside: BesideWriter,
  indicator: AssessedIndicator,
  form: AssessedForm,
): 'own-score' | null {
  const { cells } = indicator;
  const { grid } = beside;
  const rate = indicator.completionRate;
  if (cells.rate && rate !== null) {
    const percent = cellAtName(grid, cells.rate).format.includes('%');
    planner.tryWrite(grid, cells.rate, percent ? Number(rate) : percentOf(rate));
  }
  if (indicator.status === 'no-rule') return null;
  const score = indicator.score === null ? null : Number(indicator.score);
  const rank = indicator.row - 1;
  let kept: 'own-score' | null = null;
  if (cells.score) {
    const outcome =
      score === null ? planner.tryClear(grid, cells.score) : planner.tryWrite(grid, cells.score, score);
    if (outcome === 'kept' && score !== null) {
      kept = 'own-score';
      planner.keep(grid, cells.score, score, beside.writeScore(rank, score));
    } else beside.clearScore(rank);
  } else if (score !== null && form.kind !== 'goals') beside.writeScore(rank, score);
  if (form.kind === 'goals') return kept;
  const own =
    cells.basis !== null &&
    score !== null &&
    planner.tryWrite(grid, cells.basis, indicator.explanation) !== 'kept';
  if (!own) {
    if (cells.basis && score === null) planner.tryClear(grid, cells.basis);
    const instead = beside.writeExplanation(rank, indicator.explanation);
    if (cells.basis && score !== null) planner.keep(grid, cells.basis, indicator.explanation, instead);
  } else beside.clearExplanation(rank);
  return kept;
}

function percentOf(rate: string): string {
  const hundredths = Math.round(Number(rate) * 10000) / 100;
  return `${String(hundredths)}%`;
}
