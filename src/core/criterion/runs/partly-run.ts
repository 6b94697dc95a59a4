import { ONE, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Grade } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import type { ClauseOutcome } from '../clause/outcome.ts';
import type { Bench, Run } from './bench.ts';

const VERB = '符合|满足|达到|完成|做到|具备|达标';
const MET = new RegExp(`^(.{3,}):(?:完全)?(${VERB})(?:要求|标准)?(?:的)?$`);

/** 项目立项规范：符合得1分，部分符合得0.5分，不符合不得分: how far one statement is met. Null for anything else. */
export function partlyRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const [first, second, third] = clauses.slice(at, at + 3);
  const [, subject, verb] = MET.exec(first?.piece.condition ?? '') ?? [];
  if (!first || !second || !third || !subject || !verb) return null;
  const partly = new RegExp(`^((?:部分|基本)${verb})(?:要求|标准)?(?:的)?$`).exec(
    second.piece.condition,
  )?.[1];
  const denied = new RegExp(`^([不未])(?:完全)?${verb}(?:要求|标准)?(?:的)?$`).exec(
    third.piece.condition,
  )?.[1];
  if (!partly || (denied === undefined && third.kind !== 'else')) return null;
  const full = first.piece.outcome.kind === 'points' ? parseDecimal(first.piece.outcome.points) : null;
  const shares = [first, second, third].map((clause) => shareOf(clause.piece.outcome, full));
  const [all, some, none] = shares;
  if (!all?.equals(ONE) || !some || !none?.equals(0)) return null;
  const unmet = denied ?? (/^(?:达到|完成|做到)$/.test(verb) ? '未' : '不');
  const labels = [verb, partly, `${unmet}${verb}`];
  const grades = shares.flatMap((share, i): Grade[] => {
    const of = share && decimalText(share, 12);
    return of ? [{ label: labels[i] ?? '', low: of, high: of, lowIncluded: true }] : [];
  });
  const span = bench.span(first.piece.start, third.piece.end);
  const worth = first.piece.outcome.kind === 'points' ? first.piece.outcome.points : null;
  return {
    assembled: { kind: 'rule', rule: { kind: 'grades', subject, grades, span }, worth },
    next: at + 3,
  };
}

function shareOf(outcome: ClauseOutcome, full: Rational | null): Rational | null {
  if (outcome.kind === 'share') return parseDecimal(outcome.share);
  const points = outcome.kind === 'points' ? parseDecimal(outcome.points) : null;
  if (points?.equals(0)) return points;
  return points && full ? points.div(full) : null;
}
