import type { Expression } from '../../rule/rule.ts';

/** What a sentence about all statements says of them. */
export type Said =
  /** 各占1/4: the share of each. */
  | { readonly kind: 'share'; readonly of: string }
  /** 每项1分, 符合得1分; null for 得该项分值. `numbers` are those it speaks of, null for all. */
  | {
      readonly kind: 'points';
      readonly points: string | null;
      readonly numbers: readonly number[] | 'rest' | null;
    }
  /** 部分符合得0.5分: points, or a share of what the statement gives. */
  | {
      readonly kind: 'partly';
      readonly label: string;
      readonly points: string | null;
      /** In percent. */
      readonly share: string | null;
    }
  | { readonly kind: 'unmet' }
  /** 不符合的酌情扣分 */
  | { readonly kind: 'judged' }
  /** 有一项不符合扣1分 */
  | { readonly kind: 'missed'; readonly points: string }
  /** 各项得分=…×该项分值; null for 按完成率计分. */
  | {
      readonly kind: 'formula';
      readonly expression: Expression | null;
      /** …×3分: what it is multiplied by must be what the statement gives. */
      readonly points?: string;
    }
  /** 达到目标值得满分, 得3分; 不超过目标值的得满分. */
  | { readonly kind: 'reached'; readonly points: string | null; readonly within: boolean }
  /** 第(4)项不符合的，本指标不得分 */
  | { readonly kind: 'decisive'; readonly number: number }
  /** 未编制方案的，第2-4项不得分; null for all of them. */
  | { readonly kind: 'veto'; readonly text: string; readonly numbers: readonly number[] | null }
  /** 最高不超过5分 */
  | { readonly kind: 'most'; readonly points: string }
  | { readonly kind: 'remark' };
