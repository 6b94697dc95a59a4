/** Which year a stretch of text speaks of, seen from the year the form reports on. */
export type Period = 'this' | 'last' | 'other';

/** 上年结转 and 上年结余 are names of this year's money, not of last year's; 上年结转结余率 is last year's rate. */
const LAST =
  '(?:上一?年度?|去年|上年同期|[上前]一?个?(?:供暖期|供暖季|采暖期|采暖季|供热季|学年|汛期|防火期|榨季|生产季|考核周期))(?!(?:结转|结余)(?!(?:结转|结余)?率)|终|未(?!发生|发现|出现|获|被|收到))';
const OTHER =
  '前年|往年|历年|以前年度|(?:去|上)年以前|下一?年度?|(?:明年|次年)(?!\\s?\\d{1,2}\\s?月)|截[至止]到?(?:次年|翌年|第二年)';
/** 去年全年 is last year, all of it. */
const THIS = '本年度?|今年|当年|本期|(?<!年度?)全年(?!预算)';
/** 2023年度决算公开 took place a year later; only the accounts are of that year. */
const PUBLISHED = '度?(?:部门|单位)?(?:预决算|预算|决算)(?:信息|报告)?的?(?:公开|批复|编报|报表|审核)';
/** 2022年度预算执行审计 comes a year later as well. */
const AUDITED = '度?(?:本级|部门|单位)?(?:预算执行|财政收支|财务收支|经济责任)[^,，。;；]{0,8}审计';
const YEAR = `20\\d{2}年(?!\\s?\\d{1,2}\\s?月|${PUBLISHED}|${AUDITED})`;
const WORD = new RegExp(`(${LAST})|(${OTHER})|(${THIS})|(${YEAR})`, 'g');

/** Titles say years of their own: 《关于2022年…的通知》. Same length, so that places stay places. */
export function withoutTitles(text: string): string {
  return text.replace(/《[^《》]*》|[([【]20\d{2}[)\]】]/g, (title) => ' '.repeat(title.length));
}

/** The latest year a text names without a month: the year it reports on; null where it names none. */
export function latestYear(text: string): number | null {
  const reported = new RegExp(`(?<!至|到|转入|结转|计划于?|拟于?|将于?|编制|编报|做好)${YEAR}`, 'g');
  const years = [...withoutTitles(text).matchAll(reported)].map((m) => Number(m[0].slice(0, 4)));
  return years.length > 0 ? Math.max(...years) : null;
}

/** A period that a text names; `opens` where the text opens with it, `whole` where it says only 全年. */
interface NamedPeriod {
  readonly period: Period;
  readonly opens: boolean;
  readonly whole: boolean;
}

/** The last period that a text names, and whether the text opens with it; null where it names none. */
export function periodNamed(text: string, current: number | null): NamedPeriod | null {
  const all = [...withoutTitles(text).matchAll(WORD)];
  const match = all[all.length - 1];
  if (!match) return null;
  const opens = /^(?:我[^,]{1,4}|单位|部门|其中|截至)?$/.test(text.slice(0, match.index).trim());
  if (match[1]) return { period: 'last', opens, whole: false };
  if (match[2]) return { period: 'other', opens, whole: false };
  if (match[3] || current === null) return { period: 'this', opens, whole: match[3] === '全年' };
  const year = Number((match[4] ?? '').slice(0, 4));
  const period = year === current ? 'this' : year === current - 1 ? 'last' : 'other';
  return { period, opens, whole: false };
}
