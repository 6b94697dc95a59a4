import { allows, comparing, comparingWords } from '../../quantity/comparing.ts';
import type { Bound } from '../../quantity/quantity.ts';
import type { Figure, Verdict } from '../../rule/need.ts';
import type { Expression, MeasureUnit } from '../../rule/rule.ts';
import { findFigure } from '../figures/figures.ts';
import type { Quote } from '../figures/figures.ts';
import { figuresOfYears } from '../figures/year-pairs.ts';
import type { Prose } from '../prose/prose.ts';

const WORDS = new RegExp(comparingWords(), 'g');
const LIKE_LAST_YEAR = /(?:与|和)(?=上年|去年).*(?:持平|相同|一致)/;
const SHRINKS = /只减不增|零增长|负增长|不增长|压减|逐年下降|同比下降|较上年(?:有所)?(?:下降|减少)/;
const NOTHING = /^(?:无|没有|未形成|未产生)([^,]{2,12})$/;
const SOMETHING = /^有([^,]{2,12})$/;
const THING = /结余|结转|余额|欠款|存量|支出|费|债务|应收|应付|款/;
const LAST_YEAR = /^(?:上一?年度?|去年)(?:年?末|同期|水平|数|决算数|支出数?)?$/;
const UNITS: readonly MeasureUnit[] = ['amount', 'ratio', 'count', 'days', 'number'];

/**
 * A statement that compares two figures the text may give: 结余超过上年结转, 只减不增, 无结余. "no-comparison" where the
 * statement compares nothing; null where the figures are not there and the text does not say it in these words either.
 */
export function compareClaim(
  claimed: string,
  prose: Prose,
  quote: Quote,
  indicator: string,
): Verdict | null | 'no-comparison' {
  const find = (name: string, unit: MeasureUnit): Figure | null =>
    findFigure({ name, unit, formula: null }, prose, quote, indicator);
  const none = NOTHING.exec(claimed)?.[1] ?? SOMETHING.exec(claimed)?.[1];
  if (none && THING.test(none)) {
    const figure = find(none, 'amount');
    if (!figure) return 'no-comparison';
    const exists = figure.value.compare(0) > 0;
    return { text: claimed, holds: exists === SOMETHING.test(claimed), source: figure.source };
  }
  const between = overYears(claimed, prose, quote, indicator);
  if (between) return between;
  const sides = sidesOf(claimed);
  if (!sides) return 'no-comparison';
  if (sides.left === '' && sides.right === '') return bothYears(claimed, sides.op, prose, quote);
  if (sides.left === '') return besideIt(claimed, sides, prose, quote);
  for (const unit of UNITS) {
    const left = find(sides.left, unit);
    const right = find(sides.right, unit);
    if (left && right && sameUnit(left, right, unit))
      return {
        text: claimed,
        holds: allows(sides.op, left.value.compare(right.value)),
        source: left.source,
      };
  }
  return said(claimed, sides.op, prose, quote);
}

/** Figures of other units (千克标准煤) compare only when written in the same one. */
function sameUnit(left: Figure, right: Figure, unit: MeasureUnit): boolean {
  const word = (figure: Figure): string => figure.text.replace(/[\d.,\s]/g, '');
  return unit !== 'number' || word(left) === word(right);
}

/** "低于平均值" without its subject: the one other figure of the text. */
function besideIt(claimed: string, { op, right }: Sides, prose: Prose, quote: Quote): Verdict | null {
  const ratios = prose.figures.filter((f) => f.period === 'this' && f.quantity.unit.dimension === 'ratio');
  const mean = ratios.filter((f) => /平均|均值/.test(f.label));
  const own = ratios.filter((f) => !/平均|均值/.test(f.label));
  const [a, b] = [own[0], mean[0]];
  if (!a || !b || own.length > 1 || mean.length > 1 || !/平均|均值/.test(right)) return null;
  return {
    text: claimed,
    holds: allows(op, a.quantity.value.compare(b.quantity.value)),
    source: quote(a.sentence),
  };
}

/** "高于上年" without its subject: the one thing the text gives for both years. */
function bothYears(claimed: string, op: Bound, prose: Prose, quote: Quote): Verdict | null {
  const figures = prose.figures.filter(
    (f) => f.quantity.change === null && /money|ratio|weight|count/.test(f.quantity.unit.dimension),
  );
  const [now, then] = [
    figures.filter((f) => f.period === 'this'),
    figures.filter((f) => f.period === 'last'),
  ];
  const [a, b] = [now[0], then[0]];
  if (!a || !b || now.length > 1 || then.length > 1) return said(claimed, op, prose, quote);
  if (a.quantity.unit.dimension !== b.quantity.unit.dimension) return null;
  const holds = allows(op, a.quantity.value.compare(b.quantity.value));
  return { text: claimed, holds, source: quote(a.sentence) };
}

