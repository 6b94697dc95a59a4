import { couldMatter, hidesClause } from '../text/background.ts';
import { readInterval } from '../text/interval.ts';
import type { Piece } from './piece.ts';

/** What a floor or a cap turns out to be: one that always holds, a clause for a case of its own, or not understood. */
export type Bounding = 'bound' | 'clause' | 'unread';

/** Whose points are bounded, and how they add up: 该项得分累计, 以上, 根据上述扣分情况. */
const WHOSE =
  /绩效自评|自评|评价|综合|累计|合计|共计|总计|总体|总分|以上|上述|前述|各|每(?=项|小项|[,:]|$)|单|本|该|此|其|小项|子项|分项|项目|项|指标|条款|内容|扣分|扣减|加扣|加分|减分|得分|评分|分值|分数|权重|满分|总|扣|加|减|分|直至|直到|至|到|根据|按照|依据|情况|均|都|可|一律|最终|最后|为止|以|后|前|则|的|即/g;
/** What an incomplete step or a repeated case counts says nothing of when the bound holds. */
const REMARK =
  /\(?(?:延迟|逾期|延期|超期|超过|超出|超支|增加|减少|低于|少于)?(?:部分)?不[足满][^,;。()]*?(?:按[^,;。()]*?计[算扣分]?|不(?:予)?[扣计][分算]?)\)?|同一[^;。]*?按[一1]次(?:计算|计|扣分|加分)?|不(?:得)?重复(?:扣分|加分|计算|计分|扣|计)/g;
const SUBJECT =
  /[,、]?(?:则|其|直至|即)?(?:将)?(?:本|该|此)?(?:项|指标|小项)?(?:的)?(?:绩效自评|自评|综合|评价)?(?:得分|总分|分值|分数)?$/;
const CASE =
  /[的时者]$|^(?:如果?|若|凡|对|经)|存在|出现|发生|发现|查|被|受到|有|未|没|无|不|违|虚|错|严重|重大|逾|超|迟|缺/;

/** Whether the words before a bound say only what it bounds: then it holds in every case. */
export function holdsAlways(condition: string, before: string): boolean {
  if (condition !== '' && condition === before) return true;
  return !/[一-龥A-Za-z\d]/.test(condition.replace(REMARK, '').replace(WHOSE, ''));
}

/** Whether a piece is a floor or a cap that takes no part in what the clauses give: 扣完为止, 以满分为限, 满分10分. */
export function isLimit({ outcome, condition }: Piece, before: string): boolean {
  if (outcome.kind === 'cap' && outcome.points === null) return true;
  return (
    (outcome.kind === 'floor' || outcome.kind === 'cap' || outcome.kind === 'worth') &&
    holdsAlways(condition, before)
  );
}

/** 存在挪用的，扣至0分: in a case of its own, taking everything off is a veto. */
export function asVeto(piece: Piece, before: string): Piece {
  const { outcome } = piece;
  if (outcome.kind !== 'floor' || outcome.points !== '0' || holdsAlways(piece.condition, before))
    return piece;
  const condition = piece.condition.replace(SUBJECT, '');
  const unclear = condition.includes('每') || hidesClause(condition) || couldMatter(condition);
  if (unclear || !(CASE.test(condition) || readInterval(condition))) return piece;
  return { ...piece, condition, outcome: { kind: 'points', points: '0' } };
}
