import type { Band, Expression, Interval, Measure } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { readComparison } from '../text/comparison.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import { stepsOf, withSteps } from './steps.ts';

const MISSED =
  /^(?:未(?:达到|达)|没有达到|低于)?(?:序时|计划|目标|规定|上级)*(?:进度|目标|要求|平均(?:水平|值))?(?:的)*$/;
const FIT: Interval = { low: null, lowBound: 'open', high: '0', highBound: 'included' };

/**
 * 预算执行率达到序时进度得满分；未达到的，每低1个百分点扣0.5分: by how many points one rate stays below another. Null where the clauses say anything else.
 */
export function shortRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const [first, next] = clauses.slice(at, at + 2);
  const condition = first?.kind === 'claim' ? readComparison(first.text) : null;
  if (!first || condition?.kind !== 'compare' || condition.op !== '>=') return null;
  const { left, right } = condition;
  if (!isRate(left) || !isRate(right) || next?.kind !== 'steps') return null;
  const points = /百分点/.test(next.piece.condition) && next.unit === 'ratio' && next.side === 'below';
  if (!points || next.threshold || !MISSED.test(next.name)) return null;
  const award = awardOf(first.piece.outcome, null, bench, first.piece.condition);
  if (award?.kind !== 'points' && award?.kind !== 'share') return null;
  const measure: Measure = {
    name: `${right.name}-${left.name}`,
    unit: 'ratio',
    formula: { op: '-', left: right, right: left },
  };
  const full: Band = { interval: FIT, award, span: bench.span(first.piece.start, first.piece.end) };
  const steps = stepsOf({ ...next, name: '', side: 'above' }, [full], measure, bench);
  const assembled = steps && withSteps(measure, [full], [steps]);
  return assembled && { assembled, next: at + 2 };
}

function isRate(e: Expression): e is Extract<Expression, { op: 'name' }> {
  return e.op === 'name' && e.unit === 'ratio';
}
