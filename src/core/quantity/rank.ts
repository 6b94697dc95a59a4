import { readNumeral } from './numeral.ts';
import type { FoundQuantity } from './quantity.ts';

const PLACE = /第 ?(?=[\d一二三四五六七八九十百])/y;
const TOP = /前 ?(?=[\d一二三四五六七八九十百])/y;
/** What makes a bare 第三 or 前五 a place in a ranking, and no chapter, quarter or list. */
const CONTEXT =
  /(?:全国|全省|全市|全区|全县|全州|全系统|全行业|世界|全球|省内|市内|国内|同类[^,。;]{0,6}|城市|排名|排行|排在?|位居|位列|位次|名列|列|居|升至|升到|跃居|跃升至|上升至|上升到|进入|进|保持|稳居)(?:全国|全省|全市|全区|全县)?(?:的)?$/;

/**
 * Reads a place in a ranking at `at` of a normalised text: 第3位, 第三名, 全国第三; 前五名, 全国前五 (a place no lower than the
 * fifth, so the bound is "<="), 前10% (a share of all, in its own word). null for other ordinals: 第三方, 第四章, 前三季度.
 */
export function readRank(flat: string, at: number): FoundQuantity | null {
  const top = flat.charAt(at) === '前';
  const opening = top ? TOP : PLACE;
  opening.lastIndex = at;
  if (!opening.test(flat)) return null;
  const numeral = readNumeral(flat, opening.lastIndex);
  if (numeral === null || numeral.form === 'fraction' || numeral.scaled) return null;
  const next = flat.slice(numeral.end, numeral.end + 2).trimStart();
  const word = /^(?:位(?!于)|名(?!称|单)|%)/.exec(next)?.[0] ?? '';
  const stops = next === '' || !/^[\p{Script=Han}\dA-Za-z%‰.:-]/u.test(next) || /^[的之和与及]/.test(next);
  const inContext = CONTEXT.test(flat.slice(Math.max(0, at - 10), at));
  if (word === '%' && !top) return null;
  if (word === '' && !(stops && inContext)) return null;
  if (word === '名' && top && !inContext && !/^名(?:$|[^\p{Script=Han}])/u.test(next)) return null;
  const end = numeral.end + (word === '' ? 0 : flat.slice(numeral.end).indexOf(word) + word.length);
  const unit = { dimension: 'rank', word, currency: null } as const;
  const within = top ? '<=' : null;
  return {
    value: word === '%' ? numeral.value.div(100) : numeral.value,
    unit,
    bound: within,
    approximate: false,
    start: at,
    end,
    figureStart: at,
    figureEnd: end,
    part: 'single',
    change: null,
    reached: false,
    included: null,
    scaled: false,
  };
}
