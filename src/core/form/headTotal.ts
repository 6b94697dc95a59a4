import { boxRightOf, rowsOf, type Area } from './fields.ts';
import { pointsCell } from './figures.ts';
import type { GradeRow, TotalRow } from './form.ts';
import { tickedGrade } from './grade.ts';
import { blockName, type SheetView } from './sheetView.ts';
import { isFigure, plain } from './text.ts';
import { isGradeName } from './words.ts';

/** Some forms print the total in the head: 自评总分（分） with its figure, or a blank for it, on the right. */
export function headTotal(view: SheetView, area: Area): TotalRow | null {
  for (const row of rowsOf(area)) {
    for (const label of view.blocks(row)) {
      if (label.right >= area.right || label.left < area.left || !isLabel(label.text)) continue;
      const value = boxRightOf(view, area, label);
      if (!value) continue;
      const figure = isFigure(value.content);
      if (value.text !== '' && !figure) continue;
      return {
        row,
        name: plain(label.text).replace(/\(.*\)$/u, ''),
        weight: null,
        selfScore: figure ? pointsCell(value) : null,
        reviewedScore: null,
        scoreCell: blockName(value),
      };
    }
  }
  return null;
}

/** And the grade: 绩效等级 with 优 on its right. */
export function headGrade(view: SheetView, area: Area): GradeRow | null {
  for (const row of rowsOf(area)) {
    for (const label of view.blocks(row)) {
      if (label.right >= area.right || label.left < area.left || !isGradeName(label.text)) continue;
      const value = boxRightOf(view, area, label);
      const ticked = value && tickedGrade([value.text]);
      if (value && ticked) return { cell: blockName(label), ticked, text: value.text };
    }
  }
  return null;
}

function isLabel(text: string): boolean {
  return /^(?:自评)?(?:总分|总得分|综合得分|最终得分)$|^自评(?:得分|分数|总分)$/u.test(
    plain(text).replace(/\(.*?\)/gu, ''),
  );
}
