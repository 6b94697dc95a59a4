import { COMPLETION, COMPLETION_SHARE } from '../../rule/own-measures.ts';
import type { Band, Expression, GoalsRule } from '../../rule/rule.ts';
import type { Bench } from '../runs/bench.ts';
import { awardOf } from '../runs/award.ts';
import { isLimit } from '../clause/bounds.ts';
import { readClause } from '../clause/clause.ts';
import type { Clause } from '../clause/clause.ts';
import { readGrades, readListedGrades } from './grades.ts';
import type { Stretch } from './gather.ts';
import type { Piece } from '../clause/piece.ts';

const AGGREGATE =
  /(?:各|所有|全部|每个|逐项|单个)?[^,。;=\n]{0,14}?(?:指标|目标|子项)[^,。;=\n]{0,10}?(?:单项)?得分(?:的)?(?:合计|之和|总和|加总|相加|求和|平均|汇总|累计|算术平均)|得分合计[÷/]|单项得分(?:合计|之和)/;
const MEAN = /得分(?:合计|之和|总和)?[^,。;\n]{0,4}[÷/]|平均/;
const RATE = /完成率|实现率|达成率|完成比例|完成程度/;
const QUOTIENT =
  /(?:实际(?:完成|实现)?|年度实现|全年完成|完成|实现)值[/÷](?:年初|年度|预期|设定)?(?:目标|指标|计划)值/;
const REACHED =
  /(?:实际(?:完成)?值|完成值|实现值|完成情况)?(?:达到|达成|完成)(?:或超过)?(?:年初|年度|预期)?(?:目标|指标)值?$/;
const GROUPS = ['产出', '效益', '满意度', '成本', '数量', '质量', '时效'];

const MEAN_RATE =
  /得分=各?([^=,;。×]{0,12}?)(?:指标|目标)(?:的)?(?:平均完成率|完成率的?(?:算术)?平均(?:值|数)?)×(?:本?(?:项|指标)?(?:的)?(?:分值|权重|满分)|\d+(?:\.\d+)?分?)/;

/** 得分=各数量指标完成率的平均值×分值: the mean of what the goals score, each at most in full. */
export function meanOfGoals(
  text: string,
  bench: Bench,
): { readonly rule: GoalsRule; readonly at: Stretch } | null {
  const found = MEAN_RATE.exec(text);
  if (!found) return null;
  const at = { start: found.index, end: found.index + found[0].length };
  const span = bench.span(at.start, at.end);
  const expression = COMPLETION_SHARE;
  const award: Band['award'] = { kind: 'rule', rule: { kind: 'formula', expression, span } };
  const group = groupOf(found[1] ?? '') || groupOf(bench.names.indicator);
  return {
    rule: { kind: 'goals', group, by: 'mean', bands: [{ interval: ANY, award, span }], grades: null, span },
    at,
  };
}

/** Whether the text scores a table of goals one by one and puts their scores together. */
export function speaksOfGoals(text: string): boolean {
  return AGGREGATE.test(text) && (RATE.test(text) || QUOTIENT.test(text));
}

/**
 * Reads 按完成率计分 over the goals of a group. Null when a clause about the completion rate could not be read. The group
 * is taken from the indicator's name first: forms copy the sentence about 产出指标 into the row of the 效益指标.
 */
