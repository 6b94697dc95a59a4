import { NUM, readNum } from '../text/numeral.ts';
import type { ClauseOutcome } from './outcome.ts';

const BARE = new RegExp(`(${NUM})分(?=[,;。\\n)]|$)`, 'y');

/** Figures end so that say what something comes to, not what it gives: 达到90分, 满分5分, 每项2分. */
const NO_STATEMENT =
  /(?:满|总|共|合计|累计|最高|最多|最低|封顶|上限|低于|高于|达到?|超过|不足|不少于|大于|小于|等于|[在于为至到按各-]|每[一个]?[项个处次条类篇件])$|[扣每]/;
/** 不规范扣0.5分, 每被退回1次扣0.5分: the other side of a statement, right behind its points. */
const TAKEN_OFF =
  /^,(?:如|若|凡)?(?:每|不|未|没|缺|少|无|逾期|超|延|迟|有|被|发现|发生|出现|存在)[^;。\n]*扣/;

/** "＜80%，0分", "绩效目标规范1分，不规范扣0.5分": points without a verb. */
export function barePoints(
  text: string,
  at: number,
): { readonly outcome: ClauseOutcome; readonly end: number } | null {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  const points = readNum(match?.[1] ?? '');
  if (!match || points === null || !standsAlone(text, at, BARE.lastIndex)) return null;
  return { outcome: { kind: 'points', points }, end: BARE.lastIndex };
}

function standsAlone(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const behindComma = before.endsWith(',') && /[<>≤≥%]/.test(before);
  // 全部符合的5分: the verb was left out.
  const behindClaim = /(?:符合|满足|达到|达标|完成)的$|(?:全部|均|都)(?:符合|满足|达标)$/.test(before);
  const behindElse = /否则,?$/.test(before);
  // 20%以下0分
  const behindBound = /\d[^,;。]{0,6}(?:以[上下内])$|%(?:\([不]?含\))?$|\d-\d+分(?:\([不]?含\))?$/.test(
    before,
  );
  return behindComma || behindClaim || behindElse || behindBound || beforeDeduction(text, at, end);
}

/** 决算数据质量1分，每被退回1次扣0.5分: what the points are taken off from. */
function beforeDeduction(text: string, at: number, end: number): boolean {
  if (text[end] !== ',' || !TAKEN_OFF.test(text.slice(end, end + 200))) return false;
  const clause = /[^,;。:\n]*,?$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].replace(/,$/, '') ?? '';
  return /[一-龥]{3}/.test(clause) && !NO_STATEMENT.test(clause);
}
