import { parseDecimal } from '../quantity/rational.ts';
import type { Facts, Figure, GradeAnswer, Settlement, Source, Verdict } from '../rule/need.ts';
import type { Expression, Measure, Rule } from '../rule/rule.ts';
import { askedNames } from '../rule/asked-names.ts';
import { measuresIn } from '../rule/measures.ts';
import { saidBy } from '../rule/statements.ts';
import { ofRowsThing } from './prose/bare-name.ts';
import { findCount } from './counts/counts.ts';
import { happenings, isHappening, isQualified } from './counts/happenings.ts';
import { equationFigures } from './figures/equation.ts';
import { expressionsIn } from './figures/expressions-in.ts';
import { figureByRole, figuresByRole } from './figures/by-role.ts';
import { findFigure } from './figures/figures.ts';
import { grownBetween } from './figures/growth.ts';
import { findMean, listedMean, periodicMean } from './figures/means.ts';
import { namesIn } from './figures/names-in.ts';
import { sharesFigure } from './figures/shared-figure.ts';
import { rowInText } from './tables/goal-in-text.ts';
import { ownGoalMet, ownGoalRate } from './tables/own-goal.ts';
import { ownCount, ownFigure, ownVerdict } from './tables/own-row.ts';
import type { OwnRow } from './tables/own-row.ts';
import { joinedReports, reportSaying } from './reports.ts';
import type { Report } from './reports.ts';
import type { DataTable } from './tables/data-tables.ts';
import { tableFigures } from './tables/table-figures.ts';
import { elapsedDays } from './dates/elapsed.ts';
import { findAsStated } from './prose/stated-name.ts';
import { findChoice, gradesIn } from './verdicts/choices.ts';
import type { GoalTables } from './tables/goals.ts';
import type { Prose } from './prose/prose.ts';
import { readProse } from './prose/prose.ts';
import { countedThing } from './figures/counted-thing.ts';
import { quotientFigures } from './figures/quotients.ts';
import { thingRate } from './figures/thing-rates.ts';
import { surveyed } from './figures/survey.ts';
import { workedOut } from './figures/worked-out.ts';
import type { Topic } from './verdicts/topic.ts';
import { findVerdict } from './verdicts/verdicts.ts';
import { withoutParts } from './prose/carried-part.ts';
import { countedAlike, withoutDoubleCounts } from './prose/counted.ts';

/** Where answers for one indicator may come from, strongest first: entered by a person, tables of the form, its prose. */
export interface FactSources {
  readonly topic: Topic;
  /** The texts of the row that report what was done: beside the score, in the column of actual values. */
  readonly reports: readonly Report[];
  /** Target and actual value of the row itself. */
  readonly row?: OwnRow | null;
  /** Tables of basic data (基础数据表), and the formula that the row prints beside its standard. */
  readonly data?: readonly DataTable[];
  readonly formula?: string;
  readonly entered: EnteredFacts;
  readonly goals: GoalTables;
  /** Titles of the goal tables among which a person has to choose first. */
  readonly tables?: readonly string[];
  /** Figures of the form's own fields and columns, by name. */
  readonly fields: (measure: Measure) => Figure | null;
  /** The year the form reports on, where it says so; otherwise the latest year that the prose names is taken. */
  readonly year?: number | null;
}

/** What a person entered, by the name it was asked under. */
export interface EnteredFacts {
  figure(measure: Measure): Figure | null;
  count(event: string, counter: string): Figure | null;
  verdict(text: string): Verdict | null;
  choice(text: string): GradeAnswer | null;
  settled(name: string): Settlement | null;
  /** The points that were given for the row as a whole, where its standard leaves them to judge. */
  decision(): GradeAnswer | null;
  /** What was typed under a name, whether or not it can be used. */
  typed(name: string): string | null;
  /** The same entries where these names are asked for: what was typed for one of them answers no other. */
  among(asked: readonly string[]): EnteredFacts;
}

