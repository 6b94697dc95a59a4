import * as v from 'valibot';
import type { Form, Indicator } from '../form/form.ts';
import { goalsKey } from '../form/link.ts';
import { folded } from './standard.ts';

/** Which goal table an indicator scores, chosen by the user where several could be meant. */
export interface GoalChoice {
  /** The form of the indicator, as `goalsKey` names it. */
  readonly form: string;
  readonly indicator: string;
  readonly criterion: string;
  /** The key of the table. */
  readonly goals: string;
}

/** Key of these choices in the workbook's store. */
export const LINKS_KEY = 'links';

const schema = v.array(
  v.object({ form: v.string(), indicator: v.string(), criterion: v.string(), goals: v.string() }),
);

/** The choices kept in a workbook; without readable ones the user is asked again. */
export function readLinks(text: string | undefined): readonly GoalChoice[] {
  if (text === undefined) return [];
  try {
    const kept = v.safeParse(schema, JSON.parse(text));
    return kept.success ? kept.output : [];
  } catch {
    return [];
  }
}

/** The choices as they are kept; null when there are none. */
export function writeLinks(choices: readonly GoalChoice[]): string | null {
  return choices.length === 0 ? null : JSON.stringify(choices);
}

/** The keys of the tables chosen for an indicator. */
export function chosenGoals(
  choices: readonly GoalChoice[],
  form: Form,
  indicator: Indicator,
): readonly string[] {
  const asked = choiceOf(form, indicator, '');
  return choices.filter((choice) => sameRow(choice, asked)).map(({ goals }) => goals);
}

/** The choices with that of one indicator made anew; null takes it back. */
export function withLink(
  choices: readonly GoalChoice[],
  form: Form,
  indicator: Indicator,
  goals: string | null,
): readonly GoalChoice[] {
  const made = choiceOf(form, indicator, goals ?? '');
  const rest = choices.filter((choice) => !sameRow(choice, made));
  return goals === null ? rest : [...rest, made];
}

function choiceOf(form: Form, { name, criterion }: Indicator, goals: string): GoalChoice {
  return { form: goalsKey(form), indicator: folded(name), criterion: folded(criterion?.text ?? ''), goals };
}

function sameRow(a: GoalChoice, b: GoalChoice): boolean {
  return a.form === b.form && a.indicator === b.indicator && a.criterion === b.criterion;
}
