/**
 * The algebra of rules: a closed union that composes. A rule is plain data (JSON): figures are decimal strings, ratios
 * are fractions of one ("0.9" is 90 %). `full` below means the points available where the rule stands: the indicator's
 * weight, or the part's share of it.
 */
export type Rule =
  | FormulaRule
  | BandsRule
  | ConditionRule
  | DeductionRule
  | StepsRule
  | PartsRule
  | GoalsRule
  | GradesRule
  | AdjustmentRule
  | BoundedRule
  | VetoRule
  | ChoiceRule;

/** A stretch of the scoring standard, in characters of the text as it stands in the cell. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The unit family of something measured. */
export type UnitFamily = 'ratio' | 'amount' | 'count' | 'days' | 'number';
/** Figures in the very unit that the standard writes, where it is none of a family: "in 公里", "in 分钟". */
export type WrittenUnit = `in ${string}`;
export type MeasureUnit = UnitFamily | WrittenUnit;

/** A named figure that a rule looks at: 结转结余率, with its definition where the text gives one. */
export interface Measure {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly formula: Expression | null;
  /** The formula is national practice; the standard doesn't print it. */
  readonly customary?: true;
}

/**
 * Arithmetic over named figures. `full` is 本指标分值. `mean` is the mean of a periodic figure, each capped. `holds` is 1
 * where a statement is met and 0 where it is not.
 */
export type Expression =
  | { readonly op: 'name'; readonly name: string; readonly unit: MeasureUnit }
  /** A named figure that the text defines by a formula of its own. */
  | { readonly op: 'measure'; readonly measure: Measure }
  | { readonly op: 'number'; readonly value: string }
  | { readonly op: 'full' }
  | { readonly op: 'mean'; readonly name: string; readonly cap: string | null }
  | { readonly op: 'abs'; readonly of: Expression }
  | { readonly op: 'holds'; readonly text: string }
  | { readonly op: 'min' | 'max'; readonly left: Expression; readonly right: Expression }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression };

/**
 * How a bound of a band was written: included or excluded by sign or （含）; `convention` is 以上/以下, which include
 * the number (Civil Code art. 1259); `open` is a bare range such as 60%-100%.
 */
export type Bounding = 'included' | 'excluded' | 'convention' | 'open';

/** Values from `low` to `high`; null is unbounded. */
export interface Interval {
  readonly low: string | null;
  readonly lowBound: Bounding;
  readonly high: string | null;
  readonly highBound: Bounding;
}

/** What a clause gives when it applies. */
export type Award =
  | { readonly kind: 'points'; readonly points: string } // 得3分
  | { readonly kind: 'share'; readonly share: string } // 得满分 "1", 得一半分 "0.5"
  | { readonly kind: 'minus'; readonly points: string } // 扣1分: full less the points
  | { readonly kind: 'rule'; readonly rule: Rule }
  | {
      readonly kind: 'discretion'; // 酌情扣分, 得4-5分
      readonly text: string;
      readonly range?: PointRange;
      /** The clause as it stands in the cell. */
      readonly words?: string;
    };

/** Points of which a person chooses, both ends among them: 得4-5分; 得3-5分（不含） leaves out the upper end. */
export interface PointRange {
  readonly low: string;
  readonly high: string;
  readonly open?: true;
}

/** A yes-or-no statement. */
export type Condition =
  | { readonly kind: 'claim'; readonly text: string }
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly op: '<' | '<=' | '>' | '>=' | '=';
      readonly right: Expression;
    };

/** 得分=完成率×分值: points worked out from figures, within 0 and full. */
export interface FormulaRule {
  readonly kind: 'formula';
  readonly expression: Expression;
  readonly span: Span | null;
}

/** Steps of a tiered standard over one measure. */
export interface BandsRule {
  readonly kind: 'bands';
  readonly measure: Measure;
  readonly bands: readonly Band[];
}
export interface Band {
  readonly interval: Interval;
  readonly award: Award;
  readonly span: Span | null;
}

/** 符合…的得满分，否则不得分. */
export interface ConditionRule {
  readonly kind: 'condition';
  readonly condition: Condition;
  readonly met: Award;
  /** null where the text names only one side; then the other side gives nothing. */
  readonly unmet: Award | null;
  readonly span: Span | null;
}

