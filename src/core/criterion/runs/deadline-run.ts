import type { Award, Rule } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';

const DAY = /^(.*?)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底|末)(?:之前|以前|前|及以前|及之前)(.*)$/;
const NOT_THEN = /^(?:.*(?:以后|之后|后)[^,]*|(?:仍|尚)?(?:未|没有|逾期|超期)[^,]*)$/;

interface Deadline {
  /** Days that order the deadlines. */
  readonly day: number;
  readonly date: string;
  readonly deed: string;
}

function deadlineIn(text: string): Deadline | null {
  const [whole, before = '', year = '0', month = '', day = '31', deed = ''] = DAY.exec(text) ?? [];
  if (whole === undefined || /\d/.test(before)) return null;
  const date = text.slice(before.length, text.length - deed.length);
  return { day: Number(year) * 372 + Number(month) * 31 + Number(day), date, deed: before + deed };
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
    const deadline = deadlineIn(text);
    const award =
      clause && deadline ? awardOf(clause.piece.outcome, null, bench, clause.piece.condition) : null;
    if (clause?.kind !== 'claim' || !deadline || !award || award.kind === 'rule' || isNothing(award)) break;
    if (last && (deadline.day <= last.day || !last.deed.includes(deadline.deed))) break;
    // 9月15日前报送: what is to be handed in was said with the first deadline.
    const deed: string = last ? last.deed : deadline.deed;
    kept.push({ text: last ? deadline.date + deed : text, award, clause });
    last = { ...deadline, deed };
  }
  const next = clauses[i];
  if (kept.length < 2 || !next) return null;
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

function isNothing(award: Award): boolean {
  return award.kind === 'points' && award.points === '0';
}
