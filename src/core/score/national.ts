import { goalOf } from '../facts/tables/goals.ts';
import type { Form, Indicator } from '../form/form.ts';
import type { Rational } from '../quantity/rational.ts';
import { ONE, percentText } from '../quantity/rational.ts';
import { REVERSE_FORMULAS, reverseCompletion } from '../quantity/reverse.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import { readTarget } from '../quantity/target.ts';
import type { Facts, Figure, Goal } from '../rule/need.ts';
import type { Rule } from '../rule/rule.ts';
import { COMPLETION } from '../rule/own-measures.ts';
import { completionBands } from './completion-bands.ts';
import { executionRule } from './execution.ts';
import { measuredInWords } from './measured-in-words.ts';
import { missedRule } from './missed-goals.ts';
import { NO_FACTS } from './no-facts.ts';
import { noteStatements, statementsAbout } from './note-statements.ts';
import type { GoalKind, NoteStatement } from './note-statements.ts';
import { printedCounting } from './printed-counting.ts';
import { printedGrades } from './printed-grades.ts';

/**
 * The national rule of project forms (财预〔2020〕10号, annexed form): 预算执行 in proportion to 执行率, a measured goal in full
 * when met and in proportion when short, a goal in words by three bands in which a person chooses. Used where a form
 * prints no rule of its own, always named as such, and switched off by a setting.
 */
export interface DefaultRule {
  readonly rule: Rule;
  readonly facts: Facts;
  /** Facts by either formula for a missed goal for which less is better, while the user has chosen none. */
  readonly either?: readonly Facts[];
  /** The formula that `facts` were worked out by. */
  readonly reverse?: ReverseFormula;
  /** What the notes print about counting and was not understood: no score is sure then. */
  readonly unread?: readonly string[];
  /** The notes below the form say how points are given for such rows. */
  readonly printed?: boolean;
}

/**
 * The rule of a row without a standard, by what the notes below the form print, and by the national rule where they print
 * nothing; null where neither says anything of it.
 *
 * @param reverse how a missed goal counts for which less is better
 */
export function nationalRule(
  form: Form,
  indicator: Indicator,
  choice: Facts['choice'],
  reverse: ReverseFormula | 'none',
): DefaultRule | null {
  const statements = noteStatements(form.notes);
  if (indicator.money) return executionRule(form, indicator, statements);
  if (!indicator.target) return null;
  const kind = goalKindOf(indicator, statements);
  const own = statementsAbout(statements, kind, levelsOf(indicator));
  const printed = printedCounting(kind, own, statements);
  const told = measuredInWords(indicator, form.sheet);
  const goal = told ?? goalOf(indicator, form.sheet, printed.reverse ?? reverse);
  const general = kind === 'dated' || kind === 'nought' ? generalUnread(statements) : [];
  const unread = [...printed.unread, ...general, ...timeliness(kind, indicator, goal, statements)];
  const missedBy = missedRule(kind, printed, indicator, goal);
  if (missedBy && missedBy !== 'unread') return { ...missedBy, unread, printed: true };
  // A date kept or a limit not exceeded has no rate and is met all the same; words alone prove nothing.
  const met = goal.met === true && !goal.claimed && goal.why !== 'qualitative';
  // Words for an actual value where a figure was aimed at are no goal in words: the figure is wanting.
  const figured = kind !== 'worded' && goal.why === 'qualitative' && printed.said;
  const dateUnread = missedBy === 'unread' || (kind === 'dated' && printed.unread.length > 0);
  const inWords = goal.qualitative || (kind === 'worded' && goal.why !== 'not-measured');
  if (inWords && !met && !figured && !dateUnread) {
    const { grades, said } = printedGrades(statements);
    const rule: Rule = { kind: 'grades', subject: indicator.name, grades, span: null };
    return { rule, facts: { ...NO_FACTS, choice }, printed: said };
  }
  const rule: Rule = { kind: 'bands', measure: COMPLETION, bands: completionBands(printed) };
  const open = missedBy === 'unread' ? [...unread, ...own.map((s) => s.text)] : unread;
  const missed = goal.reverse;
  if (missed?.by === 'none' && !printed.allOrNothing) {
    const either = REVERSE_FORMULAS.map((by) => completed(goal, reverseCompletion(missed.ratio, by)));
    return { rule, facts: NO_FACTS, either, unread: open, printed: printed.said };
  }
  const rate = missed?.by === 'none' ? reverseCompletion(missed.ratio, 'ratio') : goal.rate;
  const facts = completed(goal, rate ?? (met ? ONE : null));
  return {
    rule,
    facts,
    unread: open,
    printed: printed.said,
    ...(missed && missed.by !== 'none' && !printed.reverse ? { reverse: missed.by } : {}),
  };
}

/** 每季度末月25日前: a date that comes again and again is no day, and due all the same. */
const DUE = /[日天月底末]之?(?:前|以内|内)$/;

/** Which of the notes' kinds a goal is of, by its target; 0起 is a kind of its own only where the notes speak of it. */
function goalKindOf({ name, target }: Indicator, statements: readonly NoteStatement[]): GoalKind {
  if (!target) return 'worded';
  const { reading, direction } = readTarget({ ...target, name });
  if (reading.kind === 'deadline') return 'dated';
  if (reading.kind === 'phrase') return DUE.test(target.text) ? 'dated' : 'worded';
  if (reading.kind === 'claim' || reading.kind === 'band') return 'worded';
  if (reading.kind === 'none' || (reading.kind === 'figure' && reading.value.equals(0)))
    return statements.some((s) => s.kind === 'nought') ? 'nought' : 'lower';
  return direction === 'lower' ? 'lower' : 'higher';
}

function levelsOf({ level1, level2, level3 = '' }: Indicator): string {
  return [level1, level2, level3].join('\n');
}

/** Sentences about all goals that were not understood stand in the way of every kind. */
function generalUnread(statements: readonly NoteStatement[]): readonly string[] {
  return printedCounting(
    'measured',
    statements.filter((s) => s.kind === 'measured' && s.group === ''),
    [],
  ).unread;
}

/** 时效指标：每逾期… says of a 时效指标 with a rate for a target only what happens when it is met. */
function timeliness(
  kind: GoalKind,
  indicator: Indicator,
  goal: Goal,
  statements: readonly NoteStatement[],
): readonly string[] {
  if (kind === 'dated' || goal.qualitative || !levelsOf(indicator).includes('时效')) return [];
  if (goal.met === true && (goal.rate === null || goal.rate.equals(ONE))) return [];
  const own = statements.filter((s) => s.kind === 'dated' && s.text.includes('时效'));
  return own.length > 0 ? own.map((s) => s.text) : [];
}

/** The completion rate of a goal as the only fact. */
function completed(goal: Goal, rate: Rational | null): Facts {
  const figure: Figure | null = rate && {
    name: COMPLETION.name,
    unit: 'ratio',
    value: rate,
    text: percentText(rate),
    source: goal.source,
  };
  return { ...NO_FACTS, figure: () => figure };
}
