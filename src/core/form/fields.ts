import { moneyUnit, readLabel, type Label } from './fieldLabels.ts';
import type { FieldName, TextCell } from './form.ts';
import { blockName, type Block, type SheetView } from './sheetView.ts';
import { isFigure, isDash, plain } from './text.ts';

export type Fields = Partial<Record<FieldName, TextCell>>;

/** Where the head of a form lies. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Only these rows of it, in order. */
  readonly only?: readonly number[];
}

const MONEY: ReadonlySet<Label> = new Set(['budgetTotal', 'budgetInitial', 'budgetAdjusted', 'budgetSpent']);
/** Rows of a head that are looked at; a head is a page at most. */
const MOST_ROWS = 120;

/**
 * Reads the fields above (or below) a table: a label with its value to the right, below where labels stand side by side
 * like a header, or behind a colon in one cell. A label whose value is blank gives nothing. The first of two fields of
 * one name stands.
 */
export function readFields(view: SheetView, area: Area): Fields {
  const fields: Fields = {};
  const trust: Partial<Record<FieldName, number>> = {};
  const unit = lineUnit(view, area);
  const keep = (label: Label, value: TextCell, rank: number): void => {
    if (label === 'unit' || label === 'other' || value.text === '' || isDash(value.text)) return;
    // 单位：万元, 单位：分 name no department.
    if (label === 'department' && (value.text.length < 3 || /^(?:人民币)?.{0,2}元$/u.test(plain(value.text))))
      return;
    if (fields[label] && (trust[label] ?? 0) <= rank) return;
    fields[label] = value;
    trust[label] = rank;
  };
  for (const row of rowsOf(area)) {
    for (const block of view.blocks(row)) {
      if (block.right < area.left || block.left > area.right) continue;
      const label = readLabel(block.text);
      if (label === null) {
        for (const pair of pairsIn(block)) keep(pair.label, pair.value, pair.rank);
        for (const { label: named, value } of figuresIn(block, unitBefore(view, area, block) || unit))
          keep(named, value, 1);
        continue;
      }
      const value = valueOf(view, area, block, label);
      if (!value) continue;
      const cell = blockName(value);
      const suffix = MONEY.has(label) && isFigure(value.content) ? moneyUnit(block.text) || unit : '';
      keep(label, { text: value.text + suffix, cell }, departmentRank(label, block.text));
    }
  }
  return fields;
}

/** The rows of an area that are looked at. */
export function rowsOf(area: Area): readonly number[] {
  if (area.only) return area.only;
  const top = Math.max(area.top, area.bottom - MOST_ROWS);
  return Array.from({ length: Math.max(0, area.bottom - top + 1) }, (_, i) => top + i);
}

/** 部门名称 says more than 主管部门, that more than a bare 单位. */
function departmentRank(label: Label, text: string): number {
  if (label !== 'department') return 0;
  const key = plain(text);
  if (/名称/u.test(key)) return 0;
  if (/^(?:填报|自评|申报|编制|填表|被评价|评价|报送)/u.test(key)) return 1;
  return /主管/u.test(key) ? 3 : 2;
}

/** The box that holds a label's value. */
function valueOf(view: SheetView, area: Area, label: Block, kind: Label): Block | null {
  const right = boxRightOf(view, area, label);
  if (right && right.text !== '' && !isLabelBox(right) && !isMismatch(kind, right)) return right;
  // A label over several rows with labels of its own beside it only gathers them.
  if (label.bottom > label.top && right && isLabelBox(right)) return null;
  const next = rowBelow(view, area, label.bottom);
  const below = next === null ? null : view.block(next, label.left);
  const under = below && below.left === label.left && below.text !== '' && !isLabelBox(below) ? below : null;
  if (!under || isMismatch(kind, under)) return MONEY.has(kind) ? figureBelow(view, area, label) : null;
  // A blank box on the right is the value, left empty, unless the labels of the row stand side by side like a header.
  if (right && right.text === '') {
    if (MONEY.has(kind)) return isFigure(under.content) ? under : null;
    return PROSE.has(kind) && labelsOnly(view, area, label.top) ? under : null;
  }
  return under;
}

/** The next row with anything on it. */
function rowBelow(view: SheetView, area: Area, row: number): number | null {
  for (let next = row + 1; next <= area.bottom; next++) if (view.blocks(next).length > 0) return next;
  return null;
}

