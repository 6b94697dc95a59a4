import { LAST_YEAR } from '../text/comparison.ts';
import { VALUE } from '../text/value.ts';
import type { Piece } from './piece.ts';

/** 高于上年专项资金决算数的30%(包括30%), 比上年增加20%以上. */
const ABOVE = new RegExp(
  `^([^,;]*?)(?:高于|超过|多于|高出)(${LAST_YEAR})([^,;%\\d]{0,14}?)的?(${VALUE})((?:\\([^()]*\\))?)((?:及以上|以上|以内|以下|及以下)?)((?:\\([^()]*\\))?)(?:的|时|,)*$`,
);
const NOT_ABOVE = new RegExp(
  `^([^,;]*?)(?:不高于|未超过|不超过|不多于)${LAST_YEAR}[^,;%\\d]{0,14}?(?:的|时|,)*$`,
);
const BELOW = new RegExp(`^([^,;]*?)(?:低于|少于)${LAST_YEAR}[^,;%\\d]{0,14}?(?:的|时|,)*$`);
const LEVEL = new RegExp(`^([^,;]*?)[与和同]${LAST_YEAR}[^,;%\\d]{0,14}?持平(?:的|时|,)*$`);
import { RISE } from './change-words.ts';

/** 资金高于上年决算数的30%得4分，高于20%得3分，不高于上年的不得分: bands of the growth since last year. */
export function withGrowth(pieces: readonly Piece[]): readonly Piece[] {
  const [first] = pieces;
  const moved = first ? MOVED.exec(first.condition) : null;
  if (moved && pieces.some(({ condition }) => ROSE.test(condition)))
    return pieces.map((piece, i) => ({
      ...piece,
      condition: rising(piece.condition, i === 0 ? (moved[1] ?? '') : ''),
    }));
  const rises = pieces.some(({ condition }) => ABOVE.exec(condition)?.[4]?.includes('%'));
  return rises ? pieces.map((piece) => ({ ...piece, condition: said(piece.condition) })) : pieces;
}

const MOVED = new RegExp(
  `^([^,;%\\d]{2,24}?)(?:(?:较|比|与|同)${LAST_YEAR}(?:相比)?|同比),?(?:有所)?(?:下降|减少|降低|持平|或|及|、)+(?:的)*$`,
);
const ROSE = new RegExp(`^(?:同比|较${LAST_YEAR}|比${LAST_YEAR})?(?:上升|增长|增加|提高|超过)(?=\\d)(?=.*%)`);
const AGAINST = new RegExp(`(?:(?:较|比|与|同)${LAST_YEAR}(?:相比)?|同比),?`);

/** 用水量较上年下降得3分，持平得2分，上升5%以内得1分: how far it rose. */
function rising(condition: string, thing: string): string {
  const name = `${thing}${RISE}`;
  const bare = condition
    .slice(thing.length)
    .replace(AGAINST, '')
    .replace(/^有所|(?:的|时)+$/g, '');
  const way = /^(?:下降|减少|降低|持平|或|及|、)+$/.exec(bare)?.[0];
  if (way !== undefined) {
    if (!/持平/.test(way)) return `${name}小于0%的`;
    return way === '持平' ? `${name}等于0%的` : `${name}小于等于0%的`;
  }
  const [, bounds] = /^(?:上升|增长|增加|提高)(\d.*)$/.exec(bare) ?? [];
  if (bounds === undefined)
    return bare === '超过'
      ? condition
      : condition.replace(AGAINST, '').replace(/^(?:上升|增长|增加|提高)(?=超过)/, '');
  const [, within, mark] = /^([\d.]+%)(\([^()]*\))?(?:以内|以下|及以内)(?:\(含\))?$/.exec(bounds) ?? [];
  if (within === undefined) return `${name}${bounds}的`;
  return `${name}大于0%小于${mark?.includes('不') ? '' : '等于'}${within}的`;
}

function said(condition: string): string {
  const above = ABOVE.exec(condition);
  if (above) {
    const [, thing = '', , , figure = '', mark = '', word = '', after = ''] = above;
    // 高于上年10%以内: not as much more.
    if (/[内下]$/.test(word)) return `${thing}${RISE}大于0%小于等于${figure}的`;
    return word === ''
      ? `${thing}${RISE}高于${figure}${mark}的`
      : `${thing}${RISE}${figure}${mark}${word}${after}的`;
  }
  return condition
    .replace(NOT_ABOVE, `$1${RISE}小于等于0%的`)
    .replace(BELOW, `$1${RISE}小于0%的`)
    .replace(LEVEL, `$1${RISE}等于0%的`);
}
