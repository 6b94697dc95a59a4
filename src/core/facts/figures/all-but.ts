import { denied } from '../../criterion/text/polarity.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ZERO, rational } from '../../quantity/rational.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import type { Feature } from './features.ts';
import { said } from './features.ts';
import type { Told } from './told.ts';
import { toldFigures } from './told.ts';

const EXCEPT =
  /除了?([^。;]{2,60}?)(?:以外|之外|外)[,，]?((?:其余|其他|剩余)?[^,，。;]*?(?:均|都|全部|全都)[^,，。;]*)/;
/** Things in a row; 等 leaves their number open. */
const BETWEEN = /、|和|及|与|以及/;

const ALL = /全部|足额|全额|均已|都已|悉数/;

/**
 * How much of a whole a text excepts from what was done to all of it: nothing where it says 已全部到位, 2 for 除2个应急项目外都已编报,
 * 1 for 除技工院校搬迁外均已完成. `own` is what must be said to have been done. Null where the text says no such thing of the whole,
 * or leaves open how many it excepts.
 */
export function allBut(whole: Told, own: readonly Feature[], prose: Prose): Rational | null {
  const sentence = EXCEPT.exec(whole.figure.sentence);
  const [, exception = '', rest = ''] = sentence ?? [];
  if (sentence) return isDone(rest, own) ? excepted(exception, whole) : null;
  // Another figure counted alike may be what all of it is said of.
  const { unit, start } = whole.figure.quantity;
  const others = toldFigures(prose).some(
    (t) => t !== whole && t.figure.quantity.unit.dimension === unit.dimension,
  );
  if (others || !whole.said.features.has('planned')) return null;
  const clause = prose.clauses.find(
    (c) => ALL.test(c.text) && c.period === 'this' && !c.limited && c.start >= start && isDone(c.text, own),
  );
  return clause ? ZERO : null;
}

function isDone(text: string, own: readonly Feature[]): boolean {
  if (denied(text) || isNotFact(text)) return false;
  const { features } = said(text);
  return own.length > 0 ? own.every((f) => features.has(f)) : features.has('done') || features.has('paid');
}

function excepted(exception: string, { figure }: Told): Rational | null {
  const { unit } = figure.quantity;
  const alike = findQuantities(exception).filter(
    (q) => q.unit.dimension === unit.dimension && q.unit.word === unit.word,
  );
  const [one] = alike;
  if (one) return alike.length === 1 && !one.approximate && one.bound === null ? one.value : null;
  if (unit.dimension !== 'count' || /\d|等|部分|个别|少数/.test(exception)) return null;
  return rational(exception.split(BETWEEN).filter((thing) => thing.length >= 2).length);
}
