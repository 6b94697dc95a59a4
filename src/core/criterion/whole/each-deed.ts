import { NUM, readNum } from '../text/numeral.ts';
import type { Listed, Statement } from './each-list.ts';

const THING = '[^、,;。:\\n\\d]{2,24}?';
const THINGS = `(${THING}(?:、${THING}){1,11}|${THING}(?:和|与|及)${THING})`;
const NOUN = '制度|工作|任务|材料|内容|机制|措施|培训|检查|设备|情况|结果|方案|报告|信息';
const KIND = '(?:项|类|个|种|条)';
const COUNTED = `(?:等)?(?:([二两三四五六七八九十]|\\d)${KIND}(${NOUN})?)?(?:的)?[,:]?`;
const DEED = '([^,;。、:\\n\\d得扣]{2,16}?)';
const GIVES = `(?:的)?,?(?:得|计)(${NUM})分`;
/** …，执行到位一项得1分, 每执行到位一项得1分 */
const DEED_FIRST = new RegExp(`^${THINGS}${COUNTED}(?<=[,:])每?${DEED}(?:了)?(?:一|1)${KIND}${GIVES}`);
/** …，每有一项执行到位得1分, 每类完成购置并投入使用的得2分 */
const ONE_FIRST = new RegExp(
  `^${THINGS}${COUNTED}(?<=[,:])每(?:有)?(?:一|1)?${KIND}(?:${NOUN})?(?:均|都)?${DEED}${GIVES}`,
);
/** 论文、专利，每完成一项得2分: there may be several of each. */
const COUNTABLE =
  /^(?:新)?(?:完成|发表|获得?|取得|授权|新增|增加|举办|组织|引进|申请|转化|培训|研发|推广|采用|出台|建成|开展|发现|出现)$/;
const NOT_DONE = /^[,;。]?([^,;。\n]{2,40}?)(?:的)?,?(?:该[项类个])?不得分/;

/** 项目法人责任制、招标投标制、合同管理制，执行到位一项得1分，未执行到位的不得分: things, and what has to be done with each. */
export function deedOfEach(text: string): Listed | null {
  const found = DEED_FIRST.exec(text) ?? ONE_FIRST.exec(text);
  const [whole, list = '', count, kind, deed = '', points = ''] = found ?? [];
  const size = readNum(points);
  const things = withNoun(list.split(/、|和|与|及(?!时)/), kind);
  if (
    whole === undefined ||
    size === null ||
    /[每未不没各]|符合|满足|达标/.test(deed) ||
    COUNTABLE.test(deed)
  )
    return null;
  if (count !== undefined && Number(readNum(count)) !== things.length) return null;
  if (things.some((t) => t.length < 2) || new Set(things).size < things.length) return null;
  const otherwise = NOT_DONE.exec(text.slice(whole.length));
  const rest = otherwise && isDenied(otherwise[1] ?? '', deed) ? otherwise[0].length : 0;
  const at = { start: 0, end: whole.length };
  const statements = things.map((thing): Statement => ({
    text: `${thing}${deed}`,
    size: { by: 'points', size },
    at,
  }));
  return { statements, end: whole.length + rest, complete: true };
}

/** 预算、收支、采购三项制度, 管理人员、技术人员培训: what the last word says of all of them. */
export function withNoun(things: readonly string[], kind: string | undefined): readonly string[] {
  const noun = kind ?? new RegExp(`(?:${NOUN})$`).exec(things.at(-1) ?? '')?.[0];
  if (noun === undefined || noun === '内容' || noun === '措施') return things;
  return things.map((thing) => (thing.endsWith(noun) ? thing : thing + noun));
}

/** 未执行到位; 已购置但未投入使用或未完成购置: nothing but that the deed was not done, or not all of it. */
function isDenied(said: string, deed: string): boolean {
  return said.split(/或者?/).every((way) => {
    const denied = /(?:未|没有|不)([^未不]{2,})$/.exec(way)?.[1];
    return denied !== undefined && deed.includes(denied.slice(0, 2)) && deed.includes(denied.slice(-2));
  });
}
