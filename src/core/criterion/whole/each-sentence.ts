import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import { NUM } from '../text/numeral.ts';
import { VALUE } from '../text/value.ts';
import type { Listed, Statement } from './each-list.ts';

const NAMED =
  /^(?:本|该)?(?:项|指标|项目)*(?:主要)?(?:包括|包含|由|含|分为|涵盖)([^,;。:]{4,100}?)(?:等)?(?:[二两三四五六七八九十]|\d)?(?:项|个|部分)?(?:指标|内容|任务)?(?:组成|构成)?(?:,(?:其)?|,?其中|的)?(?:权重|占比|比重)(?:分别)?(?:为|占|是)((?:\d+(?:\.\d+)?%[、,和]?){2,})[。;,]?/;

/** 本指标包括新建管网、改造泵站、安装水表三项，权重分别为40%、30%、30%: things in one sentence with the share of each. */
export function weighted(text: string): Listed | null {
  const [whole, list = '', figures = ''] = NAMED.exec(text) ?? [];
  if (whole === undefined) return null;
  const things = list.split(/[、和与及]/);
  const shares = [...figures.matchAll(/(\d+(?:\.\d+)?)%/g)].flatMap((m) => parseDecimal(m[1] ?? '') ?? []);
  if (things.length !== shares.length || new Set(things).size < things.length) return null;
  const statements = things.map((thing, i): Statement => ({
    text: thing,
    size: { by: 'share', size: decimalText((shares[i] ?? ZERO).div(100), 12) },
    at: { start: 0, end: whole.length },
  }));
  return things.every((t) => t.length >= 2) ? { statements, end: whole.length } : null;
}

const EACH = new RegExp(
  `^([^、,;。:()=<>≤≥\\d]{3,30}(?:、[^、,;。:()=<>≤≥\\d]{3,30}){1,8})(?:的)?,(?=每(?:一|1)?(?:项|个)(?:得|占|计|为)?${NUM}分)`,
);

/** 目标申报完整、监控及时、自评规范，每项1.5分: statements in one sentence that says what each of them is worth. */
export function inSentence(text: string): Listed | null {
  const [whole, list = ''] = EACH.exec(text) ?? [];
  const things = list.split('、');
  if (whole === undefined || new Set(things).size < things.length || things.some((t) => t.length < 4))
    return null;
  const at = { start: 0, end: whole.length };
  return { statements: things.map((t): Statement => ({ text: t, size: null, at })), end: whole.length };
}

const POINT = '(?:第?[一二三四]季度|上半年|前三季度|全年|\\d{1,2}月(?:份)?)';
const SCHEDULED = new RegExp(
  `^((?:(?:${POINT}|\\d{1,2})[、,和]){1,11}${POINT})(底|末)?(?:的)?(?:(?:支出|执行|预算)*(?:序时|目标|计划)(?:支出|执行)?进度)(?:要求)?(?:分别|依次)(?:达到|不低于|为|应为)((?:${VALUE}[、,和]){1,11}${VALUE})[。;,]`,
);
const OWN =
  /(?:时点|季度|月|节点)(?:末|底)?(?:实际)?((?:预算)?(?:支出|执行)(?:进度|率))[÷/](?:序时|目标|计划)/;

/** 一季度至四季度末序时进度分别为25%、50%…: each time point with the figure that has to be reached there. */
export function scheduled(text: string): Listed | null {
  const [whole, list = '', end = '', figures = ''] = SCHEDULED.exec(text) ?? [];
  const name = OWN.exec(text)?.[1];
  if (whole === undefined || name === undefined) return null;
  const points = list.split(/[、,和]/);
  const values = figures.split(/[、,和]/);
  if (points.length !== values.length) return null;
  const unit = /月(?:份)?$/.exec(points.at(-1) ?? '')?.[0] ?? '';
  const at = { start: 0, end: whole.length };
  const statements = points.map((point, i): Statement => {
    const day = (/\d$/.test(point) ? point + unit : point) + end;
    return { text: `${day}${name}≥${values[i] ?? ''}`, size: null, at };
  });
  return { statements, end: whole.length };
}
