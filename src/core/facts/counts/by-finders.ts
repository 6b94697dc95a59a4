import type { Rational } from '../../quantity/rational.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import type { CountedEvent } from './events.ts';
import type { Occurrence } from './settled.ts';

/** Those whose findings are counted together: 审计、巡察、财会监督检查发现问题. */
const FINDERS: readonly RegExp[] = [
  /审计/,
  /巡视|巡察/,
  /财会|财政|财监/,
  /纪检|纪委|监察/,
  /人大/,
  /督查|督察/,
];
const FOUND = /(?:指出|发现|查出|反映|提出|通报)(?:了|存在|共|各类|有|的)*$/;
/** Any problem at all; problems of one kind are for their own words. */
const BARE = /(?:检查|监督|审计|巡察|巡视|督查|督察)等?(?:中)?(?:发现|指出|查出|反映)的?问题$/;
const ALL = /共|合计|总计|累计/;
/** What became of those found, or a part of them. */
const OF_THEM = /整改|其中|已|未|完成|销号|正在|其余|剩余|另/;

function findersIn(text: string): readonly RegExp[] {
  return FINDERS.filter((finder) => finder.test(text));
}

/** Whether an event counts the problems that several found. */
export function ofSeveralFinders({ core }: CountedEvent): boolean {
  return BARE.test(core) && findersIn(core).length > 1;
}

/**
 * How many problems several inspectors found together: each says its number beside who found them. Null where one is told without who
 * found it, where somebody else did, or where a total is told beside them that they don't come to.
 */
export function foundByAll(event: CountedEvent, prose: Prose): Occurrence | null {
  const asked = findersIn(event.core);
  const told = prose.figures.filter((f) => isOfProblems(f, event));
  const found = told.filter(({ label }) => FOUND.test(label));
  const [first] = found;
  if (!first || found.some((f) => f.period !== 'this' || f.quantity.approximate)) return null;
  const others = told.filter((f) => !found.includes(f));
  if (!others.every((f) => isPartOf(f, found))) return null;
  const by = found.map((f) => findersIn(f.clause.includes(f.label) ? f.label + f.subject : f.subject));
  if (by.some((who) => who.length === 0 || !who.every((finder) => asked.includes(finder)))) return null;
  const sum = found.reduce<Rational>((all, f) => all.add(f.quantity.value), ZERO);
  if (found.length > 1 && found.some((f) => ALL.test(f.label))) return null;
  return { value: sum, text: found.map((f) => f.sentence).join('。') };
}

function isOfProblems({ quantity, label, after }: ProseFigure, { counter }: CountedEvent): boolean {
  if (quantity.unit.dimension !== 'count') return false;
  const alike = quantity.unit.word === counter || '个项条处类'.includes(quantity.unit.word);
  return alike && (after.startsWith('问题') || /问题/.test(label) || FOUND.test(label) || /整改/.test(after));
}

/** 其中2个已整改: told behind those found, not more than they. */
function isPartOf(part: ProseFigure, found: readonly ProseFigure[]): boolean {
  const words = part.label + part.after;
  return (
    OF_THEM.test(words) &&
    found.some(
      (f) => f.quantity.start < part.quantity.start && f.quantity.value.compare(part.quantity.value) >= 0,
    )
  );
}
