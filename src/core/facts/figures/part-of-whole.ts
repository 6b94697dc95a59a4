import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Quote } from './figures.ts';
import { quotientOf } from './quotient-of.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';

const RATE = /(?:率|比例|占比|比率)$/;
/** Rates of another making than part by whole. */
const OTHER =
  /增|减|变动|变化|下降|提高|平均|控制|执行|调整|结余|结转|节约|超支|满意|利用|周转|折旧|利息|收益|税|费率/;
const WHOLE = /总|应(?!急|用|对)|实际|共|全部|所有|合计|累计/;
const UNDONE = /未|没有|不|剩余|其余|尚|另有|差|较|比|上年/;
const COUNTED = /money|count|length|area|weight/;

/**
 * A rate without a formula from its part and its whole: 一次合格项目46个 of 验收项目总数48个. Only where one figure alone names
 * all that the rate's name qualifies, and one alone, of the same unit and thing, is plainly the whole.
 */
export function partOfWhole(measure: Measure, prose: Prose, quote: Quote): Figure | null {
  const name = timeless(plainName(measure.name));
  if ((measure.formula && !measure.customary) || !RATE.test(name) || OTHER.test(name)) return null;
  const stem = name.replace(RATE, '');
  if (stem.length < 4) return null;
  const counted = prose.figures.filter(isCounted);
  const named = counted.filter((f) => namesPart(stem, f));
  const inFull = named.filter((f) => said(f).includes(stem));
  const parts = inFull.length > 0 ? inFull : named;
  const [part] = parts;
  if (!part || parts.some((f) => !f.quantity.value.equals(part.quantity.value))) return null;
  const wholes = counted.filter((f) => !parts.includes(f) && sameUnit(f, part) && isWhole(f, part));
  const [whole] = wholes;
  if (!whole || wholes.some((f) => !f.quantity.value.equals(whole.quantity.value))) return null;
  if (!sameThing(stem, part, whole) || whole.quantity.value.compare(part.quantity.value) < 0) return null;
  if (whole.quantity.value.compare(0) <= 0) return null;
  return quotientOf(measure, part, whole, prose, quote);
}

function isCounted({ quantity, period, label, listed }: ProseFigure): boolean {
  if (listed || period !== 'this' || label === '' || !COUNTED.test(quantity.unit.dimension)) return false;
  return quantity.change === null && quantity.bound === null && !quantity.approximate;
}

function said(figure: ProseFigure): string {
  return timeless(figure.label.replace(/[“”"《》]|20\d{2}年度?/g, '')).replace(/^其中/, '');
}

/** The label says the word that the rate ends on, and label and sentence say all the rest of its name. */
function namesPart(stem: string, figure: ProseFigure): boolean {
  const label = said(figure);
  if (UNDONE.test(label.replace(stem, ''))) return false;
  if (label.includes(stem)) return true;
  const [qualifier, rest] = [stem.slice(-2), stem.slice(0, -2)];
  return (
    label.includes(qualifier) &&
    overlap(rest, `${label} ${plainName(figure.sentence)}`) >= 0.6 &&
    rest
      .slice(-2)
      .split('')
      .every((c) => label.includes(c))
  );
}

function sameUnit(a: ProseFigure, b: ProseFigure): boolean {
  const [u, v] = [a.quantity.unit, b.quantity.unit];
  return (
    u.dimension === v.dimension && u.currency === v.currency && (u.dimension !== 'count' || u.word === v.word)
  );
}

function isWhole(figure: ProseFigure, part: ProseFigure): boolean {
  const label = said(figure);
  const marks = label.replace(/实际/g, said(part).includes('实际') ? '' : '实际');
  return WHOLE.test(marks) && !UNDONE.test(label);
}

/** 项目 of 一次合格项目数 stands in 验收项目总数 too; without such a noun the rate's own is shared: 投诉 of 有效投诉. */
function sameThing(stem: string, part: ProseFigure, whole: ProseFigure): boolean {
  const [p, w] = [said(part), said(whole)].map((label) => label.replace(/总|数量|数|额/g, ''));
  if (p === undefined || w === undefined) return false;
  // 合格总数 is no whole of 抽检合格数.
  if (w.includes(stem.slice(-2)) && !w.includes('应')) return false;
  const noun = Array.from(stem).reduce((left, c) => left.replace(c, ''), p);
  return noun === '' ? overlap(stem, w) > 0 : w.includes(noun);
}
