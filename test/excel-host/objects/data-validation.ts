import { cellName } from '../../../src/core/grid/address.ts';
import { invalidArgument } from '../host-error.ts';
import { toWrite, type Sheet, type Validation } from '../model.ts';
import { eachCell } from '../rects.ts';
import type { Areas } from './range-areas.ts';
import { HostType } from './type.ts';

const NONE: Validation = { rule: {}, ignoreBlanks: true, errorAlert: {} };

/** Excel's limits for what it says about a wrong entry. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

function names({ areas }: Areas): readonly string[] {
  const cells: string[] = [];
  for (const rect of areas) eachCell(rect, (row, column) => cells.push(cellName({ row, column })));
  return cells;
}

function change(data: Areas, part: Partial<Validation>): void {
  const { validations }: Sheet = toWrite(data.sheet);
  for (const name of names(data)) validations.set(name, { ...(validations.get(name) ?? NONE), ...part });
}

/** A record of one of the kinds of rules, as a plain object. */
function ruleOf(value: unknown): Validation['rule'] {
  if (!isRecord(value)) throw invalidArgument();
  const kinds = Object.entries(value).filter(([, rule]) => rule !== null && rule !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || !kind || !['list', 'wholeNumber', 'decimal'].includes(kind[0]))
    throw invalidArgument();
  return Object.fromEntries(kinds);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export const dataValidation: HostType<Areas> = new HostType<Areas>('DataValidation', {
  scalars: {
    Rule: {
      get: ({ sheet, areas }) => sheet.validations.get(names({ sheet, areas })[0] ?? '')?.rule ?? {},
      set: (data, value) => change(data, { rule: ruleOf(value) }),
    },
    IgnoreBlanks: { set: (data, value) => change(data, { ignoreBlanks: value === true }) },
    ErrorAlert: {
      set: (data, value) => {
        if (!isRecord(value)) throw invalidArgument();
        const { title, message } = value;
        if (String(title).length > TITLE_LENGTH || String(message).length > MESSAGE_LENGTH)
          throw invalidArgument();
        change(data, { errorAlert: value });
      },
    },
  },
  methods: {
    Clear: (data) => {
      for (const name of names(data)) toWrite(data.sheet).validations.delete(name);
    },
  },
});
