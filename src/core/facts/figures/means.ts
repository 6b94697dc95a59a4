import { readChinese } from '../../quantity/chinese.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { FoundQuantity } from '../../quantity/quantity.ts';
import { ONE, ZERO, rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { overlap } from '../../wording/overlap.ts';
import type { Quote } from './figures.ts';
import type { Prose } from '../prose/prose.ts';
import { plainName } from '../prose/wording.ts';

const PERIOD =
  /(\d{1,2}月(?:份|底|末)*|[一二三四五六七八九十]{1,2}月(?:份|底|末)*|第?[一二三四1-4]季度(?:末)?)[^,。;、\d]{0,16}$/;

interface Series {
  readonly values: readonly FoundQuantity[];
  readonly sentence: string;
}

/**
 * The mean of a periodic figure from a list of periods: "1月85%、2月96.3%…", "每月执行率依次为18%、25%…". Each period is capped
 * first where the standard says so. Null with fewer than two periods, and where the text counts more or fewer of them.
 */
export function findMean(name: string, cap: Rational | null, prose: Prose, quote: Quote): Figure | null {
  const found = byPeriod(prose, name, ['ratio']) ?? listed(prose, name, ['ratio']);
  // 实际支付进度 told beside 序时进度 is no 完成率 yet.
  if (!found || (name.endsWith('完成率') && !prose.text.includes('完成率'))) return null;
  return meanOf(name, 'ratio', found, cap, prose, quote);
}

/** "各项目自评得分平均值" from "自评得分分别为95分、92.5分、88分". */
export function listedMean(measure: Measure, prose: Prose, quote: Quote): Figure | null {
  const name = plainName(measure.name);
  const seasonal = SEASONAL.exec(name);
  const base = seasonal
    ? `${seasonal[2] ?? ''}${seasonal[3] ?? ''}`
    : name.replace(/的?平均(?:值|数|分)?$/, '').replace(/^(?:各|每|[一二三四五六七八九十\d]+)(?:个|项)?/, '');
  if (base === name || base.length < 2) return null;
  const dimensions = measure.unit === 'ratio' ? ['ratio'] : ['score', 'number', 'ratio'];
  const found = listed(prose, base, dimensions);
  if (seasonal) {
    const all = found ?? byPeriod(prose, base, dimensions);
    return all && ofAllPeriods(all, seasonal[1] ?? '')
      ? meanOf(measure.name, measure.unit, all, null, prose, quote)
      : null;
  }
  if (!found) return null;
  const unit = found.values[0]?.unit.dimension === 'ratio' ? 'ratio' : measure.unit;
  return meanOf(measure.name, unit, found, null, prose, quote);
}

/** 季度考核平均得分: the mean of 考核得分 over the quarters. */
const SEASONAL = /^(?:各|每)?(?:个)?(季|月)度?(?:的)?([^平]{2,10})平均(?=[^,]{2,4}$)(.{2,4})$/;

/** The figures of all quarters or months of a year, said to be theirs. */
function ofAllPeriods({ values, sentence }: Series, period: string): boolean {
  if (period === '月') return values.length === 12 && sentence.includes('月');
  return values.length === 4 && sentence.includes('季度');
}

/** A rate called 平均执行率 that the standard takes over periods, from the periods' figures. */
export function periodicMean(measure: Measure, criterion: string, prose: Prose, quote: Quote): Figure | null {
  if (measure.unit !== 'ratio' || !/平均|月均|季均/.test(measure.name)) return null;
  if (!/各|每[月季]|通报|月|季度/.test(criterion)) return null;
  const cap = /超过100%[^,，。;；]{0,4}[,，]?(?:均)?按(?:照)?100%/.test(criterion) ? ONE : null;
  return findMean(measure.name, cap, prose, quote);
}

function meanOf(
  name: string,
  unit: Figure['unit'],
  { values, sentence }: Series,
  cap: Rational | null,
  prose: Prose,
  quote: Quote,
): Figure {
  const capped = values.map((q) => (cap && q.value.compare(cap) > 0 ? cap : q.value));
  const value = capped.reduce((sum, v) => sum.add(v), ZERO).div(rational(values.length));
  const text = values.map((q) => prose.original.slice(q.figureStart, q.figureEnd)).join('、');
  return { name, unit, value, text, source: quote(sentence) };
}

/** Words in front of periodic figures name the rate: a list of 支出进度 is one of any 执行率, and none of a 达标率. */
function speakOf(name: string, before: string): boolean {
  const rate = plainName(name).replace(
    /^[各每](?:个)?(?:月|季度?|期)|(?:月|季)度?(?=平均|均)|平均|月均|季均/g,
    '',
  );
  if (PROGRESS.test(rate)) return PROGRESS.test(plainName(before)) || overlap(rate, plainName(before)) >= 0.5;
  return overlap(rate, plainName(before)) >= 0.6;
}

const PROGRESS = /执行|支出|进度|支付/;

function byPeriod(prose: Prose, name: string, dimensions: readonly string[]): Series | null {
  const periods = new Map<string, { readonly quantity: FoundQuantity; readonly sentence: string }>();
  for (const { quantity, sentence, label, period } of prose.figures) {
    if (!dimensions.includes(quantity.unit.dimension) || period !== 'this' || /平均|目标|序时/.test(label))
      continue;
    const named = PERIOD.exec(prose.text.slice(Math.max(0, quantity.start - 28), quantity.start));
    if (!named?.[1]) continue;
    const before = periods.get(named[1]);
    if (!speakOf(name, sentence)) continue;
    if (before && !before.quantity.value.equals(quantity.value)) return null;
    periods.set(named[1], { quantity, sentence });
  }
  if (!inTurn([...periods.keys()], name)) return null;
  const all = [...periods.values()];
  const [first] = all;
  return first && all.length >= 2 ? { values: all.map((p) => p.quantity), sentence: first.sentence } : null;
}

/** Months follow each other, or by quarters where no mean of months is asked for: 6月 and 9月 are not the year's. */
function inTurn(periods: readonly string[], name: string): boolean {
  const months = periods.map((p) => (p.includes('月') ? monthOf(p) : null));
  const known = months.filter((m) => m !== null).toSorted((a, b) => a - b);
  if (known.length < months.length) return true;
  const steps = new Set(known.slice(1).map((month, i) => month - (known[i] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && (step === 1 || (step === 3 && !/月/.test(name)));
}

function monthOf(period: string): number | null {
  const [month] = /\d+|[一二三四五六七八九十]+/.exec(period) ?? [];
  if (month === undefined) return null;
  return /^\d/.test(month) ? Number(month) : Number(readChinese(month, 0)?.value.n ?? 0);
}

const LIST = /(?:分别|依次)(?:为|是|达到?)?:?/g;

/** A list introduced by 分别为, of figures of one dimension, whose length fits any number the text gives for it. */
function listed(prose: Prose, name: string, dimensions: readonly string[]): Series | null {
  const lists = [...prose.text.matchAll(LIST)].flatMap((m): Series[] => {
    const from = m.index + m[0].length;
    const stretch = /^[^,。;\n]*/.exec(prose.text.slice(from))?.[0] ?? '';
    const before =
      prose.text
        .slice(0, m.index)
        .split(/[。;\n]/)
        .pop() ?? '';
    if (!speakOf(name, before)) return [];
    const values = findQuantities(stretch).map((q) => shifted(q, from));
    if (values.length < 2 || !values.every((q) => dimensions.includes(q.unit.dimension))) return [];
    const counted = findQuantities(before).filter(
      (q) => q.unit.dimension === 'count' || q.unit.word === '个月',
    );
    if (counted.some((q) => !q.value.equals(values.length))) return [];
    return [{ values, sentence: before + m[0] + stretch }];
  });
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function shifted(q: FoundQuantity, by: number): FoundQuantity {
  return {
    ...q,
    start: q.start + by,
    end: q.end + by,
    figureStart: q.figureStart + by,
    figureEnd: q.figureEnd + by,
  };
}
