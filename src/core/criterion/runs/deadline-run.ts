import type { Award, Rule } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';

const DAY = /^(.*?)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底|末)(?:之前|以前|前|及以前|及之前)(.*)$/;
const NOT_THEN = /^(?:.*(?:以后|之后|后)[^,]*|(?:仍|尚)?(?:未|没有|逾期|超期)[^,]*)$/;

interface Deadline {
  /** 0 where the standard leaves it out. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly date: string;
  readonly deed: string;
}

function isLater(a: Deadline, b: Deadline): boolean {
  if (a.year !== b.year) return a.year > b.year;
  return a.month === b.month ? a.day > b.day : a.month > b.month;
}

function deadlineIn(text: string): Deadline | null {
  const [whole, before = '', year = '0', month = '', day = '31', deed = ''] = DAY.exec(text) ?? [];
  if (whole === undefined || /\d/.test(before)) return null;
  const date = text.slice(before.length, text.length - deed.length);
  return { year: Number(year), month: Number(month), day: Number(day), date, deed: before + deed };
}

/**
 * 8月31日前报送监控报告的得4分；9月15日前报送的得2分；9月15日以后报送或未报送的不得分: deadlines one after another, of which the first that was
 * kept counts. Null for anything else.
 */
export function deadlineRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const kept: { readonly text: string; readonly award: Award; readonly clause: Clause }[] = [];
  let last: Deadline | null = null;
  let i = at;
  for (; i < clauses.length; i += 1) {
    const clause = clauses[i];
    const text = clause?.kind === 'claim' ? clause.text.replace(/^否则,?/, '') : '';
    const deadline = sameYear(deadlineIn(text), last);
    const award =
      clause && deadline ? awardOf(clause.piece.outcome, null, bench, clause.piece.condition) : null;
    if (clause?.kind !== 'claim' || !deadline || !award || award.kind === 'rule' || isNothing(award)) break;
    if (last && (!isLater(deadline, last) || !last.deed.includes(deadline.deed))) break;
    // 9月15日前报送: what is to be handed in was said with the first deadline.
    const deed: string = last ? last.deed : deadline.deed;
    kept.push({ text: last ? deadline.date + deed : text, award, clause });
    last = { ...deadline, deed };
  }
  const next = clauses[i];
  if (kept.length < 2 || !next || !last || leavesOut(next.piece.condition, last)) return null;
  const ends = next.kind === 'else' || (next.kind === 'claim' && NOT_THEN.test(next.text));
  const other = ends ? awardOf(next.piece.outcome, null, bench, next.piece.condition) : null;
  if (!other) return null;
  const award = kept.toReversed().reduce<Award>(
    (unmet, { text, award: met, clause: { piece } }) => ({
      kind: 'rule',
      rule: {
        kind: 'condition',
        condition: { kind: 'claim', text },
        met,
        unmet,
        span: bench.span(piece.start, piece.end),
      },
    }),
    other,
  );
  const rule: Rule | null = award.kind === 'rule' ? award.rule : null;
  return rule && { assembled: { kind: 'rule', rule }, next: i + 1 };
}

/** 2023年6月底前…，7月底前…: of the same year. */
function sameYear(deadline: Deadline | null, last: Deadline | null): Deadline | null {
  return deadline && last && deadline.year === 0 ? { ...deadline, year: last.year } : deadline;
}

/** 8月底前…，9月底以后…: what lies between the last deadline and the day that ends them is not said. */
function leavesOut(condition: string, last: Deadline): boolean {
  const [, said, date] = /(\d{1,2})月(?:(\d{1,2})日|底|末)?/.exec(condition) ?? [];
  if (said === undefined) return false;
  const month = Number(said);
  const day = Number(date ?? (/月[底末]/.test(condition) ? MONTH : 1));
  // 9月15日前, 9月15日以后 or 9月16日以后; 8月31日前, 9月1日以后
  if (month === last.month) return day !== last.day && day !== last.day + 1;
  return !(month === last.month + 1 && day === 1 && last.day >= 28);
}

const MONTH = 31;

function isNothing(award: Award): boolean {
  return award.kind === 'points' && award.points === '0';
}
