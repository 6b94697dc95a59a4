import { parseEntries } from './rules-file.ts';
import type { KeptRule } from './rules-file.ts';
import { folded, sameStandard } from './standard.ts';
import type { Standard } from './standard.ts';

/** Key of the user's own rules in the workbook's store. */
export const RULES_KEY = 'rules';

/** The rules kept in a workbook; an entry that can't be relied on is left out, and its row is scored as if it had none. */
export function readRules(text: string | undefined): readonly KeptRule[] {
  if (text === undefined) return [];
  const { rules } = parseEntries(text);
  return rules;
}

/** The rule kept for a standard; null where there is none. */
export function ruleFor(rules: readonly KeptRule[], standard: Standard): KeptRule | null {
  return rules.find((kept) => sameStandard(kept, standard)) ?? null;
}

/** The rules with one more; an earlier one for the same standard goes. */
export function withRule(rules: readonly KeptRule[], added: KeptRule): readonly KeptRule[] {
  return [...withoutRule(rules, added), added];
}

/** The rules without that of a standard. */
export function withoutRule(rules: readonly KeptRule[], standard: Standard): readonly KeptRule[] {
  return rules.filter((kept) => !sameStandard(kept, standard));
}

/**
 * Whether a rule was kept for a row whose standard has been changed since: it has the row's name, and fits none of the
 * standards of the form any more.
 */
export function hasLapsed(
  rules: readonly KeptRule[],
  row: Standard,
  ofForm: () => readonly Standard[],
): boolean {
  const named = rules.filter((kept) => folded(kept.indicator) === folded(row.indicator));
  if (named.length === 0) return false;
  const standards = ofForm();
  return named.some((kept) => !standards.some((other) => sameStandard(kept, other)));
}