/** 每发现1例扣1分，扣完为止: points off per occurrence, from full, not below zero. */
export interface DeductionRule {
  readonly kind: 'deduction';
  /** 执行率每低1个百分点扣0.5分，每发现1例违规扣1分: what another rule gives is taken off from, where that is not full. */
  readonly from?: Rule;
  readonly items: readonly DeductionItem[];
  /** The most that may be deducted in all; null where only 扣完为止 (or nothing) is said. */
  readonly most: string | null;
}
export interface DeductionItem {
  /** What is counted: 未及时上缴的. */
  readonly event: string;
  /** The counting word: 例, 项, 次. */
  readonly counter: string;
  /** Occurrences per deduction, usually "1". */
  readonly per: string;
  readonly points: string;
  readonly most: string | null;
  /** What an incomplete group (3 of 每5天) counts: nothing, or as a whole one. */
  readonly partial: 'dropped' | 'whole';
  /** From how many on nothing is left: 4 of 超过3起的不得分. */
  readonly allFrom?: string;
  readonly span: Span | null;
}

/** 每超过5%扣0.5分: points off per step of distance from a threshold. */
export interface StepsRule {
  readonly kind: 'steps';
  readonly measure: Measure;
  readonly from: string;
  readonly side: 'above' | 'below' | 'either';
  readonly step: string;
  readonly points: string;
  /** What an incomplete step counts: dropped (the default reading), a whole step, or its share. */
  readonly partial: 'dropped' | 'whole' | 'share';
  /** Points that remain at least; "0" is 扣完为止. */
  readonly floor: string;
  /** The most that is taken off, where the text bounds it: 最多扣3分. */
  readonly most?: string;
  /** Points that are counted down from, where these are not full: 超过100%的，在4分基础上每超1个百分点扣1分. */
  readonly base?: string;
  readonly span: Span | null;
}

/** Sub-items whose scores add up, each with points or a share of full of its own. */
export interface PartsRule {
  readonly kind: 'parts';
  readonly by: 'points' | 'share';
  readonly parts: readonly Part[];
}
export interface Part {
  readonly title: string;
  /** Points, or a share as a fraction of one. */
  readonly size: string;
  readonly rule: Rule;
  readonly span: Span | null;
}

/** Each goal of a goal table scored by its completion rate, then summed (each on its own weight) or averaged (on full). */
export interface GoalsRule {
  readonly kind: 'goals';
  /** "产出指标": which goals; "" for all. */
  readonly group: string;
  readonly by: 'sum' | 'mean';
  readonly bands: readonly Band[];
  /** Bands for goals in words, where the text gives them. */
  readonly grades: GradesRule | null;
  readonly span: Span | null;
}

/** Qualitative steps: a person chooses one, and a share within it. */
export interface GradesRule {
  readonly kind: 'grades';
  readonly subject: string;
  readonly grades: readonly Grade[];
  readonly span: Span | null;
}
export interface Grade {
  readonly label: string;
  /** Shares of full; equal for a fixed share. */
  readonly low: string;
  readonly high: string;
  readonly lowIncluded: boolean;
  /** 得4-5分 says that 5 belongs to it, whatever the grade above says. */
  readonly highIncluded?: true;
}

/** 加分项 and 减分项 outside the ordinary weight. */
export interface AdjustmentRule {
  readonly kind: 'adjustment';
  readonly items: readonly AdjustmentItem[];
  /** The most that all bonuses, and all penalties, come to together. */
  readonly mostAdded?: string;
  readonly mostDeducted?: string;
}
export interface AdjustmentItem {
  readonly sign: '+' | '-';
  readonly event: string;
  readonly counter: string;
  readonly points: string;
  readonly most: string | null;
  readonly span: Span | null;
}

/** A rule with a floor or a cap that the text states. */
export interface BoundedRule {
  readonly kind: 'bounded';
  readonly rule: Rule;
  readonly floor: string | null;
  readonly cap: Cap | null;
  readonly span: Span | null;
}
/** 不超过79分: points; 不超过分值的60%: a share of full, as a fraction of one. */
export type Cap = string | { readonly share: string };

/** 如未报整体绩效目标，此项不得分: overrides the rest. */
export interface VetoRule {
  readonly kind: 'veto';
  readonly condition: Condition;
  readonly award: Award;
  readonly rule: Rule;
  readonly span: Span | null;
}

/** 二者择其一, 两项择高计分, 按比例得分: ways of scoring the same thing, each on full, of which one counts. */
export interface ChoiceRule {
  readonly kind: 'choice';
  /** The way that gives most, the one that was chosen, or the one that is meant where the words leave it open. */
  readonly by: 'best' | 'chosen' | 'unsaid';
  readonly options: readonly ChoiceOption[];
  readonly span: Span | null;
}
export interface ChoiceOption {
  /** What it is chosen by: 结转结余率. */
  readonly title: string;
  readonly rule: Rule;
  readonly span: Span | null;
}

/** Whether an award, or what a clause says happens, is full marks. */
export function isFull(award: { readonly kind: string; readonly share?: string }): boolean {
  return award.kind === 'share' && award.share === '1';
}

export const FULL: Award = { kind: 'share', share: '1' };
export const NOTHING: Award = { kind: 'points', points: '0' };
