import type { Certainty } from '../assessment.ts';
import type { Rational } from '../quantity/rational.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import type { Measure, MeasureUnit } from './rule.ts';

/** Something a rule asks for. */
export type Need =
  | { readonly kind: 'figure'; readonly name: string; readonly unit: MeasureUnit }
  | { readonly kind: 'mean'; readonly name: string; readonly cap: string | null }
  | { readonly kind: 'count'; readonly event: string; readonly counter: string }
  | { readonly kind: 'claim'; readonly text: string }
  | { readonly kind: 'goals'; readonly group: string }
  | { readonly kind: 'goal'; readonly name: string; readonly cell: string; readonly why: string };

/** Where a fact was found. */
export interface Source {
  readonly certainty: Certainty;
  readonly sheet: string;
  readonly cell: string;
  readonly quote: string;
}

/** A figure with where it came from. Ratios are fractions of one, money is in 元, time is in days. */
export interface Figure {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly value: Rational;
  /** As a person writes it: "72.52%". */
  readonly text: string;
  /** What the equation written beside it comes to, where that is another value. */
  readonly otherwise?: Rational;
  /** Taken for once to be this, whatever its formula comes to. */
  readonly supposed?: true;
  readonly source: Source;
}

/** What is answered to a graded standard: a grade by its label, points, or a share of full; null is not said. */
export interface GradeAnswer {
  readonly label: string | null;
  readonly points: Rational | null;
  readonly share: Rational | null;
  /** As it was written: "达成预期指标：6.5分". */
  readonly text: string;
  readonly source: Source;
}

/** Which of two values of a figure a person goes by. */
export interface Settlement {
  readonly by: 'stated' | 'worked';
  readonly source: Source;
}

/** Whether a statement holds, with where that was read. */
export interface Verdict {
  readonly text: string;
  readonly holds: boolean;
  readonly source: Source;
}

/** One row of a goal table as the goals rule needs it. */
export interface Goal {
  readonly name: string;
  readonly weight: Rational | null;
  /** actual ÷ target where higher is better, target ÷ actual where lower is; null where there is no such figure. */
  readonly rate: Rational | null;
  readonly met: boolean | null;
  /** The goal is in words, not in figures. */
  readonly qualitative: boolean;
  /** The department says so of itself and nothing measures it. */
  readonly claimed: boolean;
  /** A share of the goal's weight entered by a person for a goal in words. */
  readonly share: Rational | null;
  /** Less is better and the target was missed: actual ÷ target, and the formula chosen for the rate. */
  readonly reverse?: { readonly ratio: Rational; readonly by: ReverseFormula | 'none' };
  /** Why there is no rate: for the question. */
  readonly why: string;
  readonly source: Source;
}

/** The answers a rule is evaluated against. Every method gives null for what is not known. */
export interface Facts {
  figure(measure: Measure): Figure | null;
  /** The mean of a periodic figure, already capped per period. */
  mean(name: string, cap: string | null): Figure | null;
  count(event: string, counter: string): Figure | null;
  verdict(text: string): Verdict | null;
  /** The goals of a group; null when no table holds them. */
  goals(group: string): readonly Goal[] | null;
  /** Titles of the goal tables among which a person has to choose before `goals` can answer. */
  readonly tables?: readonly string[];
  /** Which value a person goes by for a figure that is told in two ways. */
  settled?(name: string): Settlement | null;
  /** What was chosen for a graded standard, by its subject. */
  choice(text: string): GradeAnswer | null;
  /** The passages of the row's prose that leave its figures open, where nothing is taken from it. */
  readonly unsettled?: readonly Source[];
}
