import { pointsCell } from './figures.ts';
import type { ColumnRole, FigureCell, GradeRow, TotalRow } from './form.ts';
import { isGradeBox, tickedGrade } from './grade.ts';
import type { Header } from './header.ts';
import { blockName, type Block, type SheetView } from './sheetView.ts';
import { isFigure, plain, splitWeight, squeeze, textFigure } from './text.ts';
import { isGradeName } from './words.ts';

/** Columns that belong to a table, headed or not. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** The boxes of a row that lie in the table. */
export function boxesOf(view: SheetView, columns: Columns, row: number): readonly Block[] {
  return view.blocks(row).filter((block) => block.right >= columns.left && block.left <= columns.right);
}

/** Reads a row of sums: its name, and the points by their columns or by labels of its own (总得分：98). */
export function readTotal(
  view: SheetView,
  header: Header,
  boxes: readonly Block[],
  row: number,
  label: Block,
): TotalRow {
  const selfScore =
    at(view, header, row, 'selfScore', label) ??
    labelled(boxes, /^(?:总|自评)?得分(?:合计)?$|^自评总?分$|^总分$/u, label);
  const reviewedScore = at(view, header, row, 'reviewedScore', label);
  const scores = [selfScore, reviewedScore];
  const weight =
    at(view, header, row, 'weight', label) ??
    at(view, header, row, 'level2Weight', label) ??
    at(view, header, row, 'level1Weight', label) ??
    labelled(boxes, /^总分值$|^分值(?:合计)?$|^满分$/u, label) ??
    inName(label) ??
    beforeScores(header, boxes, scores);
  const written = selfScore ?? reviewedScore ?? behindColon(label);
  return {
    row,
    name: splitWeight(label.text.replace(/[：:].*$/su, ''), 'level').name,
    weight,
    selfScore:
      header.roles.has('selfScore') || !header.roles.has('reviewedScore')
        ? (selfScore ?? (reviewedScore ? null : written))
        : null,
    reviewedScore,
    scoreCell: scoreCellOf(view, header, row, label, selfScore),
  };
}

/** The figure at a role's column, unless the label's own box lies there. */
function at(view: SheetView, header: Header, row: number, role: ColumnRole, label: Block): FigureCell | null {
  const span = header.roles.get(role);
  if (!span) return null;
  for (let column = span.left; column <= span.right; column++) {
    const block = view.block(row, column);
    if (block.top !== row || block.text === '' || sameBox(block, label)) continue;
    if (isFigure(block.content)) return pointsCell(block);
  }
  return null;
}

function labelled(boxes: readonly Block[], pattern: RegExp, label: Block): FigureCell | null {
  for (const [index, block] of boxes.entries()) {
    if (sameBox(block, label) || !pattern.test(plain(block.text))) continue;
    const value = boxes[index + 1];
    if (value && isFigure(value.content)) return pointsCell(value);
  }
  return null;
}

/** 合计（100分） */
function inName(label: Block): FigureCell | null {
  const { weight } = splitWeight(label.text, 'level');
  return weight && { value: weight, text: label.text, cell: blockName(label), formula: false };
}

/** 总分：93.13 */
function behindColon(label: Block): FigureCell | null {
  const text = /[：:]\s*([^：:]+)$/u.exec(label.text)?.[1];
  const figure = text ? textFigure(text) : null;
  return figure && { value: figure.value, text: label.text, cell: blockName(label), formula: false };
}

/** A single figure between the name and the scores can only be the points available. */
function beforeScores(
  header: Header,
  boxes: readonly Block[],
  scores: readonly (FigureCell | null)[],
): FigureCell | null {
  const first = header.roles.get('selfScore') ?? header.roles.get('reviewedScore');
  const name = header.roles.get('indicator') ?? header.roles.get('level2') ?? header.roles.get('level1');
  if (!first || !name || first.left < name.left) return null;
  const figures = boxes.filter(
    (block) =>
      block.left < first.left &&
      isFigure(block.content) &&
      !scores.some((score) => score?.cell === blockName(block)),
  );
  const [only] = figures;
  return figures.length === 1 && only ? pointsCell(only) : null;
}

function scoreCellOf(
  view: SheetView,
  header: Header,
  row: number,
  label: Block,
  selfScore: FigureCell | null,
): string | null {
  const span = header.roles.get('reviewedScore') ?? header.roles.get('selfScore');
  if (!span) return selfScore?.cell ?? null;
  const block = view.block(row, span.left);
  if (block.top !== row || sameBox(block, label)) return selfScore?.cell ?? null;
  if (block.text !== '' && !isFigure(block.content)) return selfScore?.cell ?? null;
  return blockName(block);
}

function sameBox(a: Block, b: Block): boolean {
  return a.top === b.top && a.left === b.left;
}

/** How many rows the boxes of the grades may take below the label where its merge is lost. */
const MOST_BOX_ROWS = 3;

/** Reads the rows where the grade is ticked: the label's row, those its box reaches down to, and further rows of boxes. */
export function readGrade(
  view: SheetView,
  columns: Columns,
  row: number,
  label: Block,
): { readonly grade: GradeRow; readonly bottom: number } {
  const texts: string[] = [];
  let bottom = Math.min(label.bottom, view.used.bottom);
  for (let r = row; r <= Math.min(bottom + MOST_BOX_ROWS, view.used.bottom); r++) {
    const boxes = boxesOf(view, columns, r).filter((block) => !sameBox(block, label));
    if (r > bottom && !boxes.some((block) => isGradeBox(block.text))) break;
    bottom = Math.max(bottom, r);
    for (const block of boxes) texts.push(block.text);
  }
  const behind = /[：:](.+)$/su.exec(label.text)?.[1];
  if (behind) texts.unshift(behind);
  return { grade: { cell: blockName(label), ticked: tickedGrade(texts), text: texts.join(' ') }, bottom };
}

/** The grade on a row of another kind: 总分 100 95 等级 优. */
export function gradeBeside(boxes: readonly Block[]): GradeRow | null {
  for (const [index, block] of boxes.entries()) {
    const next = boxes[index + 1];
    if (!isGradeName(block.text) || !next) continue;
    return { cell: blockName(block), ticked: tickedGrade([next.text]), text: squeeze(next.text) };
  }
  return null;
}
