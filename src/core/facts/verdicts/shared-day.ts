import type { Grade } from '../../rule/rule.ts';
import type { Ask } from '../tally.ts';
import type { Step } from './marks.ts';

const DATE = /(?:于|在)?((?:20\d{2}年)?\d{1,2}月\d{1,2}日(?:之|以)?前)/;
const IN_TIME = /(?:在|于|按)?(?:规定|上述|要求|该)的?(?:时间|时限|期限)(?:之?内)?|按时|按期|及时(?!性)|如期/;
const LATE = /^(?:但)?(?:逾期|超期|延期|迟)/;
const BETWEEN = /并且?(?=于|在|按|\d)|[,，]|但(?=是?(?:未|没|逾期|超期))|且/;
const DENIED = /^(?:但是?)?(?:未能?|没有|没能)/;

/** A part of a step: what it asks, and whether it denies it. */
interface Part {
  readonly text: string;
  readonly denied: boolean;
  readonly dated: boolean;
}

/**
 * The step among several of which one prints the day (于8月15日前报送监控报告) and another says only that it was not kept to (未在规定时间内
 * 报送报告): the day is that of both. Null where the steps are of another kind, or a part of them is left open.
 */
export function byDatedStep(grades: readonly Grade[], ask: Ask): Step | null {
  const dates = new Set(grades.flatMap((g) => DATE.exec(g.label)?.[1] ?? []));
  const [date] = dates;
  const dated = grades.find((g) => DATE.test(g.label));
  if (date === undefined || dates.size > 1 || !dated || !grades.some((g) => g !== dated && saysTime(g.label)))
    return null;
  const what = partsOf(dated.label, date, '').find((p) => p.dated)?.text ?? '';
  const told = grades.map((grade) => {
    const answers = partsOf(grade.label, date, what).map((part) => ({ part, verdict: ask(part.text) }));
    const holds = answers.map(({ part, verdict }) => verdict && verdict.holds !== part.denied);
    const state = holds.includes(false) ? false : holds.includes(null) ? null : true;
    const text = answers.findLast(({ part }) => part.dated)?.verdict?.source.quote;
    return { grade, state, text: text ?? answers[0]?.verdict?.source.quote ?? '' };
  });
  const yes = told.filter((t) => t.state === true);
  const [only] = yes;
  return only && yes.length === 1 && told.every((t) => t === only || t.state === false) ? only : null;
}

function saysTime(label: string): boolean {
  return IN_TIME.test(label) || LATE.test(label) || /逾期|超期/.test(label);
}

/** The parts of a step; what is to be done by the day is named in full where the step shortens it (报告 for 监控报告). */
function partsOf(label: string, date: string, what: string): readonly Part[] {
  return label
    .replace(/的$/, '')
    .split(BETWEEN)
    .filter((text) => text.length >= 3)
    .map((text): Part => {
      const printed = DATE.test(text);
      const time = printed || IN_TIME.test(text) || LATE.test(text);
      const denied = DENIED.test(text) !== LATE.test(text);
      const plain = text.replace(DENIED, '').replace(LATE, '').replace(DATE, '').replace(IN_TIME, '');
      if (!time) return { text, denied: false, dated: false };
      const full = what !== '' && isShortFor(plain, what.slice(date.length)) ? what : `${date}${plain}`;
      return { text: full, denied, dated: true };
    });
}

/** 报送报告 of 报送监控报告: every character of it, in its order. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const c of full) if (c === short[at]) at += 1;
  return at === short.length;
}
