import type { Grade } from '../../rule/rule.ts';
import { shareOf } from '../text/percent.ts';

const MARK = '(?:\\([^()]*\\))?';
const RANGE = `\\d+(?:\\.\\d+)?%?${MARK}-\\d+(?:\\.\\d+)?%${MARK}`;
/** 100%-80%(含80%)、80%-60%(含60%)和60%-0% */
const ROW = new RegExp(`${RANGE}(?:(?:[、,;]和?|和|及|与)${RANGE})+`);
/** 显著(100%-80%)、较显著(80%-60%)、一般(60%-0%) */
const LABELLED = new RegExp(`([一-龥"]{1,20}?)(?:\\(|:|=|为|的?得)(${RANGE})\\)?(?=[、,;。\\n]|$)`, 'g');

const BELOW =
  /^[、,;]?([一-龥"]{1,20}?)(?:\(|:|=|为|的?得)(\d+(?:\.\d+)?)%(?:\(不含\))?以下\)?(?=[、,;。\n]|$)/;

/** The most characters before the ranges in which their labels are looked for. */
const REACH = 240;

/** Steps with a range of shares each, and their place. */
export interface Ranged {
  readonly grades: readonly Grade[];
  readonly start: number;
  readonly end: number;
}

/** Reads as many ranges as there are with the labels the text gives them; null where it gives none, or not as many. */
export function readRanges(text: string): Ranged | null {
  const row = ROW.exec(text);
  if (row) {
    const ranges = row[0].match(new RegExp(RANGE, 'g')) ?? [];
    const labels = labelsBefore(text.slice(Math.max(0, row.index - REACH), row.index), ranges.length);
    return labels && made(labels, ranges, row.index, row.index + row[0].length);
  }
  const each = [...text.matchAll(LABELLED)];
  const [first, last] = [each[0], each.at(-1)];
  if (!first || !last || each.length < 2) return null;
  const end = last.index + last[0].length;
  const between = text.slice(first.index, end).replace(LABELLED, '');
  if (/[^、,;和]/.test(between)) return null;
  // …、差(60%以下): the last has an upper end only.
  const below = BELOW.exec(text.slice(end));
  const labels = [...each.map((m) => bare(m[1] ?? '')), ...(below ? [bare(below[1] ?? '')] : [])];
  const ranges = [...each.map((m) => m[2] ?? ''), ...(below ? [`${below[2] ?? ''}%-0%`] : [])];
  return made(labels, ranges, first.index, end + (below?.[0].length ?? 0));
}

function made(
  labels: readonly string[],
  ranges: readonly string[],
  start: number,
  end: number,
): Ranged | null {
  const last = ranges.length - 1;
  const grades = ranges.map((range, i): Grade => {
    const [a = '', b = ''] = range.split('-').map((side) => shareOf(/\d+(?:\.\d+)?/.exec(side)?.[0]));
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    const said = new RegExp(`\\((不?)含(?:本数|${Number(low) * 100}%)?\\)`).exec(range);
    return { label: labels[i] ?? '', low, high, lowIncluded: said ? said[1] === '' : i < last };
  });
  const falling = grades.every(({ high }, i) => i === 0 || Number(high) <= Number(grades[i - 1]?.low));
  const distinct = new Set(labels).size === labels.length && labels.every((label) => label !== '');
  return falling && distinct && Number(grades[0]?.high) <= 1 ? { grades, start, end } : null;
}

const COUNT = '([二两三四五六七2-7])个?(?:档次?|等级|等次|级次?|类|种(?:情形|情况)?|层次)(?:次)?';
const NUMBERS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7 };
/** What leads from the labels on to the ranges: ，分别按照该指标对应分值区间. */
const LEADS_ON = /(?:[,;。](?:并|再)?(?:按|在|以|得|计)|[,;。]?(?:分别|依次|对应))[^、]*$/;
const DIVIDED = '划分为|分为|分成|区分';
const SPLIT = '(?<![部得评百积充十满扣加减区])分(?![值数别为成])';

/** 分为三档:达成、部分达成、未达成,分别按…; 分显著、较显著、一般三个档次,按…. */
function labelsBefore(before: string, count: number): readonly string[] | null {
  const behind = new RegExp(`${COUNT}[:,](.+?)$`, 's').exec(before);
  const after = behind && listed((behind[2] ?? '').replace(LEADS_ON, ''), behind[1], count);
  if (after) return after;
  for (const lead of [DIVIDED, SPLIT, '按照?|以']) {
    const list = new RegExp(`^.*(?:${lead})([^。:\\n]*?[、和与][^。:\\n]*?)(?:等)?${COUNT}`, 's').exec(
      before,
    );
    const labels = list && listed(list[1] ?? '', list[2], count);
    if (labels) return labels;
  }
  const plain = new RegExp(`^.*(?:${DIVIDED})([^。:\\n]*?、.+)$`, 's').exec(before)?.[1];
  return plain && LEADS_ON.test(plain) ? listed(plain.replace(LEADS_ON, ''), undefined, count) : null;
}

/** As many labels as there are ranges, and as the text says there are. */
function listed(list: string, said: string | undefined, count: number): readonly string[] | null {
  if (said !== undefined && (NUMBERS[said] ?? Number(said)) !== count) return null;
  const byMark = list.split(/[、;]|,(?:和|以及)?/).map(bare);
  // 显著、较显著和一般: the last two may be joined by a word.
  const labels = byMark.length === count ? byMark : list.split(/[、;,和与及]/).map(bare);
  return labels.length === count && labels.every((label) => label !== '') ? labels : null;
}

function bare(label: string): string {
  return label.replace(/^[\s":]+|[\s":]+$/g, '').replace(/的$/, '');
}