/** Fields of some sentences: nobody takes the next label below for one. */
const PROSE: ReadonlySet<Label> = new Set(['annualGoal', 'goalCompletion', 'shortfallReason']);

function labelsOnly(view: SheetView, area: Area, row: number): boolean {
  const boxes = view.blocks(row).filter((box) => box.left <= area.right && box.right >= area.left);
  return boxes.length > 1 && boxes.every(isLabelBox);
}

/** Money may stand some rows of headings below its label. */
function figureBelow(view: SheetView, area: Area, label: Block): Block | null {
  for (let row = label.bottom + 1; row <= Math.min(area.bottom, label.bottom + 3); row++) {
    const block = view.block(row, label.left);
    if (isFigure(block.content)) return block;
    if (block.text !== '' && !isLabelBox(block)) return null;
  }
  return null;
}

/** The next box on the label's row; without merges a label may be followed by blanks that it would cover. */
export function boxRightOf(view: SheetView, area: Area, label: Block): Block | null {
  let next = label.right + 1;
  while (next <= area.right && view.blankColumn(next)) next++;
  if (next > area.right) return null;
  const box = view.block(label.top, next);
  if (box.text !== '' || view.merged) return box;
  const following = view
    .blocks(label.top)
    .find((block) => block.left > label.right && block.left <= area.right);
  return following ?? box;
}

function isLabelBox(block: Block): boolean {
  return readLabel(block.text) !== null;
}

function isMismatch(kind: Label, value: Block): boolean {
  const figure = isFigure(value.content);
  if (MONEY.has(kind)) return !figure && !/\d/u.test(value.text);
  return figure && kind !== 'unitCount' && kind !== 'year' && kind !== 'other';
}

interface Pair {
  readonly label: Label;
  readonly value: TextCell;
  readonly rank: number;
}

/** "填报单位：市商务局    金额单位：万元" in one cell. */
function pairsIn(block: Block): Pair[] {
  const cell = blockName(block);
  const pairs: Pair[] = [];
  const pieces = block.text.split(/(?:\s{2,}|\n|　+|；\s*|;\s*|\s(?=[^\s：:]{2,10}[：:]))/u);
  for (const piece of pieces) {
    const match = /^\s*([^：:]{1,24})[：:]\s*(\S[\s\S]*)$/u.exec(piece.replace(/^[（(]|[）)]$/gu, ''));
    const label = match?.[1] ? readLabel(match[1]) : null;
    if (!label || !match?.[1] || !match[2]) continue;
    const suffix = MONEY.has(label) && /\d$/u.test(match[2].trim()) ? moneyUnit(match[1]) : '';
    pairs.push({
      label,
      value: { text: match[2].trim() + suffix, cell },
      rank: departmentRank(label, match[1]) + 1,
    });
  }
  return pairs;
}

const LABELLED = /^(?:其中[：:])?([一-龥]{3,12})\s*([\d,，]+(?:\.\d+)?)\s*((?:亿|万|千)?元)?$/u;

/** "年初预算 8,900.00；调整后预算 9,640.00" in one cell: labels of money with a figure each. */
function figuresIn(block: Block, unit: string): Omit<Pair, 'rank'>[] {
  return block.text.split(/[；;\n]|\s{2,}/u).flatMap((piece) => {
    const [, said = '', figure = '', own] = LABELLED.exec(piece.trim()) ?? [];
    const label = said === '' ? null : readLabel(said);
    if (!label || !MONEY.has(label)) return [];
    return [{ label, value: { text: figure + (own ?? unit), cell: blockName(block) } }];
  });
}

/** The unit that the label on the left of the row names: 年度预算情况（万元）. */
function unitBefore(view: SheetView, area: Area, block: Block): string {
  const [first] = view.blocks(block.top).filter((box) => box.left >= area.left && box.left < block.left);
  return first ? moneyUnit(first.text) : '';
}

/** 金额单位：万元, anywhere in the head. */
export function lineUnit(view: SheetView, area: Area): string {
  for (const row of rowsOf(area)) {
    for (const block of view.blocks(row)) {
      if (block.right < area.left || block.left > area.right || block.text.length > 200) continue;
      const unit = moneyUnit(block.text);
      if (unit) return unit;
    }
  }
  return '';
}
