import { comparingWords } from '../../quantity/comparing.ts';
import { COMPLETION, SHORT_OF_TARGET, overTargetBy, overTargetIn } from '../../rule/own-measures.ts';
import type { Award, Band } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Assembled, Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { ratesOnly } from '../whole/goals.ts';
import { sameStatementDenied } from '../../wording/denial.ts';
import { stepsOf, withSteps } from './steps.ts';

/** 完成年度目标: the row's own target is reached. */
export const TARGET_REACHED =
  /^(?:各?(?:项|个)?(?:指标)?(?:的)?(?:实际)?(?:完成值|实现值|完成情况|完成数))?(?:全部|均|全面)?(?:达到|达成|完成|实现)(?:了)?(?:或超过)?(?:年度|年初|预期|既定|全年|计划|设定的?|[省市县区]定|上级下达的?|下达的?)*(?:绩效)?(?:建设|生产|工作|绩效|改造|培训|检查|检测|监测|治理|修复|整治|实施|安置|采购|购置|种植|养护|维护|救助|发放)?(?:指标值?|目标值?|计划值?|任务|目标任务|计划任务)(?:及以上|或以上|或超过|或超额)?$|^(?:年度|全年)(?:重点)?(?:工作)?(?:目标|计划|任务)+(?:已)?(?:全部|均|全面)(?:已)?完成$|^.{0,14}(?:达到|完成)(?:年度|年初)?(?:计划|目标|任务)(?:数|值)?的?100%$|^(?:年度|项目)?计划[^,]{0,10}完成(?:率)?(?:达到)?100%$/;

/** 完成年度指标值的得满分；未完成的，按比例计分: tiers over the row's own completion rate. */
export function targetReached(
  clause: Extract<Clause, { kind: 'claim' }>,
  next: Clause | undefined,
  bench: Bench,
): Assembled | null {
  if (!TARGET_REACHED.test(clause.text) || !next) return null;
  const { outcome } = next.piece;
  const otherwise =
    next.kind === 'else' || (next.kind === 'claim' && sameStatementDenied(clause.text, next.text));
  const byRate = outcome.kind === 'formula' && ratesOnly(outcome.expression);
  if (!otherwise || (outcome.kind !== 'proportional' && outcome.kind !== 'points' && !byRate)) return null;
  const measure = COMPLETION;
  const met = awardOf(clause.piece.outcome, measure, bench, clause.text);
  const unmet = awardOf(byRate ? { kind: 'proportional' } : outcome, measure, bench, next.piece.condition);
  if (!met || !unmet) return null;
  const bands: Band[] = [
    {
      interval: { low: '1', lowBound: 'included', high: null, highBound: 'open' },
      award: met,
      span: bench.span(clause.piece.start, clause.piece.end),
    },
    {
      interval: { low: null, lowBound: 'open', high: '1', highBound: 'excluded' },
      award: unmet,
      span: bench.span(next.piece.start, next.piece.end),
    },
  ];
  return { kind: 'bands', measure, bands };
}

/** 完成年度目标得5分；完成率每低于目标1个百分点扣0.5分: steps of the row's own completion rate below 100 %. */
export function targetSteps(clauses: readonly Clause[], at: number, award: Award, bench: Bench): Run | null {
  const [clause, next] = clauses.slice(at, at + 2);
  if (clause?.kind !== 'claim' || !(TARGET_REACHED.test(clause.text) || ownReached(clause.text, bench)))
    return null;
  if (next?.kind !== 'steps' || next.unit !== 'ratio' || next.side !== 'below') return null;
  // 完成率低于100%的: where the steps begin anyway.
  const { threshold } = next;
  if (threshold && !(threshold.low === null && threshold.high === '1')) return null;
  // 每低1个百分点 below a target is points of the figure itself; 完成率每低1个百分点 is points of the rate.
  const points =
    /百分点/.test(next.piece.condition) &&
    /^(?:未|没有|低于|每(?:低于|少于|低|少)(?:年度|年初|预期)?(?:目标|指标)值?)/.test(next.piece.condition);
  if (points) {
    const short = shortOfTarget(clause, next, award, bench);
    return short && { assembled: short, next: at + 2 };
  }
  if (!/^(?:指标|目标|任务)*(?:完成率)?$/.test(next.name) && !SHORT_OF_PLAN.test(next.name)) return null;
  const measure = COMPLETION;
  const interval = { low: '1', lowBound: 'included', high: null, highBound: 'open' } as const;
  const bands: Band[] = [{ interval, award, span: bench.span(clause.piece.start, clause.piece.end) }];
  const steps = stepsOf(next, bands, measure, bench);
  // …，低于80%的不得分: a tier of the same rate below the steps.
  let i = at + 2;
  for (; i < clauses.length; i += 1) {
    const tier = clauses[i];
    if (tier?.kind !== 'band' || tier.unit !== 'ratio' || !/^(?:指标)?(?:完成率)?$/.test(tier.name)) break;
    const gives = awardOf(tier.piece.outcome, measure, bench, tier.piece.condition);
    if (!gives) break;
    const span = bench.span(tier.piece.start, tier.piece.end);
    bands.push({ interval: tier.interval, award: gives, span });
  }
  const assembled = steps && withSteps(measure, bands, [steps]);
  return assembled && { assembled, next: i };
}

