// What the fields of the rule editor and of the header panel list. Apart from the actions themselves: the pane fetches
// those fields on demand, and what they import stands apart from everything else in its script.
export { COLUMN_ROLES } from '../core/choices/column-roles.ts';
export { DRAFT_KINDS } from '../core/choices/draft.ts';
export { isWritten, writtenIn } from '../core/rule/written-unit.ts';
