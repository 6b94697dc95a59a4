import {
  correctHeader,
  denyHeader,
  forgetCorrections,
  readHeaderViews,
  readRowAsHeader,
} from '../../app/corrections.ts';
import type { ColumnRole, HeaderReading, HeaderView } from '../../app/corrections.ts';
import { editRule } from '../../app/edit-rule.ts';
import type { Rule, RuleEditor } from '../../app/edit-rule.ts';
import { chooseGoals } from '../../app/links.ts';
import { exportRules, importRules, removeRule, saveRule } from '../../app/rules.ts';
import type { ImportedRules, RowPlace } from '../../app/rules.ts';
import { changeSettings, settingsOf } from '../../app/settings.ts';
import type { Settings } from '../../app/settings.ts';
import type { Language } from '../../core/explain/language.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { Workbook } from '../../port/workbook.ts';

/** What was decided, as the pane tells it afterwards. */
export type Decision =
  | { readonly kind: 'rule-saved' | 'rule-removed' | 'goals-chosen' | 'settings-changed' }
  | { readonly kind: 'header-corrected' | 'header-forgotten' }
  | { readonly kind: 'rules-imported'; readonly imported: ImportedRules };

/**
 * What she decides in the pane. Whatever can't be done is told by the session, and the answer is null or false; what is kept
 * is followed by a new reading of the workbook.
 */
export interface Decisions {
  readonly editRule: (place: RowPlace) => Promise<RuleEditor | null>;
  readonly saveRule: (place: RowPlace, rule: Rule) => Promise<boolean>;
  readonly removeRule: (place: RowPlace) => Promise<boolean>;
  readonly exportRules: () => Promise<string | null>;
  readonly importRules: (text: string) => Promise<boolean>;
  readonly chooseGoals: (place: RowPlace, key: string | null) => Promise<boolean>;
  readonly settings: () => Promise<Settings | null>;
  readonly changeSettings: (changes: Partial<Settings>) => Promise<boolean>;
  readonly headers: () => Promise<HeaderReading | null>;
  /** What is wrong with the row is told beside the field it was typed into. */
  readonly rowAsHeader: (sheet: string, row: number) => Promise<Result<readonly HeaderView[]>>;
  readonly correctHeader: (
    signature: string,
    roles: ReadonlyMap<string, ColumnRole | null>,
  ) => Promise<boolean>;
  readonly denyHeader: (signature: string) => Promise<boolean>;
  readonly forgetHeader: (signature: string) => Promise<boolean>;
}

/** How decisions reach the session. */
interface Told {
  /** Carries a decision out, then reads the workbook anew; false when it could not be done. */
  readonly decide: (work: () => Promise<Result<Decision>>) => Promise<boolean>;
  readonly refused: (problem: Problem) => void;
}

/** The decisions on a workbook. */
export function decisionsOn(workbook: Workbook, language: Language, { decide, refused }: Told): Decisions {
  const asked = async <T>(work: Promise<Result<T>>): Promise<T | null> => {
    const result = await work;
    if (result.ok) return result.value;
    refused(result.problem);
    return null;
  };
  const kept = (kind: Exclude<Decision['kind'], 'rules-imported'>, work: () => Promise<Result<unknown>>) =>
    decide(async () => {
      const result = await work();
      return result.ok ? { ok: true, value: { kind } } : result;
    });
  return {
    editRule: (place) => asked(editRule(workbook, place, language)),
    saveRule: (place, rule) => kept('rule-saved', () => saveRule(workbook, place, rule)),
    removeRule: (place) => kept('rule-removed', () => removeRule(workbook, place)),
    exportRules: () => asked(exportRules(workbook)),
    importRules: (text) =>
      decide(async () => {
        const result = await importRules(workbook, text);
        return result.ok ? { ok: true, value: { kind: 'rules-imported', imported: result.value } } : result;
      }),
    chooseGoals: (place, key) => kept('goals-chosen', () => chooseGoals(workbook, place, key)),
    settings: () => asked(settingsOf(workbook)),
    changeSettings: (changes) => kept('settings-changed', () => changeSettings(workbook, changes)),
    headers: () => asked(readHeaderViews(workbook)),
    rowAsHeader: (sheet, row) => readRowAsHeader(workbook, sheet, row),
    correctHeader: (signature, roles) =>
      kept('header-corrected', () => correctHeader(workbook, signature, roles)),
    denyHeader: (signature) => kept('header-corrected', () => denyHeader(workbook, signature)),
    forgetHeader: (signature) => kept('header-forgotten', () => forgetCorrections(workbook, signature)),
  };
}
