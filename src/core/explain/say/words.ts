import type { Rational } from '../../quantity/rational.ts';
import type {
  Award,
  Bounding,
  Cap,
  Condition,
  GradesRule,
  Interval,
  MeasureUnit,
  StepsRule,
} from '../../rule/rule.ts';

/** The phrases that rules are said with, one set per language. None ends in a full stop. */
export interface SayWords {
  /** A name or statement in the standard's own words. */
  text(own: string): string;
  /** What stands before the formula of a score. */
  readonly score: string;
  /** The indicator's points, inside a formula. */
  readonly full: string;
  number(value: string): string;
  mean(name: string): string;
  meanCap(name: string, cap: string): string;
  /** Each figure of a mean counts at most so much. */
  eachAtMost(cap: string): string;
  /** Behind a formula that is national practice and not printed. */
  readonly customary: string;
  /** "×100%" behind a quotient that is a ratio. */
  readonly percent: string;
  brackets(inner: string): string;
  /** The least or greatest of some figures. */
  extreme(op: 'min' | 'max', of: readonly string[]): string;
  /** A statement as one where it holds and nothing where it does not. */
  whether(statement: string): string;

  interval(name: string, interval: Interval, unit: MeasureUnit): string;
  award(award: Exclude<Award, { kind: 'rule' }>): string;
  /** Condition and what it gives. */
  gives(condition: string, award: string): string;
  claim(condition: Extract<Condition, { kind: 'claim' }>): string;
  /** Both of two conditions. */
  together(first: string, second: string): string;
  /** A condition and a limit besides. */
  joint(limit: string, condition: string): string;
  /** Outside a limit, or the statement does not hold. */
  beyond(limit: string, condition: string): string;
  /** Only one of the two. */
  readonly oneAlone: string;
  /** None of the two. */
  readonly neither: string;
  /** The numbered statement without which nothing is given. */
  decisive(n: number): string;
  compared(left: string, op: string, right: string): string;
  otherwise(award: Exclude<Award, { kind: 'rule' }>): string;
  otherwiseRule(award: string): string;

  /** One event that costs or brings points, at the head of its clause or inside a case. */
  occurrence(
    event: string,
    counter: string,
    per: string,
    points: string,
    sign: '+' | '-',
    place: 'alone' | 'inCase',
  ): string;
  /** 绩效自评得分不超过79分: behind the name of what is capped. */
  notAboveOf(cap: Cap): string;
  /** 不足5天的按5天计: an incomplete group counts whole. */
  countedWhole(group: string): string;
  /** Points for every occurrence, from nothing. */
  earned(event: string, per: string, points: string): string;
  mostDeducted(points: string): string;
  /** 达到4起的不得分 */
  noneFrom(count: string, counter: string): string;
  mostAdded(points: string): string;
  /** The most of all clauses together. */
  allDeducted(points: string): string;
  allAdded(points: string): string;
  readonly noneLeft: string;
  /** Full marks up to the threshold, and what a step beyond costs; `whole` says both, otherwise only the step. */
  steps(rule: StepsRule, whole: boolean): string;

  goals(group: string, by: 'sum' | 'mean'): string;
  readonly completion: string;
  grades(rule: GradesRule, full: Rational | null): string;
  /** Discretion in the words it was read from; `condition` is what it hangs on where none were kept. */
  discretion(award: Extract<Award, { kind: 'discretion' }>, condition: string): string;
  notAbove(cap: Cap): string;
  atMost(cap: Cap): string;
  atLeast(points: string): string;
  readonly atMostFull: string;
  /** How one of several ways of scoring comes to count; `titles` is empty where they have no names. */
  choice(by: 'best' | 'chosen', count: number, titles: readonly string[]): string;
  /** A share of the points that the standard names without saying of what. */
  readonly inProportion: string;
  sharedOut(shares: readonly string[]): string;
  part(marker: string, title: string, size: string | null, body: string): string;
  marker(n: number, depth: number): string;

  readonly clause: string;
  readonly item: string;
  readonly stop: string;
}

/** Signs for the bounds that have one. */
export function signs(bounding: Bounding): { readonly low: string; readonly high: string } {
  return bounding === 'included' ? { low: '≥', high: '≤' } : { low: '＞', high: '＜' };
}
