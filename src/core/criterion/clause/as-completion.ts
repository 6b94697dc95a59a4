import { ONE, ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import { VALUE, readThreshold } from '../text/value.ts';
import type { Piece } from './piece.ts';
import { AIM, MISSED } from './target.ts';

const PASSED = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值|实际完成)?(?:(?:超过|超出|高于|大于)(?:${AIM}|计划数?|任务数?)的?|超额完成(?:${AIM}|计划|任务)?的?)(${VALUE})(及以上|以上|以内|以下)?(?:的|时)*(?=,|$)`,
);
const FAILED = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值|实际完成)?(?:低于|少于|小于|未达到)(?:${AIM}|计划数?|任务数?)的?(${VALUE})(及以上|以上|以内|以下)?(?:的|时)*(?=,|$)`,
);
const DONE = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:完成|达到|实现)(?:了)?(?:${AIM}|目标任务|计划|任务)(?:数|量)?的?(?=[\\d.]+%)`,
);

/** 超过指标值30%以上的: a rate of completion of 130% and more. */
export function asCompletion(pieces: readonly Piece[]): readonly Piece[] {
  const named = pieces.flatMap((p) => /^[一-龥]{0,10}完成率(?=[^,;]*\d)/.exec(p.condition)?.[0] ?? []);
  const rate = named[0] ?? '指标完成率';
  const measured = pieces.some(({ condition }) => PASSED.test(condition) || FAILED.test(condition));
  return pieces.map((piece) => {
    const condition = piece.condition.replace(DONE, rate);
    const passed = PASSED.exec(condition);
    if (passed) return { ...piece, condition: rateBy(rate, passed, 1) ?? condition };
    const failed = FAILED.exec(condition);
    if (failed) return { ...piece, condition: rateBy(rate, failed, -1) ?? condition };
    return measured && MISSED.exec(condition)?.[0] === condition
      ? { ...piece, condition: '未达到的' }
      : { ...piece, condition };
  });
}

function rateBy(rate: string, [, figure = '', suffix]: RegExpExecArray, sign: 1 | -1): string | null {
  const far = readThreshold(figure);
  if (far?.unit !== 'ratio') return null;
  const at = `${decimalText(ONE.add((parseDecimal(far.value) ?? ZERO).mul(sign)).mul(100), 6)}%`;
  const outside = suffix === undefined ? '' : suffix.endsWith('上') ? '及' : null;
  if (sign > 0) {
    if (outside === null) return `${rate}大于100%小于等于${at}的`;
    return outside === '' ? `${rate}超过${at}的` : `${rate}${at}及以上的`;
  }
  if (outside === null) return `${rate}大于等于${at}小于100%的`;
  return outside === '' ? `${rate}低于${at}的` : `${rate}${at}及以下的`;
}
