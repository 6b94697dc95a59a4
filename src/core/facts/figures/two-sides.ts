import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import type { Side } from '../prose/side-words.ts';
import { countedAlike, countsSomething, nounsOf, sideOf, within, wordsOf } from '../prose/side-words.ts';
import { ofAnother } from '../prose/subject.ts';
import { contrast, plainName } from '../prose/wording.ts';

/** The part and the whole of a quotient as a text gives them. */
export interface Pair {
  readonly part: ProseFigure;
  readonly whole: ProseFigure;
}

/**
 * The two figures of a quotient whose names the text tells in few words (计划新建3.2万亩，实际完成3.05万亩 for 实际完成面积 of
 * 计划面积). Only where in one sentence one figure alone fits the one name and one alone the other, in one unit.
 */
export function pairFor(part: string, whole: string, prose: Prose, row: string): Pair | null {
  const counted = prose.figures.filter(countsSomething);
  const pairs = counted.flatMap((p) =>
    counted.filter((w) => w !== p && fits(p, w, part, whole, row)).map((w): Pair => ({ part: p, whole: w })),
  );
  const [first] = pairs;
  if (!first) return null;
  const one = pairs.every(
    (pair) =>
      pair.part.quantity.value.equals(first.part.quantity.value) &&
      pair.whole.quantity.value.equals(first.whole.quantity.value),
  );
  return one && !movedLater(first, prose) ? first : null;
}

function fits(p: ProseFigure, w: ProseFigure, part: string, whole: string, row: string): boolean {
  if (p.sentence !== w.sentence || !countedAlike(p, w) || w.quantity.value.compare(0) <= 0) return false;
  const money = p.quantity.unit.dimension === 'money';
  if (money && [p, w].some((f) => ofAnother(wordsOf(f), `${part} ${whole} ${row}`))) return false;
  const nouns = [...nounsOf(p), ...nounsOf(w)];
  const [above, below] = [sideOf(part, nouns), sideOf(whole, nouns)];
  const [mine, other] = [sideOf(wordsOf(p)), sideOf(wordsOf(w))];
  if (contrast(mine.text, above.text) || contrast(other.text, below.text)) return false;
  if (ofOtherKind(mine.thing, above.thing) || ofOtherKind(other.thing, below.thing)) return false;
  if (mine.planned !== above.planned || other.planned !== below.planned) return false;
  if (!below.planned && p.quantity.value.compare(w.quantity.value) > 0) return false;
  if (!within(above.qualifiers, mine.qualifiers) || !sameQualifiers(below, other)) return false;
  if (below.done && !below.planned && !other.done) return false;
  const told = [mine.text, other.text, plainName(p.sentence), plainName(row)].join(' ');
  if (!told.includes(above.thing) && overlap(above.thing, told) < SPOKEN) return false;
  if (!told.includes(below.thing) && overlap(below.thing, told) < SPOKEN) return false;
  if (!below.planned && below.thing !== '' && !near(below.thing, other.text)) return false;
  if (!above.planned && !mine.done && above.qualifiers.size === 0 && !near(above.thing, mine.text))
    return false;
  return ofOneThing(mine, other, `${above.text} ${below.text} ${plainName(row)}`);
}

/** So much of the thing that a name names must be told somewhere around. */
const SPOKEN = 0.6;

function sameQualifiers(asked: Side, said: Side): boolean {
  return within(asked.qualifiers, said.qualifiers) && within(said.qualifiers, asked.qualifiers);
}

function near(thing: string, text: string): boolean {
  return thing !== '' && (text.includes(thing) || overlap(thing, text) >= SPOKEN);
}

/**
 * The whole of which the sentence says that all of it is such a part: 共有网格98个，已全部实行每日巡查 for 实行每日巡查的网格数. Null
 * where more than one number could be the whole.
 */
export function allOfIt(part: string, whole: string, prose: Prose, row: string): ProseFigure | null {
  const wholes = prose.figures.filter((f) => {
    if (!countsSomething(f)) return false;
    const [asked, said] = [sideOf(whole, nounsOf(f)), sideOf(wordsOf(f))];
    const thing = asked.thing.replace(/[总共]/g, '');
    return (
      said.planned === asked.planned && sameQualifiers(asked, said) && near(thing || asked.text, said.text)
    );
  });
  const [only] = wholes;
  if (!only || wholes.length > 1 || /其中|包括/.test(only.sentence)) return null;
  const clauses = prose.clauses.filter((c) => prose.spans.get(c.sentence)?.text === only.sentence);
  const act = part.replace(/的[^的]*$/, '').replace(/^(?:实际|已)/, '');
  const said = clauses.find(
    (c) => /(?:^|均|已|都)(?:全部|全都|均|都)(?!未|不)/.test(c.text) && near(act, c.text),
  );
  if (!said || act.length < 2 || said.limited || denied(said.text) || isNotFact(said.text)) return null;
  return ofOneThing(sideOf(part), sideOf(wordsOf(only)), `${whole} ${plainName(row)}`) ? only : null;
}

/** 闲置资产 is no 在用资产: of one thing, another kind. */
function ofOtherKind(said: string, asked: string): boolean {
  let same = 0;
  while (same < said.length && same < asked.length && said.at(-1 - same) === asked.at(-1 - same)) same += 1;
  return same >= 2 && same < said.length && same < asked.length;
}

/**
 * What the words name besides must be of what is asked for, or of each other: 省级实际到位 is no part of 应到位. The whole may be
 * named more closely (计划新建和改造) where the part names nothing.
 */
export function ofOneThing(part: Side, whole: Side, asked: string): boolean {
  const [p, w] = [part.thing, whole.thing];
  const alike = overlap(p, w) > 0 || overlap(w, p) > 0;
  const mine = p.length < 2 || overlap(p, asked) > 0 || alike;
  return mine && (w.length < 2 || p.length < 2 || overlap(w, asked) > 0 || alike);
}

/** Money that was added or moved later: the figure before is not the whole of it any more. */
export function movedLater(pair: Pair, prose: Prose): boolean {
  return (
    pair.whole.quantity.unit.dimension === 'money' &&
    prose.figures.some((f) => f !== pair.whole && /[追增]加|调[增减剂整](?!后)/.test(f.label))
  );
}

/** 年初预算2000万元，调整预算1800万元: of which of them a rate is meant, the standard does not say. */
export function twoBudgets({ figures }: Prose): boolean {
  const told = (words: RegExp): boolean =>
    figures.some((f) => f.period === 'this' && f.quantity.unit.dimension === 'money' && words.test(f.label));
  return told(/年初(?:预算|计划|安排|任务)/) && told(/调整后|调整预算|调[增减]后/);
}
