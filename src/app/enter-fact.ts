import { assess } from '../core/assess.ts';
import type { WorkbookEdit } from '../core/edits/edit.ts';
import { cellAtName } from '../core/edits/planner.ts';
import { DECIDED } from '../core/facts/tables/entered.ts';
import { cellName } from '../core/grid/address.ts';
import { cellAt } from '../core/grid/grid.ts';
import { COLUMN, readFactSheet } from '../core/facts/tables/fact-sheet.ts';
import { done, failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import type { Workbook } from '../port/workbook.ts';
import { makeFactSheet } from './fact-sheet.ts';

/** A fact of one indicator, as the assessment names it. */
export interface FactPlace {
  readonly sheet: string;
  /** Row of the indicator, from one. */
  readonly row: number;
  readonly name: string;
}

/** A value as a person writes it ("98.5%", "否"; "" takes it back), or that what was read from a text is right or not. */
export type FactEntry = { readonly text: string } | { readonly confirmed: boolean };

/** Where a fact was written, and how to take it back, together with a fact sheet that was made for it. */
export interface EnteredFact {
  readonly sheet: string;
  readonly cell: string;
  /** The fact sheet that it stands on; null where it stands in the form itself. */
  readonly factSheet: { readonly name: string; readonly made: boolean } | null;
  readonly undo: readonly WorkbookEdit[];
}

/**
 * Writes a value for a fact into its line of the fact sheet, which is made first where the workbook has none. Points that a
 * person typed into the score cell itself are changed there.
 */
export async function enterFact(
  workbook: Workbook,
  fact: FactPlace,
  entry: FactEntry,
): Promise<Result<EnteredFact>> {
  if (fact.name === DECIDED && 'text' in entry) {
    const changed = await changeTypedScore(workbook, fact, entry.text);
    if (changed) return changed;
  }
  return writeLine(workbook, fact, entry);
}

async function writeLine(
  workbook: Workbook,
  fact: FactPlace,
  entry: FactEntry,
): Promise<Result<EnteredFact>> {
  const made = await makeFactSheet(workbook);
  if (!made.ok) return made;
  const wanted = made.value.facts.find(
    (each) => each.sheet === fact.sheet && each.row === fact.row && each.name === fact.name,
  );
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const facts = readFactSheet(snapshot.value.sheets);
  const line = facts?.lines.find(
    ({ sheet, indicator, name }) =>
      sheet === fact.sheet && indicator === wanted?.indicator && name === fact.name,
  );
  // The form has changed since the fact was asked for.
  if (!facts || !line) return failed({ code: 'fact-missing', fact: fact.name });
  const { grid } = facts;
  const column = 'text' in entry ? COLUMN.value : COLUMN.confirmed;
  const text = 'text' in entry ? entry.text.trim() : entry.confirmed ? '是' : '';
  const at = {
    kind: 'value',
    sheet: grid.sheet,
    cell: cellName({ row: line.at, column }),
  } as const;
  const { value } = cellAt(grid, line.at, column);
  const applied = await workbook.apply([{ ...at, value: text === '' ? null : text }]);
  if (!applied.ok) return applied;
  const before = typeof value === 'boolean' ? String(value) : value;
  const factSheet = { name: at.sheet, made: made.value.made };
  const undo = [{ ...at, value: before }, ...(made.value.made ? made.value.undo : [])];
  return done({ sheet: at.sheet, cell: at.cell, factSheet, undo });
}

/** A score that stands in the form's own cell by her hand; null where none does, and where the text is no number. */
async function changeTypedScore(
  workbook: Workbook,
  fact: FactPlace,
  text: string,
): Promise<Result<EnteredFact> | null> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const settings = readSettings(snapshot.value.store.get(SETTINGS_KEY));
  const { sheets } = assess(snapshot.value, settings);
  const rows = sheets.flatMap((each) => (each.sheet === fact.sheet ? each.forms : []));
  const row = rows.flatMap((form) => form.indicators).find((each) => each.row === fact.row);
  const place = row?.wanted.find(({ name }) => name === DECIDED)?.place;
  const points = /(-?\d+(?:\.\d+)?)分?$/.exec(text.trim())?.[1];
  if (!place || place.sheet !== fact.sheet || place.cell !== row?.cells.score || points === undefined)
    return null;
  const { sheet, cell } = place;
  const grid = snapshot.value.sheets.find((each) => each.sheet === sheet);
  const value = grid ? cellAtName(grid, cell).value : null;
  const before = typeof value === 'boolean' ? String(value) : value;
  const applied = await workbook.apply([{ kind: 'value', sheet, cell, value: Number(points) }]);
  if (!applied.ok) return applied;
  return done({ sheet, cell, factSheet: null, undo: [{ kind: 'value', sheet, cell, value: before }] });
}
