import type { Rational } from '../../quantity/rational.ts';
import type {
  Award,
  Condition,
  DeductionItem,
  Interval,
  Measure,
  Rule,
  Span,
  StepsRule,
} from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import type { Item } from '../whole/compose.ts';
import type { Names } from './names.ts';
import type { OpenBand } from './open-bands.ts';
import type { Piece } from '../clause/piece.ts';

/** What a run of clauses was put together into. */
export type Assembled =
  /**
   * `denial` is the other side of a statement, as written: 管理不规范的. `worth` is what is available here where the clauses say
   * it: the points that steps are counted down from.
   */
  | { readonly kind: 'rule'; readonly rule: Rule; readonly denial?: string; readonly worth?: string | null }
  /** Points off only: may be one of several deductions from the same full marks. */
  | {
      readonly kind: 'deductions';
      readonly items: readonly DeductionItem[];
      readonly cases: CaseOf | null;
      /** The points that are deducted from, where a statement before gives them. */
      readonly worth?: string | null;
    }
  | { readonly kind: 'additions'; readonly clauses: readonly Clause[] }
  /** A statement that takes everything away, or leaves it to discretion. */
  | {
      readonly kind: 'veto';
      readonly text: string;
      readonly condition?: Condition;
      readonly award: Award;
      readonly span: Span;
    }
  | { readonly kind: 'bands'; readonly measure: Measure; readonly bands: readonly OpenBand[] }
  /** Says only that the items' scores add up. */
  | { readonly kind: 'stated' }
  | { readonly kind: 'unread'; readonly start: number; readonly end: number };

/** The case a deduction holds for: 应评估项目超过3个的. */
export interface CaseOf {
  readonly name: string;
  readonly interval: Interval;
}

/** Converts offsets of the folded text to a span of the cell's text. */
type Spans = (start: number, end: number) => Span;

export interface Bench {
  readonly names: Names;
  /** The indicator's weight, for what is taken off as a share of it. */
  readonly weight: Rational | null;
  /** Statements that the form explains beside the standard (评价要点), for a standard that has none of its own. */
  readonly listed: readonly Item[];
  /** What the text says of an incomplete step, wherever it says it. */
  readonly partial: StepsRule['partial'];
  readonly span: Spans;
  /** Whether a sentence ends between two pieces. */
  readonly apart: (a: Piece, b: Piece) => boolean;
}

export interface Run {
  readonly assembled: Assembled;
  readonly next: number;
}

/** A piece that found no place: it stays in the way of a score. */
export function unreadOf(piece: Piece): Assembled {
  return { kind: 'unread', start: piece.start, end: piece.end };
}

export const emptyPiece: Piece = {
  condition: '',
  words: '',
  start: 0,
  end: 0,
  outcome: { kind: 'floor', points: '0' },
};
