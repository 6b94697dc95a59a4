import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  sequenceExecute,
  type IAccessor,
  type ICellData,
  type ICommand,
  type ICommandInfo,
  type IMutation,
  type IMutationInfo,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColWidthMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { SheetData } from './book.ts';
import type { KeptChange } from './kept.ts';
import { markMutations, type Marks } from './marks.ts';

/** Everything that one action of ours does to the grid. */
export interface Writing {
  readonly unitId: string;
  readonly sheets: readonly SheetWriting[];
  /** By the grid's identifiers. */
  readonly removed: readonly string[];
  readonly added: readonly SheetData[];
  /** Texts to keep by key, and what stood there before; null is no text. */
  readonly store: { readonly from: StoreChange; readonly to: StoreChange };
  readonly kept: { readonly from: KeptChange; readonly to: KeptChange };
}

export interface SheetWriting {
  readonly subUnitId: string;
  /** By row, then column. */
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly marks: { readonly from: Marks; readonly to: Marks } | null;
  /** Pixels by column. */
  readonly widths: { readonly from: ColumnWidths; readonly to: ColumnWidths };
}

export type StoreChange = Readonly<Record<string, string | null>>;
export type ColumnWidths = Record<number, number>;

interface Steps {
  readonly redo: IMutationInfo[];
  readonly undo: IMutationInfo[];
}

/** Our own entry in the grid's history: everything that one action does, undone in one step. */
export const WriteCommand: ICommand<Writing> = {
  id: 'ziping.command.write',
  type: CommandType.COMMAND,
  handler(accessor, writing) {
    if (!writing) return false;
    const { redo, undo } = stepsOf(accessor, writing);
    const commands = accessor.get(ICommandService);
    const history = accessor.get(IUndoRedoService);
    if (!sequenceExecute(redo, commands).result) {
      // All or nothing: what went through before the one that did not is taken back.
      sequenceExecute(undo, commands);
      return false;
    }
    history.pushUndoRedo({ unitID: writing.unitId, redoMutations: redo, undoMutations: undo });
    return true;
  },
};

const KEEP = 'ziping.mutation.keep';

/**
 * Keeps texts and what the file has to be told; a mutation, so that undo takes the memory of a writing back together
 * with the writing.
 */
export function keepMutation(
  store: Map<string, string>,
  kept: Map<string, NonNullable<KeptChange[string]>>,
): IMutation<{ store: StoreChange; kept: KeptChange }> {
  return {
    id: KEEP,
    type: CommandType.MUTATION,
    handler(_, change) {
      keepAll(store, change.store);
      keepAll(kept, change.kept);
      return true;
    },
  };
}

function keepAll<T>(all: Map<string, T>, change: Readonly<Record<string, T | null>>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === null) all.delete(key);
    else all.set(key, value);
  }
}

/** Whether what was carried out changes what would be saved. */
export function changesFile({ id }: Readonly<ICommandInfo>): boolean {
  return FILE_MUTATIONS.has(id);
}

const FILE_MUTATIONS = new Set([
  SetRangeValuesMutation.id,
  AddConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  KEEP,
]);

function stepsOf(accessor: IAccessor, writing: Writing): Steps {
  const { unitId } = writing;
  const steps: Steps = { redo: [], undo: [] };
  for (const sheet of writing.sheets) addSheetSteps(accessor, unitId, sheet, steps);
  for (const subUnitId of writing.removed) addRemoval(accessor, unitId, subUnitId, steps);
  writing.added.forEach((added, index) => addInsertion(accessor, unitId, added, index, steps));
  const { store, kept } = writing;
  if (Object.keys(store.to).length + Object.keys(kept.to).length > 0) {
    steps.redo.push({ id: KEEP, params: { store: store.to, kept: kept.to } });
    steps.undo.push({ id: KEEP, params: { store: store.from, kept: kept.from } });
  }
  return steps;
}

function addSheetSteps(
  accessor: IAccessor,
  unitId: string,
  { subUnitId, cells, marks, widths }: SheetWriting,
  { redo, undo }: Steps,
): void {
  const place = { unitId, subUnitId };
  if (Object.keys(cells).length > 0) {
    const params: ISetRangeValuesMutationParams = { ...place, cellValue: cells };
    redo.push({ id: SetRangeValuesMutation.id, params });
    undo.push({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(accessor, params) });
  }
  if (marks) {
    redo.push(...markMutations(marks.from, marks.to, place));
    undo.push(...markMutations(marks.to, marks.from, place));
  }
  const columns = Object.keys(widths.to).map(Number);
  if (columns.length > 0) {
    const ranges = columns.map((column) => ({
      startRow: 0,
      endRow: 0,
      startColumn: column,
      endColumn: column,
    }));
    redo.push({ id: SetWorksheetColWidthMutation.id, params: { ...place, ranges, colWidth: widths.to } });
    undo.push({ id: SetWorksheetColWidthMutation.id, params: { ...place, ranges, colWidth: widths.from } });
  }
}

function addRemoval(accessor: IAccessor, unitId: string, subUnitId: string, { redo, undo }: Steps): void {
  const book = accessor.get(IUniverInstanceService).getUniverSheetInstance(unitId);
  const subUnitName = book?.getSheetBySheetId(subUnitId)?.getName() ?? '';
  const params = { unitId, subUnitId, subUnitName };
  redo.push({ id: RemoveSheetMutation.id, params });
  undo.push({ id: InsertSheetMutation.id, params: RemoveSheetUndoMutationFactory(accessor, params) });
}

function addInsertion(
  accessor: IAccessor,
  unitId: string,
  { data, styles }: SheetData,
  after: number,
  { redo, undo }: Steps,
): void {
  const book = accessor.get(IUniverInstanceService).getUniverSheetInstance(unitId);
  const index = (book?.getSheetSize() ?? 0) + after;
  const params: IInsertSheetMutationParams = { unitId, index, sheet: data, styles };
  redo.push({ id: InsertSheetMutation.id, params });
  undo.push({
    id: RemoveSheetMutation.id,
    params: { unitId, subUnitId: data.id, subUnitName: data.name },
  });
}
