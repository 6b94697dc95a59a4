import type { Piece } from './piece.ts';

/** 1:3, behind the name of what is held against what, or a bound. */
const ONE_TO = /(?<![\d.:])1:(\d+(?:\.\d+)?)(?![\d.:])/g;
const ANY = /\d:\d/;
const NAMED =
  /^([^,;:\d与和同比]{2,20})(?:与|和|同)([^,;:\d与和同比]{2,20}?)(?:之比|的?(?:配套|投入)?比例|的?比值?)(?=[^一-龥]|为|达|不|超|低|高|大|小|在)/;

/** 达到1:3, 1:3以上: of the second, three times the first. */
const REACHED = /达到?1:|1:[\d.]+(?:及|或)?以上|(?:不低于|不少于|≥)1:/;
const KEPT = /不高于|不超过|未超过|超过|高于|[≤<>]|以[下内]|小于|大于|低于(?!1:)|不足(?!1:)/;

/**
 * 财政资金与社会资本投入之比达到1:3及以上: the second is three times the first or more. Left as they are unless the clauses name both sides, every
 * such figure is of one to so many, and the more of the second gives the more points: ≤1:3 alone could be meant of either.
 */
export function withOneTo(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(({ condition }) => ANY.test(condition));
  const of = pieces.filter(({ condition }) => ANY.test(condition));
  const plain = of.every(({ condition }) => !ANY.test(condition.replace(ONE_TO, '')));
  if (!plain || !NAMED.test(pieces[at]?.condition ?? '') || !rising(of)) return pieces;
  return pieces.map((piece) => {
    if (!of.includes(piece)) return piece;
    const condition = piece.condition
      .replace(NAMED, (_, one: string, other: string) => `${other}与${one}之比`)
      .replace(ONE_TO, '$1倍');
    return { ...piece, condition };
  });
}

/** Whether the first clause gives most for most of the second, and every other for less of it. */
function rising(pieces: readonly Piece[]): boolean {
  const most = pieces.map(({ condition }) =>
    Math.max(...[...condition.matchAll(ONE_TO)].map((m) => Number(m[1]))),
  );
  const [first, ...others] = pieces;
  if (!first || !REACHED.test(first.condition) || KEPT.test(first.condition)) return false;
  const { kind } = first.outcome;
  const gives = kind === 'share' || (kind === 'points' && first.outcome.points !== '0');
  const falling = most.every((n, i) => i === 0 || n <= (most[i - 1] ?? n));
  return gives && falling && (others.length > 1 || /达到|以上/.test(first.condition));
}
