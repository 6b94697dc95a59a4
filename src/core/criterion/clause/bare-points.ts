import { NUM, readNum } from '../text/numeral.ts';
import type { ClauseOutcome } from './outcome.ts';

const BARE = new RegExp(`(${NUM})分(?=[,;。\\n)]|$)`, 'y');

/** "＜80%，0分": points behind a comma, without a verb. */
export function barePoints(
  text: string,
  at: number,
): { readonly outcome: ClauseOutcome; readonly end: number } | null {
  const behindComma = text[at - 1] === ',' && /[<>≤≥%]/.test(text.slice(Math.max(0, at - 12), at));
  // 全部符合的5分: the verb was left out.
  const behindClaim = /(?:符合|满足|达到|达标|完成)的$|(?:全部|均|都)(?:符合|满足|达标)$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
  const behindElse = /否则,?$/.test(text.slice(Math.max(0, at - 3), at));
  if (!behindComma && !behindClaim && !behindElse) return null;
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  const points = readNum(match?.[1] ?? '');
  return match && points !== null ? { outcome: { kind: 'points', points }, end: BARE.lastIndex } : null;
}
