import { twoBudgets } from './two-sides.ts';
import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { isAim } from '../prose/subject.ts';
import { plainName } from '../prose/wording.ts';
import type { Quote } from './figures.ts';
import { quotientOf } from './quotient-of.ts';
import type { Told } from './told.ts';
import { toldFigures } from './told.ts';

const RATE = /(?:任务|计划|目标)?完成(?:率|比例)$/;
const COUNTED_AS = /(?:个数|户数|人数|数量|面积|里程|长度|套数|台数|场次|期数|数)$/;
/** What is begun is not done, and a part of it is not it. */
const NOT_DONE = /开工|启动|立项|在建|受理|申报|申请|报名|招标|动工|预计|拟/;

/** What was planned of a thing and what was done of it, told one behind the other. */
interface Item {
  readonly planned: Told;
  readonly done: Told;
}

/**
 * The rate at which a thing of a list was done (机耕路建设里程完成率), from what the text plans and reports of that thing alone:
 * 高标准农田计划2.4万亩，建成2.28万亩；机耕路计划40公里，修了34公里. Null where two things fit as well, or another measure of the
 * row fits the thing better.
 */
export function thingRate(measure: Measure, prose: Prose, quote: Quote): Figure | null {
  if (measure.unit !== 'ratio' || !RATE.test(measure.name) || twoBudgets(prose)) return null;
  const asked = thingOf(measure.name);
  if (asked.length < 2) return null;
  const rivals = prose.asked.filter((name) => name !== measure.name && RATE.test(name)).map(thingOf);
  const ranked = itemsIn(prose)
    .map((item) => ({ item, fit: fitOf(asked, item) }))
    .filter(({ fit }) => fit >= LEAST)
    .toSorted((a, b) => b.fit - a.fit);
  const [best, next] = ranked;
  if (!best || (next && next.fit > best.fit - CLEARLY)) return null;
  if (rivals.some((rival) => fitOf(rival, best.item) >= best.fit)) return null;
  const { planned, done } = best.item;
  return quotientOf(measure, done.figure, planned.figure, prose, quote);
}

const LEAST = 0.6;
const CLEARLY = 0.3;

function thingOf(name: string): string {
  return plainName(name.replace(RATE, '').replace(COUNTED_AS, ''));
}

/** How well the words of what was planned name a thing. */
function fitOf(asked: string, { planned }: Item): number {
  const { thing } = planned;
  if (thing.length < 2) return 0;
  return Math.max(overlap(thing, asked), overlap(asked, plainName(planned.words)));
}

/** The things of which a text tells one figure that was planned and one, counted alike, that was done. */
function itemsIn(prose: Prose): readonly Item[] {
  const told = toldFigures(prose).filter(isPlain);
  return told.filter(isPlanned).flatMap((planned): Item[] => {
    const own = told.filter((t) => t.thing === planned.thing && sameSentence(t, planned));
    const plans = own.filter(isPlanned);
    const done = own.filter(isDone);
    const [only] = done;
    const single = plans.length === 1 && only && done.length === 1 && alike(only, planned);
    return single && planned.figure.quantity.value.compare(0) > 0 ? [{ planned, done: only }] : [];
  });
}

function isPlain({ figure, depth, said }: Told): boolean {
  const { quantity, period, clause, label } = figure;
  if (period !== 'this' || depth > 0 || quantity.approximate || quantity.part !== 'single') return false;
  if (quantity.bound !== null || quantity.change !== null || isNotFact(withoutPlan(clause))) return false;
  if (isAim(label) || !/money|count|length|area|weight/.test(quantity.unit.dimension)) return false;
  return !(['left', 'change', 'last'] as const).some((f) => said.features.has(f));
}

/** 计划 and 应 say of a figure what it is, and make the other one no plan. */
function withoutPlan(clause: string): string {
  return clause.replace(/^[^,]{0,16}?(?:计划|应)/, '');
}

function isPlanned({ said }: Told): boolean {
  return said.features.has('planned');
}

function isDone({ said, words }: Told): boolean {
  const { features } = said;
  return (
    !features.has('planned') && (features.has('done') || features.has('trained')) && !NOT_DONE.test(words)
  );
}

function sameSentence(a: Told, b: Told): boolean {
  return a.figure.sentence === b.figure.sentence;
}

function alike(a: Told, b: Told): boolean {
  const [u, v] = [a.figure.quantity.unit, b.figure.quantity.unit];
  if (u.dimension !== v.dimension || u.currency !== v.currency) return false;
  return u.dimension !== 'count' || u.word === v.word;
}
