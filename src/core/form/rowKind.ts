import { readLabel } from './fieldLabels.ts';
import { textCell } from './figures.ts';
import type { ColumnRole, TextCell } from './form.ts';
import type { Header } from './header.ts';
import { readHeading } from './headings.ts';
import type { Block, SheetView } from './sheetView.ts';
import { isFigure, isDash, plain, squeeze, splitWeight } from './text.ts';
import {
  isFootLabel,
  isGradeName,
  isNote,
  isNumbered,
  isSignature,
  isSubtotalName,
  isTableTitle,
  isTotalName,
} from './words.ts';

/** What a row below a header is. */
export type RowKind =
  | { readonly kind: 'body' }
  /** A sum; `pure` when its name says the whole: 总分, 合计. */
  | { readonly kind: 'sum'; readonly label: Block; readonly pure: boolean }
  | { readonly kind: 'grade'; readonly label: Block }
  | { readonly kind: 'note'; readonly note: TextCell }
  /** A label with its text, as they stand in the head of a form. */
  | { readonly kind: 'field' }
  /** Who filled the form in. */
  | { readonly kind: 'signature' }
  /** A line over the whole width that heads the rows below it. */
  | { readonly kind: 'section'; readonly block: Block }
  /** A line that belongs to nothing; `lost` where it may have said something. */
  | { readonly kind: 'line'; readonly lost: boolean }
  /** The table is over: another one begins. */
  | { readonly kind: 'end' };

/** What is known of the rows above. */
export interface RowState {
  /** The whole was added up, or a foot was begun. */
  readonly closed: boolean;
  /** The last row with text was a sum. */
  readonly afterSum: boolean;
  /** Notes have begun. */
  readonly noting: boolean;
  /** The form's own title, which page breaks may repeat. */
  readonly title: string;
}

const NAMES: readonly ColumnRole[] = ['number', 'level1', 'level2', 'level3', 'indicator'];

