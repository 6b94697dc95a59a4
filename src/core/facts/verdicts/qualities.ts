import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { rephrased } from '../prose/rephrase.ts';
import { content } from './statements.ts';

/** What a thing is said to be, with what it is said to be otherwise. */
const QUALITIES: readonly (readonly [string, RegExp])[] = [
  ['真实', /失真|失实|不实|虚假/],
  ['完整', /缺失|漏/],
  ['准确', /有误|错误|差错/],
  ['齐全', /不全|缺少|缺失/],
  ['完备', /不全|缺少|缺失/],
  ['规范', /违规/],
  ['合规', /违规/],
  ['健全', /不够健全|缺失/],
  ['可衡量', /(?:无法|难以|不能|未能?|没有)(?:进行|予以)?(?:量化|衡量)|定性(?:描述|表述)/],
  ['清晰', /模糊/],
  ['合理', /偏高|偏低|过高|过低|失当/],
  ['充分', /不足/],
  ['适应', /脱节|脱离/],
  ['匹配', /脱节|偏高|偏低/],
  ['对应', /脱节/],
  ['相关', /无关/],
];
const WORDS = new RegExp(QUALITIES.map(([word]) => word).join('|'), 'g');
const NOT =
  '(?:不|未|欠|不够|不太|不尽|不甚|未能|尚未|尚不|还不|无法|难以)(?:够|太|甚|完全|尽|能|做到|达到|相)?';
const PARTLY = /个别|大多|多数|大部分|部分(?!门)|基本|总体|大体|较为|除[^,]+外/;
/** These are words of other uses too (相关规定, 合理化): they must end what is said. */
const LAST = /^(?:合理|充分|适应|匹配|对应|相关|可衡量)$/;
/** 与计划数对应: the thing is what it stands in relation to. */
const RELATION = /^[与和同]/;
/** 各县区实际 in the text of one county is 地方实际 in the standard of all. */
const PLACE = /(?:各|全|本|当)?(?:地方|县区|区县|市县|乡镇|县|市|区|镇|地)(?=实际)/g;

