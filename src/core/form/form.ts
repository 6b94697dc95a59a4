import type { FormKind } from '../assessment.ts';
import type { Rect } from '../grid/address.ts';
import type { Rational } from '../quantity/rational.ts';

/** What a column of a form holds. */
export type ColumnRole =
  | 'number' // 序号
  | 'level1'
  | 'level1Weight'
  | 'level2'
  | 'level2Weight'
  | 'level3' // 三级指标 where the scores sit on 四级指标
  | 'indicator'
  | 'weight'
  | 'definition'
  | 'formula' // 计算公式 beside 指标解释
  | 'criterion'
  | 'selfScore'
  | 'reviewedScore'
  | 'basis'
  | 'furtherBasis' // 扣分原因 where 自评说明 has a column too
  | 'reviewedBasis' // 复核说明: the reviewer's reason where the department's own has a column too
  | 'improvement' // 改进措施 in a column of its own
  | 'evidence'
  | 'sign' // 计算符号
  | 'target'
  | 'adjustedTarget' // 调整后指标值: stands for the target where it is filled in
  | 'periodTarget' // 实施周期指标值
  | 'unit' // 计量单位
  | 'actual'
  | 'completionRate'
  | 'scoreRate' // 得分率
  | 'note' // 备注
  | 'budgetInitial' // 年初预算数
  | 'budgetAdjusted' // 调整/全年预算数
  | 'budgetSpent' // 全年执行数
  | 'executionRate';

/** A text with the cell it stands in. */
export interface TextCell {
  readonly text: string;
  /** "H13" */
  readonly cell: string;
}

/** A figure with the cell it stands in; `value` is null when the cell holds something that is no number. */
export interface FigureCell {
  readonly value: Rational | null;
  readonly text: string;
  readonly cell: string;
  readonly formula: boolean;
}

/** A row that is scored, or a goal with target and actual. */
export interface Indicator {
  /** First and last sheet row (from zero) that belong to it. */
  readonly top: number;
  readonly bottom: number;
  readonly level1: string;
  readonly level2: string;
  /** 三级指标, where the scores sit on 四级指标. */
  readonly level3?: string;
  readonly name: string;
  /** The cell that holds the name, for pointing at. */
  readonly nameCell: string;
  readonly weight: FigureCell | null;
  readonly selfScore: FigureCell | null;
  readonly reviewedScore: FigureCell | null;
  readonly definition: TextCell | null;
  /** 计算公式, where it has a column beside the definition. */
  readonly formula?: TextCell;
  readonly criterion: TextCell | null;
  readonly basis: TextCell | null;
  /** A second text beside the score. */
  readonly furtherBasis?: TextCell;
  /** The reviewer's reason, where it has a column beside the department's own. */
  readonly reviewedBasis?: TextCell;
  readonly evidence: TextCell | null;
  readonly target: TargetCell | null;
  readonly actual: TargetCell | null;
  readonly completionRate: FigureCell | null;
  /** Where a score goes and where its explanation goes; null where the form has no such column. */
  readonly scoreCell: string | null;
  readonly basisCell: string | null;
  readonly hidden: boolean;
  /** The figures of the money row of a project form; only on its indicator 预算执行率. */
  readonly money?: MoneyRow;
}

/** 年度资金总额: budget and spending as the form has them, in the unit that the form names. */
export interface MoneyRow {
  readonly initial: FigureCell | null;
  readonly adjusted: FigureCell | null;
  readonly spent: FigureCell | null;
  /** 执行率 as printed: 0.95 for "95%". */
  readonly rate: FigureCell | null;
  /** "万元", "" where none is named. */
  readonly unit: string;
  /** What stands over the column of its points: 得分（20分*执行率）. */
  readonly heading?: TextCell;
}

/** A target or actual value: what is shown, with sign and unit of their own columns beside it. */
export interface TargetCell extends TextCell {
  /** Raw number where the cell holds one, exact. */
  readonly value: Rational | null;
  readonly format: string;
  /** From a sign column, or "". */
  readonly sign: string;
  /** From a unit column, or a unit in brackets behind the indicator's name, or "". */
  readonly unit: string;
}

/** A group weight: "产出指标（50分）", or a weight column beside the level. */
export interface Group {
  readonly level: 1 | 2;
  readonly name: string;
  readonly weight: FigureCell | null;
  readonly top: number;
  readonly bottom: number;
}

/** A subtotal or total row. */
export interface TotalRow {
  readonly row: number;
  readonly name: string;
  readonly weight: FigureCell | null;
  readonly selfScore: FigureCell | null;
  readonly reviewedScore: FigureCell | null;
  readonly scoreCell: string | null;
}

/** The grade row: which grade is ticked and what the row prints about its bands. */
export interface GradeRow {
  readonly cell: string;
  readonly ticked: string | null;
  /** The whole text, cells joined by spaces. */
  readonly text: string;
}

/** Header fields above (and beside) the table, by standard name. */
export type FieldName =
  | 'department'
  | 'year'
  | 'unitCount'
  | 'annualGoal'
  | 'goalCompletion'
  | 'shortfallReason'
  | 'project'
  | 'budgetTotal'
  | 'budgetInitial'
  | 'budgetAdjusted'
  | 'budgetSpent';

/** Something inside a form that could not be read, and why. */
export interface Unread {
  readonly cell: string;
  readonly row: number;
  readonly reason:
    | 'name-missing'
    | 'weight-unreadable'
    | 'row-shifted'
    | 'row-continued'
    | 'row-unknown'
    | 'column-unknown'
    | 'hidden'
    | 'formula-stale';
  readonly text: string;
}

/** One table of indicators with its header fields and footer. */
export interface Form {
  readonly kind: FormKind;
  readonly sheet: string;
  /** The heading above the table, "" where there is none. */
  readonly title: string;
  readonly year: string | null;
  /** What the header says, in one spelling: by it a correction finds the form again next year. */
  readonly signature?: string;
  /** Header row to last row. */
  readonly range: Rect;
  /** Sheet rows (from zero) that hold headers: the first and those repeated at page breaks. */
  readonly headerRows: readonly number[];
  /** Zero-based column of each role found. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly fields: Readonly<Partial<Record<FieldName, TextCell>>>;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly subtotals: readonly TotalRow[];
  readonly total: TotalRow | null;
  readonly grade: GradeRow | null;
  /** Notes under the table (注：…), in order. */
  readonly notes: readonly TextCell[];
  readonly unread: readonly Unread[];
}
