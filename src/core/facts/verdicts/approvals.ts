import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import type { Answer } from './listed.ts';

const APPROVED_ASKED = /资产[^,]{0,14}处置[^,]{0,4}(?:按|经|履行)[^,]{0,8}(?:审批|报批|批准)(?:程序|手续)?$/;
const LETTING = /有偿使用|出租|出借|门面|租赁/;
const DISPOSAL = /处置|报废|变卖|拍卖|核销|过户/;
const APPROVED = /(?:按|经|报|履行|依)[^,]{0,14}(?:审批|报批|批准|批复|同意)/;
const UNAPPROVED =
  /(?:未|没有?)(?:按|经|报|履行|办理)[^,]{0,14}(?:审批|报批|批准|手续|程序)|先[^,]{0,8}后[^,]{0,3}(?:审批|报批|手续)|擅自/;
const DENIES = /未|没有|不(?!动产)|无(?!偿|形)/;

/**
 * Whether assets were let and disposed of with leave (资产有偿使用、处置按规定程序审批), each by the words for it: 门面出租, 车辆报废.
 * Null where the text is silent on one of them, or the statement is another.
 */
export function assetsApproved(claimed: string, prose: Prose): Answer | null {
  if (!APPROVED_ASKED.test(claimed)) return null;
  const asked = [LETTING, DISPOSAL].filter((thing) => thing.test(claimed));
  const own = prose.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  const about = (text: string, sentence: string, thing: RegExp): boolean =>
    thing.test(text) || (!LETTING.test(text) && !DISPOSAL.test(text) && thing.test(sentence));
  const no = own.find(
    (c) => UNAPPROVED.test(c.text) && asked.some((thing) => about(c.text, sentenceAround(c, prose), thing)),
  );
  if (no) return { holds: false, text: no.text };
  const yes = asked.map((thing) =>
    own.find(
      (c) =>
        !c.limited &&
        APPROVED.test(c.text) &&
        !DENIES.test(c.text) &&
        about(c.text, sentenceAround(c, prose), thing),
    ),
  );
  const [first] = yes;
  return first && yes.every((c) => c !== undefined) ? { holds: true, text: first.text } : null;
}
