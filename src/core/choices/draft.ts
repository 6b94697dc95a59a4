import type { Award, Measure, StepsRule } from '../rule/rule.ts';

/** A rule as a person types it, figure by figure: shares in percent, everything as text, right or not. */
export type RuleDraft = BandsDraft | StepsDraft | DeductionDraft | ConditionDraft | ProportionDraft;

export const DRAFT_KINDS = ['bands', 'proportion', 'steps', 'deduction', 'condition'] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** 利用率≥90%的得2分；75%（含）–90%得1.5分…. */
export interface BandsDraft {
  readonly kind: 'bands';
  readonly measure: Measure;
  readonly bands: readonly BandDraft[];
}

/** One band; a blank bound is none. */
export interface BandDraft {
  readonly low: string;
  readonly lowIncluded: boolean;
  readonly high: string;
  readonly highIncluded: boolean;
  readonly points: string;
  /** What the band gave where that is no plain figure; holds while `points` is blank. */
  readonly kept: Award | null;
}

/** 得分=支出率×分值. */
export interface ProportionDraft {
  readonly kind: 'proportion';
  readonly measure: Measure;
}

/** 低于100%的，每低5%扣0.5分. */
export type StepsDraft = Omit<StepsRule, 'most' | 'span'>;

/** 每发现1例扣1分，扣完为止. */
export interface DeductionDraft {
  readonly kind: 'deduction';
  readonly items: readonly DeductionItemDraft[];
}

export interface DeductionItemDraft {
  readonly event: string;
  readonly counter: string;
  readonly per: string;
  readonly points: string;
  /** The most that it may cost; blank for no limit. */
  readonly most: string;
  readonly partial: 'dropped' | 'whole';
}

/** 已建立制度的得满分，否则不得分. */
export interface ConditionDraft {
  readonly kind: 'condition';
  readonly statement: string;
  readonly met: string;
  readonly unmet: string;
}

/** A field of a draft that can't be taken as it is typed: "bands.1.low". */
export interface DraftFault {
  readonly field: string;
  readonly reason: 'not-a-figure' | 'blank' | 'negative' | 'zero' | 'reversed' | 'above-weight';
}