/** Tells what a row with text is, from its boxes. */
export function rowKind(
  view: SheetView,
  header: Header,
  row: number,
  boxes: readonly Block[],
  state: RowState,
): RowKind {
  const [first] = boxes;
  if (!first || isForeign(boxes, header)) return { kind: 'end' };
  if (
    boxes.length === 1 &&
    isTableTitle(first.text) &&
    first.left <= firstName(header) &&
    !isNote(first.text)
  ) {
    if (state.closed) return { kind: 'end' };
    if (squeeze(first.text) === state.title || /续|接上/u.test(first.text))
      return { kind: 'line', lost: false };
    if (state.afterSum || /表(?:[（(].*)?$/u.test(squeeze(first.text))) return { kind: 'end' };
  }
  if (isIndexRow(boxes) || isPairLine(boxes) || (boxes.length === 1 && isPageNumber(first.text)))
    return { kind: 'line', lost: false };
  const sum = sumLabel(view, header, row, boxes);
  if (sum) return { kind: 'sum', ...sum };
  const grade = boxes.find((box) => isGradeName(box.text.replace(/[：:][\s\S]*$/u, '')));
  if (grade && (state.closed || !hasWeight(header, boxes))) return { kind: 'grade', label: grade };
  const note = noteIn(boxes, state);
  if (note) return isDash(note.text) ? { kind: 'field' } : { kind: 'note', note };
  if (isSignature(first.text)) return { kind: 'signature' };
  if (isField(header, boxes, state.closed)) return { kind: 'field' };
  if (boxes.length > 1 && boxes.some((box) => runsOver(header, box))) return { kind: 'line', lost: true };
  if (state.closed && !looksLikeBody(header, boxes)) {
    return state.noting || boxes.length > 1 ? { kind: 'end' } : { kind: 'line', lost: false };
  }
  if (boxes.length === 1 && !header.roles.has('level1') && headsRows(first.text)) {
    return { kind: 'section', block: first };
  }
  if (boxes.length === 1 && isWide(header, first)) {
    return first.text.length > 40 ? { kind: 'line', lost: false } : { kind: 'section', block: first };
  }
  return { kind: 'body' };
}

/** 栏次 1 2 3 4, (1) (2) (3), A B C under a header. */
function isIndexRow(boxes: readonly Block[]): boolean {
  const marks = boxes
    .map((box) => plain(box.text).replace(/[()]/gu, ''))
    .filter((text) => !/^(?:栏次|列次|行次)$/u.test(text));
  if (marks.length < 3) return false;
  const first = marks[0] ?? '';
  const alphabet = /^\d+$/u.test(first)
    ? null
    : /^[a-z]$/u.test(first)
      ? 'abcdefghijklmnopqrstuvwxyz'
      : '甲乙丙丁戊己庚辛壬癸';
  const order = (mark: string): number =>
    alphabet === null || /^\d+$/u.test(mark) ? Number(mark) : alphabet.indexOf(mark);
  return marks.every(
    (mark, i) =>
      mark.length <= 2 && order(mark) >= 0 && (i === 0 || order(mark) === order(marks[i - 1] ?? '') + 1),
  );
}

/** 第1页 共3页, — 3 — */
function isPageNumber(text: string): boolean {
  return /^(?:第\d+页.*|共\d+页|[-—–]+\d+[-—–]+)$/u.test(plain(text));
}

/** 单位名称：市科技局 年度：2023, printed again at a page break. */
function isPairLine(boxes: readonly Block[]): boolean {
  return (
    boxes.length <= 3 &&
    boxes.every((box) => {
      const label = /^([^：:]{1,14})[：:]/u.exec(box.text)?.[1];
      return label !== undefined && box.text.length <= 80 && !isNote(box.text) && readLabel(label) !== null;
    })
  );
}

function firstName(header: Header): number {
  return Math.min(...NAMES.flatMap((role) => header.roles.get(role)?.left ?? []));
}

/** The box that names a sum: in a column of names, or in any column that has no role. */
function sumLabel(
  view: SheetView,
  header: Header,
  row: number,
  boxes: readonly Block[],
): { readonly label: Block; readonly pure: boolean } | null {
  const explained = (['criterion', 'definition', 'target', 'actual'] as const).some((role) => {
    const span = header.roles.get(role);
    const block = span && view.block(row, span.left);
    return block && block.top === row && block.text !== '' && block.left >= span.left && !isDash(block.text);
  });
  const name = header.roles.get('indicator');
  const nameless = !name || view.block(row, name.left).text === '';
  for (const label of boxes) {
    const place = isNamePlace(header, label);
    if (isTotalName(label.text) && (place || nameless)) return { label, pure: true };
    if (place && !explained && isSubtotalName(label.text)) return { label, pure: false };
  }
  return null;
}

function isNamePlace(header: Header, block: Block): boolean {
  const covers = (role: ColumnRole): boolean => {
    const span = header.roles.get(role);
    return span !== undefined && block.left <= span.right && block.right >= span.left;
  };
  return NAMES.some(covers) || ![...header.roles.keys()].some(covers);
}

const MONEY: ReadonlySet<string> = new Set([
  'budgetInitial',
  'budgetAdjusted',
  'budgetSpent',
  'executionRate',
]);

/** A row of headings of another kind of table: 项目 年初预算数 调整预算数 决算数. */
function isForeign(boxes: readonly Block[], header: Header): boolean {
  if (boxes.length < 2 || boxes.some((box) => isFigure(box.content))) return false;
  let headings = 0;
  let own = 0;
  let money = 0;
  for (const box of boxes) {
    const meaning = readHeading(box.text)?.meaning;
    if (!meaning) continue;
    headings++;
    if (MONEY.has(meaning)) money++;
    if (header.cells.some((cell) => cell.left === box.left && cell.heading?.meaning === meaning)) own++;
  }
  return own < headings && (money >= 2 || (headings >= 2 && headings >= boxes.length * 0.6));
}

function hasWeight(header: Header, boxes: readonly Block[]): boolean {
  const span = header.roles.get('weight');
  return span !== undefined && boxes.some((box) => box.left === span.left && isFigure(box.content));
}

function noteIn(boxes: readonly Block[], state: RowState): TextCell | null {
  const [first, second] = boxes;
  if (!first) return null;
  if (isNote(first.text)) return textCell(first);
  const foot = state.closed || state.noting;
  const named = /^(?:附?注|备注|说明|填表说明|其他说明|其他需要说明的(?:问题|事项))$/u.test(
    plain(first.text),
  );
  if (second && boxes.length === 2 && named && (foot || second.right > second.left + 1))
    return textCell(second);
  const further = isNumbered(first.text) || (state.noting && !isTableTitle(first.text));
  return boxes.length === 1 && foot && further && !isSignature(first.text) ? textCell(first) : null;
}

/** A label of the head's kind under the table: 偏差大或目标未完成原因分析, 改进措施. */
function isField(header: Header, boxes: readonly Block[], closed: boolean): boolean {
  const [first, second] = boxes;
  if (!first || boxes.length > 4) return false;
  if (readLabel(first.text) === null && !isFootLabel(first.text)) return false;
  const wide = second ? second.right - second.left >= 2 : first.right < header.right;
  return closed || (wide && boxes.length <= 2);
}

/** After the sums only a row with a name and points of its own is still a row of the table. */
function looksLikeBody(header: Header, boxes: readonly Block[]): boolean {
  const inRole = (role: ColumnRole): boolean => {
    const span = header.roles.get(role);
    return span !== undefined && boxes.some((box) => box.left >= span.left && box.left <= span.right);
  };
  const named = inRole('indicator') || inRole('level2') || inRole('level1');
  const pointed = inRole('weight') || inRole('selfScore') || inRole('target');
  return named && pointed && boxes.length >= 3;
}

/** Whether a box begins among the names and runs on over several columns of other things: no name does. */
function runsOver(header: Header, block: Block): boolean {
  let names = 0;
  let others = 0;
  for (const [role, span] of header.roles) {
    if (block.left > span.left || block.right < span.left) continue;
    if (NAMES.includes(role)) names++;
    else others++;
  }
  return names > 0 && others >= 2;
}

/** 一、决策（20分）: a numbered heading or one with points, alone on its line. */
function headsRows(text: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、/u.test(text.trim()) || splitWeight(text, 'level').weight !== null;
}

/** A line whose box runs over the names and beyond. */
function isWide(header: Header, block: Block): boolean {
  const name = header.roles.get('indicator');
  return block.right > (name?.right ?? header.left) + 1 && block.left <= (name?.left ?? header.left);
}
