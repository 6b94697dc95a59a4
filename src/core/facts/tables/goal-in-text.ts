import { overlap } from '../../wording/overlap.ts';
import { compare } from '../../quantity/compare.ts';
import { readActual, readTarget } from '../../quantity/target.ts';
import type { Feature } from '../figures/features.ts';
import type { Told } from '../figures/told.ts';
import { toldFigures } from '../figures/told.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { onlyBegun } from '../prose/of-another.ts';
import { otherModifier } from '../prose/other-modifier.ts';
import { ofAnother, ofPiece, ofYears } from '../prose/subject.ts';
import { plainName } from '../prose/wording.ts';
import type { Topic } from '../verdicts/topic.ts';
import type { OwnRow } from './own-row.ts';
import { plainFigure } from './own-row.ts';
import { statedTarget } from './stated-target.ts';

/**
 * The target that a standard or its explanation states, with what the row's text says was reached: the one figure counted
 * alike that speaks of the thing the row is named after. Null where either is missing or not plain.
 */
export function rowInText(topic: Topic, prose: Prose, quote: Quote): OwnRow | null {
  const stated = statedTarget(`${topic.definition}\n${topic.criterion}`) ?? statedTarget(prose.text);
  if (!stated) return null;
  const { text: target, thing } = stated;
  const asked = `${topic.name} ${thing}`;
  const cell = { value: null, format: 'General', sign: '', unit: '', cell: '' } as const;
  const wanted = readTarget({ ...cell, text: target, name: topic.name });
  const figure = plainFigure(wanted.reading.kind === 'figure' ? wanted.reading : null, wanted.certain);
  if (!figure) return null;
  const reached = toldFigures(prose).filter((told) => isReached(told, asked) && sameUnit(told, figure.unit));
  const [first] = bestNamed(reached, plainName(asked));
  if (
    !first ||
    bestNamed(reached, plainName(asked)).some(
      (t) => !t.figure.quantity.value.equals(first.figure.quantity.value),
    )
  )
    return null;
  const { figureStart, figureEnd } = first.figure.quantity;
  const text = prose.original.slice(figureStart, figureEnd);
  const got = readActual({ ...cell, text, name: topic.name });
  return {
    name: topic.name,
    comparison: compare(wanted, got),
    direction: wanted.direction,
    target: figure,
    actual: plainFigure(got.reading.kind === 'figure' ? got.reading : null, got.certain),
    actualText: text,
    deadline: false,
    source: { ...quote(first.figure.sentence), quote: `${target} / ${text}` },
  };
}

/** Those whose words name the thing clearly better than others do: 城镇新增就业 beside 就业困难人员就业. */
function bestNamed(told: readonly Told[], name: string): readonly Told[] {
  const ranked = told.map((t) => ({ t, fit: overlap(name, `${plainName(t.figure.label)} ${t.thing}`) }));
  const most = Math.max(...ranked.map(({ fit }) => fit));
  return ranked.filter(({ fit }) => fit > most - CLEARLY).map(({ t }) => t);
}

const CLEARLY = 0.4;

/** 建成并通过县级初验: built is built, whatever acceptance is still to come. */
const ACCEPTED =
  /(?<=建成|完成|完工|竣工)[并且、,]?(?:已|均)?(?:通过|经)[^,，]{0,4}(?:初验|初步验收|预验收)(?:合格)?/;

/** What there is of a thing, not what was made of it. */
const STOCK = /总长|全长|总里程|总面积|现有|原有|存量|保有|总量|登记在册/;
/** What comes before the work itself. */
const BEFORE_WORK = /设计|勘察|测绘|招标|规划|审图|方案|摸排|排查|巡检|普查|可研/;

/** All of it within the year. */
const NOW = /全年|本年|年内|当年|今年|年度/;

/** What was planned, was left, changed or is of last year was not reached. */
const ELSE: readonly Feature[] = ['planned', 'left', 'change', 'last', 'begun'];

function isReached({ figure, said, thing, words, depth }: Told, name: string): boolean {
  const { quantity, period, label, clause } = figure;
  if (period !== 'this' || depth > 0 || quantity.change !== null || quantity.bound !== null) return false;
  if (quantity.approximate || quantity.part !== 'single') return false;
  if (ELSE.some((feature) => said.features.has(feature))) return false;
  if (ofAnother(words, name) || ofPiece(words.replace(ACCEPTED, ''), name) || ofYears(clause, name))
    return false;
  if (STOCK.test(words) && !STOCK.test(name)) return false;
  if (BEFORE_WORK.test(words) && !BEFORE_WORK.test(name)) return false;
  // 累计改造154.6公里 may be of all the years.
  if (label.includes('累计') && !NOW.test(clause)) return false;
  const own = plainName(name);
  if (otherModifier(thing, own) || onlyBegun(words, name)) return false;
  return overlap(thing, own) > 0 || overlap(plainName(label), own) > 0;
}

function sameUnit({ figure }: Told, unit: { readonly dimension: string; readonly word: string }): boolean {
  const own = figure.quantity.unit;
  if (own.dimension !== unit.dimension) return false;
  return own.dimension !== 'count' || own.word === unit.word;
}
