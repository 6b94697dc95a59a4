import type { Rational } from '../quantity/rational.ts';
import type { Span } from './rule.ts';

/** Why a standard could not be turned into a rule with certainty. */
export type Trouble =
  | { readonly code: 'unread'; readonly span: Span; readonly text: string }
  | { readonly code: 'contradiction'; readonly span: Span; readonly text: string }
  | { readonly code: 'cut-off'; readonly span: Span; readonly text: string }
  | { readonly code: 'no-scoring'; readonly span: Span; readonly text: string }
  | { readonly code: 'weight-differs'; readonly span: Span; readonly text: string; readonly most: Rational };