/** Facts for a rule: every question is put to the sources in the order of their trust. */
export function factsFor(rule: Rule, sources: FactSources): Facts {
  const { reports } = sources;
  const entered = sources.entered.among(askedNames(rule));
  const topic: Topic = { ...sources.topic, statements: saidBy(rule) };
  const measures = measuresIn(rule);
  const asked = [...new Set(measures.flatMap((m) => [m.name, ...namesIn(m.formula)]))];
  const prose = readProse(joinedReports(reports), sources.year ?? null, asked);
  const names = [topic.name, ...asked].join(' ');
  const parted = withoutParts(prose, names);
  const rated = measures.some((m) => m.unit === 'ratio') || expressionsIn(rule).some((e) => e.op !== 'name');
  const figures = rated
    ? withoutDoubleCounts(parted, `${names} ${topic.definition} ${topic.criterion}`)
    : parted;
  const quote = (text: string): Source => {
    const report = reportSaying(text, reports);
    return { certainty: 'from-text', sheet: report?.sheet ?? '', cell: report?.cell ?? '', quote: text };
  };
  const row = sources.row ?? rowInText(topic, prose, quote);
  const data = tableFigures(
    sources.data ?? [],
    measures,
    [topic.name, topic.definition, sources.formula ?? '', topic.criterion].join('\n'),
  );
  const equations = new Map<string, Figure>();
  for (const { formula } of measures) {
    if (!formula) continue;
    for (const [name, figure] of equationFigures(formula, figures, quote)) equations.set(name, figure);
  }
  const sides = new Map(
    expressionsIn(rule).flatMap((formula) => [...quotientFigures(formula, figures, quote, topic.name)]),
  );
  const grades = gradesIn(rule);
  const graded = new Set(measures.filter((m) => !m.formula).map((m) => m.name));
  const countedOf = (measure: Measure): Prose =>
    countedAlike(measure, graded.has(measure.name), topic.criterion, figures);
  const roles = new Map<string, Figure | 'unsure'>();
  const byName = (measure: Measure): Figure | null => {
    if (isHappening(measure, topic)) {
      const happened = happenings(measure, topic, prose, quote);
      if (happened || isQualified(measure)) return happened;
    }
    const own = countedOf(measure);
    if (measure.unit === 'ratio' && leavesOut(topic.criterion, own)) return null;
    return (
      findAsStated(measure, topic, own, (m) => findFigure(m, own, quote, topic.name)) ??
      listedMean(measure, own, quote) ??
      periodicMean(measure, topic.criterion, own, quote) ??
      grownBetween(measure, own, quote, topic.name) ??
      surveyed(measure, own, quote, topic.name) ??
      elapsedDays(measure, own, topic, quote) ??
      equations.get(measure.name) ??
      sides.get(measure.name) ??
      thingRate(measure, prose, quote) ??
      workedOut(measure, own, quote, topic.name) ??
      countedThing(measure, (m) => findFigure(m, own, quote, topic.name)) ??
      ofRowsThing(measure, own, topic.name, (m) => findFigure(m, own, quote, topic.name)) ??
      null
    );
  };
  const formulas = new Map<Expression, string>(expressionsIn(rule).map((formula) => [formula, '']));
  for (const { name, formula } of measures) if (formula) formulas.set(formula, name);
  for (const [formula, name] of formulas) {
    for (const [leaf, figure] of figuresByRole(formula, name, figures, topic, quote, byName)) {
      const known = roles.get(leaf);
      roles.set(leaf, known && (known === 'unsure' || !known.value.equals(figure.value)) ? 'unsure' : figure);
    }
  }
  const parts = new Set([...formulas.keys()].flatMap(namesIn));
  const byRole = (measure: Measure): Figure | null => {
    const figure = roles.get(measure.name);
    if (figure === 'unsure') return null;
    return (
      figure ??
      (parts.has(measure.name) ? null : figureByRole(measure, countedOf(measure), topic.name, quote))
    );
  };
  const told = (measure: Measure): Figure | null => byName(measure) ?? byRole(measure);
  const fromProse = (measure: Measure): Figure | null =>
    sharesFigure(measure, [...formulas.keys()], prose, told) ? null : told(measure);
  return {
    figure: (measure) =>
      entered.figure(measure) ??
      sources.fields(measure) ??
      ownFigure(measure, topic.criterion, row) ??
      data.figure(measure) ??
      ownGoalRate(measure, topic.name, sources.goals) ??
      fromProse(measure),
    mean: (name, cap) =>
      entered.figure({ name, unit: 'ratio', formula: null }) ??
      findMean(name, cap === null ? null : parseDecimal(cap), prose, quote),
    count: (event, counter) =>
      entered.count(event, counter) ??
      ownCount(event, counter, row) ??
      data.count(event, counter) ??
      findCount(event, counter, prose, topic, quote),
    verdict: (text) =>
      entered.verdict(text) ??
      ownVerdict(text, row) ??
      ownGoalMet(text, topic.name, sources.goals) ??
      findVerdict(text, prose, topic, quote),
    settled: (name) => entered.settled(name),
    goals: sources.goals,
    tables: sources.tables ?? [],
    choice: (text) => {
      const typed = entered.choice(text);
      const rules = grades.filter((g) => g.subject === text);
      const [only] = rules;
      return (
        typed ??
        (only && rules.length === 1 ? findChoice(only, prose, topic, quote, (t) => entered.verdict(t)) : null)
      );
    },
  };
}

/** The standard lets amounts be left out, and the text leaves some out without saying what remains. */
function leavesOut(criterion: string, prose: Prose): boolean {
  if (!/可(?:以)?(?:剔除|扣除)/.test(criterion)) return false;
  return prose.sentences.some((s) => /^(?:已|按规定)?(?:剔除|扣除)/.test(s) && !/\d/.test(s));
}
