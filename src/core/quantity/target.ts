import { directionOfName, frameOfName } from './better.ts';
import { wordsBefore } from './bound.ts';
import { readCell } from './cell.ts';
import { figureOf, type CellReading } from './cell-reading.ts';
import { normalise } from './normalise.ts';
import type { Bound } from './quantity.ts';
import type { Actual, Direction, FigureReading, Reading, Target, ValueInput } from './reading.ts';

/**
 * Reads a target: what is to be reached, and which way is better. The sign decides first (its own column, or in the
 * text), then the words, then the indicator's name; without any of them more is better, as forms are scored nationally,
 * where "=" is no more than a plain figure. A bare nought and a control rate leave the direction unknown.
 */
export function readTarget(input: ValueInput): Target {
  const sign = normalise(input.sign).trim();
  const cell = withSign(asLevel(readCell(input)), sign);
  const { reading } = cell;
  return {
    text: input.text,
    name: input.name,
    reading,
    direction: reading.kind === 'figure' ? directionOf(reading, sign, input.name) : 'unknown',
    frame: (reading.kind === 'figure' ? reading.change : null) ?? frameOfName(input.name),
    certain: cell.certain,
  };
}

/** Reads an actual value. A sign column belongs to the target and says nothing of it. */
export function readActual(input: ValueInput): Actual {
  const { reading, certain } = readCell(input);
  return { text: input.text, name: input.name, reading, certain };
}

/** 由20天压缩至5天 wanted is 5 days at most, 由85%提高到90% at least 90 %. */
function asLevel(cell: CellReading): CellReading {
  const { reading, certain } = cell;
  if (reading.kind !== 'movement') return cell;
  const { from, to, unit, scope } = reading;
  const bound = to.compare(from) < 0 ? '<=' : '>=';
  return { reading: figureOf(to, unit, { bound, scope }), certain };
}

/** The bound of a sign column, where the text itself has none. */
function withSign(cell: CellReading, sign: string): CellReading {
  const { reading } = cell;
  if (reading.kind !== 'figure' || sign === '' || (reading.bound !== null && reading.bound !== '='))
    return cell;
  if (sign.startsWith('±')) {
    const { value, unit, approximate } = reading;
    const end = { unit, bound: null, approximate };
    const range: Reading = {
      kind: 'range',
      low: { ...end, value: value.abs().neg() },
      high: { ...end, value: value.abs() },
      includesLow: true,
      includesHigh: true,
    };
    return { reading: range, certain: cell.certain };
  }
  const bound = boundOfSign(sign);
  return bound === null ? cell : { ...cell, reading: { ...reading, bound } };
}

function boundOfSign(sign: string): Bound | null {
  const words = wordsBefore(sign, sign.length);
  if (words.bound !== null) return words.bound;
  if (/^以上$/.test(sign)) return '>=';
  return /^(?:以下|以内)$/.test(sign) ? '<=' : null;
}

function directionOf(figure: FigureReading, sign: string, name: string): Direction {
  if (figure.unit.dimension === 'rank') return 'lower';
  if (figure.bound !== null && figure.bound !== '=') return figure.bound.startsWith('>') ? 'higher' : 'lower';
  if (sign.startsWith('正向')) return 'higher';
  if (/^(?:反向|逆向|负向)/.test(sign)) return 'lower';
  if (figure.change !== null) return 'higher';
  return directionOfName(name, figure.unit) ?? directionOfValue(figure);
}

/** What a bare figure tells: none of a counted thing is wanted; a length of time or another nought may go either way. */
function directionOfValue(figure: FigureReading): Direction {
  if (figure.unit.dimension === 'time') return 'unknown';
  if (!figure.value.equals(0)) return 'higher';
  return figure.unit.dimension === 'count' ? 'lower' : 'unknown';
}
