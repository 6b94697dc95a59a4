import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Expression, Measure } from '../../rule/rule.ts';
import { ofAnother, ofYears, isSupposed } from '../prose/subject.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';
import type { Topic } from '../verdicts/topic.ts';
import { allBut } from './all-but.ts';
import { toldByGrades } from './answers-told.ts';
import { leavesOf } from './leaves.ts';
import type { Feature, Said } from './features.ts';
import { said, telling } from './features.ts';
import type { Quote } from './figures.ts';
import { holdsOthers, oneOfPeriods } from './no-value.ts';
import { namedItself } from './staff.ts';
import type { Told } from './told.ts';
import { toldFigures } from './told.ts';
import { comparable } from './year-pairs.ts';
import { inUnit } from './unit-values.ts';

/** A name in a formula with what its words ask for. */
interface Wanted {
  readonly leaf: Measure;
  readonly said: Said;
  /** What of it none of the formula's other names says. */
  readonly own: readonly Feature[];
  /** What only the other names say. */
  readonly others: readonly Feature[];
  /** Beside a change of the budget it is the budget before the change. */
  readonly before: boolean;
}

/**
 * The figures of a formula whose names a text does not use, by the part that each plays in it: 完工结算实际花了442.9万元 is the
 * 实际成本 beside a 计划成本. Only where one figure alone plays the part, and nothing in its words speaks against it.
 * `known` looks up what the text calls by its name.
 */
export function figuresByRole(
  formula: Expression,
  measure: string,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  known: (leaf: Measure) => Figure | null,
): ReadonlyMap<string, Figure> {
  const leaves = leavesOf(formula);
  if (leaves.length < 2 || leaves.length > MOST) return new Map();
  const all = leaves.map((leaf): Wanted => wanted(leaf, leaves));
  const named = new Map(all.map((w) => [w, known(w.leaf)] as const));
  const told = toldFigures(prose);
  const beside = told.filter((t) => [...named.values()].some((f) => f !== null && isSame(t.figure, f)));
  const context = `${topic.name} ${measure} ${leaves.map((l) => l.name).join(' ')}`;
  const found = new Map<string, Figure>();
  const used: Told[] = [];
  const open: Wanted[] = [];
  for (const one of all) {
    if (named.get(one)) continue;
    if (toldByGrades(one.leaf.name, prose)) return new Map();
    if (one.said.features.has('change') && mayHoldOthers(`${topic.definition}\n${topic.criterion}`, prose))
      return new Map();
    const fitting = namedItself(
      one.leaf,
      told.filter((t) => !beside.includes(t) && fits(t, one, context, prose, beside)),
      told,
    );
    if (fitting.length === 0) {
      open.push(one);
      continue;
    }
    const only = single(fitting);
    if (!only || used.includes(only)) return new Map();
    found.set(one.leaf.name, figureOf(one.leaf, only.figure, prose, quote));
    used.push(only);
  }
  for (const one of open) {
    const made = ofWhole(one, [...beside, ...used], prose, quote);
    if (!made) return new Map();
    found.set(one.leaf.name, made);
  }
  const [first] = [...beside, ...used];
  const figures = [...beside, ...used].map((t) => t.figure);
  const [last, now] = [figures.find((f) => f.period === 'last'), figures.find((f) => f.period === 'this')];
  if (last && now && !comparable(last, now)) return new Map();
  const together = first && used.every((t) => alike(t.figure, first.figure) && sameThing(t, first, context));
  return together && !exceedsWhole(formula, found, named, all) ? found : new Map();
}

/** More 已整改问题 than 发现问题: the part is more than what it should be a part of, so one of them is another figure. */
function exceedsWhole(
  formula: Expression,
  found: ReadonlyMap<string, Figure>,
  named: ReadonlyMap<Wanted, Figure | null>,
  all: readonly Wanted[],
): boolean {
  if (formula.op !== '/' || all.length !== 2 || formula.left.op !== 'name') return false;
  const left = formula.left.name;
  const part = all.find((w) => w.leaf.name === left);
  const whole = all.find((w) => w !== part);
  if (!part || !whole || whole.said.features.has('planned')) return false;
  const [a, b] = [part, whole].map((w) => named.get(w) ?? found.get(w.leaf.name));
  return telling(part.said.features).length > 0 && a && b ? a.value.compare(b.value) > 0 : false;
}

/**
 * The one figure of a text that plays the part of a measure without a formula (就业463人 for 带动就业人数): counted in what the
 * name ends on, and told of the same deed or thing. Null where another could be meant.
 */
