import type { Piece } from './piece.ts';

const IN_MONEY = /\d(?:万|亿)元/;
/** 5-10万(含5万): the unit is said once, and left out after that. */
const BARE = /(\d(?:万|亿))(?=[)(,的及或以至到-]|不|$)/g;

/** 10万元以上(含10万)得5分，5-10万(含5万)得2.5分: sums of money all, where one of them is written in full. */
export function withMoney(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ condition }) => IN_MONEY.test(condition))) return pieces;
  return pieces.map((piece) => ({ ...piece, condition: piece.condition.replace(BARE, '$1元') }));
}
