import { overlap } from '../criterion/polarity.ts';
import { isNotFact } from './modality.ts';
import type { Clause, Prose } from './prose.ts';
import { sentenceAround } from './prose.ts';
import { content } from './statements.ts';

/** What a thing is said to be, with what it is said to be otherwise. */
const QUALITIES: readonly (readonly [string, RegExp])[] = [
  ['真实', /失真|失实|不实|虚假/],
  ['完整', /缺失|漏/],
  ['准确', /有误|错误|差错/],
  ['齐全', /不全|缺少|缺失/],
  ['规范', /违规/],
  ['合规', /违规/],
  ['健全', /不够健全|缺失/],
  ['清晰', /模糊/],
];
const NOT = '(?:不|未|欠|不够|不太|不尽|不甚|未能|尚未|尚不|还不)(?:够|太|甚|完全|尽|能|做到|达到)?';
const PARTLY = /个别|部分(?!门)|基本|总体|大体|较为|除[^,]+外/;

/** An answer to a statement that a thing has some quality. */
export interface Quality {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * Whether a thing has the quality that a statement ends with (会计信息资料完整), from clauses that give it several or deny
 * it some of them: 真实、准确，但不完整. Null where the statement is of another kind or the text does not say.
 */
export function qualityOf(claimed: string, prose: Prose): Quality | null {
  const found = QUALITIES.find(([word]) => claimed.endsWith(word));
  if (!found) return null;
  const [word, otherwise] = found;
  const thing = content(claimed.slice(0, -word.length));
  if (thing.length < 2 || /[,、且并]/.test(claimed) || /不|未|无/.test(claimed)) return null;
  const denies = new RegExp(`${NOT}${word}`);
  const about = [...prose.spans.values()]
    .filter((span) => span.text.includes(word) && overlap(thing, content(span.text)) >= 0.7)
    .flatMap((span) => span.clauses)
    .filter((c) => c.period === 'this' && !isNotFact(c.text));
  const denial = about.find((c) => denies.test(c.text) && ofThing(c, thing, about));
  if (denial) return PARTLY.test(denial.text) ? null : { holds: false, text: denial.text };
  if (about.some((c) => otherwise.test(c.text) && !/未|无|没有|不存在/.test(c.text))) return null;
  const said = about.find((c) => c.text.includes(word) && ofThing(c, thing, about));
  if (!said || PARTLY.test(said.text)) return null;
  return { holds: true, text: sentenceAround(said, prose) };
}

/** The clause speaks of the thing, or names none of its own: 但不完整. */
function ofThing(clause: Clause, thing: string, about: readonly Clause[]): boolean {
  if (overlap(thing, content(clause.text)) >= 0.5) return true;
  const own = content(clause.text).replace(/但|真实|完整|准确|齐全|规范|合规|健全|清晰|不|未/g, '');
  return own.length < 2 && about.some((c) => c.sentence === clause.sentence && c.start < clause.start);
}