/** An answer to a statement that a thing has some quality. */
export interface Quality {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * Whether a thing has the quality that a statement ends with (会计信息资料完整, 与计划数对应), from clauses that give it
 * several or deny it some of them: 真实、准确，但不完整. Null where the statement is of another kind or the text does not say.
 */
export function qualityOf(claimed: string, prose: Prose): Quality | null {
  const found = QUALITIES.find(([word]) => claimed.endsWith(word));
  if (!found || /[,、且并]/.test(claimed) || /不|未|无/.test(claimed)) return null;
  const [word, otherwise] = found;
  const things = thingsOf(claimed.slice(0, -word.length));
  if (things.length === 0) return null;
  const relation = RELATION.test(claimed);
  const mine = prose.clauses.filter(
    (c) =>
      c.period === 'this' &&
      !isNotFact(c.text) &&
      (!relation || /[与和同]/.test(c.text)) &&
      things.some((thing) => ofThing(c, thing, prose)),
  );
  const denies = new RegExp(`${NOT}${word}${relation ? `|${NOT}[与和同][^,]*${word}` : ''}`);
  const denial = mine.find((c) => denies.test(c.text) || (LAST.test(word) && otherwise.test(c.text)));
  if (denial) return PARTLY.test(denial.text) ? null : { holds: false, text: denial.text };
  const sentences = new Set(mine.map((c) => c.sentence));
  const near = prose.clauses.filter((c) => sentences.has(c.sentence));
  if (near.some((c) => otherwise.test(c.text) && !/未|无(?!关|法)|没有|不存在/.test(c.text))) return null;
  const said = mine.find(
    (c) =>
      c.text.includes(word) &&
      (saysQuality(word, c.text) || things.some((thing) => inFront(word, thing, c.text))),
  );
  if (!said || PARTLY.test(said.text) || denied(said.text)) return null;
  return { holds: true, text: sentenceAround(said, prose) };
}

/** 均有清晰、可衡量的指标值: the quality stands in front of its thing, which is there. */
function inFront(word: string, thing: string, text: string): boolean {
  const having = '(?:有|设定|设置|以|用|通过|明确)了?';
  const words = `(?:[^,、]{2,5}、)*${word}(?:、[^,、]{2,5})*`;
  return new RegExp(`${having}${words}的[^,]{0,4}${thing.slice(-2)}`).test(text);
}

/** Whether words say the quality that a statement ends with, where only its last place says it: not 合理性, 相关规定. */
export function saysQuality(claimed: string, text: string): boolean {
  const word = QUALITIES.find(([quality]) => claimed.endsWith(quality))?.[0];
  return !word || !LAST.test(word) || new RegExp(`${word}(?:$|[、且并和及与])`).test(rephrased(text));
}

/** The thing in the words that compare well; each of them where 或 stands between: 投资额或资金量. */
function thingsOf(words: string): readonly string[] {
  return words
    .replace(RELATION, '')
    .split('或')
    .map((thing) => plain(thing.replace(/^项目(?=.{3})/, '')))
    .filter((thing) => thing.length >= 2);
}

function plain(text: string): string {
  return content(text.replace(PLACE, '地方'));
}

/** The clause speaks of the thing, or names none or only the last word of it and its sentence says the rest before. */
function ofThing(clause: Clause, thing: string, prose: Prose): boolean {
  const said = plain(clause.text);
  const sentence = prose.spans.get(clause.sentence);
  if (overlap(thing, said) >= 0.5) return overlap(thing, plain(sentence?.text ?? '')) >= 0.7;
  const before = (sentence?.clauses ?? []).filter((c) => c.start < clause.start);
  const spoken = before.map((c) => plain(c.text)).join(' ');
  const own = said.replace(WORDS, '').replace(/但|不|未|够|无法|衡量|数据|信息|资料|内容/g, '');
  // 数据不准确: the data that the statement is about.
  if (own.length < 2 && before.length > 0 && clause.text.includes('数据') && /数据|基础信息/.test(thing))
    return true;
  if (own.length < 2)
    return before.some((c) => overlap(thing, plain(c.text)) >= 0.5) && overlap(thing, spoken) >= 0.7;
  const rest = thing.endsWith(own) ? thing.slice(0, -own.length) : '';
  return rest.length >= 2 && overlap(rest, spoken) >= 0.5;
}

const BOTH =
  /^([^,、]{3,}?)(?:和|及|以及)([^,、]{3,}?)(?:均|及时|足额|按时|、)*(?:真实|完整|准确|齐全|规范|合规|合理|上缴)$/;

/** Of two things that a statement is about (基础数据信息和会计信息资料真实) the words must name both. */
export function namesBoth(claimed: string, text: string): boolean {
  const [, one, other] = BOTH.exec(claimed) ?? [];
  if (one === undefined || other === undefined) return true;
  const said = content(text.replace(/出租出借|出租|租金/g, '有偿使用'));
  return [one, other].every((thing) => overlap(content(thing), said) >= 0.5);
}

/** What proves a quality besides its own word; of the others the word itself must be said. */
const PROOF: readonly (readonly [RegExp, RegExp])[] = [
  [/合法$/, /合法|依法|法律|法规|符合|遵守/],
  [/合规$/, /合规|规范|符合|遵守|按照?(?:规定|要求)|依规/],
  [/健全$/, /健全|完善|完备|齐全/],
  [/完善$/, /完善|健全|完备/],
  [/完备$/, /完备|齐全|完整|健全/],
  [/齐全$/, /齐全|齐备|完整|完备/],
  [/完整$/, /完整|齐全|完备|齐备/],
];

/** Whether the words say the quality that a statement ends with, or what amounts to it: having rules makes them no lawful ones. */
export function provesQuality(claimed: string, text: string): boolean {
  const proof = PROOF.find(([quality]) => quality.test(claimed))?.[1];
  return !proof || proof.test(text);
}
