import type { WantedFact } from '../assessment.ts';
import type { SheetFact } from '../facts/tables/fact-sheet.ts';
import type { Allowed, SheetCell } from './edit.ts';

/** A line of the fact sheet, from column A on. */
export function factCells(fact: SheetFact, number: number): readonly SheetCell[] {
  const text = (value: string | number | null): SheetCell => ({ value, look: 'text' });
  return [
    text(number),
    text(fact.sheet),
    text(fact.row),
    text(fact.indicator),
    text(fact.name),
    { value: fact.value, look: 'input', allowed: allowed(fact) },
    text(fact.unit),
    text(fact.source === '' ? null : fact.source),
    { value: null, look: 'input', allowed: 'yes-no' },
  ];
}

function allowed(fact: WantedFact): Allowed {
  switch (fact.kind) {
    case 'yes-no':
      return 'yes-no';
    case 'count':
      return 'count';
    case 'ratio':
    case 'share':
      return 'share';
    case 'amount':
    case 'days':
    case 'number':
      return 'number';
  }
}
