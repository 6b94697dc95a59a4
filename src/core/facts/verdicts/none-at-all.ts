import { withoutDegree } from '../counts/degrees.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';

const NOUN = '事故|事件|投诉|举报|上访|舆情|违规|违纪|违法|纠纷|案件|差错|缺陷|拖欠|污染';
const CLAIM = new RegExp(
  `^(?:项目|部门|单位|年内|全年|实施期间|期间)*(?:发生|出现|存在|造成|引发|有)((?:特别重大|重大|较大|严重|恶性|群体性|特大)(?:(?:及|或)其?以上)?(?:的)?[一-龥]{0,8}(?:${NOUN}))(?:的|情况|情形|问题)*$`,
);
const DENIED =
  /(?:未|没有|无|不存在)(?:发生|出现|发现|造成|存在|引发|产生|收到)?(?:过|任何|一起|各类|各种)*([^,，。;；、]{2,16}?)(?:发生|出现|的?情况|情形|问题|现象)*$/;
/** Words that leave the thing as wide as it was. */
const WIDE = /安全|生产|责任|质量|工程|项目|施工|任何|各类|相关|的/g;

const RANKS = ['一般', '较大', '重大', '特别重大'];
const FROM_RANK =
  /(?:未|没有|无|不存在)(?:发生|出现|发现|造成)?(?:过)?(?:安全|生产|责任|质量|的)*(一般|较大|重大)(?:(?:及|或)其?)?以上(?:等级)?(?:的)?(?:安全|生产|责任|质量)*事故/;

/** 未发生较大及以上事故 denies 重大及以上事故 as well. */
function deniesFrom(text: string, thing: string): boolean {
  const rank = FROM_RANK.exec(text)?.[1];
  const asked = /特别重大|重大|较大/.exec(thing)?.[0];
  return (
    rank !== undefined &&
    asked !== undefined &&
    thing.endsWith('事故') &&
    RANKS.indexOf(rank) <= RANKS.indexOf(asked)
  );
}

/**
 * Whether a text that denies a thing altogether denies the worse kind of it that is asked about: 未发生安全责任事故 of 发生较大及以上事故.
 * Null where it denies another kind, or tells of some.
 */
export function noneAtAll(claimed: string, prose: Prose, row: string): string | null {
  const thing = CLAIM.exec(claimed)?.[1];
  const noun = new RegExp(`(?:${NOUN})`).exec(thing ?? '')?.[0];
  if (thing === undefined || noun === undefined) return null;
  const higher = prose.clauses.find((c) => deniesFrom(c.text, thing) && c.period === 'this' && !c.limited);
  if (higher && !isNotFact(higher.text)) return higher.text;
  const own = prose.clauses.filter((c) => c.period === 'this' && c.text.includes(noun) && !isNotFact(c.text));
  const wide = own.find((c) => {
    const said = DENIED.exec(c.text)?.[1];
    if (said === undefined || c.limited || withoutDegree(said) !== said) return false;
    const rest = said.replace(WIDE, '').replace(noun, '');
    return said.includes(noun) && (rest === '' || thing.includes(rest) || row.includes(rest));
  });
  const told = own.some((c) => c !== wide && !DENIED.test(c.text) && /发生|出现|\d[起件次]/.test(c.text));
  return wide && !told ? wide.text : null;
}
