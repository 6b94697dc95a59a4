import type { Rational } from '../../quantity/rational.ts';
import type { ReverseFormula } from '../../quantity/reverse.ts';
import type { Award, Grade, Interval, MeasureUnit, StepsRule } from '../../rule/rule.ts';
import type { ShownFigure } from '../shown.ts';
import type { Language } from '../language.ts';
import type { SayWords } from '../say/words.ts';

/** How an exact result became the score that is written. */
export interface Ending {
  /** Exact points, before rounding. */
  readonly points: Rational;
  /** Points as written. */
  readonly score: Rational;
  readonly full: Rational;
  /** The exact points have been shown by the clause before (=3.626). */
  readonly shown: boolean;
  /** A clause before has said that full marks are given (按满分计). */
  readonly fullSaid: boolean;
  readonly kind: 'score' | 'sum' | 'mean' | 'adjustment';
}

/** Goals that were scored alike; `interval` is null where a person's grade decided. */
export interface GoalGroup {
  readonly count: number;
  readonly interval: Interval | null;
  readonly award: Award | null;
  /** Of all of them together. */
  readonly points: Rational;
}

/** A step deduction in figures; `wanted` is before any floor. */
export interface StepFigures {
  readonly distance: Rational;
  readonly steps: Rational;
  readonly wanted: Rational;
}

/** What one of several ways of scoring gives. */
export interface OptionPoints {
  readonly title: string;
  readonly points: Rational;
}

/** One of two values of a figure, and its points where they are known. */
export interface FigureOption {
  readonly text: string;
  readonly points: Rational | null;
}

/** A question in two halves: what is the case, and what is asked; either may be "". They are said one behind the other. */
export interface Asked {
  readonly said: string;
  readonly request: string;
}

/** What a person must supply or decide. */
export interface ChoiceWords {
  /** Before the points that a person gave. */
  readonly judged: string;
  wanted(figures: readonly string[], claims: readonly string[]): string;
  /** `edge`: the value is the very bound at which the bands meet. */
  boundary(
    name: string,
    value: string,
    edge: boolean,
    ranges: readonly string[],
    options: readonly Rational[],
  ): Asked;
  contradiction(range: string, options: readonly Rational[]): Asked;
  gap(name: string, value: string): Asked;
  /** `text` is in quotation marks already; `otherwise` is what the rest gives when nothing is taken off. */
  discretion(text: string, otherwise: Rational | null): Asked;
  /** `refused`: what was answered and lies in none of them. */
  grades(subject: string, grades: readonly Grade[], full: Rational, refused: string | null): Asked;
  goalGrades(goals: readonly string[]): Asked;
  /** `both`: the figure as stated and as worked out, where they are known. */
  differs(
    name: string,
    both: readonly [FigureOption, FigureOption] | null,
    options: readonly Rational[],
  ): Asked;
  readings(options: readonly Rational[]): Asked;
  /** Missed goals for which less is better: what either formula comes to, where it is known. */
  reverse(goals: readonly string[], byRatio: Rational | null, byExcess: Rational | null): Asked;
  /** Ways of scoring of which one is to be chosen, with what each gives. */
  option(options: readonly OptionPoints[]): Asked;
  tables(titles: readonly string[]): Asked;
  undefined(name: string): Asked;
}

/** The phrases that results are explained with, one set per language. Clauses have no final mark. */
export interface TellWords extends ChoiceWords {
  readonly language: Language;
  readonly say: SayWords;
  /** Between clauses, between items, at the end. */
  readonly clause: string;
  readonly item: string;
  readonly stop: string;

  measured(name: string, figure: string): string;
  /** A named figure with the working that its source gives. */
  stated(name: string, figure: ShownFigure): string;
  /** A bare count of things without a counting word of their own. */
  things(count: string): string;
  /** A figure whose own equation gives another value. */
  contradicted(name: string, stated: string, worked: string): string;
  worked(name: string, equation: string, result: string): string;
  /** A rate whose making the standard doesn't print. */
  byPractice(name: string): string;
  /** Where a value lies, for a sentence; "" where the figure alone says it. */
  falls(interval: Interval, value: Rational, unit: MeasureUnit): string;
  /** A band's bounds in the standard's manner, without a name. */
  range(interval: Interval, unit: MeasureUnit): string;
  award(award: Award): string;
  arithmetic(equation: string, result: string): string;
  readonly overFull: string;
  readonly belowZero: string;
  overCap(cap: string): string;
  underFloor(floor: string): string;
  /** Points before a cap or floor is applied. */
  reached(points: Rational): string;
  ending(of: Ending): string;

  holds(claim: string): string;
  /** `good`: the statement is what the standard asks for, not what it forbids. */
  fails(claim: string, good: boolean): string;
  /** How many of the statements that are counted hold, and which do not. */
  tally(met: number, count: number, failed: readonly string[]): string;
  /** Statements that are not known but change nothing. */
  tallyOpen(unknown: number): string;
  compared(left: string, op: string, holds: boolean, right: string): string;

  noEvent(event: string): string;
  noEvents(count: number): string;
  events(event: string, counter: string, count: Rational): string;
  deducted(points: Rational): string;
  /** Positive points are a bonus, negative ones a penalty. */
  added(points: Rational): string;
  addedAtMost(points: Rational): string;
  sumDeducted(points: Rational): string;
  readonly nothingDeducted: string;
  deductionLimit(points: Rational, all: boolean): string;
  /** 已达6人次 */
  soManyAsLeaveNothing(count: string, counter: string): string;
  steps(rule: StepsRule, figures: StepFigures): string;
  readonly withinSteps: { readonly above: string; readonly below: string; readonly either: string };

  part(
    words: string,
    points: Rational,
    scaled: { readonly of: Rational; readonly share: string } | null,
  ): string;
  heading(title: string): string;
  /** An item of a list that has items of its own. */
  nested(title: string, points: Rational, full: boolean, items: string): string;
  otherPartsFull(count: number): string;
  goals(count: number, group: string): string;
  goalGroup(group: GoalGroup, first: boolean): string;
  goalsFull(all: boolean): string;
  completion(rate: string): string;
  /** By which formula the completion of a missed goal was worked out. */
  reversed(by: ReverseFormula): string;
  readonly goalMet: string;
  goalGraded(share: string): string;
  /** Which of several ways of scoring counts, and why; the title is "" where it has none. */
  counting(by: 'best' | 'chosen', title: string, count: number): string;
  /** `share` where the answer was given as one; the label is "" where the standard only leaves it to judge. */
  chosen(subject: string, label: string, share: string | null): string;

  /** Lines for the pane. */
  line(label: 'applies' | 'limit' | 'unless', words: string): string;
  factLine(name: string, figure: ShownFigure): string;
  roundingLine(exact: string, score: string): string;
  scoreLine(score: string, full: string | null): string;
  notStruck(claim: string): string;
  struck(claim: string): string;
}
