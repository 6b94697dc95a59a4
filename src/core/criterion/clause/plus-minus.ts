import type { Piece } from './piece.ts';

const NAMED =
  /^([^±,;]*?[率度例幅比])((?:控制|保持)?在|为|达到|超过|超出|不超过|高于|大于|小于|低于|[≤<≥>])?(?=±)/;

/** 控制率在±10%以内，±10%-15%: bands of how far the figure is off, either way. */
export function withPlusMinus(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ condition }) => condition.includes('±'))) return pieces;
  return pieces.map((piece) => ({
    ...piece,
    condition: piece.condition.replace(NAMED, '$1绝对值$2').replaceAll('±', ''),
  }));
}
