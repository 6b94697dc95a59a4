import { goalOf } from '../facts/goals.ts';
import type { Form, Indicator } from '../form/form.ts';
import type { Rational } from '../quantity/rational.ts';
import { ONE, decimalText, percentText } from '../quantity/rational.ts';
import { REVERSE_FORMULAS, reverseCompletion } from '../quantity/reverse.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import type { Facts, Figure, Goal } from '../rule/need.ts';
import type { Band, GradesRule, Rule } from '../rule/rule.ts';
import { FULL, NOTHING } from '../rule/rule.ts';
import { measuredInWords } from './measured-in-words.ts';
import { printedCounting } from './printed-counting.ts';
import type { PrintedCounting } from './printed-counting.ts';

/**
 * The national rule of project forms (财预〔2020〕10号, annexed form): 预算执行 in proportion to 执行率, a measured goal in full
 * when met and in proportion when short, a goal in words by three bands in which a person chooses. Used where a form
 * prints no rule of its own, always named as such, and switched off by a setting.
 */
export interface DefaultRule {
  readonly rule: Rule;
  readonly facts: Facts;
  /** Facts by either formula for a missed goal for which less is better, while the user has chosen none. */
  readonly either?: readonly Facts[];
  /** The formula that `facts` were worked out by. */
  readonly reverse?: ReverseFormula;
  /** What the notes print about counting and was not understood: no score is sure then. */
  readonly unread?: readonly string[];
  /** The notes below the form say how points are given for such rows. */
  readonly printed?: boolean;
}

const RATE = { name: '指标完成率', unit: 'ratio', formula: null } as const;
const EXECUTION = '预算执行率';

const IN_PROPORTION: Band = {
  interval: { low: null, lowBound: 'open', high: '1', highBound: 'excluded' },
  award: {
    kind: 'rule',
    rule: {
      kind: 'formula',
      expression: { op: '*', left: { op: 'name', name: RATE.name, unit: 'ratio' }, right: { op: 'full' } },
      span: null,
    },
  },
  span: null,
};
const MET: Band = {
  interval: { low: '1', lowBound: 'included', high: null, highBound: 'open' },
  award: FULL,
  span: null,
};

const THREE: GradesRule['grades'] = [
  { label: '达成预期指标', low: '0.8', high: '1', lowIncluded: true },
  { label: '部分达成预期指标并具有一定效果', low: '0.6', high: '0.8', lowIncluded: true },
  { label: '未达成预期指标且效果较差', low: '0', high: '0.6', lowIncluded: true },
];

/**
 * The rule of a row without a standard in a project form; null where the national rule says nothing of it.
 *
 * @param reverse how a missed goal counts for which less is better
 */
export function nationalRule(
  form: Form,
  indicator: Indicator,
  choice: Facts['choice'],
  reverse: ReverseFormula | 'none',
): DefaultRule | null {
  if (indicator.money) return execution(form, indicator);
  if (!indicator.target) return null;
  const printed = printedCounting(form.notes);
  const told = measuredInWords(indicator, form.sheet);
  const goal = told ?? goalOf(indicator, form.sheet, printed.reverse ?? reverse);
  // A date kept or a limit not exceeded has no rate and is met all the same; words alone prove nothing.
  const met = goal.met === true && !goal.claimed && goal.why !== 'qualitative';
  if (goal.qualitative && !met && goal.why !== 'not-measured') {
    const rule: Rule = { kind: 'grades', subject: indicator.name, grades: THREE, span: null };
    return { rule, facts: { ...NO_FACTS, choice } };
  }
  const rule: Rule = { kind: 'bands', measure: RATE, bands: bandsOf(printed) };
  const unread = printed.unread;
  const missed = goal.reverse;
  if (missed?.by === 'none') {
    const either = REVERSE_FORMULAS.map((by) => completed(goal, reverseCompletion(missed.ratio, by)));
    return { rule, facts: NO_FACTS, either, unread, printed: printed.said };
  }
  const facts = completed(goal, goal.rate ?? (met ? ONE : null));
  return {
    rule,
    facts,
    unread,
    printed: printed.said,
    ...(missed && !printed.reverse ? { reverse: missed.by } : {}),
  };
}

/** The bands of a measured goal, with what the form prints of its own. */
function bandsOf({ excess, least, allOrNothing }: PrintedCounting): readonly Band[] {
  const limit = excess && decimalText(excess.above, PLACES);
  const beyond = excess?.included ? 'included' : 'excluded';
  const met: Band = limit
    ? {
        ...MET,
        interval: {
          ...MET.interval,
          high: limit,
          highBound: beyond === 'included' ? 'excluded' : 'included',
        },
      }
    : MET;
  const above: readonly Band[] =
    limit && excess
      ? [
          {
            interval: { low: limit, lowBound: beyond, high: null, highBound: 'open' },
            award: { kind: 'share', share: decimalText(excess.share, PLACES) },
            span: null,
          },
        ]
      : [];
  if (allOrNothing) return [...above, met, { ...IN_PROPORTION, award: NOTHING }];
  if (!least) return [...above, met, IN_PROPORTION];
  const floor = decimalText(least, PLACES);
  const { interval } = IN_PROPORTION;
  return [
    ...above,
    met,
    { ...IN_PROPORTION, interval: { ...interval, low: floor, lowBound: 'included' } },
    { interval: { ...interval, high: floor }, award: NOTHING, span: null },
  ];
}

const PLACES = 6;

/** The completion rate of a goal as the only fact. */
function completed(goal: Goal, rate: Rational | null): Facts {
  const figure: Figure | null = rate && {
    name: RATE.name,
    unit: 'ratio',
    value: rate,
    text: percentText(rate),
    source: goal.source,
  };
  return { ...NO_FACTS, figure: () => figure };
}

/** 得分=执行率×分值, the rate from budget and spending where both are there, else as printed. */
function execution(form: Form, indicator: Indicator): DefaultRule | null {
  const { money } = indicator;
  const rate =
    money &&
    (executed(money.spent?.value, money.adjusted?.value ?? money.initial?.value) ??
      money.rate?.value ??
      null);
  const cell = money?.spent?.cell ?? money?.rate?.cell ?? indicator.nameCell;
  const figure: Figure | null = rate
    ? {
        name: EXECUTION,
        unit: 'ratio',
        value: rate,
        text: percentText(rate),
        source: { certainty: 'table', sheet: form.sheet, cell, quote: money?.spent?.text ?? '' },
      }
    : null;
  const rule: Rule = {
    kind: 'formula',
    expression: { op: '*', left: { op: 'name', name: EXECUTION, unit: 'ratio' }, right: { op: 'full' } },
    span: null,
  };
  const unread = printedCounting(form.notes).execution;
  return { rule, facts: { ...NO_FACTS, figure: () => figure }, unread };
}

function executed(spent: Rational | null | undefined, budget: Rational | null | undefined): Rational | null {
  if (!spent || !budget || budget.equals(0)) return null;
  return spent.div(budget);
}

const NO_FACTS: Facts = {
  figure: () => null,
  mean: () => null,
  count: () => null,
  verdict: () => null,
  goals: () => null,
  choice: () => null,
};
