import type { Rational } from '../quantity/rational.ts';
import { ZERO } from '../quantity/rational.ts';
import type { Figure, Goal, GradeAnswer, Need, Verdict } from './need.ts';
import type { AdjustmentItem, DeductionItem, PointRange, Rule, Span } from './rule.ts';

/** What evaluating a rule came to. Points are in 分, exact. */
export type Outcome =
  | { readonly state: 'scored'; readonly points: Rational }
  | { readonly state: 'open'; readonly needs: readonly Need[] }
  | {
      readonly state: 'choice';
      readonly question: Question;
      readonly options: readonly Option[];
      /** The figure that is told in two ways; the options are its points as stated and as worked out. */
      readonly conflict?: Conflict;
    };

/** One figure, stated as one value and worked out as another. */
export interface Conflict {
  readonly name: string;
  readonly stated: Figure;
  readonly worked: Rational;
}

/** Why a person must choose. */
export type Question =
  | 'boundary' // two bands claim the figure
  | 'gap' // no band claims it
  | 'discretion' // 酌情
  | 'grades' // a qualitative band gives a range
  | 'figures-differ' // the same figure is given twice, differently
  | 'readings' // the text allows two ways of working it out
  | 'reverse' // less is better, the target was missed, and two formulas are in use
  | 'option' // one of several ways of scoring is to be chosen, and they differ
  | 'tables' // several goal tables could be meant
  | 'undefined'; // the arithmetic has no answer: division by zero

/** One answer a person may choose; `points` is null where the text sets none. */
export interface Option {
  readonly points: Rational | null;
  readonly label: string;
  /** The clause that leaves the points open, as it stands in the cell. */
  readonly words?: string;
  /** The points to choose from, where the text gives a range of them. */
  readonly range?: PointRange;
}

/** A rule with its figures filled in: the answer and its own explanation. */
export interface Evaluated {
  readonly rule: Rule;
  readonly full: Rational;
  readonly outcome: Outcome;
  readonly detail: Detail;
}

/** A measure's value and the figures it came from. */
export interface Measured {
  readonly value: Rational;
  /** The figures used, in order. */
  readonly figures: readonly Figure[];
  /** Worked out from the formula rather than stated. */
  readonly derived: boolean;
}

export type Detail =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'formula';
      readonly figures: readonly Figure[];
      readonly raw: Rational;
      readonly capped: boolean;
    }
  | {
      readonly kind: 'band';
      readonly measured: Measured;
      readonly index: number;
      readonly inner: Evaluated | null;
    }
  | { readonly kind: 'untested'; readonly inner: readonly Evaluated[] }
  | { readonly kind: 'condition'; readonly verdict: Verdict; readonly inner: Evaluated | null }
  | {
      readonly kind: 'compared';
      readonly holds: boolean;
      readonly left: Measured;
      readonly right: Measured;
      readonly inner: Evaluated | null;
    }
  | {
      readonly kind: 'counts';
      /** What the deduction starts from, where that is not full. */
      readonly from?: Evaluated;
      readonly lines: readonly CountLine[];
      readonly deducted: Rational;
      readonly floored: boolean;
    }
  | {
      readonly kind: 'steps';
      readonly measured: Measured;
      readonly distance: Rational;
      readonly steps: Rational;
      readonly deducted: Rational;
      readonly floored: boolean;
    }
  | { readonly kind: 'parts'; readonly parts: readonly EvaluatedPart[] }
  | { readonly kind: 'goals'; readonly lines: readonly GoalLine[] }
  /** A grade that was chosen, and the points in it. */
  | {
      readonly kind: 'chosen';
      readonly label: string;
      readonly points: Rational;
      readonly answer: GradeAnswer;
    }
  /** An answer that lies in none of the grades. */
  | { readonly kind: 'refused'; readonly answer: GradeAnswer }
  | { readonly kind: 'bounded'; readonly inner: Evaluated; readonly at: 'floor' | 'cap' | null }
  | {
      readonly kind: 'options';
      readonly options: readonly EvaluatedOption[];
      /** The one that counts; null while that is open, and where all give the same. */
      readonly index: number | null;
    }
  /** Statements that are counted, some unknown, where whatever they are gives the same points. */
  | {
      readonly kind: 'holding';
      readonly verdicts: readonly Verdict[];
      readonly unknown: readonly string[];
    }
  | {
      readonly kind: 'veto';
      readonly verdict: Verdict | null;
      readonly struck: boolean;
      readonly inner: Evaluated;
    };

/** What is counted of one item, and what it comes to; an item whose count is not known has no line. */
export interface CountLine {
  readonly item: DeductionItem | AdjustmentItem;
  readonly figure: Figure;
  readonly deducted: Rational;
}

export interface EvaluatedPart {
  readonly title: string;
  readonly full: Rational;
  /** What the part adds to the score; null while it is open. */
  readonly points: Rational | null;
  readonly evaluated: Evaluated;
}

export interface EvaluatedOption {
  readonly title: string;
  readonly evaluated: Evaluated;
}

export interface GoalLine {
  readonly goal: Goal;
  readonly full: Rational;
  readonly points: Rational | null;
  readonly band: { readonly index: number; readonly span: Span | null } | null;
  readonly outcome: Outcome;
}

/** A definite score. */
export function scored(points: Rational): Outcome {
  return { state: 'scored', points };
}

/** Something is missing. */
export function open(...needs: readonly Need[]): Outcome {
  return { state: 'open', needs };
}

/** A person must choose between points; a single distinct answer is no choice. */
export function choose(question: Question, options: readonly Option[]): Outcome {
  const first = options[0];
  if (first?.points && options.every((o) => o.points?.equals(first.points ?? ZERO)))
    return scored(first.points);
  return { state: 'choice', question, options };
}

const MOST_OPTIONS = 6;

/**
 * Puts the outcomes of parts together: `combine` turns one definite answer per part into points. Missing facts win over
 * choices, since a choice can only be put to a person once the figures are known.
 */
export function combine(
  outcomes: readonly Outcome[],
  points: (each: readonly Rational[]) => Rational,
): Outcome {
  const needs = outcomes.flatMap((o) => (o.state === 'open' ? o.needs : []));
  if (needs.length > 0) return { state: 'open', needs };
  let combinations: { each: Rational[]; labels: string[] }[] = [{ each: [], labels: [] }];
  let question: Question | null = null;
  for (const outcome of outcomes) {
    if (outcome.state === 'scored') {
      for (const c of combinations) c.each.push(outcome.points);
    } else if (outcome.state === 'choice') {
      question ??= outcome.question;
      const known = outcome.options.flatMap((o) => (o.points ? [{ points: o.points, label: o.label }] : []));
      if (known.length < outcome.options.length || combinations.length * known.length > MOST_OPTIONS) {
        return {
          state: 'choice',
          question,
          options: outcome.options.map((o) => ({ points: null, label: o.label })),
        };
      }
      combinations = combinations.flatMap((c) =>
        known.map((o) => ({ each: [...c.each, o.points], labels: [...c.labels, o.label] })),
      );
    }
  }
  const options = combinations.map((c) => ({ points: points(c.each), label: c.labels.join('；') }));
  const only = options[0];
  if (!question && only) return scored(only.points);
  return choose(question ?? 'readings', options);
}
