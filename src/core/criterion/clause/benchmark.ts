import { readInterval } from '../text/interval.ts';
import { VALUE, readThreshold } from '../text/value.ts';
import type { Piece } from './piece.ts';

const KIND =
  '(?:考核|评价|评分|满分|控制|计分)?(?:标准值?|标杆值?|基准(?:值|线)?|目标值?|参照值?|起点|基础值?|基线|基数)';
/** 以100%为标准，…; 控制率以100%为基准，…; 以预算数为标准，… */
const LEAD = new RegExp(`^([^,;以]{0,20})以([^,;为]{1,16})为${KIND}(?:计分|评分|考核)?,(?=.)`);
const FIGURE = new RegExp(`^(?:目标值)?(${VALUE})$`);
const STEP =
  /^([^,;每]{0,20}?)(?:的|,)*(每(?:再)?(超过|超出|超|高于?|增加|上升|提高|低于?|降低|下降|减少|少于?)[^,;]*)$/;
const UP = /^(?:超|高|增|上|提)/;

/**
 * 以100%为标准，控制率≤100%得满分: the figure that is held against is named before it is set. 以100%为标准，每低1个百分点扣0.5分: it is what the steps
 * count from.
 */
export function withBenchmark(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    const condition = held(piece.condition);
    return condition === null ? piece : { ...piece, condition };
  });
}

/** Null where no such figure leads, or it is not the one that the clause sets. */
function held(condition: string): string | null {
  const [lead, name = '', against = ''] = LEAD.exec(condition) ?? [];
  if (lead === undefined) return null;
  const rest = condition.slice(lead.length);
  const figure = FIGURE.exec(against)?.[1];
  const at = figure === undefined || !/\d/.test(figure) ? null : readThreshold(figure);
  const [, own = '', steps, way = ''] = STEP.exec(rest) ?? [];
  if (steps !== undefined) {
    if (!at || (name !== '' && own !== '')) return null;
    return `${name}${own}${UP.test(way) ? '超过' : '低于'}${figure}的,${steps}`;
  }
  const read = readInterval(rest);
  if (!read || (read.name !== '' && name !== '' && read.name !== name)) return null;
  // 以上年数为基数，增长10%以上: what it grew from is part of what is measured.
  if (!at) return /(?:率|度|比例|占比|比重)$/.test(read.name) ? rest : null;
  const { low, high } = read.interval;
  if (read.unit !== at.unit || (low !== at.value && high !== at.value)) return null;
  return (read.name === '' ? name : '') + rest;
}
