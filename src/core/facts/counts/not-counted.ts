import type { ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';

/** As far behind a number what it is said not to be is looked for. */
const NEXT = 60;

/** 交通事故126起，均不属于责任事故: what a count is said not to be of. */
export function setApart({ quantity }: ProseFigure, text: string): boolean {
  return /^[^。;,，]{0,8}[,，]?(?:均|都|全部)?(?:不属于|不是|不构成|均非)/.test(
    text.slice(quantity.end, quantity.end + NEXT),
  );
}

/** 支付申请被退回 is no 报送材料被退回: what is named in front of the act shares nothing. */
export function ofAnotherThing(asked: string, said: string, act: string): boolean {
  if (act !== '退回') return false;
  const [thing, other] = [asked, said].map((words) =>
    content(words.slice(0, words.indexOf(act)).replace(/[被遭受由][^,]{0,8}$/, '')),
  );
  if (!thing || !other || thing.length < 2 || other.length < 2) return false;
  return !Array.from(thing).some((c) => other.includes(c));
}

/** What narrows an act must be said too. */
const QUALIFIED = [
  /有效(?!化解|处理|处置|解决|减少|降低|遏制|防范)/,
  /有责/,
  /属实|成立|查实/,
  /重大|严重|恶性/,
  /违规|违法|违纪/,
  /集体|群体/,
  /越级|非正常|非法/,
  /重复/,
  /正面/,
  /负面/,
];

/** Whether words leave out what narrows an act: 投诉28件 of 有效投诉. */
export function lessThan(asked: string, said: string): boolean {
  return QUALIFIED.some((q) => q.test(asked) && !q.test(said));
}
