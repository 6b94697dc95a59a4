import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { otherCounter } from './unit-values.ts';

/** Words at the end of a name that only say how the thing is counted: 公益演出场次, 受益户数. */
const COUNTED =
  /^(.{2,}?)(?:的)?(?:人次|家次|户次|场次|台次|批次|次数|场数|期数|户数|人数|家数|个数|件数|篇数|台数|辆数|场|期)$/;

/**
 * A count that the standard calls by its counting word (公益演出场次) and the text by the thing (开展公益演出114场). `find` looks a
 * measure up among figures that are counted alike. Null for a measure of another kind.
 */
export function countedThing(measure: Measure, find: (measure: Measure) => Figure | null): Figure | null {
  const thing = measure.unit === 'count' && !measure.formula ? COUNTED.exec(measure.name)?.[1] : undefined;
  const found = thing === undefined ? null : find({ ...measure, name: thing });
  const counter = found?.text.replace(/^[\d.,\s]+[十百千万亿]*/, '') ?? '';
  return found && !otherCounter(measure.name, counter) ? { ...found, name: measure.name } : null;
}
