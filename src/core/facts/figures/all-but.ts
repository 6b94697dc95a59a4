import { denied } from '../../wording/denial.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ZERO, rational } from '../../quantity/rational.ts';
import { thingsListed } from '../counts/names.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import type { Feature } from './features.ts';
import { said, telling } from './features.ts';
import type { Told } from './told.ts';
import { toldFigures } from './told.ts';

const EXCEPT =
  /除了?([^。;]{2,60}?)(?:以外|之外|外)[,，]?((?:其余|其他|剩余)?[^,，。;]*?(?:均|都|全部|全都)[^,，。;]*)/;

const ALL = /全部|足额|全额|均已|都已|悉数/;

/**
 * How much of a whole a text excepts from what was done to all of it: nothing where it says 已全部到位, 2 for 除2个应急项目外都已编报,
 * 1 for 除技工院校搬迁外均已完成. `asked` is what must be said to have been done. Null where the text says no such thing of the whole,
 * or leaves open how many it excepts.
 */
export function allBut(whole: Told, asked: ReadonlySet<Feature>, prose: Prose): Rational | null {
  const sentence = EXCEPT.exec(whole.figure.sentence);
  const [, exception = '', rest = ''] = sentence ?? [];
  if (sentence) return isDone(rest, asked) ? excepted(exception, whole) : null;
  // Another figure counted alike may be what all of it is said of.
  const { unit, start } = whole.figure.quantity;
  const { value } = whole.figure.quantity;
  const others =
    toldFigures(prose).some((t) => t !== whole && t.figure.quantity.unit.dimension === unit.dimension) ||
    findQuantities(prose.original).some((q) => q.unit.dimension === unit.dimension && !q.value.equals(value));
  if (others || !(whole.said.features.has('planned') || whole.said.features.has('total'))) return null;
  const clause = prose.clauses.find(
    (c) => ALL.test(c.text) && c.period === 'this' && !c.limited && c.start >= start && isDone(c.text, asked),
  );
  return clause ? ZERO : null;
}

const DEED = /完成|建成|完工|竣工|实施|开展|实现|编报|上报|报送/;

/** 已全部验收 is no 已全部使用: the clause says what was asked, and nothing else. */
function isDone(text: string, asked: ReadonlySet<Feature>): boolean {
  if (denied(text) || isNotFact(text)) return false;
  const { features } = said(text);
  const own = [...telling(asked)];
  const more = [...telling(features), ...(features.has('checked') ? (['checked'] as const) : [])];
  if (!more.every((f) => asked.has(f)) || !own.every((f) => features.has(f))) return false;
  if (own.length > 0) return true;
  return asked.has('paid') ? features.has('paid') : features.has('done') && DEED.test(text);
}

/** Whoever need not do it is no part of the whole that had to. */
const EXEMPT = /涉密|不适用|免[于予除]|无需|不需|豁免|按规定|依法|不纳入/;

function excepted(exception: string, { figure }: Told): Rational | null {
  if (EXEMPT.test(exception)) return null;
  const { unit } = figure.quantity;
  const alike = findQuantities(exception).filter(
    (q) => q.unit.dimension === unit.dimension && q.unit.word === unit.word,
  );
  const [one] = alike;
  if (one) return alike.length === 1 && !one.approximate && one.bound === null ? one.value : null;
  if (unit.dimension !== 'count' || /\d|等|部分|个别|少数/.test(exception)) return null;
  const things = thingsListed(exception)?.filter((thing) => thing.length >= 2);
  return things ? rational(things.length) : null;
}
