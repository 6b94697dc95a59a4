import { assessIndicator } from './answer/indicator.ts';
import type { WorkbookReading } from './assess.ts';
import type { AssessedIndicator } from './assessment.ts';
import { ruleFor, withRule } from './choices/rules.ts';
import type { Standard } from './choices/standard.ts';
import { compileCriterion } from './criterion/compile.ts';
import type { Language } from './explain/language.ts';
import type { Form, Indicator } from './form/form.ts';
import type { Rule } from './rule/rule.ts';
import { contextOf, scoreIndicator, standardsOf } from './score/score-form.ts';

/** A row of a form, as the sheet shows it: row from one; the name tells forms side by side apart. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly name?: string;
}

/** A row with the form that it stands in. */
export interface FormRow {
  readonly form: Form;
  readonly indicator: Indicator;
}

/** Finds a row; null where no form has it. */
export function findRow(forms: readonly Form[], { sheet, row, name }: RowPlace): FormRow | null {
  for (const form of forms) {
    if (form.sheet !== sheet) continue;
    const indicator = form.indicators.find(
      (i) => i.top + 1 === row && (name === undefined || i.name === name),
    );
    if (indicator) return { form, indicator };
  }
  return null;
}

/** A standard whose rule can be tried out before it is kept. */
export interface RuleTrial {
  readonly standard: Standard;
  /** The rule in force: the user's own, else as read from the standard; null where it could not be read. */
  readonly rule: Rule | null;
  readonly own: boolean;
  /** The row as it would be scored by another rule. */
  readonly assess: (rule: Rule) => AssessedIndicator;
}

/** Prepares trying rules out on a row; null where the row has no standard or no weight. */
export function tryRules(
  reading: WorkbookReading,
  { form, indicator }: FormRow,
  language: Language = 'zh',
): RuleTrial | null {
  const [standard] = standardsOf(indicator);
  if (!standard) return null;
  const { data, decisions, forms } = reading;
  const kept = ruleFor(decisions.rules, standard);
  const read = compileCriterion(standard.criterion, contextOf(indicator));
  const entered = reading.entered(form)(indicator);
  return {
    standard,
    rule: kept?.rule ?? read.rule,
    own: kept !== null,
    assess: (rule) => {
      const rules = withRule(decisions.rules, { ...standard, sheet: form.sheet, rule });
      const place = { form, forms, decisions: { ...decisions, rules }, data, compile: compileCriterion };
      return assessIndicator(form, scoreIndicator(place, indicator, entered), new Map(), language);
    },
  };
}
