import { changeBefore, withInclusion, wordsAfter, wordsBefore } from './bound.ts';
import { readFigure, type Figure } from './figure.ts';
import { normalise } from './normalise.ts';
import { notValues, type Span } from './not-value.ts';
import type { Bound, FoundQuantity, FoundRange } from './quantity.ts';
import { readRank } from './rank.ts';
import { readRange } from './range.ts';

/** A quantity or a range of two, as found in a text. */
export type Expression = FoundQuantity | FoundRange;

/** Whether the expression is a range (3—5年, ±5%). */
export function isRange(expression: Expression): expression is FoundRange {
  return 'low' in expression;
}

/**
 * Every figure of a text with its unit and the words of comparison around it, in order; both ends of a range are
 * figures of their own, marked by `part`. Offsets are those of the text as given, whatever its width. Digits that are no
 * values (dates, document and list numbers, names) and numerals that can't be read with certainty are left out.
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  return findExpressions(text).flatMap((found) => (isRange(found) ? [found.low, found.high] : [found]));
}

/** As `findQuantities`, with ranges in one piece. */
export function findExpressions(text: string): readonly Expression[] {
  const flat = normalise(text);
  const masks = notValues(flat);
  const found: Expression[] = [];
  let mask = 0;
  let at = 0;
  while (at < flat.length) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= at) mask++;
    const rank = readRank(flat, at);
    if (rank !== null) {
      found.push(rank);
      at = rank.end;
      continue;
    }
    const covering = masks[mask];
    if (covering !== undefined && covering.start <= at) {
      at = covering.end;
      continue;
    }
    const next = expressionAt(flat, at, covering);
    if (next.found !== null) found.push(next.found);
    at = next.at;
  }
  return found;
}

const NUMERALS =
  /\d[\d.,]{0,60}(?:，\d{3}(?!\d))*(?:[百千万亿]+\d+)*[百千万亿]*|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅]+|半/y;

/** Reads the expression at `at`, or tells where to go on: behind the whole run, never into the middle of a numeral. */
function expressionAt(
  flat: string,
  at: number,
  mask: Span | undefined,
): { found: Expression | null; at: number } {
  NUMERALS.lastIndex = at;
  if (!NUMERALS.test(flat)) return { found: null, at: at + 1 };
  const behind = NUMERALS.lastIndex;
  const figure = readFigure(flat, at);
  const hidden = figure !== null && mask !== undefined && mask.start < figure.end;
  if (figure === null || hidden) return { found: null, at: hidden ? Math.max(behind, mask.end) : behind };
  const range = readRange(flat, figure);
  if (range !== null) return { found: range, at: range.end };
  const single = quantityOf(flat, figure);
  return { found: single, at: Math.max(single.end, figure.end) };
}

/** The figure with the words before and behind it. */
function quantityOf(flat: string, figure: Figure): FoundQuantity {
  const before = wordsBefore(flat, figure.start);
  const after = wordsAfter(flat, figure.end);
  const recent = isRecent(flat, figure);
  const contradicts =
    sideOf(before.bound) !== null &&
    sideOf(after.bound) !== null &&
    sideOf(before.bound) !== sideOf(after.bound);
  const written =
    before.bound !== null && before.bound !== '='
      ? before.bound
      : (after.bound ?? figure.bound ?? before.bound);
  const bound = contradicts || written === null ? null : withInclusion(written, after.included);
  return {
    value: figure.value,
    unit: figure.unit,
    bound,
    approximate: (before.approximate && !recent) || after.approximate || figure.approximate || contradicts,
    start: recent ? figure.start : before.start,
    end: after.end,
    figureStart: figure.start,
    figureEnd: figure.end,
    part: 'single',
    change: before.level ? null : changeBefore(flat, before.rest),
    reached: before.reached,
    included: after.included,
    scaled: figure.scaled,
  };
}

/** 近三年 is a period, not nearly three years. */
function isRecent(flat: string, figure: Figure): boolean {
  return figure.unit.dimension === 'time' && flat.charAt(figure.start - 1) === '近';
}

function sideOf(bound: Bound | null): 'up' | 'down' | null {
  if (bound === null || bound === '=') return null;
  return bound.startsWith('>') ? 'up' : 'down';
}