export function readGoals(text: string, pieces: readonly Piece[], bench: Bench): GoalsRule | null {
  const bands: Band[] = [];
  const listed = readListedGrades(text, null, bench);
  for (const [i, piece] of pieces.entries()) {
    if (listed && piece.start >= listed.at.start && piece.start < listed.at.end) continue;
    const clause = readClause(piece);
    // 按完成率计分，并设置及格门槛: only leads on to the tiers.
    if (clause.kind !== 'band' && clause.kind !== 'else' && piece.outcome.kind === 'proportional') continue;
    // 各指标均按10分计算: what each goal is scored on.
    if (piece.outcome.kind === 'points' && /(?:均|每个|每项|统一)$/.test(piece.condition)) continue;
    if (piece.outcome.kind === 'discretion' || isVeto(clause)) continue;
    if (isLimit(piece, pieces[i - 1]?.condition ?? '')) continue;
    if (piece.outcome.kind === 'formula' && AGGREGATE.test(text.slice(piece.start, piece.end))) continue;
    const each =
      clause.kind === 'claim' && /^(?:各[^,。;]{0,12}(?:指标|目标)|(?:指标)?完成率)$/.test(clause.text);
    if ((clause.kind === 'bare' || each) && piece.outcome.kind === 'formula') {
      const award = awardOf(piece.outcome, null, bench, '');
      if (!award || !ratesOnly(piece.outcome.expression)) return null;
      bands.push({ interval: ANY, award: onRate(award), span: bench.span(piece.start, piece.end) });
      continue;
    }
    const reached = byTarget(clause, bench);
    if (reached) {
      bands.push(reached);
      continue;
    }
    if (clause.kind !== 'band' || (clause.name !== '' && !RATE.test(clause.name))) return null;
    const award = awardOf(piece.outcome, COMPLETION, bench, piece.condition);
    if (!award) return null;
    bands.push({ interval: clause.interval, award: onRate(award), span: bench.span(piece.start, piece.end) });
  }
  if (bands.length === 0) return null;
  return {
    kind: 'goals',
    group: groupOf(bench.names.indicator) || groupOf(AGGREGATE.exec(text)?.[0] ?? ''),
    by:
      MEAN.test(AGGREGATE.exec(text)?.[0] ?? '') || /得分合计[^,。;\n]{0,8}[÷/]/.test(text) ? 'mean' : 'sum',
    bands,
    grades: (listed ?? readGrades(text, bench))?.rule ?? null,
    span: null,
  };
}

/** 实际值达到目标值的，得满分；未达到的，按实际值/目标值×分值计分: tiers at 100 %. */
function byTarget(clause: Clause, bench: Bench): Band | null {
  const { piece } = clause;
  const span = bench.span(piece.start, piece.end);
  const award = awardOf(piece.outcome, null, bench, piece.condition);
  if (!award) return null;
  if (clause.kind === 'claim' && REACHED.test(clause.text)) {
    return { interval: { low: '1', lowBound: 'included', high: null, highBound: 'open' }, award, span };
  }
  const short =
    clause.kind === 'else' && piece.outcome.kind === 'formula' && ratesOnly(piece.outcome.expression);
  if (!short) return null;
  return {
    interval: { low: null, lowBound: 'open', high: '1', highBound: 'excluded' },
    award: onRate(award),
    span,
  };
}

const ANY: Band['interval'] = { low: null, lowBound: 'open', high: null, highBound: 'open' };

/** 完成率×10, 完成率×分值. */
export function ratesOnly(expression: Expression): boolean {
  if (expression.op !== '*') return false;
  if (isQuotient(expression.left) || isQuotient(expression.right)) return true;
  const sides = [expression.left, expression.right];
  return (
    sides.some((s) => s.op === 'name' && RATE.test(s.name)) &&
    sides.some((s) => s.op === 'number' || s.op === 'full')
  );
}

/** 实际完成值/年度指标值 */
export function isQuotient(expression: Expression): boolean {
  if (expression.op !== '/') return false;
  const { left, right } = expression;
  return left.op === 'name' && right.op === 'name' && QUOTIENT.test(`${left.name}/${right.name}`);
}

/** 如未报整体绩效目标，此项自评不得分. */
export function isVeto(clause: Clause): boolean {
  return (
    clause.kind === 'claim' && clause.piece.outcome.kind === 'points' && clause.piece.outcome.points === '0'
  );
}

/** Inside a goal's bands every ratio is the goal's own completion rate. */
function onRate(award: Band['award']): Band['award'] {
  if (award.kind !== 'rule' || award.rule.kind !== 'formula') return award;
  return {
    kind: 'rule',
    rule: {
      kind: 'formula',
      expression: COMPLETION_SHARE,
      span: award.rule.span,
    },
  };
}

function groupOf(text: string): string {
  const group = GROUPS.find((g) => text.includes(g));
  return group ? `${group}指标` : '';
}
