import { normalise } from '../../quantity/normalise.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { countingWord } from '../prose/counted.ts';
import type { Prose } from '../prose/prose.ts';
import type { Quote } from '../figures/figures.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findCount } from './counts.ts';

const NONE_OF = /(?:未|无|没有|不存在)[^,，;；。]{0,12}$/;
/** Enough of a name's end to find it again behind the words for none. */
const TAIL = 3;

/** Whether a measure counts what a standard grades from none on: 无有效投诉得满分；1起得3分；2起及以上不得分. */
export function isHappening(measure: Measure, { criterion }: Topic): boolean {
  if (measure.unit !== 'count' || measure.formula) return false;
  const text = normalise(criterion);
  const tail = measure.name.slice(-TAIL);
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1))
    if (NONE_OF.test(text.slice(Math.max(0, at - 16), at))) return true;
  return false;
}

/** What makes a thing one that counts. */
const QUALIFIED = /^(?:发现|发生|出现|存在|收到)?(有效|重大|较大|一般|严重|责任|属实|重复|越级|群体性)/;

/** Whether only some things of a kind are counted: 投诉5件 says nothing of 有效投诉. */
export function isQualified({ name }: Measure): boolean {
  return QUALIFIED.test(name);
}

/** How often such a thing happened, told as events are: 未收到投诉 is none. Null where the text leaves out what makes it count. */
export function happenings(measure: Measure, topic: Topic, prose: Prose, quote: Quote): Figure | null {
  const counter = countingWord(measure.name, true, topic.criterion);
  const count = counter === null ? null : findCount(measure.name, counter, prose, topic, quote);
  const kind = QUALIFIED.exec(measure.name)?.[1];
  return count && kind !== undefined && !count.source.quote.includes(kind) ? null : count;
}
