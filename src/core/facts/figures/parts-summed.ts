import type { Rational } from '../../quantity/rational.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Period } from '../prose/period.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { asksForLastYear } from '../prose/wording.ts';
import type { Quote } from './figures.ts';

/** A sum that everybody knows the parts of. */
interface Whole {
  readonly name: RegExp;
  readonly parts: readonly RegExp[];
}

const WHOLES: readonly Whole[] = [
  {
    name: /["“”]?三公["“”]?经费/,
    parts: [
      /因公出[国境]|出国\(境\)/,
      /公务用?车(?!辆).{0,14}|公车(?:购置|运行).{0,8}/,
      /公务接待|(?<!公务)接待费/,
    ],
  },
];
/** Whether a figure is of the budget or of what was spent. */
const PLANNED = /预算|安排|控制|计划|限额/;
const SPENT = /支出|决算|执行|发生|实际|使用|总额|金额|合计/;
const NONE = /(?:无|未发生|没有|未安排|未产生|不涉及|未开展)/;
const NOT_A_LEVEL = /增|减|降|比上年|较上年|其中|节约|结余/;

/**
 * A sum from its parts where a text tells each of them once, or that there was none: 无因公出国（境）支出，公务用车运行维护费14.20万元，
 * 公务接待费4.42万元. Null where it gives the sum itself for that year, or leaves a part out.
 */
export function summedParts(measure: Measure, prose: Prose, quote: Quote): Figure | null {
  const whole = WHOLES.find(({ name }) => name.test(measure.name));
  if (!whole || measure.unit !== 'amount' || measure.formula) return null;
  if (whole.parts.some((part) => part.test(measure.name)) || /[率比]/.test(measure.name)) return null;
  const period: Period = asksForLastYear(measure.name) ? 'last' : 'this';
  const own = prose.figures.filter((f) => f.period === period && f.quantity.unit.dimension === 'money');
  const planned = PLANNED.test(measure.name);
  if (own.some((f) => whole.name.test(f.label) && PLANNED.test(f.label) === planned)) return null;
  const parts = whole.parts.map((part) => valueOf(part, own, prose, period, measure.name));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const told = known.filter((part) => part.text !== '');
  const [first] = told;
  if (!first) return null;
  return {
    name: measure.name,
    unit: 'amount',
    value: known.reduce((sum, part) => sum.add(part.value), ZERO),
    text: told.map((part) => part.text).join('＋'),
    source: quote(first.sentence),
  };
}

interface Part {
  readonly value: Rational;
  readonly text: string;
  readonly sentence: string;
}

function valueOf(
  part: RegExp,
  figures: readonly ProseFigure[],
  prose: Prose,
  period: Period,
  name: string,
): Part | null {
  const own = figures.filter((f) => part.test(f.label));
  const [only] = own;
  if (own.length > 1) return null;
  if (only) return isAsked(only, name) ? partOf(only, prose) : null;
  const none = prose.clauses.some(
    (c) =>
      c.period === period &&
      !isNotFact(c.text) &&
      !c.limited &&
      new RegExp(
        `${NONE.source}(?:${part.source})|(?:${part.source})[^,，\\d]{0,6}(?:${NONE.source}|为零|为0(?![.\\d]))`,
      ).test(c.text),
  );
  return none ? { value: ZERO, text: '', sentence: '' } : null;
}

function partOf({ quantity, sentence }: ProseFigure, prose: Prose): Part {
  const text = prose.original.slice(quantity.figureStart, quantity.figureEnd);
  return { value: quantity.value, text, sentence };
}

/** A level of the kind asked for: budget for a budget, spending for anything else. */
function isAsked({ label, quantity }: ProseFigure, name: string): boolean {
  if (quantity.change !== null || quantity.bound !== null || quantity.approximate) return false;
  if (NOT_A_LEVEL.test(label)) return false;
  return PLANNED.test(name) && !SPENT.test(name.replace(/总额|金额|合计/g, ''))
    ? PLANNED.test(label)
    : !PLANNED.test(label);
}
