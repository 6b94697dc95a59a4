import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Bounding } from '../../rule/rule.ts';
import { LAST_YEAR } from '../text/comparison.ts';
import { readInterval } from '../text/interval.ts';
import type { Piece } from './piece.ts';

/** Rates of growth from one end to the other; null is unbounded. */
interface Range {
  readonly low: Rational | null;
  readonly lowBound: Bounding;
  readonly high: Rational | null;
  readonly highBound: Bounding;
}

type Way = 'up' | 'down';

interface Move {
  readonly thing: string;
  readonly range: Range;
  /** Which way a figure goes that is set without saying so again: 增长5%以内…，超过5%…. */
  readonly way: Way | null;
}

export const RISE = '较上年增幅';
const FALL = '较上年下降';
const AGAINST = `(?:(?:较|比|与|同|和)${LAST_YEAR}(?:水平|数|支出|决算数?)?(?:相比|比较)?|同比),?`;
const LEAD = new RegExp(`^([^,;%\\d]{0,24}?)${AGAINST}(?:实现|呈|保持|有所|略有)?(?=.)`);
const NOT_MORE = new RegExp(
  `^([^,;%\\d]{0,24}?)(不高于|未超过|不超过|不多于|不大于|≤|低于|少于|<)${LAST_YEAR}[^,;%\\d]{0,10}$`,
);
const UP = '(?:增长|增加|上升|提高|上涨|增幅|升幅|涨幅|增速)';
const DOWN = '(?:下降|减少|降低|压减|压缩|降幅|减幅)';
const FIGURED = new RegExp(`^(?:有所)?(?:(${UP})|(${DOWN}))(?:幅度?|率|比例)?(?:为|在)?(?=\\S)(.*\\d.*)$`);
const LIMIT = /^(?:超过|高于|大于|不足|≤|<|>|≥|不超过|在)?\d/;
const PLAIN: readonly (readonly [RegExp, Range])[] = [
  [
    /^(?:零增长|持平|不变|保持不变|相同|一致)$/,
    { low: ZERO, lowBound: 'included', high: ZERO, highBound: 'included' },
  ],
  [
    /^(?:未|不|无|没有)(?:增长|增加|上升|提高)$|^只减不增$/,
    { low: null, lowBound: 'open', high: ZERO, highBound: 'included' },
  ],
  [
    /^(?:未|不|无|没有)(?:下降|减少|降低)$|^只增不减$/,
    { low: ZERO, lowBound: 'included', high: null, highBound: 'open' },
  ],
  [
    new RegExp(`^(?:有所)?(?:正增长|不降反[升增]|反而?(?:上升|增长|增加)|${UP})$`),
    { low: ZERO, lowBound: 'excluded', high: null, highBound: 'open' },
  ],
  [
    new RegExp(`^(?:有所)?(?:负增长|不升反降|不增反降|${DOWN})$`),
    { low: null, lowBound: 'open', high: ZERO, highBound: 'excluded' },
  ],
];

/**
 * 较上年下降或持平得满分，增长5%以内得一半，增长超过5%不得分: tiers of the rate at which a thing grew, a fall counted below nothing. Left as they are
 * where fewer than two clauses speak of it, none with a figure.
 */
export function withChange(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(({ condition }) => moveIn(condition, null) && against(condition));
  const first = at < 0 ? null : moveIn(pieces[at]?.condition ?? '', null);
  if (!first || /[率度]$|比重|比例|占比/.test(first.thing)) return pieces;
  const moves: Move[] = [first];
  for (const { condition } of pieces.slice(at + 1)) {
    const before = moves.findLast((m) => m.way !== null)?.way ?? null;
    const move = moveIn(condition, before);
    if (!move || (move.thing !== '' && move.thing !== first.thing)) break;
    moves.push(move);
  }
  if (moves.length < 2 || moves.every((m) => m.way === null)) return pieces;
  // Where no clause speaks of a fall, what grew by 5% at most has not fallen out of it.
  const falls = moves.some(({ range: { high } }) => high !== null && high.compare(0) <= 0);
  // 下降3%以上得满分，下降不足3%得一半，上升不得分: what is asked for is the fall.
  const fall = moves.every((m) => m.way !== 'up');
  return pieces.map((piece, i) => {
    const move = moves[i - at];
    if (i < at || !move) return piece;
    const { range } = move;
    const bare = !falls && range.low?.equals(0) && range.lowBound === 'excluded' && range.high !== null;
    return {
      ...piece,
      condition: worded(first.thing, bare ? { ...range, low: null, lowBound: 'open' } : range, fall),
    };
  });
}

