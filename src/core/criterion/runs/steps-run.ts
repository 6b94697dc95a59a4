import { ROW_DEVIATION, deviationOf } from '../../rule/own-measures.ts';
import type { Band, Interval, Measure } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import { emptyPiece, unreadOf } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { counted } from './count-run.ts';
import { measureNamed } from './names.ts';
import { stepsOf, withSteps } from './steps.ts';

/** Above nothing: what a deviation is counted from. */
const ZERO_UP: Interval = { low: '0', lowBound: 'excluded', high: null, highBound: 'open' };

const DONE_AND_PLANNED =
  /^(?:实际)?(?:完成|实施|产出)?(?:情况|值|数|数量|工作量|量|任务量)*(?:与|较|和|同|比)(?:年度|年初|全年)?(?:计划|目标|任务|指标)(?:值|数|数量|任务|量)?$/;

/** 实际完成情况与计划每相差3%: how far the row's own rate of completion is from the whole. */
function apartFrom(name: string): Measure {
  return DONE_AND_PLANNED.test(name) ? ROW_DEVIATION : deviationOf(name);
}

/** 每超过5%扣0.5分 without a band before it. */
export function stepsRun(clauses: readonly Clause[], at: number, bench: Bench): Run {
  const clause = clauses[at];
  if (clause?.kind !== 'steps') return { assembled: unreadOf(emptyPiece), next: at + 1 };
  const apart = clause.side === 'either' && !clause.threshold;
  const measure: Measure = apart
    ? apartFrom(clause.name)
    : measureNamed(clause.name, clause.unit ?? 'ratio', bench.names);
  const steps = stepsOf(
    apart ? { ...clause, side: 'above', threshold: ZERO_UP } : clause,
    [],
    measure,
    bench,
  );
  if (!steps && clause.counted?.kind === 'count') {
    return { assembled: counted(clause.counted, clauses, at, bench), next: at + 1 };
  }
  if (!steps) return { assembled: unreadOf(clause.piece), next: at + 1 };
  const bands: Band[] = [];
  let i = at + 1;
  for (; i < clauses.length; i += 1) {
    const next = clauses[i];
    if (next?.kind !== 'band') break;
    const award = awardOf(next.piece.outcome, measure, bench, next.piece.condition);
    if (!award) break;
    bands.push({ interval: next.interval, award, span: bench.span(next.piece.start, next.piece.end) });
  }
  return { assembled: withSteps(measure, bands, [steps]) ?? unreadOf(clause.piece), next: i };
}
