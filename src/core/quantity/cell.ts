import { readNumber } from './cell-number.ts';
import { figureOf, sure, unsure, type CellReading } from './cell-reading.ts';
import { readFigures } from './cell-text.ts';
import { normalise } from './normalise.ts';
import { ONE } from './rational.ts';
import type { ValueInput } from './reading.ts';
import { parseUnit, PERCENT, unitInName } from './unit.ts';
import { readEmpty, readUnmeasured, readWords, saysWhole } from './words.ts';

/** Reads one cell: a number with its format and unit, or a text with a figure, words, or nothing in it. */
export function readCell(input: ValueInput): CellReading {
  const flat = normalise(input.text).trim();
  const given = parseUnit(input.unit) ?? unitInName(input.name);
  const empty = input.value === null ? readEmpty(flat) : null;
  if (empty !== null) return sure(empty);
  const month = readCompactDate(flat, input.name);
  if (month !== null) return month;
  if (input.value !== null) return readNumber(input, input.value, flat, given);
  const figures = readFigures(flat, given);
  if (figures !== null) return figures;
  const unmeasured = readUnmeasured(flat);
  if (unmeasured !== null) return sure(unmeasured);
  if (saysWhole(flat)) return unsure(figureOf(ONE, PERCENT, { said: true }));
  return sure(readWords(flat));
}

/** 2023.12 and 20231231 for an indicator of time are dates typed as numbers. */
function readCompactDate(flat: string, name: string): CellReading | null {
  const match = /^(20\d{2})(?:\.(0?[1-9]|1[0-2])|(0[1-9]|1[0-2])([0-3]\d))$/.exec(flat);
  if (match === null || !/时间|时限|日期|时效|期限/.test(name)) return null;
  const month = Number(match[2] ?? match[3]);
  const day = match[4] === undefined ? null : Number(match[4]);
  return unsure({ kind: 'deadline', date: { year: Number(match[1]), month, day, part: null } });
}
