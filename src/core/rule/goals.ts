import type { Rational } from '../quantity/rational.ts';
import { ONE, ZERO, max, min, percentText, rational } from '../quantity/rational.ts';
import { REVERSE_FORMULAS, reverseCompletion } from '../quantity/reverse.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import { award } from './award.ts';
import { matching } from './bands.ts';
import type { Context } from './evaluate.ts';
import type { Facts, Goal } from './need.ts';
import type { Evaluated, GoalLine, Outcome } from './outcome.ts';
import { choose, combine, open, scored } from './outcome.ts';
import type { GoalsRule } from './rule.ts';

/**
 * Scores every goal of a group by its completion rate and sums the scores (each on its own weight) or takes their mean
 * (each on full).
 */
export function evaluateGoals(rule: GoalsRule, context: Context): Evaluated {
  const { full } = context;
  const goals = context.facts.goals(rule.group);
  if (!goals || goals.length === 0) {
    const tables = (context.facts.tables ?? []).map((label) => ({ points: null, label }));
    const outcome = tables.length > 0 ? choose('tables', tables) : open({ kind: 'goals', group: rule.group });
    return { rule, full, outcome, detail: { kind: 'none' } };
  }
  const total = (each: readonly Rational[]): Rational => {
    const sum = each.reduce((s, points) => s.add(points), ZERO);
    return rule.by === 'mean' ? sum.div(rational(each.length)) : sum;
  };
  const whole = (lines: readonly GoalLine[]): Outcome =>
    fitting(
      combine(
        lines.map((l) => l.outcome),
        total,
      ),
      full,
    );
  const lines = goals.map((goal) => line(rule, goal, context));
  const detail = { kind: 'goals', lines } as const;
  if (!goals.some(isUndecided)) return { rule, full, outcome: whole(lines), detail };
  // One formula holds for all goals: there are two totals, however many goals it decides.
  const each = REVERSE_FORMULAS.map((formula) =>
    whole(goals.map((goal) => line(rule, decided(goal, formula), context))),
  );
  return { rule, full, outcome: eitherWay(each), detail };
}

/** A missed goal for which less is better, while no formula has been chosen. */
function isUndecided(goal: Goal): boolean {
  return goal.reverse?.by === 'none' && goal.share === null;
}

function decided(goal: Goal, by: ReverseFormula): Goal {
  if (!goal.reverse || !isUndecided(goal)) return goal;
  const { ratio } = goal.reverse;
  return { ...goal, rate: reverseCompletion(ratio, by), reverse: { ratio, by } };
}

/** What both formulas come to: the same, or a choice between them. */
function eitherWay(outcomes: readonly Outcome[]): Outcome {
  const unsettled = outcomes.find((o) => o.state !== 'scored');
  if (unsettled) return unsettled;
  return choose(
    'reverse',
    outcomes.flatMap((o, i) =>
      o.state === 'scored' ? [{ points: o.points, label: REVERSE_FORMULAS[i] ?? '' }] : [],
    ),
  );
}

/** Goals whose weights add up to more than the indicator's own weight would score above it. */
function fitting(outcome: Outcome, full: Rational): Outcome {
  return outcome.state === 'scored' && outcome.points.compare(full) > 0
    ? choose('readings', [
        { points: outcome.points, label: '' },
        { points: full, label: '' },
      ])
    : outcome;
}

function line(rule: GoalsRule, goal: Goal, context: Context): GoalLine {
  const full = rule.by === 'mean' ? context.full : goal.weight;
  if (!full) return unknown(goal, ZERO, 'weight');
  if (goal.share) return settled(goal, full, full.mul(max(ZERO, min(ONE, goal.share))), null);
  if (isUndecided(goal)) return undecided(rule, goal, full, context);
  const rate = goal.rate;
  if (rate) {
    const indexes = matching(rule.bands, rate);
    const outcomes = indexes.map((i) => {
      const band = rule.bands[i];
      const facts = ofGoal(context.facts, goal, rate);
      return band ? award(band.award, { full, facts }).outcome : scored(ZERO);
    });
    const index = indexes[0] ?? -1;
    const only = outcomes[0];
    if (index < 0 || !only) {
      const outcome = choose('gap', [{ points: null, label: goal.name }]);
      return { goal, full, points: null, band: null, outcome };
    }
    const outcome =
      outcomes.length === 1
        ? only
        : choose(
            'boundary',
            outcomes.map((o) => ({ points: o.state === 'scored' ? o.points : null, label: goal.name })),
          );
    const points = outcome.state === 'scored' ? outcome.points : null;
    return { goal, full, points, band: { index, span: rule.bands[index]?.span ?? null }, outcome };
  }
  // A target in words that is met as stated counts in full; anything short of that is a person's judgement.
  if (goal.met === true && goal.qualitative) return settled(goal, full, full, null);
  if (goal.qualitative && goal.met === false) {
    const outcome = choose('grades', [{ points: null, label: goal.name }]);
    return { goal, full, points: null, band: null, outcome };
  }
  return unknown(goal, full, goal.why);
}

/** A goal whose points hang on the formula; where both give the same, nothing is left open. */
function undecided(rule: GoalsRule, goal: Goal, full: Rational, context: Context): GoalLine {
  const lines = REVERSE_FORMULAS.map((formula) => line(rule, decided(goal, formula), context));
  const outcome = eitherWay(lines.map((l) => l.outcome));
  const points = outcome.state === 'scored' ? outcome.points : null;
  return { goal, full, points, band: points && (lines[0]?.band ?? null), outcome };
}

/** Inside the bands of a goal, 完成率 is this goal's own. */
function ofGoal(facts: Facts, goal: Goal, rate: Rational): Facts {
  const figure = {
    name: goal.name,
    unit: 'ratio',
    value: rate,
    text: percentText(rate),
    source: goal.source,
  } as const;
  return { ...facts, figure: () => figure };
}

function settled(goal: Goal, full: Rational, points: Rational, band: GoalLine['band']): GoalLine {
  return { goal, full, points, band, outcome: scored(points) };
}

function unknown(goal: Goal, full: Rational, why: string): GoalLine {
  return {
    goal,
    full,
    points: null,
    band: null,
    outcome: open({ kind: 'goal', name: goal.name, cell: goal.source.cell, why }),
  };
}
