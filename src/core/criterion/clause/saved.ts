import type { Piece } from './piece.ts';

const SAVED = /^[^,;\d]{0,12}(?:节约|节支|节省)率(?:≥|大于等于|不低于|不小于|不少于)(?:0%?|零)(?:的|时)*$/;
const OVERRUN = /^([^,;\d每]{2,16}?)(?:超过|超出|高于|大于)([^,;\d每]{2,16}?)(?:的|时)*,?每/;

/** 成本节约率≥0得满分；实际成本超过计划成本的，每超支1%扣0.5分: nothing saved or lost is the one within the other. */
export function withSaved(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const [, actual, limit] = OVERRUN.exec(pieces[i + 1]?.condition ?? '') ?? [];
    return actual !== undefined && limit !== undefined && SAVED.test(piece.condition)
      ? { ...piece, condition: `${actual}不超过${limit}的` }
      : piece;
  });
}
