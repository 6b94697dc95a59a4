import { readChinese } from '../../quantity/chinese.ts';
import { ZERO, rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { inAnyYear, within } from './calendar.ts';
import { datedWords } from './dates.ts';
import type { DatedWords } from './dates.ts';
import type { Prose } from '../prose/prose.ts';

const BEYOND = /(?:超过|逾)(\d{1,3})个?(工作日|日|天)/;
const NTH = /第([一二三四五六七八九十]{1,2}|\d{1,2})(批|次|笔|期)/g;
const START = /收到|收文|到账|到位|批复|中标|接到|受理/;
const END = /下达|分配|分解|拨付|公开|签订|办结|转发|印发|备案/;

/** So many batches were late. */
interface Late {
  readonly value: Rational;
  readonly text: string;
}

/**
 * How many batches took longer than an event's limit (超过30日的批次), from the two dates that a text gives for each: 第一批3月1日
 * 收文、3月22日下达. Null unless every batch has both, and as many are told as the text says there are.
 */
export function lateBatches(event: string, counter: string, prose: Prose): Late | null {
  const [, days, unit] = BEYOND.exec(event) ?? [];
  if (!days || !unit) return null;
  const late = inAnyYear(
    prose.year,
    (year) => lateIn(datedWords(prose, year), Number(days), unit === '工作日', counter, prose),
    (a, b) => a === b,
  );
  if (late === null) return null;
  return { value: late === 0 ? ZERO : rational(late), text: prose.sentences[0] ?? '' };
}

function lateIn(
  dates: readonly DatedWords[],
  days: number,
  working: boolean,
  counter: string,
  prose: Prose,
): number | null {
  const marks = [...prose.text.matchAll(NTH)].filter((m) => m[2] === counter);
  const batches = marks.map((mark, i) => ({
    number: mark[1],
    dates: dates.filter(
      ({ start }) => start > mark.index && start < (marks[i + 1]?.index ?? prose.text.length),
    ),
  }));
  const told = batches.filter((batch) => batch.dates.length > 0);
  if (told.length === 0 || told.some(({ number }, i) => numberOf(number) !== i + 1)) return null;
  const said = prose.figures.find(
    (f) => f.quantity.unit.word === counter && /共|合计|总计/.test(`${f.label}${f.clause}`),
  );
  if (said && !said.quantity.value.equals(told.length)) return null;
  const kept = told.map((batch) => inTime(batch.dates, days, working));
  return kept.some((one) => one === null) ? null : kept.filter((one) => one === false).length;
}

function numberOf(written: string | undefined): number {
  const text = written ?? '';
  return /^\d/.test(text) ? Number(text) : Number(readChinese(text, 0)?.value.n ?? 0);
}

function inTime(dates: readonly DatedWords[], days: number, working: boolean): boolean | null {
  const [start, end] = dates;
  if (!start || !end || dates.length !== 2) return null;
  if (!START.test(start.before + start.after) || !END.test(end.before + end.after)) return null;
  return within(start.day, end.day, days, working);
}
