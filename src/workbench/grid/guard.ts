import {
  CanceledError,
  CommandType,
  ICommandService,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
  type ICommandInfo,
  type Injector,
} from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { isCommand } from './commands.ts';

/** Why something was not let through. */
export type Refusal = 'layout' | 'protected' | 'formula';

/** What the file says about a cell of the grid. */
export interface FileCells {
  readonly isProtected: (subUnitId: string) => boolean;
  readonly isFormula: (subUnitId: string, row: number, column: number) => boolean;
}

/**
 * What of the grid's own repertoire changes nothing but the content of cells, or only the view. Everything else of the
 * family would show a layout that the saved file does not have.
 */
const CONTENT_COMMANDS = new Set(
  [
    'set-range-values',
    'clear-selection-content',
    'auto-clear-content',
    'auto-fill',
    'refill',
    'copy-down',
    'copy-right',
    'paste-value',
    'paste-formula',
    'paste-by-short-key',
    'move-selection',
    'move-selection-enter-tab',
    'expand-selection',
    'select-all',
    'select-range',
    'scroll-to-cell',
    'scroll-view',
    'scroll-view-reset',
    'set-scroll-relative',
    'change-zoom-ratio',
    'set-zoom-ratio',
    'set-worksheet-activate',
    'text-to-number',
  ].map((name) => `sheet.command.${name}`),
);

const CONTENT_MUTATIONS = new Set([
  SetRangeValuesMutation.id,
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.empty',
  // Our highlights; she is offered no way to make others.
  AddConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  // A highlight's formula waits for its result; the name is the grid's own slip.
  'sheet.mutation.data-validation-formula-mark-dirty',
]);

const HISTORY_COMMANDS = new Set<string>([UndoCommand.id, RedoCommand.id]);

const PASTE_COMMAND = 'sheet.command.paste-by-short-key';

/**
 * Keeps the grid to what can be saved: the content of cells on sheets that are not protected. Formulas of the template
 * stay: one may stand for many cells, and a form without its totals is no longer the form.
 * @param isOurs whether we ourselves are writing, who know what the file can take
 * @param refused is told what was not let through
 */
export function guard(
  injector: Injector,
  file: FileCells,
  isOurs: () => boolean,
  refused: (refusal: Refusal) => void,
): () => void {
  const refuse = (refusal: Refusal): never => {
    refused(refusal);
    throw new CanceledError();
  };
  let inHistory = false;
  const listener = injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    if (HISTORY_COMMANDS.has(command.id)) {
      // What the history holds went through once. It is carried out within this turn.
      inHistory = true;
      queueMicrotask(() => (inHistory = false));
    }
    if (inHistory || isOurs()) return;
    if (changesLayout(command)) refuse('layout');
    if (command.id === PASTE_COMMAND) pasteAsText(command.params);
    if (!isCommand(SetRangeValuesMutation, command) || !command.params || options?.['fromFormula']) return;
    if (file.isProtected(command.params.subUnitId)) refuse('protected');
    if (touchesFormula(command.params, file)) refuse('formula');
    if (isTyping(command.params)) keepLooks(command.params);
  });
  return () => listener.dispose();
}

function touchesFormula(
  { subUnitId, cellValue }: ISetRangeValuesMutationParams,
  { isFormula }: FileCells,
): boolean {
  let touches = false;
  new ObjectMatrix(cellValue).forValue((row, column) => {
    touches ||= isFormula(subUnitId, row, column);
  });
  return touches;
}

function changesLayout({ id, type }: Readonly<ICommandInfo>): boolean {
  if (type === CommandType.COMMAND) return id.startsWith('sheet.command.') && !CONTENT_COMMANDS.has(id);
  if (type !== CommandType.MUTATION) return false;
  return id.startsWith('sheet.mutation.') && !id.includes('numfmt') && !CONTENT_MUTATIONS.has(id);
}

/** Pasted cells bring their text and leave their looks. */
function pasteAsText(params: object | undefined): void {
  if (params && 'textContent' in params && params.textContent)
    Object.assign(params, { htmlContent: undefined, files: undefined });
}

/** Results and the like come without a command behind them. */
function isTyping({ trigger }: ISetRangeValuesMutationParams): boolean {
  return trigger?.startsWith('sheet.command.') ?? false;
}

/** Of a new look only the number format is taken: "50%" typed into a plain cell has to show as a percentage. */
function keepLooks({ cellValue }: ISetRangeValuesMutationParams): void {
  new ObjectMatrix(cellValue).forValue((_row, _column, cell) => {
    if (!cell || cell.s === undefined) return;
    const format = typeof cell.s === 'object' ? cell.s?.n : undefined;
    if (format) cell.s = { n: format };
    else delete cell.s;
  });
}
