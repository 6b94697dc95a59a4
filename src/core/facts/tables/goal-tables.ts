import type { Form, Indicator } from '../../form/form.ts';
import { goalsKey, linkGoals } from '../../form/link.ts';
import type { GoalRows } from '../../form/link.ts';
import type { ReverseFormula } from '../../quantity/reverse.ts';
import type { GoalTables } from './goals.ts';
import { goalOf } from './goals.ts';

/** A goal table that an indicator may score. */
export interface GoalCandidate {
  /** By it the choice is kept. */
  readonly key: string;
  readonly form: Form;
  readonly chosen: boolean;
}

/** The goals that an indicator scores, or the tables among which a person has to choose first. */
export interface LinkedGoals {
  readonly goals: GoalTables;
  /** The tables that could be meant, with the one that was chosen; empty where there is no doubt. */
  readonly candidates: readonly GoalCandidate[];
}

/** What the user decided about goals. */
export interface GoalDecisions {
  /** Keys of the tables chosen for this indicator. */
  readonly chosen: readonly string[];
  readonly reverse: ReverseFormula | 'none';
}

/**
 * The goals that an indicator scores, from the tables of the workbook. Where more than one table could be meant and none was
 * chosen, or none holds the group, there are none: which one it is remains a person's decision.
 */
export function goalTables(
  own: Form,
  indicator: Indicator,
  forms: readonly Form[],
  { chosen, reverse }: GoalDecisions,
): LinkedGoals {
  const undecided = linkGoals(own, indicator, forms);
  if (undecided.kind !== 'ambiguous') {
    const tables = undecided.kind === 'linked' ? undecided.tables : null;
    return { goals: answer(tables, reverse), candidates: [] };
  }
  const keys = keysOf(undecided.candidates);
  const wanted = keys.find((key) => chosen.includes(key)) ?? null;
  const table = wanted === null ? undefined : undecided.candidates[keys.indexOf(wanted)];
  return {
    goals: answer(table ? [table] : null, reverse),
    candidates: undecided.candidates.map(({ form }, i) => ({
      key: keys[i] ?? '',
      form,
      chosen: keys[i] === wanted,
    })),
  };
}

/** Tables of one title on one sheet are told apart by their order. */
function keysOf(tables: readonly GoalRows[]): readonly string[] {
  const seen = new Map<string, number>();
  return tables.map(({ form }) => {
    const key = goalsKey(form);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${String(times)}`;
  });
}

function answer(tables: readonly GoalRows[] | null, reverse: ReverseFormula | 'none'): GoalTables {
  return () =>
    tables &&
    tables.flatMap(({ form, indicators }) => indicators.map((row) => goalOf(row, form.sheet, reverse)));
}
