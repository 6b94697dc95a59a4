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
    { value: fact.value, look: 'input', ...allowed(fact) },
    text(fact.unit),
    text(fact.source === '' ? null : fact.source),
    { value: null, look: 'input', allowed: 'yes-no' },
  ];
}

/** What may be typed as the value; points may stand behind the name of their grade. */
function allowed({ kind }: WantedFact): { readonly allowed?: Allowed } {
  switch (kind) {
    case 'yes-no':
    case 'count':
      return { allowed: kind };
    case 'ratio':
      return { allowed: 'share' };
    case 'amount':
    case 'days':
    case 'number':
      return { allowed: 'number' };
    case 'points':
    case 'which':
      return {};
    default:
      return kind satisfies never;
  }
}
