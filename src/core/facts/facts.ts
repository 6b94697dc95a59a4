import type { Facts, Figure, GradeAnswer, Settlement, Source, Verdict } from '../rule/need.ts';
import type { Measure, Rule } from '../rule/rule.ts';
import { askedNames } from '../rule/asked-names.ts';
import { measuresIn } from '../rule/measures.ts';
import { saidBy } from '../rule/statements.ts';
import { namesIn } from './figures/names-in.ts';
import { sumsAtOdds } from './figures/sums.ts';
import { proseFacts } from './from-prose.ts';
import { doubtsIn } from './prose/doubts.ts';
import type { Prose } from './prose/prose.ts';
import { readProse } from './prose/prose.ts';
import { joinedReports, reportSaying } from './reports.ts';
import type { Report } from './reports.ts';
import type { DataTable } from './tables/data-tables.ts';
import { rowInText } from './tables/goal-in-text.ts';
import type { GoalTables } from './tables/goals.ts';
import { ownGoalMet, ownGoalRate } from './tables/own-goal.ts';
import { ownCount, ownFigure, ownVerdict } from './tables/own-row.ts';
import type { OwnRow } from './tables/own-row.ts';
import { tableFigures } from './tables/table-figures.ts';
import type { Topic } from './verdicts/topic.ts';

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
  const told = unsettledIn(prose).length > 0 ? null : proseFacts(rule, prose, topic, quote);
  return {
    figure: (measure) =>
      entered.figure(measure) ??
      sources.fields(measure) ??
      ownFigure(measure, topic.criterion, row) ??
      data.figure(measure) ??
      ownGoalRate(measure, topic.name, sources.goals) ??
      told?.figure(measure) ??
      null,
    mean: (name, cap) =>
      entered.figure({ name, unit: 'ratio', formula: null }) ?? told?.mean(name, cap) ?? null,
    count: (event, counter) =>
      entered.count(event, counter) ??
      ownCount(event, counter, row) ??
      data.count(event, counter) ??
      told?.count(event, counter) ??
      null,
    verdict: (text) =>
      entered.verdict(text) ??
      ownVerdict(text, row) ??
      ownGoalMet(text, topic.name, sources.goals) ??
      told?.verdict(text) ??
      null,
    settled: (name) => entered.settled(name),
    goals: sources.goals,
    tables: sources.tables ?? [],
    choice: (text) => entered.choice(text) ?? told?.choice(text, (t) => entered.verdict(t)) ?? null,
    unsettled: unsettledIn(prose).map((sentence) => quote(sentence)),
  };
}

/** The passages of a text that leave its figures open: it says so itself, or they contradict each other. */
function unsettledIn(prose: Prose): readonly string[] {
  return [...new Set([...doubtsIn(prose), ...sumsAtOdds(prose)])];
}