export function figureByRole(measure: Measure, prose: Prose, row: string, quote: Quote): Figure | null {
  const noun = /(人次|人|户|次|场次|场|件|家|处|座|所|公里|亩|台|辆|间|篇|名|只|头|株)数?$/.exec(
    measure.name,
  )?.[1];
  if (measure.formula || measure.unit !== 'count' || noun === undefined) return null;
  const asked = wanted(measure, [measure]);
  const context = `${row} ${measure.name}`;
  const own = toldFigures(prose).filter(
    (t) =>
      t.figure.quantity.unit.word === noun &&
      fits(t, asked, context, prose, []) &&
      (asked.own.length > 0 || overlap(t.thing, plainName(context)) > 0),
  );
  const only = single(own);
  return only && figureOf(measure, only.figure, prose, quote);
}

/** Formulas of more names than these are no rates. */
const MOST = 4;

function wanted(leaf: Measure, leaves: readonly Measure[]): Wanted {
  const own = said(leaf.name);
  const others = leaves.filter((other) => other !== leaf).map((other) => said(other.name).features);
  return {
    leaf,
    said: own,
    own: telling(own.features).filter((f) => !others.some((o) => o.has(f))),
    others: others.flatMap(telling).filter((f) => !own.features.has(f)),
    before: !own.features.has('change') && others.some((o) => o.has('change')),
  };
}

function fits(
  told: Told,
  { leaf, said: asked, own, others, before }: Wanted,
  context: string,
  prose: Prose,
  beside: readonly Told[],
): boolean {
  const { figure, said: here } = told;
  if (!counted(figure, asked.features.has('change')) || !beside.every((t) => alike(t.figure, figure)))
    return false;
  if (beside.length === 0 && figureUnit(leaf, figure) === null) return false;
  const last = asked.features.has('last');
  if (last !== (figure.period === 'last' || here.features.has('last')) || figure.period === 'other')
    return false;
  if (asked.features.has('planned') !== here.features.has('planned')) return false;
  if ((['initial', 'final'] as const).some((f) => asked.features.has(f) && !here.features.has(f)))
    return false;
  if (before ? /调整后|全年/.test(told.words) : isOvertaken(here, asked, leaf, prose)) return false;
  if (!own.every((f) => here.features.has(f)) || others.some((f) => here.features.has(f))) return false;
  const allowed = new Set([
    ...telling(asked.features),
    ...telling(said(context).features).filter((f) => !OPPOSED.has(f)),
  ]);
  // 通过验收 is what an acceptance comes to, where nothing else is asked of its outcome.
  if (asked.features.has('checked') && !others.includes('fit')) allowed.add('fit');
  if (!telling(here.features).every((f) => allowed.has(f))) return false;
  if (own.length === 0 && !playsPlainly(asked, here) && !isThing(told, asked, leaf)) return false;
  // 申请追加476万元，财政未批复: what was asked for is no change yet.
  if (asked.features.has('change') && APPLIED.test(told.words) && REFUSED.test(figure.sentence)) return false;
  if (isSupposed(figure.subject) || ofAnother(told.words, context) || ofYears(figure.clause, context))
    return false;
  if (oneOfPeriods(figure, leaf, prose) || holdsOthers(figure, leaf.name, prose)) return false;
  return aboutIt(told, context, leaf);
}

const APPLIED = /申请|请示|申报|拟|建议/;
const REFUSED = /未(?:获|予|经|被)?[^,]{0,4}(?:批|同意)|不予|驳回|待批|正在审|尚在审/;

/** What is left over, changed or lies idle is never the thing itself, whatever the row is about. */
const OPPOSED: ReadonlySet<Feature> = new Set(['left', 'change', 'idle']);

/** Done for done, planned for planned, all of it for a total. */
function playsPlainly({ features: asked }: Said, { features: here }: Said): boolean {
  const does = (f: ReadonlySet<Feature>): boolean => f.has('done') || f.has('paid');
  if (asked.has('planned') || asked.has('last') || asked.has('initial') || asked.has('final')) return true;
  if (asked.has('checked') && here.has('checked')) return true;
  if (does(asked)) return does(here) || telling(asked).some((f) => here.has(f));
  return here.has('total') && !does(here);
}

/** 因落实国家政策产生的调整除外: what is left out must be said not to be in the figure. */
const LEFT_OUT =
  /(?:政策|不可抗力|临时交办)[^。;]{0,40}(?:除外|不计|剔除|扣除)|(?:不含|不包括|剔除|扣除)[^。;]{0,30}(?:政策|不可抗力|临时交办)/;
const NOT_SUCH = /(?:不属于|不含|没有|无)[^,。;]{0,6}(?:政策|临时交办|不可抗力)/;

