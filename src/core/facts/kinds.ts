import { overlap } from '../criterion/polarity.ts';
import type { CountedEvent } from './events.ts';
import { isNotFact } from './modality.ts';
import type { Prose, ProseFigure } from './prose.ts';
import { content } from './statements.ts';

const KINDS =
  /^(?:[^、,]{0,10}?(?:发现|出现|存在|发生))?((?:[^、,]{3,24}、)+[^、,]{3,24}?)等(?:违规|违纪|违法|不规范)?(?:的)?(?:问题|情况|情形|行为|现象)*$/;
const NONE_OF =
  /^[^,]{0,20}?(?:未发现|未出现|未发生|未存在|不存在|没有|无(?!法|需|须|形|偿))(?:发现|出现|发生|存在)?/;
const POINTS =
  /^(?:(?:存在|发现|发生|出现|有)?(?:此类|该类|这类|上述|前述|此|该)(?:问题|情况|情形|行为|事项|现象)?)$/;

/** The kinds of things that an event lists (应采购未采购、化整为零等问题), each an event of its own; none where it lists none. */
export function kindsOf(event: CountedEvent): readonly CountedEvent[] {
  const listed = KINDS.exec(event.core)?.[1]?.split('、') ?? [];
  return listed.map((core) => ({ ...event, core, generic: false }));
}

/** The clause that denies every kind listed; null where the text denies only some, or none. */
export function noneOf(kinds: readonly CountedEvent[], prose: Prose): string | null {
  const clause = prose.clauses.find((c) => {
    const opening = NONE_OF.exec(c.text)?.[0];
    if (opening === undefined || c.period !== 'this' || c.limited || isNotFact(c.text)) return false;
    const said = content(c.text.slice(opening.length));
    return kinds.every((kind) => overlap(content(kind.core), said) >= 0.6);
  });
  return clause?.text ?? null;
}

/** The words that say what a figure counts; 此类问题1起 counts what the clause before tells. */
export function localWords(figure: ProseFigure): string {
  const pointing = POINTS.test(figure.label) && figure.subject !== '';
  return `${pointing ? figure.subject : figure.label}${figure.after}`;
}
