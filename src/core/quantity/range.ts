import { changeBefore, wordsAfter, wordsBefore } from './bound.ts';
import { readFigure, type Figure } from './figure.ts';
import { readNumeral } from './numeral.ts';
import type { FoundQuantity, FoundRange } from './quantity.ts';
import { unitConflict } from './unit.ts';

const JOIN = / ?(?:\(不?含[^()]{0,8}\))? ?(?:-|–|—{1,2}|~|～|至|到) ?/y;
const OPERATOR = /[*×÷/+=]/;

/**
 * Reads a range whose first figure has been read: 3—5年, 90%-100%, 100%-80%（含80%）, ±5%. The first figure borrows
 * the unit of the second. null where the hyphen is a minus (（1-63.02%）×4) or the words tell of a movement (从85%到90%).
 */
export function readRange(flat: string, first: Figure): FoundRange | null {
  if (flat.charAt(first.start - 1) === '±') return tolerance(flat, first);
  const interval = readIntervalComma(flat, first);
  if (interval !== null) return interval;
  JOIN.lastIndex = first.end;
  const join = JOIN.exec(flat)?.[0].trim();
  if (join === undefined) return null;
  const behind = JOIN.lastIndex;
  const second = sharedDenominator(flat, behind, first) ?? unsigned(readFigure(flat, behind), behind);
  if (second === null) return null;
  const from = borrowed(first, second);
  if (unitConflict(from.unit, second.unit) !== null) return null;
  if (isSubtraction(flat, first, second, join) || isMovement(flat, first.start)) return null;
  return ranged(flat, from, second);
}

/** [85%,95%): two figures between brackets of which one at least is square. */
function readIntervalComma(flat: string, first: Figure): FoundRange | null {
  const open = flat.charAt(first.start - 1);
  const comma = /^ ?, ?/.exec(flat.slice(first.end, first.end + 3))?.[0];
  if ((open !== '[' && open !== '(') || comma === undefined) return null;
  const second = readFigure(flat, first.end + comma.length);
  const close = second === null ? '' : flat.charAt(second.end);
  if (second === null || (open + close !== '[)' && open + close !== '(]' && open + close !== '[]'))
    return null;
  const from = borrowed(first, second);
  return unitConflict(from.unit, second.unit) === null ? ranged(flat, from, second) : null;
}

/** A hyphen that joins is no minus: "90% -95%". */
function unsigned(figure: Figure | null, from: number): Figure | null {
  return figure !== null && figure.start < from
    ? { ...figure, value: figure.value.abs(), start: from }
    : figure;
}

/** 百分之三至五: the second numerator shares the first one's denominator. */
function sharedDenominator(flat: string, at: number, first: Figure): Figure | null {
  const written = /^(.*分之 ?)/.exec(flat.slice(first.start, first.end))?.[1];
  const numeral = written === undefined ? null : readNumeral(flat, at);
  if (written === undefined || numeral === null || numeral.form === 'fraction') return null;
  const whole = `${written}${flat.slice(at, numeral.end)}`;
  const share = readFigure(whole, 0);
  if (share === null || share.end !== whole.length) return null;
  return { ...share, start: at, end: numeral.end };
}

/** The first figure in the unit of the second, where it has none of its own. */
function borrowed(first: Figure, second: Figure): Figure {
  if (first.unit.dimension !== 'number' || second.unit.dimension === 'number') return first;
  return { ...first, value: first.value.mul(second.factor), unit: second.unit };
}

function isSubtraction(flat: string, first: Figure, second: Figure, join: string): boolean {
  if (join !== '-') return false;
  const before = flat.charAt(first.start - 1);
  const after = flat.slice(second.end, second.end + 2);
  if (before === '=' || OPERATOR.test(after.charAt(0))) return true;
  return (
    before === '(' &&
    after.startsWith(')') &&
    (OPERATOR.test(after.charAt(1)) || isFactor(flat, first.start - 2))
  );
}

function isFactor(flat: string, at: number): boolean {
  return OPERATOR.test(flat.charAt(at));
}

function isMovement(flat: string, start: number): boolean {
  return /[由从自][^,。;]{0,5}$/.test(flat.slice(Math.max(0, start - 6), start));
}

function tolerance(flat: string, figure: Figure): FoundRange {
  const after = wordsAfter(flat, figure.end);
  const start = wordsBefore(flat, figure.start - 1).start;
  const base = end(figure, figure.start - 1, after.end, null);
  return {
    low: { ...base, value: figure.value.abs().neg(), part: 'low' },
    high: { ...base, value: figure.value.abs(), part: 'high' },
    includesLow: true,
    includesHigh: true,
    start,
    end: after.end,
  };
}

function ranged(flat: string, first: Figure, second: Figure): FoundRange {
  const rising = first.value.compare(second.value) <= 0;
  const before = wordsBefore(flat, first.start);
  const middle = wordsAfter(flat, first.end);
  const after = wordsAfter(flat, second.end);
  const change = before.level ? null : changeBefore(flat, before.rest);
  const a = end(first, before.start, first.end, change);
  const b = end(second, second.start, after.end, change);
  const open = { left: flat.charAt(first.start - 1), right: flat.charAt(second.end) };
  const square = open.left === '[' || open.right === ']';
  const includesFirst = middle.included ?? !(square && open.left === '(');
  const includesSecond = after.included ?? !(square && open.right === ')');
  const low: FoundQuantity = { ...(rising ? a : b), part: 'low' };
  const high: FoundQuantity = { ...(rising ? b : a), part: 'high' };
  return {
    low,
    high,
    includesLow: rising ? includesFirst : includesSecond,
    includesHigh: rising ? includesSecond : includesFirst,
    start: before.start,
    end: after.end,
  };
}

function end(figure: Figure, start: number, stop: number, change: FoundQuantity['change']): FoundQuantity {
  return {
    value: figure.value,
    unit: figure.unit,
    bound: null,
    approximate: figure.approximate,
    start,
    end: stop,
    figureStart: figure.start,
    figureEnd: figure.end,
    part: 'single',
    change,
    reached: false,
    included: null,
    scaled: figure.scaled,
  };
}
