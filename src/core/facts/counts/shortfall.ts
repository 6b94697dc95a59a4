import { normalise } from '../../quantity/normalise.ts';
import type { Counted } from './counted.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';

const SHORT = /(?:^|:)(?:每)?(?:少|未)(?:完成|建成)?(?:的)?$/;
const DONE = /完成|建成|实施|改造|整治|新建/;
const LEFT = /另|其余|余下|剩余|未/;

/**
 * By how many a plan was missed that the standard itself prints (完成年度计划15处), from the one number done; what the text
 * says was left undone must make up the rest.
 */
export function shortOfPlan(event: string, counter: string, prose: Prose): Counted | null {
  const plain = normalise(event);
  const plan = new RegExp(`(?:计划|目标|任务)(?:数|量)?(\\d{1,6})${counter}`).exec(plain)?.[1];
  if (!SHORT.test(plain) || plan === undefined || counter === '') return null;
  const own = prose.figures.filter(
    (f) => f.period === 'this' && f.quantity.unit.word === counter && f.quantity.change === null,
  );
  const left = own.filter((f) => LEFT.test(f.label) || /^[^,]{0,12}未/.test(f.after));
  const done = own.filter(
    (f) => !left.includes(f) && DONE.test(f.label) && !/计划|目标|任务|应/.test(f.label),
  );
  const [only] = done;
  if (!only || done.length > 1 || done.length + left.length < own.length) return null;
  if ([...done, ...left].some((f) => f.quantity.approximate || f.quantity.bound !== null)) return null;
  const missed = Number(plan) - valueOf(only);
  const rest = left.reduce((sum, f) => sum + valueOf(f), 0);
  if (left.length > 0 && rest !== missed) return null;
  return { count: Math.max(0, missed), text: only.sentence };
}

const AT_LEAST =
  /([^,，:]{2,20}?)(?:次数)?[,，]?(?:全年|每年|年度|一年|年内)?(?:累计|共)?(?:不少于|不低于|至少|达到?|≥)(\d{1,3})([次场期个件项户篇])[^,:]*(?:,[^:]*)?:(?:每)?(?:少|缺)(?:的)?$/;
const ALL_YEAR = /全年|年内|累计|共|总计|合计|一年/;
const ACT =
  /检查|培训|督导|督查|监控|巡查|演练|宣传|公开|报送|调研|会议|活动|监测|抽查|走访|回访|评价|考核|慰问|演出|执法|调度|检测/g;

/**
 * By how many a number was missed that the event itself asks for (开展监督检查，全年不少于4次:少), from the one number that the text gives
 * of it for the whole year.
 */
export function shortOfNumber(event: string, counter: string, prose: Prose): Counted | null {
  const [, what = '', least, word] = AT_LEAST.exec(normalise(event)) ?? [];
  if (least === undefined || word !== counter) return null;
  const acts: readonly string[] = what.match(ACT) ?? [];
  const act = acts[acts.length - 1];
  const own = prose.figures.filter(
    (f) =>
      f.period === 'this' &&
      f.quantity.unit.word === counter &&
      act !== undefined &&
      `${f.label}${f.after}${f.label === '' ? f.subject : ''}`.includes(act),
  );
  const bare = prose.figures.filter(
    (f) =>
      f.period === 'this' &&
      f.quantity.unit.word === counter &&
      /^(?:全年|年内|累计|共|总)+$/.test(f.label) &&
      act !== undefined &&
      f.subject.includes(act),
  );
  const told = [...own, ...bare.filter((f) => !own.includes(f))];
  const whole = told.filter((f) => ALL_YEAR.test(f.label));
  const [only] = whole.length > 0 ? whole : told;
  if (!only || (whole.length > 0 ? whole : told).length > 1) return null;
  const { bound, approximate, change } = only.quantity;
  if (bound !== null || approximate || change !== null || PLANNED.test(only.label)) return null;
  if (PLANNED.test(only.clause) || /每|各|平均/.test(only.label)) return null;
  return { count: Math.max(0, Number(least) - valueOf(only)), text: only.sentence };
}

const PLANNED = /计划|目标|任务|应(?!急|用|对)|拟|要求|不少于|其中|部分/;

function valueOf({ quantity }: ProseFigure): number {
  return Number(quantity.value);
}
