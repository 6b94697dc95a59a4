import { COMPLETION } from '../../rule/own-measures.ts';
import type { Expression } from '../../rule/rule.ts';
import { operands, some } from '../../rule/walk.ts';
import { proportional } from './award.ts';
import { bandRun } from './band-run.ts';
import type { Assembled, Bench } from './bench.ts';
import { unreadOf } from './bench.ts';
import { claimRun } from './claim-run.ts';
import type { Clause } from '../clause/clause.ts';
import { counted } from './count-run.ts';
import { countedTiers } from './counted-tiers.ts';
import { isQuotient } from '../whole/goals.ts';
import { measureNamed, resolve } from './names.ts';
import { stepsRun } from './steps-run.ts';

/** Groups the clauses of one item into rules, in order. */
export function assembleRuns(clauses: readonly Clause[], bench: Bench): readonly Assembled[] {
  const runs: Assembled[] = [];
  let i = 0;
  while (i < clauses.length) {
    const clause = clauses[i];
    if (!clause) break;
    if (clause.kind === 'band' || (clause.kind === 'bare' && isBandStart(clauses[i + 1]))) {
      const run = countedTiers(clauses, i, bench) ?? bandRun(clauses, i, bench);
      runs.push(run.assembled);
      i = run.next;
    } else if (clause.kind === 'steps') {
      const run = stepsRun(clauses, i, bench);
      runs.push(run.assembled);
      i = run.next;
    } else if (clause.kind === 'count') {
      runs.push(counted(clause, clauses, i, bench));
      i += 1;
    } else if (clause.kind === 'claim') {
      const run = claimRun(clauses, i, bench);
      runs.push(run.assembled);
      i = run.next;
    } else {
      runs.push(lone(clause, bench));
      i += 1;
    }
  }
  return runs;
}

function isBandStart(clause: Clause | undefined): boolean {
  return clause?.kind === 'steps';
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
