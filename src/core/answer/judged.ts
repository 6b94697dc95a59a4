import type { AssessedIndicator } from '../assessment.ts';

/** What a rule makes of a row. */
export type Judged = Pick<
  AssessedIndicator,
  | 'wanted'
  | 'question'
  | 'unsettled'
  | 'score'
  | 'status'
  | 'decided'
  | 'failing'
  | 'certainty'
  | 'rule'
  | 'ruleSource'
  | 'ruleLapsed'
  | 'goalTables'
  | 'facts'
  | 'needs'
  | 'explanation'
  | 'steps'
  | 'criterion'
>;

/** Of a row that nothing is known of. */
export const NOTHING: Omit<Judged, 'status'> = {
  score: null,
  decided: false,
  failing: false,
  certainty: null,
  rule: null,
  ruleSource: null,
  ruleLapsed: false,
  goalTables: [],
  facts: [],
  needs: [],
  wanted: [],
  question: null,
  unsettled: [],
  explanation: '',
  steps: [],
  criterion: null,
};
