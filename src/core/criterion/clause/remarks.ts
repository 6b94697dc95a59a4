import { isFull } from '../../rule/rule.ts';
import { VALUE } from '../text/value.ts';
import type { Piece } from './piece.ts';

const OVER_FULL =
  /^(?:[^,;]{0,14}(?:率|比例|进度|比值)|结果|得分)?(?:超过|大于|高于)(?:100%|1|满分|分值)(?:时|的)*$|^(?:实际)?(?:超额完成|超出|超过)(?:计划|目标|任务|指标)?(?:数|值)?(?:的)?$/;

/** 到位率超过100%按满分计: that a rate gives no more than everything goes without saying. */
function isOverFull({ condition, outcome, words }: Piece): boolean {
  const full =
    isFull(outcome) || (outcome.kind === 'points' && outcome.points !== '0' && words.startsWith('按'));
  return full && OVER_FULL.test(condition);
}

const NEGATIVE =
  /^(?:如|若|当)?(?:果)?(?:最终|最后|计算)?(?:得分|结果|分值|分数|计算结果|得分结果)?(?:为|是|出现|小于|低于|不足|计算为|≤|<)(?:负(?:数|值|分)?|零|0分?)(?:时|的)*$/;

/** 结果为负数的按0分计: that a score is never less than nothing. */
function isBelowNothing({ condition, outcome }: Piece): boolean {
  return outcome.kind === 'points' && outcome.points === '0' && NEGATIVE.test(condition);
}

const EACH_MISSED =
  /^(?:其中|以上|上述|凡|如|若|有|任[一何意])*(?:(?:一|1)?[项个条])?(?:未|不|没有)(?:完成|达标|达到|符合|满足|实现)(?:目标值?|指标值?|要求|标准|任务|计划)*(?:的)?(?:(?:相应|对应|该)项?)?$/;

/** 举办12期以上(2分)；培训600人次以上(2分)。其中一项未达标的，该项不得分: what is not reached gives nothing of its own. */
function isEachMissed({ condition, outcome, words }: Piece, others: readonly Piece[]): boolean {
  const own = /^(?:则)?(?:该|此|相应|对应)(?:小)?项?/.test(words) || /(?:相应|对应|该)项?$/.test(condition);
  const nothing = outcome.kind === 'points' && outcome.points === '0';
  const given = others.filter((p) => p.outcome.kind === 'points' && p.outcome.points !== '0');
  return own && nothing && given.length > 1 && EACH_MISSED.test(condition);
}

const ONE_FAILS =
  /^(?:发现|存在|有|每)*(?:缺少?)?(?:任[何意]?)?(?:一|1)?[项个条]?(?:不符合|不满足|未达到|未完成|不达标|缺少?|未符合)?(?:要求|规定|标准|条件)?(?:的)*$/;

/** 发现一项不符合的，扣除相应分值, behind statements that have their points: that they give nothing where they fail. */
function isTheirOwn(piece: Piece, others: readonly Piece[]): boolean {
  const { condition, outcome, words } = piece;
  if (outcome.kind !== 'deduct' && outcome.kind !== 'discretion') return false;
  if (!ONE_FAILS.test(condition)) return false;
  const given = others.flatMap((p) =>
    p.outcome.kind === 'points' && p.outcome.points !== '0' && p !== piece ? [p.outcome.points] : [],
  );
  // 有办法的得2分，有制度的得2分，缺少任何一项扣2分
  if (outcome.kind === 'deduct')
    return given.length > 1 && given.every((points) => points === outcome.points);
  return /相应|对应|该项/.test(words) && given.length > 1;
}

const INCOMPLETE = new RegExp(
  `^(?:延迟|逾期|超过|超出|超支)?(?:不足|不满|未满|未达到?)${VALUE}(?:的)?(?:部分)?$`,
);

/** 不足1个百分点的不扣分: what an incomplete step gives, which is the ordinary reading. */
export function isRemark(piece: Piece, others: readonly Piece[]): boolean {
  const { condition, outcome } = piece;
  if (isTheirOwn(piece, others)) return true;
  if (isOverFull(piece) || isBelowNothing(piece))
    return others.some((p) => p.outcome.kind === 'formula' && p.condition === '');
  if (isEachMissed(piece, others)) return true;
  return isFull(outcome) && INCOMPLETE.test(condition);
}
