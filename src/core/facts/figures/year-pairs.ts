import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Expression, Measure } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike } from '../prose/side-words.ts';
import { isAim, ofAnother, ofYears } from '../prose/subject.ts';
import { asksForLastYear, contrast, plainName, timeless } from '../prose/wording.ts';
import type { Quote } from './figures.ts';
import { leavesOf } from './leaves.ts';
import { inUnit } from './unit-values.ts';

const NOW = /^(?:本年度?|当年|今年|本期|年度)/;
const TAIL = /(?:数量|数额|总量|总数|总额|金额|数|量|额)$/;
const COUNTED = /money|count|length|area|weight/;
/** Which year or season a label speaks of. */
const WHEN =
  /20\d{2}(?:[-—–~至]20\d{2})?年?度?|[上前本]一?个?(?:供暖期|供暖季|采暖期|采暖季|供热季|学年|汛期|防火期|榨季|生产季|考核周期)|供暖期|采暖期|供暖季|采暖季|上一?年度?|去年|上年|同期|全年|全[省市县区]|共/g;

/**
 * The figures of a formula that holds one thing of two years against each other (上年投诉量, 本年投诉量): where a sentence tells it of
 * each year once (受理投诉1025件，上年同期1250件).
 */
export function figuresOfYears(
  formula: Expression,
  prose: Prose,
  quote: Quote,
  row: string,
): ReadonlyMap<string, Figure> {
  const leaves = leavesOf(formula);
  const [then, now] = [leaves.find((l) => asksForLastYear(l.name)), leaves.find((l) => NOW.test(l.name))];
  const thing = then && thingOf(then);
  if (!then || !now || leaves.length !== 2 || thing === undefined || thing.length < 2) return new Map();
  if (thing !== thingOf(now)) return new Map();
  const told = prose.figures.filter((f) => isLevel(f, `${row} ${thing}`));
  const [own, before] = [only(told, 'this', thing), only(told, 'last', thing)];
  if (!own || !before || own.sentence !== before.sentence || !countedAlike(own, before)) return new Map();
  if (overlap(thing, plainName(own.label)) < SAID && !plainName(own.label).includes(thing)) return new Map();
  // 受理投诉1025件，其中供热投诉800件: which of them is meant is not sure.
  const parted = prose.figures.some(
    (f) => f.sentence === own.sentence && /^(?:其中|包括)/.test(f.clause) && countedAlike(f, own),
  );
  if (parted || !saysSame(before, own, thing)) return new Map();
  const [a, b] = [made(now, own, prose, quote), made(then, before, prose, quote)];
  return a && b ? new Map([[now.name, a] as const, [then.name, b] as const]) : new Map();
}

const SAID = 0.6;

function thingOf({ name }: Measure): string {
  return plainName(timeless(plainName(name)).replace(NOW, '').replace(TAIL, ''));
}

function isLevel({ quantity, label, clause, subject }: ProseFigure, asked: string): boolean {
  const { unit, change, bound, approximate, part } = quantity;
  if (!COUNTED.test(unit.dimension) || change !== null || bound !== null || approximate || part !== 'single')
    return false;
  if (/^(?:其中|包括)/.test(clause) || isNotFact(clause) || isAim(label + subject)) return false;
  return !/计划|目标|预算/.test(label) && !ofAnother(label, asked) && !ofYears(clause, asked);
}

/** The one figure of a year that may be meant: the only one, or the only one whose words name the thing. */
function only(
  figures: readonly ProseFigure[],
  period: ProseFigure['period'],
  thing: string,
): ProseFigure | null {
  const all = figures.filter((f) => f.period === period);
  const named = all.filter((f) => plainName(f.label).includes(thing));
  const own = all.length > 1 ? named : all;
  return own.length === 1 ? (own[0] ?? null) : null;
}

const AREA = /全[国省市州县区]/;
/** Half a year is not held against all of another. */
const PART = /[上下]半年|季度|\d{1,2}月/;

/** Whether figures of two years are of the same area and of as much of the year. */
export function comparable(before: ProseFigure, own: ProseFigure): boolean {
  if (AREA.exec(before.label)?.[0] !== AREA.exec(own.label)?.[0]) return false;
  return !PART.test(before.label) && (!PART.test(own.label) || before.label.includes('同期'));
}

/** The words of last year's figure say nothing that those of this year's don't: 2022年受理 beside 受理投诉. */
function saysSame(before: ProseFigure, own: ProseFigure, thing: string): boolean {
  if (!comparable(before, own)) return false;
  const [then, now] = [before.label, own.label].map((label) => label.replace(WHEN, '').replace(/为$/, ''));
  if (then === undefined || now === undefined || contrast(then, now)) return false;
  return then === '' || then.includes(thing) || now.includes(then);
}

function made(leaf: Measure, { quantity, sentence }: ProseFigure, prose: Prose, quote: Quote): Figure | null {
  const value = inUnit(quantity, leaf.unit, leaf.name) ?? (leaf.unit === 'amount' ? quantity.value : null);
  const text = prose.original.slice(quantity.figureStart, quantity.figureEnd);
  return value && { name: leaf.name, unit: leaf.unit, value, text, source: quote(sentence) };
}
