import { decimalText } from '../../quantity/rational.ts';
import { COMPLETION } from '../../rule/own-measures.ts';
import type { Expression, Rule } from '../../rule/rule.ts';
import { NOTHING } from '../../rule/rule.ts';
import { operands, some } from '../../rule/walk.ts';
import { awardOf, proportional } from './award.ts';
import { bandRun } from './band-run.ts';
import type { Assembled, Bench } from './bench.ts';
import { unreadOf } from './bench.ts';
import { claimRun } from './claim-run.ts';
import type { Clause } from '../clause/clause.ts';
import { isByCoefficient } from '../clause/coefficient.ts';
import { countedTiers } from './counted-tiers.ts';
import { isQuotient } from '../whole/goals.ts';
import { calledApart } from '../whole/unlike-counts.ts';
import { measureNamed, resolve } from './names.ts';
import { closed } from './open-bands.ts';
import { countedOff } from './too-many.ts';
import { stepsRun } from './steps-run.ts';

/** Groups the clauses of one item into rules, in order. */
export function assembleRuns(written: readonly Clause[], bench: Bench): readonly Assembled[] {
  const { unlike, indicator } = bench.names;
  const clauses = unlike ? calledApart(written, unlike, indicator) : written;
  const runs: Assembled[] = [];
  let i = 0;
  while (i < clauses.length) {
    const clause = clauses[i];
    if (!clause) break;
    if (clause.kind === 'band' || (clause.kind === 'bare' && isBandStart(clauses[i + 1]))) {
      const run = countedTiers(clauses, i, bench) ?? bandRun(clauses, i, bench);
      const struck = ownVeto(run.assembled, clauses[run.next], bench);
      runs.push(struck ?? run.assembled);
      i = struck ? run.next + 1 : run.next;
    } else if (clause.kind === 'steps') {
      const run = stepsRun(clauses, i, bench);
      runs.push(run.assembled);
      i = run.next;
    } else if (clause.kind === 'count') {
      const run = countedOff(clause, clauses, i, bench);
      runs.push(run.assembled);
      i = run.next;
    } else if (clause.kind === 'claim') {
      const run = claimRun(clauses, i, bench);
      const struck = vetoBeside(run.assembled, clauses, run.next, bench);
      runs.push(struck ?? run.assembled);
      i = struck ? run.next + 1 : run.next;
    } else {
      runs.push(stated(clause, clauses, bench) ?? lone(clause, bench));
      i += 1;
    }
  }
  return runs;
}

function isBandStart(clause: Clause | undefined): boolean {
  return clause?.kind === 'steps';
}

/** 20日内公开的得2分；超过20日的得1分；预算未公开的，该项不得分: what takes away the points of the tiers before it and no others. */
function ownVeto(tiers: Assembled, next: Clause | undefined, bench: Bench): Assembled | null {
  if (next?.kind !== 'claim' || !next.own || tiers.kind !== 'bands') return null;
  const bands = closed(tiers.bands);
  const award = awardOf(next.piece.outcome, null, bench, next.piece.condition);
  if (!bands || !award) return null;
  const rule: Rule = {
    kind: 'veto',
    condition: { kind: 'claim', text: next.text },
    award,
    rule: { kind: 'bands', measure: tiers.measure, bands },
    span: bench.span(next.piece.start, next.piece.end),
  };
  return { kind: 'rule', rule };
}

