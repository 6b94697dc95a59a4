import { ROW_DEVIATION } from '../../rule/own-measures.ts';
import type { Piece } from './piece.ts';

const DONE = '(?:年度|全年|本年)?(?:实际)?(?:完成|实施|产出|执行|达成)?(?:情况|数量|值|数|工作量|任务量|量)?';
const PLANNED =
  '(?:年度|年初|全年|本年|预期|既定|设定)*(?:计划|目标|任务|指标)(?:数量|值|数|任务|量|完成值)?';
const OFF = '(?:偏差|偏离|相差|差异|差距|误差)(?:率|度|程度|幅度|比例|值)?(?:的?绝对值)?';
/** 实际完成值与年度指标值的偏差, 完成数量偏离目标值. */
const OF_ROW = new RegExp(
  `^(?=.{2})${DONE}(?:(?:与|和|同|较|跟)${PLANNED}(?:相比)?,?的?${OFF}|偏离${PLANNED}的?(?:幅度|程度|比例)?)(?=[^一-龥]|在|为|不|超|高|大|小|低|达)`,
);
const AGAIN = new RegExp(`(?:^|(?<=[<≤>≥]))${OFF}(?=[^一-龥]|在|为|不|超|高|大|小|低|达)`);

/** 实际完成值与年度指标值的偏差在±10%以内: how far the row's own rate of completion is from the whole, either way. */
export function withDeviation(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(({ condition }) => OF_ROW.test(condition) && condition.includes('%'));
  if (at < 0) return pieces;
  return pieces.map((piece, i) => {
    if (i < at || !piece.condition.includes('%') || piece.condition.includes('每')) return piece;
    const condition = piece.condition
      .replace(i === at || OF_ROW.test(piece.condition) ? OF_ROW : AGAIN, ROW_DEVIATION.name)
      .replaceAll('±', '');
    return { ...piece, condition };
  });
}
