import { shareOf } from '../text/percent.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { ClauseOutcome } from './outcome.ts';

/** A word that grades, at the end of a label: 效果较显著, 基本健全, 执行一般. */
const GRADE =
  '(?:显著|明显|突出|一般|好|优秀?|良好?|中等?|差|健全|完善|完备|完整|齐全|规范|合理|科学|充分|明确|清晰|到位|及时|有效|符合|达标|合格|执行|落实|满意|高|低)的?';
const LABEL = `(?![^,;。:\\n]*(?:[率度比]|达到|[≥≤<>=]|满分|每))[一-龥"]{0,12}${GRADE}`;
const VALUE = `\\(?(${NUM})(?:分|%)?(?:-(${NUM}))?(分|%)\\)?`;
const LEVEL = new RegExp(`^${LABEL}[:,]?${VALUE}$`);
const BARE = new RegExp(VALUE, 'y');
/** The most characters of a level with its figure. */
const REACH = 24;
/** What only one level among others can be; a share behind 达标 or 合格 alone may be a rate that is told. */
const AMONG_OTHERS = /较|一般|基本|部分|不|未|很|非常|良|优|差/;

/**
 * Points, shares and ranges right behind a level, without a word of scoring: 效果较显著4-5分,效果一般2-3分;
 * 执行较差40%;执行一般60%. Null for a figure that tells something else.
 */
export function levelAward(
  text: string,
  at: number,
): { readonly outcome: ClauseOutcome; readonly end: number } | null {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  if (!match) return null;
  const end = BARE.lastIndex;
  const segment = (/[^,;。\n]*$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '') + match[0];
  if (!/^(?:[,;。\n]|$)/.test(text.slice(end)) || !LEVEL.test(segment)) return null;
  const outcome = given(match);
  return outcome.kind === 'points' || AMONG_OTHERS.test(segment) ? { outcome, end } : null;
}

function given([, first = '', second, unit]: RegExpExecArray): ClauseOutcome {
  const [low, high] = [first, second ?? first].map((figure) => readNum(figure) ?? '');
  if (!low || !high) return { kind: 'discretion' };
  if (low === high)
    return unit === '%' ? { kind: 'share', share: shareOf(low) } : { kind: 'points', points: low };
  const [least = low, most = high] = [low, high].toSorted((a, b) => Number(a) - Number(b));
  return unit === '%'
    ? { kind: 'discretion', shares: { low: shareOf(least), high: shareOf(most) } }
    : { kind: 'discretion', range: { low: least, high: most } };
}