/** 专款专用得3分，发现挪用不得分；会计核算规范得3分: in one sentence with one statement of several, its points alone are taken away. */
function vetoBeside(
  statement: Assembled,
  clauses: readonly Clause[],
  at: number,
  bench: Bench,
): Assembled | null {
  const [last, next] = [clauses[at - 1], clauses[at]];
  if (next?.kind !== 'claim' || !last || bench.apart(last.piece, next.piece)) return null;
  // Levels in one sentence (高得3分，较高得2分，差不得分) are none of it.
  const [before, behind] = [clauses[at - 2], clauses[at + 1]];
  if (before && !bench.apart(before.piece, last.piece)) return null;
  if (behind && !bench.apart(next.piece, behind.piece)) return null;
  const { outcome, condition, words } = next.piece;
  if (
    outcome.kind !== 'points' ||
    outcome.points !== '0' ||
    /本|指标|一票否决/.test(condition.slice(-4) + words)
  )
    return null;
  const given = (c: Clause): boolean => c.piece.outcome.kind === 'points' && c.piece.outcome.points !== '0';
  const others = clauses.some(
    (c) => c !== last && given(c) && (bench.apart(c.piece, last.piece) || bench.apart(next.piece, c.piece)),
  );
  if (statement.kind !== 'rule' || statement.rule.kind !== 'condition' || statement.rule.unmet || !others)
    return null;
  if (statement.rule.met.kind !== 'points' || Number(statement.rule.met.points) === 0) return null;
  const rule: Rule = {
    kind: 'veto',
    condition: { kind: 'claim', text: next.text },
    award: NOTHING,
    rule: statement.rule,
    span: bench.span(next.piece.start, next.piece.end),
  };
  return { kind: 'rule', rule };
}

/** 得分=分值×得分系数, where tiers give the coefficient, says no more than they do. */
function stated({ piece }: Clause, clauses: readonly Clause[], { weight }: Bench): Assembled | null {
  const { outcome } = piece;
  const tiers = clauses.some((c) => c.kind === 'band' && c.piece.outcome.kind === 'share');
  const full = weight && decimalText(weight, 12);
  return tiers && outcome.kind === 'formula' && isByCoefficient(outcome.expression, full)
    ? { kind: 'stated' }
    : null;
}

/** A clause without a condition: a formula for the whole item, or nothing that can be placed. */
function lone(clause: Clause, bench: Bench): Assembled {
  const { piece } = clause;
  if (piece.outcome.kind === 'formula') {
    if (isSumOfScores(piece.outcome.expression)) return { kind: 'stated' };
    // 得分=分值 and nothing more: what it was multiplied by is lost.
    if (!hasFigure(piece.outcome.expression)) return unreadOf(piece);
    const expression = ownRate(resolve(piece.outcome.expression, bench.names));
    return { kind: 'rule', rule: { kind: 'formula', expression, span: bench.span(piece.start, piece.end) } };
  }
  if (piece.outcome.kind === 'discretion') {
    const text = piece.words;
    return {
      kind: 'veto',
      text,
      award: { kind: 'discretion', text },
      span: bench.span(piece.start, piece.end),
    };
  }
  if (piece.outcome.kind === 'proportional') {
    const measure = measureNamed('', null, bench.names);
    if (measure.unit === 'ratio') return { kind: 'rule', rule: proportional(measure) };
  }
  return unreadOf(piece);
}

/** 实际完成值/年度指标值×分值: the quotient is the completion rate of the row itself, which its own target and actual value give. */
function ownRate(expression: Expression): Expression {
  if (expression.op !== '*') return expression;
  const rate = (e: Expression): Expression =>
    isQuotient(e) ? { op: 'measure', measure: { ...COMPLETION, formula: e } } : e;
  return { op: '*', left: rate(expression.left), right: rate(expression.right) };
}

/** 本指标得分=目标管理得分+监控得分+自评得分 */
function isSumOfScores(expression: Expression): boolean {
  if (expression.op === '+') return isSumOfScores(expression.left) && isSumOfScores(expression.right);
  if (expression.op === '*' && !hasFigure(expression)) return true;
  if (expression.op !== 'name') return false;
  return /^[A-Ha-h]$|(?:得分|分数|分值|评分)$/.test(expression.name.replace(/\([^()]*\)$/, ''));
}

/** Whether a formula has any figure in it; (1)×60%+(2)×40% has none, it only weighs the items. */
function hasFigure(expression: Expression): boolean {
  return some(expression, operands, (e) => e.op !== 'number' && e.op !== 'full' && operands(e).length === 0);
}
