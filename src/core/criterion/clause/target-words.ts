import type { Piece } from './piece.ts';

/** 完成值大于等于指标值: the target is reached. */
const REACHED =
  /^(?:实际)?(?:完成|实现)?值(?:≥|大于等于|大于或等于|不低于|不小于)(?:年度|年初|预期)?(目标|指标)值(?=的?$)/;
/** 小于指标值，每低…: it is not. */
const MISSED =
  /^(?:实际)?(?:(?:完成|实现)?值)?(?:<|小于|低于|未达)(?:年度|年初|预期)?(?:目标|指标)值的?(?=,每)/;

/** Value against target in signs, where steps are counted off behind it: said in the words that steps from a target are read by. */
export function inTargetWords(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ condition }) => /每[^,]{0,2}[低少]/.test(condition))) return pieces;
  return pieces.map((piece) => ({
    ...piece,
    condition: piece.condition.replace(REACHED, '达到$1值').replace(MISSED, '未达到的'),
  }));
}

/** 低于60%, with nothing to say of what. */
const BARE_RATE = /^(?:低于|不足|小于|不到|<)\d[\d.]*%(?:\(含\))?的?$/;

/** 完成目标值得满分，未完成的按完成比例计分，低于60%不得分: the bare rate is the one of completion that was just spoken of. */
export function withRateNamed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const named = before?.outcome.kind === 'proportional' && /完成(?:比例|比率|率)/.test(before.words);
    return named && BARE_RATE.test(piece.condition)
      ? { ...piece, condition: `完成率${piece.condition}` }
      : piece;
  });
}