/** Whether changes of another cause, which the standard leaves out, may be in a text's figure. */
function mayHoldOthers(standard: string, prose: Prose): boolean {
  return LEFT_OUT.test(standard) && !NOT_SUCH.test(prose.text);
}

/** 年初预算 where the text speaks of changes to it, and the beginning of the year is not asked for. */
function isOvertaken(here: Said, asked: Said, leaf: Measure, prose: Prose): boolean {
  if (!here.features.has('initial') || asked.features.has('initial')) return false;
  return /全年|调整/.test(leaf.name) || ADJUSTED.test(prose.text);
}

/** With these words a budget of the beginning of the year is not the one of its end. */
const ADJUSTED = /追加|调[增减整]|核减|年中/;

/** 参训学员480人 for 参训人数: nothing is said of the thing but its name. */
function isThing({ said: here, thing }: Told, { features: asked }: Said, { name }: Measure): boolean {
  if (telling(asked).length > 0 || asked.size > 0 || here.features.size > 0) return false;
  return overlap(thingOf(name), thing) > 0;
}

function counted({ quantity, listed }: ProseFigure, change: boolean): boolean {
  const { dimension } = quantity.unit;
  return (
    !listed &&
    /money|count|length|area|weight/.test(dimension) &&
    (quantity.change === null || change) &&
    quantity.bound === null &&
    !quantity.approximate &&
    quantity.part === 'single'
  );
}

const PEOPLE = /^(?:人|名|位)$/;

function alike(a: ProseFigure, b: ProseFigure): boolean {
  const [u, v] = [a.quantity.unit, b.quantity.unit];
  if (u.dimension !== v.dimension || u.currency !== v.currency) return false;
  return u.dimension !== 'count' || u.word === v.word || (PEOPLE.test(u.word) && PEOPLE.test(v.word));
}

/** The one figure that plays the part; figures of a part (其中, in brackets) only where no other does. */
function single(told: readonly Told[]): Told | null {
  const depth = Math.min(...told.map((t) => t.depth));
  const own = told.filter((t) => t.depth === depth);
  const [first] = own;
  return first && own.every((t) => t.figure.quantity.value.equals(first.figure.quantity.value))
    ? first
    : null;
}

/** All of the one figure beside it, or all but what the text excepts. */
function ofWhole(
  { leaf, said: asked }: Wanted,
  beside: readonly Told[],
  prose: Prose,
  quote: Quote,
): Figure | null {
  const [whole] = beside;
  if (!whole || beside.length > 1 || asked.features.has('planned') || asked.features.has('total'))
    return null;
  const but = allBut(whole, asked.features, prose);
  if (!but) return null;
  const figure = figureOf(leaf, whole.figure, prose, quote);
  if (but.equals(0)) return figure;
  return { ...figure, value: figure.value.sub(but), text: `${figure.text}－${but.toString()}` };
}

/** The words of a figure name no thing, or the one that is asked for; where nothing is named in the formula any will do. */
function aboutIt({ thing }: Told, context: string, { name }: Measure): boolean {
  return thing.length < 2 || overlap(thing, plainName(context)) > 0 || thingOf(name).length < 2;
}

function thingOf(name: string): string {
  return timeless(plainName(said(name).rest)).replace(
    /资金|经费|金额|总额|数额|项目|人员|[数额量值度\s]/g,
    '',
  );
}

/** Two figures that both name a thing name the same one. */
function sameThing(a: Told, b: Told, context: string): boolean {
  if (a.thing.length < 2 || b.thing.length < 2) return true;
  const asked = plainName(context);
  return overlap(a.thing, b.thing) > 0 || (overlap(a.thing, asked) > 0 && overlap(b.thing, asked) > 0);
}

function isSame({ quantity }: ProseFigure, figure: Figure): boolean {
  return quantity.value.equals(figure.value);
}

function figureUnit(leaf: Measure, { quantity }: ProseFigure): Figure['value'] | null {
  const { dimension } = quantity.unit;
  if (leaf.unit === 'amount' && dimension === 'count')
    return leaf.name.endsWith('数') ? quantity.value : null;
  return inUnit(quantity, leaf.unit, leaf.name);
}

function figureOf(leaf: Measure, figure: ProseFigure, prose: Prose, quote: Quote): Figure {
  const { quantity, sentence } = figure;
  const value = inUnit(quantity, leaf.unit, leaf.name) ?? quantity.value;
  const text = prose.original.slice(quantity.figureStart, quantity.figureEnd);
  return { name: leaf.name, unit: leaf.unit, value, text, source: quote(sentence) };
}