function against(condition: string): boolean {
  return LEAD.test(condition) || NOT_MORE.test(condition.replace(ENDING, ''));
}

const ENDING = /(?:的|时|,)+$/;

function moveIn(condition: string, before: Way | null): Move | null {
  if (/百分点|每|分$/.test(condition)) return null;
  const bare = condition.replace(/^(?:若|如果?)/, '').replace(ENDING, '');
  const [kept, whole = '', sign = ''] = NOT_MORE.exec(bare) ?? [];
  if (kept !== undefined) {
    const range = {
      low: null,
      lowBound: 'open',
      high: ZERO,
      highBound: /^(?:低于|少于|<)$/.test(sign) ? 'excluded' : 'included',
    } as const;
    return { thing: plainThing(whole), range, way: null };
  }
  const [lead = '', thing = ''] = LEAD.exec(bare) ?? [];
  const sides = bare.slice(lead.length).split(/或者?|以及|及(?!以)|、|和/);
  const moves = sides.map((side) => sideIn(side.replace(new RegExp(`^${AGAINST}`), ''), before));
  const read = moves.filter((m) => m !== null);
  const range = read.length === sides.length ? joined(read.map((m) => m.range)) : null;
  const [only] = read;
  if (!range || !only) return null;
  return {
    thing: plainThing(thing),
    range,
    way: read.find((m) => m.way !== null)?.way ?? null,
  };
}

function plainThing(thing: string): string {
  return thing.replace(/^(?:本年度?|当年)(?=.{2})|(?:,|的)+$/g, '');
}

function sideIn(
  side: string,
  before: Way | null,
): { readonly range: Range; readonly way: Way | null } | null {
  const plain = PLAIN.find(([pattern]) => pattern.test(side));
  if (plain) return { range: plain[1], way: null };
  const figured = FIGURED.exec(side);
  const way = figured?.[1] ? 'up' : figured?.[2] ? 'down' : before;
  const bounds = figured?.[3] ?? (LIMIT.test(side) ? side : null);
  if (way === null || bounds === null) return null;
  const read = readInterval(`增幅${bounds}`);
  if (read?.unit !== 'ratio' || read.name !== '增幅' || /^\d[\d.]*%$/.test(bounds)) return null;
  const { low, high, lowBound, highBound } = read.interval;
  const from = parseDecimal(low ?? '0');
  const to = high === null ? null : parseDecimal(high);
  if (!from || from.compare(0) < 0 || (high !== null && !to)) return null;
  const range: Range = { low: from, lowBound: low === null ? 'excluded' : lowBound, high: to, highBound };
  return { way, range: way === 'up' ? range : mirrored(range) };
}

function mirrored({ low, lowBound, high, highBound }: Range): Range {
  return { low: high?.neg() ?? null, lowBound: highBound, high: low?.neg() ?? null, highBound: lowBound };
}

/** 下降或持平: one stretch, where nothing lies between the two. */
function joined(ranges: readonly Range[]): Range | null {
  const below = (r: Range): number => (r.low === null ? -Infinity : r.low.valueOf());
  const [first, ...others] = ranges.toSorted((a, b) => below(a) - below(b));
  let all = first ?? null;
  for (const next of others) {
    if (!all || all.high === null || next.low === null || !all.high.equals(next.low)) return null;
    if (all.highBound === 'excluded' && next.lowBound === 'excluded') return null;
    all = { ...all, high: next.high, highBound: next.highBound };
  }
  return all;
}

function worded(thing: string, range: Range, fall: boolean): string {
  const name = thing + (fall ? FALL : RISE);
  const { low, lowBound, high, highBound } = fall ? mirrored(range) : range;
  const figure = (value: Rational): string => `${decimalText(value.mul(100), 8)}%`;
  if (low && high?.equals(low)) return `${name}等于${figure(low)}的`;
  const ends = [
    ...(low ? [downTo(figure(low), lowBound)] : []),
    ...(high ? [upTo(figure(high), highBound)] : []),
  ];
  return `${name}${ends.join('且')}的`;
}

/** 以上 without （含） stays 以上: which of two tiers has the figure itself may depend on it. */
function downTo(figure: string, bound: Bounding): string {
  if (bound === 'convention' || bound === 'open') return `${figure}以上`;
  return `大于${bound === 'included' ? '等于' : ''}${figure}`;
}

function upTo(figure: string, bound: Bounding): string {
  if (bound === 'convention' || bound === 'open') return `${figure}以下`;
  return `小于${bound === 'included' ? '等于' : ''}${figure}`;
}
