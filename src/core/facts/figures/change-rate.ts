import { overlap } from '../../wording/overlap.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { isOfAnother } from '../prose/of-another.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { ZERO } from '../../quantity/rational.ts';
import { plainName, timeless } from '../prose/wording.ts';
import { made, valueOf } from './candidate.ts';

const RATE_OF_CHANGE = /(?:变动|增长|增减|变化)(?:率|幅度)$/;
/** 人均能耗较上年下降, 降低率: the change itself, counted in the direction that the name says. */
const NAMED_CHANGE =
  /(?:(?:较|比|同比)?(?:上年|去年|上一年度?)?(?:同期)?(下降|降低|减少|压减|增长|增加|提高|上升)|(降|增)低?)(?:率|幅度?|比例)?$/;

/** "比上年20万元减少1.5万元，下降7.5%" for a 变动率: the one rise or fall told of the thing. */
export function changeRate(measure: Measure, prose: Prose, quote: (quote: string) => Source): Figure | null {
  const named = RATE_OF_CHANGE.test(measure.name) ? null : NAMED_CHANGE.exec(measure.name);
  if (measure.unit !== 'ratio' || (!named && !RATE_OF_CHANGE.test(measure.name))) return null;
  const thing = timeless(plainName(measure.name.replace(named ? NAMED_CHANGE : RATE_OF_CHANGE, '')));
  const told = prose.figures.filter(
    (f) => f.quantity.change !== null && f.quantity.unit.dimension === 'ratio',
  );
  const [only] = told;
  if (!only && !named) return unchanged(measure, thing, prose, quote);
  if (!only || told.length > 1 || overlap(thing, plainName(only.sentence)) < 0.6) return null;
  if (!againstLastYear(only, prose)) return null;
  if (isOfAnother(only, measure, '') || comparesWithOther(only.clause, prose.year)) return null;
  const way = named && (/降|减/.test(named[0]) ? 'down' : 'up');
  // A rise is no fall of less than nothing: standards have a clause of its own for it.
  if (way && only.quantity.change !== way) return null;
  const value = way ? only.quantity.value.abs() : valueOf(only, measure);
  return value && made(measure, { figure: only, value, score: 1 }, prose, quote);
}

const LAST_YEAR = /上一?年|去年|同比|20\d{2}年/g;
/** What else a figure may be held against: 较预算下降5%, 比年初增长, 低于全省平均. */
const OTHER_BASE =
  /(?:[较比与同]|低于|高于|相[较比])[^,，。;；\d]{0,6}?(?:年初|期初|预算|计划|目标|概算|批复|控制[数线]|限额|定额|平均|均值|上[半个]?[月季]|上半年|前年|基[期年])|环比/g;

/** The base that the words before a rise or fall name last is last year: in 较预算下降5%，较上年增加0.8万元 the 5% are none since. */
function againstLastYear({ quantity }: ProseFigure, { text }: Prose): boolean {
  const before = text.slice(0, quantity.start);
  const own = before.slice(Math.max(before.search(/[^。;\n!?]*$/), 0));
  const behind = text.slice(quantity.end).split(/[,，。;；\n]/)[0] ?? '';
  if (/^[(（]?(?:较|比|与)(?:上|去)年/.test(behind)) return true;
  const last = (pattern: RegExp): number => [...own.matchAll(pattern)].at(-1)?.index ?? -1;
  return last(LAST_YEAR) > last(OTHER_BASE);
}

/** 较2020年下降8% in a text on another year than 2021 is no change against last year. */
export function comparesWithOther(clause: string, year: number | null): boolean {
  const compared = /(?:较|比|与|同)(20\d{2})年/.exec(clause)?.[1];
  return compared !== undefined && Number(compared) !== (year ?? 0) - 1;
}

/** 与上年持平: no change at all. */
function unchanged(
  measure: Measure,
  thing: string,
  prose: Prose,
  quote: (quote: string) => Source,
): Figure | null {
  const same = prose.clauses.find(
    (c) =>
      /(?:与|同)(?:上一?年度?|去年)[^,]{0,6}(?:持平|相同|一致)/.test(c.text) &&
      !/基本|大体|大致|接近/.test(c.text) &&
      !c.limited &&
      !isNotFact(c.text) &&
      overlap(thing, plainName(sentenceAround(c, prose))) >= 0.8,
  );
  return same
    ? { name: measure.name, unit: 'ratio', value: ZERO, text: '0', source: quote(same.text) }
    : null;
}
