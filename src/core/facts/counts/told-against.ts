import { thingsFolded } from '../deeds/things.ts';
import type { DeedName } from '../deeds/words.ts';
import { readDeeds } from '../deeds/words.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { asksForTime, saysLate } from '../prose/timeliness.ts';
import { actsIn } from '../verdicts/statements.ts';
import { deniesEvent } from './cause.ts';

/** How far a thing was to have got by then. */
const BY_PLAN = /按(?:照)?(?:序时|计划|规定|时间|既定)*(?:进度|节点|计划)/;
/** What is so of one of two things said of all. */
const DENIES = /未|没有|没能|尚/;
const NONE_OF_THEM = /(?:没有|无|未发现|未出现|未发生|不存在)[^,，]*(?:未|没有|不)/;
/** Nothing that an event lacks is denied by these. */
const LIGHT: ReadonlySet<DeedName> = new Set(['lack', 'event', 'contain']);

/**
 * Whether some clause says of something what an event counts, though others say the opposite of the rest: 8月中旬才下达完，未按进度完成
 * of 未按进度完成资金下达. Then there are more than none of it.
 */
export function toldAgainst(event: string, prose: Prose): boolean {
  if (!deniesEvent(event)) return false;
  const timed = asksForTime(event) || BY_PLAN.test(event);
  const plan = BY_PLAN.test(event);
  const lacking = new Set(deedsDenied(event));
  return prose.clauses.some(({ text, period }) => {
    if (period !== 'this' || isNotFact(text) || NONE_OF_THEM.test(text)) return false;
    if (timed && saysLate(text) && !ofOtherAct(event, text)) return true;
    if (plan && DENIES.test(text) && BY_PLAN.test(text)) return true;
    return deedsDenied(text).some((name) => lacking.has(name) && !LIGHT.has(name)) && alike(event, text);
  });
}

function deedsDenied(text: string): readonly DeedName[] {
  return readDeeds(thingsFolded(text)).deeds.flatMap((d) => (d.holds ? [] : [d.name]));
}

/** 未及时反馈 is nothing against 均及时处理. */
function ofOtherAct(event: string, text: string): boolean {
  const [asked, said] = [actsIn(event), actsIn(text)];
  return asked.length > 0 && said.length > 0 && !said.some((act) => asked.includes(act));
}

/** Both deny in the same words: 未公开 of 未公开. */
function alike(event: string, text: string): boolean {
  const said = /(?:未能?|没有|尚未|没能)(?:按[^,，]{0,4})?([^,，]{2})/.exec(text)?.[1];
  return said !== undefined && event.includes(said);
}
