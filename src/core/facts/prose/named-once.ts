import type { Counted } from '../counts/counted.ts';
import type { CountedEvent } from '../counts/events.ts';
import { levelFits } from '../verdicts/levels.ts';
import { isNotFact } from './modality.ts';
import type { Prose } from './prose.ts';

const ACT = /(?:发文|印发|复制)?推广|表彰|通报表扬|经验交流|采用|采纳|批示/;
/** One thing, called by its own name: “一码通”服务被…. */
const ONE_NAMED =
  /^[^,“"《]{0,6}[“"《][^”"》]{2,30}[”"》](?![、和与及]|[^,]{0,10}(?:等|均|分别|先后))[^,、\d]{0,10}(?:被|获|经|由)/;

/** Once, where one thing called by its name had it happen, by somebody of the level asked for; null where others may have. */
export function namedOnce(event: CountedEvent, prose: Prose): Counted | null {
  const act = ACT.exec(event.core)?.[0];
  if (!act || !event.level) return null;
  const told = prose.clauses.filter((c) => c.period === 'this' && c.text.includes(act) && !isNotFact(c.text));
  const fitting = told.filter((c) => levelFits(event.level, c.text) !== false);
  const [only] = fitting;
  if (!only || fitting.length > 1 || only.limited || levelFits(event.level, only.text) !== true) return null;
  return ONE_NAMED.test(only.text) && !/未|没有/.test(only.text) ? { count: 1, text: only.text } : null;
}
