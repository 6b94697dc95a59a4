import { readInterval } from '../../criterion/text/interval.ts';
import { NUM } from '../../criterion/text/numeral.ts';
import { comparingWords } from '../../quantity/comparing.ts';
import { claim } from '../../rule/bands.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import type { Quote } from '../figures/figures.ts';
import { findFigure } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';

const WORDS = `${comparingWords()}|达到|至少|最少|最多|至多|达|满`;
const BY_SIGN = /[≥≤<>＜＞=]\s*-?\d|\d[^,，。;；≥≤<>]{0,8}[≥≤<>＜＞]/;
const FIGURE = `(?:\\d[\\d.,]*|${NUM})(?:[个万亿余]|百|千)*(?:[%‰℃㎡°]|[A-Za-zμ一-龥])`;
const BY_WORD = new RegExp(`(?:${WORDS})[^,，。;；\\d]{0,6}?(?:\\d|${FIGURE})`);
const FROM_OR_TO =
  /(?:\d[^,，。;；\d]{0,8}?|[二两三四五六七八九十百]+[个次项场期件起例份名家篇人户])(?:(?:及|或)?以[上下内]|之内)/;
/** 20日内, 5个工作日以内, 6月30日前: when, not how much; 第3季度 and 2023年 are no figures either. */
const WHEN =
  /\d{1,4}个?(?:工作日|自然日|日历日|日|天|月|年)(?:之|以)?[内前]|(?:20\d{2}年)?\d{1,2}月\d{1,2}日|20\d{2}年/g;
/** 至少1次, 1次及以上: that it happened at all. */
const ONCE =
  /(?:至少|不少于|不低于|达到|[≥>]=?)[^,，\d]{0,6}?(?:1|一)[个次项场期件起例份名家篇](?![\d.])|(?<![\d.])(?:1|一)[个次项场期件起例份名家篇](?:及|或)?以上/g;
/** 达到一级标准, 超过三分之一的 are read as words. */
const LABEL = /[一二三四五六七八九十]+(?:级|等|星|类|流|档|者|般|定|致|体|般)/g;

/** Whether a statement compares something with a figure (≥4.5万人, 不少于12次, 90%以上): figures answer it, never its words alone. */
export function holdsFigure(statement: string): boolean {
  const plain = statement.replace(WHEN, '').replace(ONCE, '').replace(LABEL, '');
  return BY_SIGN.test(plain) || BY_WORD.test(plain) || FROM_OR_TO.test(plain);
}

const UNITS: readonly MeasureUnit[] = ['ratio', 'amount', 'count', 'days'];

/** Whether a figure of the text keeps to a statement's bounds; null where the text gives none for its name. */
export function heldBy(
  statement: string,
  prose: Prose,
  quote: Quote,
  indicator: string,
): { readonly holds: boolean; readonly text: string } | null {
  const read = readInterval(statement);
  if (!read || read.name === '') return null;
  for (const unit of read.unit ? [read.unit] : UNITS) {
    const figure = findFigure({ name: read.name, unit, formula: null }, prose, quote, indicator);
    if (!figure) continue;
    if (figure.otherwise) return null;
    return { holds: claim(read.interval, figure.value) > 0, text: figure.source.quote };
  }
  return null;
}
