import type { IMutationInfo, IRange } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
  type ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { cellName, parseRect } from '../../core/grid/address.ts';
import type { MarkTone } from '../../core/grid/grid.ts';
import { MARK_FILL, markFormula } from '../../port/marks.ts';

export type Marks = Readonly<Record<MarkTone, readonly string[]>>;

export const NO_MARKS: Marks = { lost: [], open: [] };

const TONES: readonly MarkTone[] = ['lost', 'open'];

/** Where a rule of ours stands in the grid. */
export interface MarkedSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** The highlights that a sheet of the grid has now. */
export function liveMarks(rules: ConditionalFormattingRuleModel, at: MarkedSheet): Marks {
  const cells = (tone: MarkTone) =>
    rules.getRule(at.unitId, at.subUnitId, ruleId(tone))?.ranges.flatMap(cellsOf) ?? [];
  return { lost: cells('lost'), open: cells('open') };
}

/** What replaces the highlights of a sheet: the rules that go, then the rules that come. */
export function markMutations(from: Marks, to: Marks, at: MarkedSheet): IMutationInfo[] {
  const going = TONES.filter((tone) => from[tone].length > 0).map((tone) => ({
    id: DeleteConditionalRuleMutation.id,
    params: { ...at, cfId: ruleId(tone) },
  }));
  const coming = TONES.filter((tone) => to[tone].length > 0).map((tone) => ({
    id: AddConditionalRuleMutation.id,
    params: { ...at, rule: ruleOf(tone, to[tone]) },
  }));
  return [...going, ...coming];
}

function ruleOf(tone: MarkTone, cells: readonly string[]): IConditionFormattingRule {
  return {
    cfId: ruleId(tone),
    stopIfTrue: false,
    ranges: cells.flatMap(rangeOf),
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${markFormula(tone)}`,
      style: { bg: { rgb: `#${MARK_FILL[tone]}` } },
    },
  };
}

function ruleId(tone: MarkTone): string {
  return `ziping-${tone}`;
}

function rangeOf(cell: string): IRange[] {
  const rect = parseRect(cell);
  return rect
    ? [{ startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right }]
    : [];
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: IRange): string[] {
  const cells: string[] = [];
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) cells.push(cellName({ row, column }));
  }
  return cells;
}
