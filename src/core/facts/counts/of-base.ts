import { bigrams } from '../../wording/overlap.ts';
import type { ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';
import type { CountedEvent } from './events.ts';

/** How a demand says that a thing is as it should be; what is left of it is the thing. */
const AS_IT_SHOULD =
  /(?:基本)?(?:合法合规|符合(?:规定|要求)?|合规|合法|规范|健全|齐全|齐备|完整|完备|完善|准确|真实|及时|到位|有效|合理|相符|清晰|明确|良好|达标|合格|一致|按[时期]|足额|严格|有)/g;

/**
 * Whether words are of the thing that an event's demand is about (合同签订 of 合同签订规范:不规范), the nearest words first; "unsure"
 * where they name no thing, and the rule asks for the same of several.
 */
export function ofBase(event: CountedEvent, around: readonly string[]): boolean | 'unsure' {
  if (event.base === '') return true;
  const own = pairsOf(event.base);
  const beside = event.others
    .flatMap((other) => (other.includes(':') ? [other.slice(0, other.lastIndexOf(':'))] : []))
    .filter((base) => base !== event.base)
    .map(pairsOf);
  const mine = [...own].filter((pair) => !beside.some((pairs) => pairs.has(pair)));
  const theirs = beside.flatMap((pairs) => [...pairs].filter((pair) => !own.has(pair)));
  for (const words of around) {
    const said = content(words);
    const here = mine.some((pair) => said.includes(pair));
    const there = theirs.some((pair) => said.includes(pair));
    if (here !== there) return here;
    if (here) return 'unsure';
  }
  return beside.length === 0 || 'unsure';
}

/** The words around a figure, the nearest first. */
export function wordsAround({ label, after, clause, subject, sentence }: ProseFigure): readonly string[] {
  const before = clause.slice(0, clause.lastIndexOf(label) + label.length);
  return [label + after, before, subject, sentence];
}

/** Two-character stretches of the thing that a demand is about. */
function pairsOf(base: string): ReadonlySet<string> {
  return bigrams(content(base.replace(AS_IT_SHOULD, '')));
}
