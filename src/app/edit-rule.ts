import { readWorkbook } from '../core/assess.ts';
import type { IndicatorStatus } from '../core/assessment.ts';
import { blankDraft, draftOf, measureOf } from '../core/choices/draft-rule.ts';
import type { DraftFault, DraftKind, RuleDraft } from '../core/choices/draft.ts';
import { ruleOfDraft } from '../core/choices/rule-of-draft.ts';
import type { Language } from '../core/explain/language.ts';
import { sayRule } from '../core/explain/say-rule.ts';
import { done, failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { ZERO, decimalText, parseDecimal } from '../core/quantity/rational.ts';
import { mostPoints } from '../core/rule/most.ts';
import type { Award, Rule } from '../core/rule/rule.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import { findRow, tryRules } from '../core/try-rule.ts';
import type { RowPlace } from '../core/try-rule.ts';
import type { Workbook } from '../port/workbook.ts';

export type { MeasureUnit, Rule, UnitFamily } from '../core/rule/rule.ts';
export type {
  BandDraft,
  BandsDraft,
  ConditionDraft,
  DeductionDraft,
  DeductionItemDraft,
  DraftFault,
  DraftKind,
  ProportionDraft,
  RuleDraft,
  StepsDraft,
} from '../core/choices/draft.ts';

/** The rule of a row on the desk: what it says now, and what another one would come to. */
export interface RuleEditor {
  /** Points of the row, decimal text. */
  readonly weight: string;
  /** The rule in force as a draft; null where its shape is not typed field by field, or there is none. */
  readonly draft: RuleDraft | null;
  /** A draft of another kind to start from. */
  readonly blank: (kind: DraftKind) => RuleDraft;
  /** What a draft says and what the row would score by it. */
  readonly preview: (draft: RuleDraft) => RulePreview;
  /** What a band gives that is no plain figure, in words. */
  readonly sayAward: (award: Award) => string;
}

export type RulePreview =
  | {
      readonly ok: true;
      readonly rule: Rule;
      readonly said: string;
      readonly status: IndicatorStatus;
      /** Null unless the rule gives one. */
      readonly score: string | null;
      readonly explanation: string;
      /** The most points that the rule gives where that is less than the row is worth. */
      readonly most: string | null;
    }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

/**
 * Takes the rule of a row on the desk. Reads the workbook once; trying drafts out reads and writes nothing. Fails with
 * `row-without-standard`.
 */
export async function editRule(
  workbook: Workbook,
  place: RowPlace,
  language: Language = 'zh',
): Promise<Result<RuleEditor>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const reading = readWorkbook(snapshot.value, readSettings(snapshot.value.store.get(SETTINGS_KEY)));
  const row = findRow(reading.forms, place);
  const trial = row && tryRules(reading, row, language);
  if (!trial) return failed({ code: 'row-without-standard', sheet: place.sheet, row: place.row });
  const weight = parseDecimal(trial.standard.weight) ?? ZERO;
  const measure = measureOf(trial.rule, trial.standard.indicator);
  return done({
    weight: trial.standard.weight,
    draft: trial.rule && draftOf(trial.rule, weight),
    blank: (kind) => blankDraft(kind, measure, weight),
    preview: (draft) => {
      const drafted = ruleOfDraft(draft, weight);
      if (!drafted.ok) return drafted;
      const { rule } = drafted;
      const { status, score, explanation } = trial.assess(rule);
      const most = mostPoints(rule, weight);
      return {
        ok: true,
        rule,
        said: sayRule(rule, language, weight),
        status,
        score,
        explanation,
        most: most && most.compare(weight) < 0 ? decimalText(most, 6) : null,
      };
    },
    sayAward: (award) => {
      if (award.kind === 'discretion') return award.text;
      return award.kind === 'rule' ? sayRule(award.rule, language, weight).replace(/[。.]$/u, '') : '';
    },
  });
}
