import type { RuleDraft, RuleEditor } from '../../app/edit-rule.ts';

/** What the fields of one kind of rule are given. */
export interface FieldsProps<D extends RuleDraft> {
  readonly draft: D;
  readonly change: (draft: D) => void;
  /** Whether a field, "bands.1.low", can't be taken as it is typed. */
  readonly isWrong: (field: string) => boolean;
  readonly editor: RuleEditor;
}
