import type { Interval } from '../../rule/rule.ts';
import { NUM, readNum } from '../text/numeral.ts';

const THING = '要点|内容|条件|要求|指标|标准|(?:考核|时间)?(?:时点|节点|季度|月份|时段|阶段)';
/** 2个及以上时点: the words of the bound stand before those of the thing. */
const TURNED = new RegExp(`([项个条点])(及?以上|及?以下|或以上|或以下)(${THING})`);
/** The answer to what is asked, with or without marks around it. */
const ANSWERED = '(?:回答|答案|选择?|判断|结果)?为?';
const YES = `${ANSWERED}"是"?|(?:回答|答案|结果)?为是`;
const NO = `${ANSWERED}"否"?|(?:回答|答案|结果)?为否`;
const MET = `(?:符合|满足|达到|具备|做到|达标|完成|${YES})`;
const FAILED = `(?:不符合|不满足|未达到|不具备|未做到|不达标|未达标|未符合|未完成|${NO})`;
const THINGS = `(?:项|个|条|点)(?:${THING})?`;
const REQUIRED =
  '(?:上述|以上)?(?:\\d+(?:\\.\\d+)?%)?(?:要求|条件|标准|规定|(?:规定|序时|计划|目标)?(?:时间|支出|执行)?(?:进度|目标|计划)(?:要求)?)?的?$';
const HEAD = '^(?:如|若)?(?:以上|上述|前述)?';
const RANGE = '(及?以上|及?以下|或以上|或以下)?';

/** 四项全部符合的, 均符合要求的. */
const ALL = new RegExp(
  `${HEAD}(?:(${NUM})${THINGS})?(?:要点|内容|条件|要求)?,?(?:全部|全都|均|都|全)${MET}${REQUIRED}`,
);
/** 同时符合以下条件的, 做到下列各项要求的. */
const ALL_OF = new RegExp(
  `${HEAD}(?:同时|全部)?${MET}(?:了)?(?:以下|下列|下述|上述|以上)(?:全部|所有)?(?:各?[项点条])?(?:要点|内容|条件|要求|标准|规定|情形)?的?$`,
);
/** 全部不符合的, 均不符合的. */
const NONE = new RegExp(
  `${HEAD}(?:(${NUM})${THINGS})?(?:要点|内容|条件|要求)?,?(?:全部|全都|均|都|全)${FAILED}${REQUIRED}`,
);
/** 符合三项的, 符合两项及以上的, 仅符合其中一项的. */
const SO_MANY = new RegExp(
  `${HEAD}(?:只|仅)?(?:有)?(?:同时|全部|能够?)?${MET}(?:上述|以上|以下|下列|下述)?(?:其中)?(?:的)?(?:任意|任何)?(${NUM})${THINGS}${RANGE}${REQUIRED}`,
);
/** 三项符合的, 有两项及以上符合要求的. */
const SO_MANY_BEFORE = new RegExp(
  `${HEAD}(?:其中)?(?:只|仅)?(?:有)?(${NUM})${THINGS}${RANGE}${MET}${REQUIRED}`,
);
/** 一项不符合的, 有两项及以上不符合的. */
const SO_MANY_FAILED = new RegExp(
  `${HEAD}(?:其中)?(?:只|仅|凡)?(?:有|存在)?(任[何意]?)?(${NUM})${THINGS}${RANGE}${FAILED}${REQUIRED}`,
);
/** 做到3-4项的. */
const BETWEEN = new RegExp(
  `${HEAD}(?:只|仅)?(?:有)?${MET}(${NUM})(?:项|个)?(?:-|至|到)(${NUM})${THINGS}${REQUIRED}`,
);
/** 不足两项的, 符合不足两项的. */
const FEWER = new RegExp(`${HEAD}(?:${MET})?(?:不足|少于|低于)(${NUM})${THINGS}${REQUIRED}`);

/** 有一项不符合要求, 任1项不符合, 每缺一项: one of the statements fails. */
export const MISSED = `(?:以上|上述|其中)?(?:[一二两三四五六七八九十\\d]项)?(?:情况|内容|要点|各项|条件)?,?(?:每|凡)?(?:有|出现|发现|存在)?(?:任[何意]?)?(?:其中)?(?:一|1)(?:项|条|个要点|个(?:考核|时间)?(?:时点|节点|季度|月份))(?:要点|内容|情况|指标)?(?:不符合?|不满足|不达标|未(?:达到|做到|满足|符合|落实|完成)|${NO})(?:要求|规定|标准|条件)?|(?:每)?(?:缺少?|少)(?:一|1)(?:项|个|条)|每项(?:不符合|未(?:达到|做到|完成|落实))(?:要求)?`;

/** How many of `count` statements a condition wants met; null where it speaks of something else. */
export function metOf(said: string, count: number): Interval | null {
  const condition = said.replace(TURNED, '$1$3$2');
  const all = ALL.exec(condition);
  if (all) return ofNumber(all[1]) === null || ofNumber(all[1]) === count ? exactly(count) : null;
  if (ALL_OF.test(condition)) return exactly(count);
  const none = NONE.exec(condition);
  if (none) return ofNumber(none[1]) === null || ofNumber(none[1]) === count ? exactly(0) : null;
  const failed = SO_MANY_FAILED.exec(condition);
  const lost = ofNumber(failed?.[2]);
  if (failed && lost !== null && lost <= count) {
    const range = failed[3] ?? '';
    if (range.endsWith('以上') || failed[1] !== undefined) return upTo(count - lost);
    return range === '' ? exactly(count - lost) : from(count - lost);
  }
  const many = SO_MANY.exec(condition) ?? SO_MANY_BEFORE.exec(condition);
  const met = ofNumber(many?.[1]);
  if (many && met !== null && met <= count) {
    const range = many[2] ?? '';
    if (range.endsWith('以上')) return from(met);
    return range === '' ? exactly(met) : upTo(met);
  }
  const [, least, most] = BETWEEN.exec(condition) ?? [];
  const [low, high] = [ofNumber(least), ofNumber(most)];
  if (low !== null && high !== null && low < high && high <= count)
    return { low: String(low), lowBound: 'included', high: String(high), highBound: 'included' };
  const fewer = ofNumber(FEWER.exec(condition)?.[1]);
  return fewer !== null && fewer > 0 && fewer <= count ? upTo(fewer - 1) : null;
}

function ofNumber(text: string | undefined): number | null {
  const number = text === undefined ? null : readNum(text);
  return number === null ? null : Number(number);
}

function exactly(n: number): Interval {
  return { low: String(n), lowBound: 'included', high: String(n), highBound: 'included' };
}

function from(n: number): Interval {
  return { low: String(n), lowBound: 'included', high: null, highBound: 'open' };
}

function upTo(n: number): Interval {
  return { low: null, lowBound: 'open', high: String(n), highBound: 'included' };
}