/** 建成面积低于年度任务的，每减少1%: the row's own figure and its own target. */
const SHORT_OF_PLAN =
  /^[^,;]{0,12}(?:低于|少于|未达到|未完成|不足|小于)(?:年度|年初|全年|建设|规定)*(?:目标|计划|任务|指标)(?:任务|值|数|量)?$/;

/** 优良天数比例达到年度目标: the target of the figure that the row is named after. */
function ownReached(text: string, { names: { indicator } }: Bench): boolean {
  const name =
    /^(.{2,20}?)(?:达到|达成|完成|实现)(?:或(?:超过|优于))?(?:年度|年初|预期|既定|全年)*(?:绩效)?(?:目标|指标)值?$/.exec(
      text,
    )?.[1];
  return name !== undefined && (indicator.includes(name) || name.includes(indicator));
}

/** 达到目标值的得满分；未达到的，每低1个百分点扣0.4分: how far the figure stays below its target. */
function shortOfTarget(
  clause: Clause,
  next: Extract<Clause, { kind: 'steps' }>,
  award: Award,
  bench: Bench,
): Assembled | null {
  const measure = SHORT_OF_TARGET;
  const interval = { low: null, lowBound: 'open', high: '0', highBound: 'included' } as const;
  const full: Band = { interval, award, span: bench.span(clause.piece.start, clause.piece.end) };
  const steps = stepsOf({ ...next, name: '', side: 'above' }, [full], measure, bench);
  return steps && withSteps(measure, [full], [steps]);
}

const WITHIN_TARGET = new RegExp(
  `^(?:实际)?(?:成本|费用|支出|完成值|值)?(?:控制在(?=.*[内下]$)|${comparingWords('<=')})(?:年度|年初)?(?:目标|指标)值?(?:以内|之内|内)?$`,
);

/** 每超过目标值1% */
const OVER_TARGET = /超(?:过|出)?(?:年度|年初)?(?:目标|指标)值/;
const IS_RATE = /(?:率|比例|占比|比重|百分比|度)$/;

/** 不超过目标值的得4分；每超1元扣1分: by how much the figure goes over its target. */
export function overTarget(
  clause: Extract<Clause, { kind: 'claim' }>,
  next: Clause | undefined,
  award: Award,
  bench: Bench,
): Assembled | null {
  if (next?.kind !== 'steps' || next.side !== 'above') return null;
  const reached = TARGET_REACHED.test(clause.text) && OVER_TARGET.test(next.piece.condition);
  if (!reached && !WITHIN_TARGET.test(clause.text)) return null;
  const { unit } = next;
  // 每超1%: of the target, or points where that is a rate? Only points are said to be points.
  const points = /百分点/.test(next.piece.condition);
  if (unit === 'ratio' && !points && IS_RATE.test(bench.names.indicator)) return null;
  const measure = unit === 'ratio' && !points ? overTargetIn('share') : overTargetBy(unit);
  if (next.threshold || !measure) return null;
  const interval = { low: null, lowBound: 'open', high: '0', highBound: 'included' } as const;
  const full: Band = { interval, award, span: bench.span(clause.piece.start, clause.piece.end) };
  const steps = stepsOf({ ...next, name: '', side: 'above' }, [full], measure, bench);
  return steps && withSteps(measure, [full], [steps]);
}
