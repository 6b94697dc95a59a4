import type { Unit } from './quantity.ts';
import type { Rational } from './rational.ts';
import type { FigureReading, Reading } from './reading.ts';
import type { ParsedUnit } from './unit.ts';

/** What a cell means, and whether a person need not confirm it. */
export interface CellReading {
  readonly reading: Reading;
  readonly certain: boolean;
}

export const sure = (reading: Reading): CellReading => ({ reading, certain: true });
export const unsure = (reading: Reading): CellReading => ({ reading, certain: false });

export type Details = Partial<Omit<FigureReading, 'kind' | 'value' | 'unit'>>;

/** A figure with what else is known of it. */
export function figureOf(value: Rational, unit: Unit, details: Details = {}): FigureReading {
  return {
    kind: 'figure',
    value,
    unit,
    bound: null,
    approximate: false,
    change: null,
    scaleOpen: false,
    scaled: false,
    said: false,
    scope: '',
    ...details,
  };
}

/** A figure written without unit, in the unit given beside it. A share of 1 or below may lack its percent sign or not. */
export function inUnit(value: Rational, given: ParsedUnit, details: Details): CellReading {
  const percentage = given.unit.word === '%';
  const scaleOpen = percentage && value.compare(0) > 0 && value.compare(1) <= 0;
  const scaled = (details.scaled ?? false) || given.scaled;
  const figure = figureOf(value.mul(given.factor), given.unit, { ...details, scaleOpen, scaled });
  return scaleOpen ? unsure(figure) : sure(figure);
}
