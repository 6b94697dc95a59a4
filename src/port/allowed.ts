import type { Allowed } from '../core/edits/edit.ts';

/** A data validation, in words that every host can turn into its own. */
export interface Validation {
  readonly type: 'list' | 'whole' | 'decimal';
  /** The choices of a list, joined by commas; the least number otherwise. */
  readonly first: string;
  /** The greatest number; null where there is none. */
  readonly last: string | null;
  /** Other input is refused, or asked about: "1,102.39万元" is a good answer too, and no number to a spreadsheet. */
  readonly style: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A ratio or amount may be negative; this only keeps text out. */
const LEAST = '-1000000000000000';
const MOST = '1000000000000000';

/** What a person may type into a cell, as the data validation it gets. Excel allows 32 characters in a title, 255 in a message. */
export const VALIDATIONS: Readonly<Record<Allowed, Validation>> = {
  'yes-no': {
    type: 'list',
    first: '是,否',
    last: null,
    style: 'stop',
    title: '请填“是”或“否”',
    message: '这一格只能填“是”或“否”，可从下拉列表中选择。',
  },
  count: {
    type: 'whole',
    first: '0',
    last: null,
    style: 'warning',
    title: '请填次数',
    message: '这一格应填0或正整数。',
  },
  share: {
    type: 'decimal',
    first: LEAST,
    last: MOST,
    style: 'warning',
    title: '请填百分数',
    message: '这一格应填百分数，例如98.5%，请写上百分号。',
  },
  number: {
    type: 'decimal',
    first: LEAST,
    last: MOST,
    style: 'warning',
    title: '请填数值',
    message: '这一格应填数值，单位见右侧一列。',
  },
};
