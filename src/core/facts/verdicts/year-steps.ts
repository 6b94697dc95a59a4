import type { Grade } from '../../rule/rule.ts';
import type { Day } from '../dates/calendar.ts';
import { dayOf } from '../dates/calendar.ts';
import type { DatedWords } from '../dates/dates.ts';
import { datedWords, tellsFact } from '../dates/dates.ts';
import { actsIn, isOfPiece } from '../dates/two-dates.ts';
import { isPartial } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import type { Step } from './marks.ts';

const STEP =
  /^(?:在|于)?(当年|本年度?|次年|翌年|下一?年度?)(\d{1,2})月(\d{1,2})日(?:\(含\))?(?:之|以)?(前|后)/;
const NEXT = /次年|翌年|下一?年/;
/** 2023年度, 2023年草原补助: the year that something is of, and no day of it. */
const YEAR_OF = /(20\d{2})年度?(?!度?\d{1,2}月|度?(?:自评|评价|决算))/g;
const ALL = /全部|全额|足额|均|悉数|如数|100%/;

/**
 * The step whose days hold the day on which the text says that the thing was done, where steps reach into the year behind (当年12月31日前 /
 * 次年1月31日前 / 次年1月31日以后). What year 当年 is must be told apart from the day: 2023年度…于2024年1月17日. Null otherwise, and on the very last day.
 */
export function byYear(grades: readonly Grade[], prose: Prose): Step | null {
  if (!grades.some((g) => NEXT.test(STEP.exec(g.label)?.[1] ?? ''))) return null;
  const years = new Set([...prose.text.matchAll(YEAR_OF)].map((m) => Number(m[1])));
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  const done = doneOn(grades[0]?.label ?? '', prose);
  if (!done) return null;
  let from: Day | null = dayOf(year, 1, 1);
  for (const grade of grades) {
    const [, of = '', month, day, side] = STEP.exec(grade.label) ?? [];
    const limit =
      month === undefined ? null : dayOf(NEXT.test(of) ? year + 1 : year, Number(month), Number(day));
    if (limit === null || from === null || done.day === limit) return null;
    const within = side === '前' ? from <= done.day && done.day < limit : limit < done.day;
    if (within) return { grade, text: done.text };
    if (side === '前') from = limit;
  }
  return null;
}

/** The one day, told with its year, on which all of it was done. */
function doneOn(label: string, prose: Prose): { readonly day: Day; readonly text: string } | null {
  const acts = actsIn(label);
  const told = datedWords(prose).filter(
    (d) =>
      withYear(d, prose) &&
      tellsFact(d, prose) &&
      actsIn(d.before + d.after).some((act) => acts.includes(act)),
  );
  const [only] = told;
  const clause = only && prose.clauses.find((c) => c.start <= only.start && only.start < c.end);
  if (!clause || told.length > 1 || isPartial(clause.text, '') || isOfPiece(clause.text)) return null;
  if (/计划|拟|要求|截[至止]|\d%|预计/.test(clause.text.replace(/100%/g, ''))) return null;
  const whole = !ALL.test(label) || ALL.test(sentenceAround(clause, prose));
  return whole ? { day: only.day, text: clause.text } : null;
}

function withYear({ start }: DatedWords, { text }: Prose): boolean {
  return /^20\d{2}年/.test(text.slice(start)) || /(?:次年|翌年)$/.test(text.slice(0, start));
}
