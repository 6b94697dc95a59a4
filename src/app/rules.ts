import { readWorkbook } from '../core/assess.ts';
import { parseEntries, writeEntries } from '../core/choices/rules-file.ts';
import type { KeptRule } from '../core/choices/rules-file.ts';
import { RULES_KEY, readRules, ruleFor, withRule, withoutRule } from '../core/choices/rules.ts';
import { folded } from '../core/choices/standard.ts';
import type { Standard } from '../core/choices/standard.ts';
import { done, failed } from '../core/problem.ts';
import type { Result, RuleFault } from '../core/problem.ts';
import { parseDecimal } from '../core/quantity/rational.ts';
import { exceedsWeight, parseRule, ruleToJson, withoutSpans } from '../core/rule/exchange.ts';
import type { Rule } from '../core/rule/rule.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import { findRow } from '../core/try-rule.ts';
import type { RowPlace } from '../core/try-rule.ts';
import { standardsOf } from '../core/score/score-form.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';

export type { RowPlace } from '../core/try-rule.ts';

/** What taking in a file of rules did. */
export interface ImportedRules {
  /** Rules in the file. */
  readonly rules: number;
  /** Rows of this workbook that they hold for. */
  readonly rows: number;
}

/**
 * Keeps a rule of the user's own for the standard of a row. Fails with `row-without-standard`, and with `rules-invalid` for
 * data that is no rule or gives more points than the row is worth.
 */
export async function saveRule(workbook: Workbook, place: RowPlace, rule: Rule): Promise<Result<null>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const standard = standardAt(snapshot.value, place);
  if (!standard.ok) return standard;
  const parsed = parseRule(ruleToJson(rule));
  if (!parsed.ok) return invalid(parsed.problems);
  const weight = parseDecimal(standard.value.weight);
  const above = weight && exceedsWeight(rule, weight);
  if (above) return invalid([above]);
  const made: KeptRule = { ...standard.value, sheet: place.sheet, rule: withoutSpans(parsed.rule) };
  return keep(workbook, withRule(keptIn(snapshot.value), made));
}

/** Takes back the user's own rule for the standard of a row, and any for an earlier wording of it. */
export async function removeRule(workbook: Workbook, place: RowPlace): Promise<Result<null>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const standard = standardAt(snapshot.value, place);
  if (!standard.ok) return standard;
  const kept = keptIn(snapshot.value);
  if (ruleFor(kept, standard.value)) return keep(workbook, withoutRule(kept, standard.value));
  const inUse = standardsIn(snapshot.value);
  const lapsed = (rule: KeptRule): boolean =>
    folded(rule.indicator) === folded(standard.value.indicator) &&
    !inUse.some((other) => ruleFor([rule], other));
  return keep(
    workbook,
    kept.filter((rule) => !lapsed(rule)),
  );
}

/** All rules of the user's own as the text of a file, `ziping/rules/1`. */
export async function exportRules(workbook: Workbook): Promise<Result<string>> {
  const snapshot = await workbook.snapshot();
  return snapshot.ok ? done(writeEntries(keptIn(snapshot.value), 'readable')) : snapshot;
}

/** The rules that the text of a file holds, or with `rules-invalid` the first place where it is wrong. */
export function readRulesFile(text: string): Result<readonly KeptRule[]> {
  const { rules, faults } = parseEntries(text);
  return faults.length > 0 ? invalid(faults) : done(rules);
}

/**
 * Takes in a file of rules: all of them or, with `rules-invalid` and the place, none. A rule for a standard that has one
 * already replaces it; the others stay.
 */
export async function importRules(workbook: Workbook, text: string): Promise<Result<ImportedRules>> {
  const read = readRulesFile(text);
  if (!read.ok) return read;
  const rules = read.value;
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const merged = rules.reduce<readonly KeptRule[]>(withRule, keptIn(snapshot.value));
  const kept = await keep(workbook, merged);
  if (!kept.ok) return kept;
  const rows = standardsIn(snapshot.value).filter((standard) => ruleFor(rules, standard)).length;
  return done({ rules: rules.length, rows });
}

function invalid(faults: readonly RuleFault[]): Result<never> {
  const [fault = { path: '', reason: 'not-rules' }, ...rest] = faults;
  return failed({ code: 'rules-invalid', fault, more: rest.length });
}

function keptIn({ store }: Snapshot): readonly KeptRule[] {
  return readRules(store.get(RULES_KEY));
}

function keep(workbook: Workbook, rules: readonly KeptRule[]): Promise<Result<null>> {
  const text = rules.length === 0 ? null : writeEntries(rules, 'compact');
  return workbook.apply([{ kind: 'store', key: RULES_KEY, text }]);
}

function standardAt(snapshot: Snapshot, place: RowPlace): Result<Standard> {
  const row = findRow(readingOf(snapshot).forms, place);
  const [standard] = row ? standardsOf(row.indicator) : [];
  return standard
    ? done(standard)
    : failed({ code: 'row-without-standard', sheet: place.sheet, row: place.row });
}

function standardsIn(snapshot: Snapshot): readonly Standard[] {
  return readingOf(snapshot).forms.flatMap((form) => form.indicators.flatMap(standardsOf));
}

function readingOf(snapshot: Snapshot) {
  return readWorkbook(snapshot, readSettings(snapshot.store.get(SETTINGS_KEY)));
}