/** 年末余额较上年末下降 */
const GREW =
  /^(.*?)(?:较|比)((?:上一?年度?|去年)[末底]?(?:同期)?)(?:有所)?(下降|减少|降低|压减|增长|增加|上升)$/;

const CHANGED =
  /^(?:本年度?|当年)?([^,较比]{2,10}?)(?:(?:较|比)(?:上一?年度?|去年)(?:同期)?)?(?:有所)?(下降|减少|降低|压减|增长|增加|上升|反弹)$/;

/** 投诉量上升, 投诉量较上年下降: by the figures of both years, where the text tells them (受理投诉1025件，上年同期1250件). */
function overYears(claimed: string, prose: Prose, quote: Quote, row: string): Verdict | null {
  const [, thing, way] = CHANGED.exec(claimed) ?? [];
  if (thing === undefined || way === undefined) return null;
  const [now, then] = [`本年${thing}`, `上年${thing}`];
  const name = (of: string): Expression => ({ op: 'name', name: of, unit: 'number' });
  const told = figuresOfYears({ op: '-', left: name(now), right: name(then) }, prose, quote, row);
  const [a, b] = [told.get(now), told.get(then)];
  if (!a || !b) return null;
  const change = a.value.compare(b.value);
  return { text: claimed, holds: /降|减/.test(way) ? change < 0 : change > 0, source: a.source };
}

interface Sides {
  readonly left: string;
  readonly op: Bound;
  readonly right: string;
}

function sidesOf(claimed: string): Sides | null {
  const shrinks = SHRINKS.exec(claimed);
  if (shrinks) {
    const left = bare(claimed.slice(0, shrinks.index).replace(/^(?:实现|做到|保持|严控)/, ''));
    return left === '' ? null : { left, op: '<=', right: `上年${left}` };
  }
  const [, grown, than, way] = GREW.exec(claimed) ?? [];
  if (grown !== undefined && than !== undefined && way !== undefined) {
    const left = bare(grown.replace(/^.*,/, ''));
    return { left, op: /降|减/.test(way) ? '<' : '>', right: left === '' ? '' : `上年${left}` };
  }
  for (const match of claimed.matchAll(WORDS)) {
    const sides = against(claimed.slice(0, match.index), claimed.slice(match.index + match[0].length));
    const op = comparing(match[0]);
    if (sides && op) return { ...sides, op };
  }
  const like = LIKE_LAST_YEAR.exec(claimed);
  const sides = like && against(claimed.slice(0, like.index), '上年');
  return sides && { ...sides, op: '=' };
}

function against(before: string, behind: string): Omit<Sides, 'op'> | null {
  const left = bare(before.replace(/^.*,/, ''));
  const rest = bare(behind);
  if (left === '' && LAST_YEAR.test(rest)) return { left, right: '' };
  if (left === '' && /平均|均值/.test(rest)) return { left, right: rest };
  if (left.length < 2 || rest.length < 2 || /\d|规定|标准|要求|时限|,/.test(rest)) return null;
  return { left, right: LAST_YEAR.test(rest) ? `上年${left}` : rest };
}

function bare(text: string): string {
  return text
    .replace(/^(?:当|若|如果?|即|其中|有)+/, '')
    .replace(/(?:的|时|了)+$/, '')
    .trim();
}

const UP = /超过|高于|大于|多于|超出|突破|增加|增长|上升/;
const DOWN = /低于|少于|小于|减少|下降|压减|降低/;
const FLAT = /持平|零增长|相同|一致/;
const UNDONE = /(?:未|没有|不)(?:超过|高于|大于|多于|超出|突破|增长|增加)/;

/** 与上年持平, 较上年下降: the outcome in words, where the statement compares with last year. */
function said(claimed: string, op: Bound, prose: Prose, quote: Quote): Verdict | null {
  if (!/上年|去年|增/.test(claimed)) return null;
  const clauses = prose.clauses.filter((c) => /上年|去年|同比/.test(c.text));
  const [clause] = clauses;
  if (!clause || clauses.length > 1) return null;
  const { text } = clause;
  const way = FLAT.test(text) || UNDONE.test(text) ? null : UP.test(text) ? 1 : DOWN.test(text) ? -1 : null;
  const equal = FLAT.test(text);
  if (way === null && !equal) return null;
  const sign = equal ? 0 : (way ?? 0);
  const holds = allows(op, sign);
  return { text: claimed, holds, source: quote(text) };
}
