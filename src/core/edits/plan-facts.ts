import type { Assessment } from '../assessment.ts';
import type { FactSheet, SheetFact } from '../facts/tables/fact-sheet.ts';
import { FACT_COLUMNS, FACT_SHEET, factsOf } from '../facts/tables/fact-sheet.ts';
import type { SheetCell, SheetEdit, WorkbookEdit } from './edit.ts';
import { factCells } from './fact-cells.ts';
import { growFactSheet } from './grow-facts.ts';
import type { Memory } from './memory.ts';
import { factPlace, fingerprint } from './memory.ts';

const WIDTHS = [6, 18, 6, 24, 44, 16, 8, 40, 8] as const;
const TITLE = '评分底稿';
const NOTE =
  '在“数值”列填写或更正；是/否类填“是”或“否”，比率填百分数。“来源”为系统从表中读到的内容，核对后在“已确认”列填“是”。填好后点“一键重算”。';

/** How the fact sheet is brought up to date, and what Ziping filled in there. */
export interface FactPlan {
  readonly edits: readonly WorkbookEdit[];
  readonly undo: readonly WorkbookEdit[];
  /** Name of the sheet. */
  readonly sheet: string;
  /** How many lines are new. */
  readonly added: number;
  readonly memory: Memory;
}

/**
 * Makes the fact sheet, or adds the lines that are new to it. What a person typed is never touched: lines stay where they
 * are, and a value is refreshed only while it is still the one that Ziping filled in.
 * @param taken names of the workbook's sheets
 */
export function planFactSheet(
  assessment: Assessment,
  taken: readonly string[],
  existing: FactSheet | null,
  memory: Memory,
): FactPlan {
  const facts = factsOf(assessment);
  return existing ? growFactSheet(facts, existing, memory) : make(facts, freeName(taken), memory);
}

function freeName(taken: readonly string[]): string {
  let name = FACT_SHEET;
  for (let n = 2; taken.includes(name); n += 1) name = `${FACT_SHEET}${String(n)}`;
  return name;
}

function make(facts: readonly SheetFact[], sheet: string, before: Memory): FactPlan {
  const memory = new Map(before);
  const head: readonly (readonly SheetCell[])[] = [
    [{ value: TITLE, look: 'title' }],
    [{ value: NOTE, look: 'note' }],
    FACT_COLUMNS.map((title) => ({ value: title, look: 'head' })),
  ];
  const lines = facts.map((fact, i) => {
    if (fact.value !== null) memory.set(factPlace(fact), fingerprint(fact.value));
    return factCells(fact, i + 1);
  });
  const add: SheetEdit = {
    kind: 'add-sheet',
    sheet,
    widths: WIDTHS,
    rows: [...head, ...lines],
    headerRows: head.length,
  };
  return { edits: [add], undo: [{ kind: 'remove-sheet', sheet }], sheet, added: facts.length, memory };
}
