import type { FactLine, FactSheet, SheetFact } from '../facts/tables/fact-sheet.ts';
import { COLUMN } from '../facts/tables/fact-sheet.ts';
import { cellName } from '../grid/address.ts';
import type { Edit, SheetCell } from './edit.ts';
import { factCells } from './fact-cells.ts';
import type { Memory } from './memory.ts';
import { factPlace, fingerprint } from './memory.ts';
import type { FactPlan } from './plan-facts.ts';

/** Adds the lines that are new to a fact sheet, and refreshes what Ziping itself filled in. */
export function growFactSheet(facts: readonly SheetFact[], existing: FactSheet, before: Memory): FactPlan {
  const { grid, lines, headerRow } = existing;
  const growth = new Growth(grid.sheet, before);
  const last = lines.reduce((most, line) => Math.max(most, line.at), headerRow);
  let next = last + 1;
  for (const fact of facts) {
    const known = lines.find((line) => factPlace(line) === factPlace(fact));
    if (known) growth.refresh(known, fact);
    // What was typed under another wording of the name is on the sheet already.
    else if (fact.certainty !== 'entered') {
      growth.append(fact, next, next - headerRow, last);
      next += 1;
    }
  }
  const { edits, undo, memory } = growth;
  return { edits, undo, sheet: grid.sheet, added: next - last - 1, memory };
}

type Value = SheetCell['value'];

/** Collects the edits of a fact sheet that grows, and how to undo them. */
class Growth {
  readonly edits: Edit[] = [];
  readonly undo: Edit[] = [];
  readonly memory: Map<string, string>;

  constructor(
    private readonly sheet: string,
    before: Memory,
  ) {
    this.memory = new Map(before);
  }

  /** A value that Ziping filled in follows what is found now; what a person typed or confirmed stays. */
  refresh(line: FactLine, fact: SheetFact): void {
    if (line.row !== fact.row) this.write(line.at, COLUMN.row, fact.row, line.row);
    const key = factPlace(fact);
    const ours = line.value === '' || this.memory.get(key) === fingerprint(line.value);
    // A typed value comes back as the fact itself; there is nothing to refresh then.
    if (!ours || line.confirmed || fact.certainty === 'entered') return;
    if ((fact.value ?? '') === line.value) return;
    this.write(line.at, COLUMN.value, fact.value, textOrNothing(line.value));
    this.write(line.at, COLUMN.source, textOrNothing(fact.source), textOrNothing(line.source));
    if (fact.value === null) this.memory.delete(key);
    else this.memory.set(key, fingerprint(fact.value));
  }

  /** A line in the looks of line `model`. */
  append(fact: SheetFact, row: number, number: number, model: number): void {
    for (const [column, { value, allowed }] of factCells(fact, number).entries()) {
      const at = { kind: 'value', sheet: this.sheet, cell: cellName({ row, column }) } as const;
      const like = cellName({ row: model, column });
      this.edits.push({ ...at, value, like, ...(allowed ? { allowed } : {}) });
      this.undo.push({ ...at, value: null, plain: true, ...(allowed ? { allowed: null } : {}) });
    }
    if (fact.value !== null) this.memory.set(factPlace(fact), fingerprint(fact.value));
  }

  private write(row: number, column: number, value: Value, before: Value): void {
    const at = { kind: 'value', sheet: this.sheet, cell: cellName({ row, column }) } as const;
    this.edits.push({ ...at, value });
    this.undo.push({ ...at, value: before });
  }
}

function textOrNothing(text: string): string | null {
  return text === '' ? null : text;
}
