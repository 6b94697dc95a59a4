import { lateBy } from '../facts/dates/late-by.ts';
import type { Indicator } from '../form/form.ts';
import { ONE, ZERO, decimalText, percentText } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { readActual, readTarget } from '../quantity/target.ts';
import type { FigureReading } from '../quantity/reading.ts';
import type { Facts, Figure, Goal } from '../rule/need.ts';
import { overTargetIn } from '../rule/own-measures.ts';
import { FULL, NOTHING } from '../rule/rule.ts';
import type { Rule } from '../rule/rule.ts';
import { NO_FACTS } from './no-facts.ts';
import type { GoalKind } from './note-statements.ts';
import type { PrintedCounting } from './printed-counting.ts';
import { pointsPerStep } from './printed-steps.ts';
import type { PrintedSteps } from './printed-steps.ts';

/** A rule of the notes that looks at how far a goal was missed, with the one fact it needs. */
export interface MissedRule {
  readonly rule: Rule;
  readonly facts: Facts;
}

/**
 * Points off by how far a goal was missed (每逾期1个月扣…, 每超过1%扣…, 每发生1起扣…), and dates that are kept or not. Null where the
 * notes print no such thing for goals of this kind, "unread" where they do and it does not fit the goal.
 */
export function missedRule(
  kind: GoalKind,
  counting: PrintedCounting,
  indicator: Indicator,
  goal: Goal,
): MissedRule | null | 'unread' {
  const { steps } = counting;
  const weight = indicator.weight?.value ?? null;
  if (kind === 'dated') {
    if (steps && !counting.allOrNothing)
      return isTime(steps.unit) ? counted('逾期', steps, weight, lateness(indicator, goal, steps)) : 'unread';
    if (steps) return 'unread';
    // 按期完成的得满分 alone does not say what a late one gets.
    if (counting.said && !counting.allOrNothing && goal.met === false) return 'unread';
    return counting.said ? keptOrNot(goal) : null;
  }
  if (!steps) return null;
  if (kind === 'nought')
    return isTime(steps.unit)
      ? 'unread'
      : counted(indicator.name, steps, weight, occurred(indicator, goal, steps));
  if (kind !== 'lower' || counting.allOrNothing) return 'unread';
  return beyond(steps, indicator, goal, weight);
}

function isTime(unit: string): boolean {
  return /^(?:天|日|个?月)$/.test(unit);
}

/** Whether what was due on a date was done by it. */
function keptOrNot(goal: Goal): MissedRule {
  const text = '按期完成';
  const known = goal.met !== null && !goal.claimed && goal.why === 'date';
  const verdict = known ? { text, holds: goal.met, source: goal.source } : null;
  const rule: Rule = {
    kind: 'condition',
    condition: { kind: 'claim', text },
    met: FULL,
    unmet: NOTHING,
    span: null,
  };
  return { rule, facts: { ...NO_FACTS, verdict: () => verdict } };
}

function counted(
  event: string,
  steps: PrintedSteps,
  weight: Rational | null,
  found: { readonly value: Rational; readonly text: string; readonly source: Goal['source'] } | null,
): MissedRule {
  const { per, unit, partial } = steps;
  const points = decimalText(pointsPerStep(steps, weight ?? ONE), PLACES);
  const figure: Figure | null = found && { name: event, unit: 'count', ...found };
  const item = {
    event,
    counter: unit,
    per: decimalText(per, PLACES),
    points,
    most: null,
    partial,
    span: null,
  };
  return {
    rule: { kind: 'deduction', items: [item], most: null },
    facts: { ...NO_FACTS, count: () => figure },
  };
}

const PLACES = 6;

function lateness(indicator: Indicator, goal: Goal, steps: PrintedSteps): Parameters<typeof counted>[3] {
  const late = lateBy(indicator, steps.unit);
  if (!late) return null;
  const value = steps.partial === 'whole' ? late.value.ceil() : late.value.floor();
  return { value, text: late.text, source: goal.source };
}

/** How often it happened, of a goal that it should not. */
function occurred(indicator: Indicator, goal: Goal, steps: PrintedSteps): Parameters<typeof counted>[3] {
  const actual = actualFigure(indicator);
  if (goal.met === true && !goal.claimed)
    return { value: ZERO, text: indicator.actual?.text ?? '', source: goal.source };
  if (goal.met !== false || !actual || actual.unit.dimension !== 'count') return null;
  const word = actual.unit.word;
  if (word !== '' && !steps.unit.includes(word) && !/^[起次件例宗个项]$/.test(word)) return null;
  return { value: actual.value, text: indicator.actual?.text ?? '', source: goal.source };
}

function actualFigure({ name, target, actual }: Indicator): FigureReading | null {
  if (!target || !actual) return null;
  const { reading, certain } = readActual({
    ...actual,
    unit: actual.unit === '' ? target.unit : actual.unit,
    name,
  });
  return reading.kind === 'figure' && certain && !reading.approximate ? reading : null;
}

/** 每超过1%: of the target where that is no rate itself, 个百分点 only where it is one. */
function beyond(
  steps: PrintedSteps,
  indicator: Indicator,
  goal: Goal,
  weight: Rational | null,
): MissedRule | 'unread' {
  const { target } = indicator;
  const wanted = target && readTarget({ ...target, name: indicator.name });
  if (wanted?.reading.kind !== 'figure') return 'unread';
  const rate = wanted.reading.unit.dimension === 'ratio';
  if (rate !== (steps.unit === '个百分点') || (!rate && steps.unit !== '%')) return 'unread';
  const measure = overTargetIn(rate ? 'points' : 'share');
  const missed = goal.reverse
    ? goal.reverse.ratio.sub(ONE)
    : goal.met === true && !goal.claimed
      ? ZERO
      : null;
  const value = missed && (rate ? missed.mul(wanted.reading.value) : missed);
  const figure: Figure | null = value && {
    name: measure.name,
    unit: measure.unit,
    value,
    text: percentText(value),
    source: goal.source,
  };
  const rule: Rule = {
    kind: 'steps',
    measure,
    from: '0',
    side: 'above',
    step: decimalText(steps.per.div(100), PLACES),
    points: decimalText(pointsPerStep(steps, weight ?? ONE), PLACES),
    partial: steps.partial,
    floor: '0',
    span: null,
  };
  return { rule, facts: { ...NO_FACTS, figure: () => figure } };
}
