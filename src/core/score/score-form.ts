import { compileCriterion } from '../criterion/compile.ts';
import type { CompiledCriterion, CriterionContext } from '../criterion/compile.ts';
import { factsAsWritten } from '../facts/as-written.ts';
import type { EnteredFacts } from '../facts/facts.ts';
import { factsFor } from '../facts/facts.ts';
import { dataFor } from '../facts/tables/data-tables.ts';
import type { DataTable } from '../facts/tables/data-tables.ts';
import { fieldFigures } from '../facts/tables/fields.ts';
import { ownRow } from '../facts/tables/own-row.ts';
import { joinedReports, reportsOf } from '../facts/reports.ts';
import { goalTables } from '../facts/tables/goal-tables.ts';
import { listedGoals } from '../facts/tables/listed-goals.ts';
import type { RuleSource } from '../assessment.ts';
import { chosenGoals } from '../choices/links.ts';
import type { GoalChoice } from '../choices/links.ts';
import type { KeptRule } from '../choices/rules-file.ts';
import { hasLapsed, ruleFor } from '../choices/rules.ts';
import type { Standard } from '../choices/standard.ts';
import type { GoalCandidate } from '../facts/tables/goal-tables.ts';
import type { Form, Indicator } from '../form/form.ts';
import { rectName } from '../grid/address.ts';
import { decimalText } from '../quantity/rational.ts';
import { REVERSE_FORMULAS } from '../quantity/reverse.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import { choose } from '../rule/outcome.ts';
import { decided, decisionOf } from './decision.ts';
import type { Decision } from './decision.ts';
import { explainedBy } from './explained.ts';
import { nationalRule } from './national.ts';
import type { Scored } from './score.ts';
import { scoreCriterion } from './score.ts';

/** An indicator with its score. */
export interface ScoredIndicator {
  readonly indicator: Indicator;
  /** Null where no rule applies to the row. */
  readonly scored: Scored | null;
  /** Where the rule comes from: the row's own standard, the national rule of project forms, or the user. */
  readonly ruleFrom: RuleSource | null;
  /** The user kept a rule for this row whose standard reads otherwise now. */
  readonly lapsed: boolean;
  /** Goal tables among which the user chooses. */
  readonly tables: readonly GoalCandidate[];
  /** The formula for missed goals for which less is better, where the score rests on it directly. */
  readonly reverse: ReverseFormula | null;
  /** What a person decided where the standard leaves the score to judge. */
  readonly decision: Decision | null;
  /** The row as its standard alone leaves it, whatever was decided. */
  readonly open: Scored | null;
  /** What was typed under a fact's name, whether or not it can be used. */
  readonly typed: EnteredFacts['typed'];
}

/** What the user decided, as kept in the workbook. */
export interface Decisions {
  readonly national: boolean;
  readonly reverse: ReverseFormula | 'none';
  readonly rules: readonly KeptRule[];
  readonly links: readonly GoalChoice[];
}

/** A form with every indicator that has a standard scored. */
export interface ScoredForm {
  readonly form: Form;
  readonly rows: readonly ScoredIndicator[];
}

/** Scores every indicator of a form that has a standard of its own, or a rule that the user made for it. */
export function scoreForm(
  form: Form,
  forms: readonly Form[],
  entered: (row: Indicator) => EnteredFacts,
  decisions: Decisions,
  data: readonly DataTable[] = [],
): ScoredForm {
  const compile = compilerOnce();
  return {
    form,
    rows: form.indicators.map((indicator) =>
      scoreIndicator({ form, forms, decisions, data, compile }, indicator, entered(indicator)),
    ),
  };
}

/** Where an indicator is scored. */
export interface ScoringPlace {
  readonly form: Form;
  /** All forms of the workbook. */
  readonly forms: readonly Form[];
  readonly decisions: Decisions;
  /** Tables of basic data in the workbook. */
  readonly data?: readonly DataTable[];
  readonly compile: typeof compileCriterion;
}

/** Scores one indicator. */
export function scoreIndicator(
  place: ScoringPlace,
  indicator: Indicator,
  entered: EnteredFacts,
): ScoredIndicator {
  const row = scoreByStandard(place, indicator, entered);
  const decision = row.scored && decisionOf(row.scored, indicator, entered, place.form.sheet);
  const scored = row.scored && decided(row.scored, decision);
  return { ...row, scored, open: row.scored, decision, typed: (name) => entered.typed(name) };
}

type ScoredRow = Omit<ScoredIndicator, 'typed' | 'decision' | 'open'>;

function scoreByStandard(place: ScoringPlace, indicator: Indicator, entered: EnteredFacts): ScoredRow {
  const { form, decisions } = place;
  const { criterion } = indicator;
  if (!criterion) return byDefault(form, indicator, entered, decisions);
  const [standard] = standardsOf(indicator);
  const own = standard ? ruleFor(decisions.rules, standard) : null;
  if (own) {
    const made: CompiledCriterion = { rule: own.rule, spans: [], troubles: [] };
    return { ...scoreRow(place, indicator, made, entered), ruleFrom: 'own' };
  }
  const read = place.compile(criterion.text, contextOf(indicator));
  const lapsed =
    standard !== undefined &&
    hasLapsed(decisions.rules, standard, () => form.indicators.flatMap(standardsOf));
  return { ...scoreRow(place, indicator, read, entered), lapsed };
}

/** What a row says about its standard besides the text. */
export function contextOf(indicator: Indicator): CriterionContext {
  const { name, weight } = indicator;
  return { name, weight: weight?.value ?? null, explained: explainedBy(indicator) };
}

/** Compiles every standard once, however many rows it stands in. */
function compilerOnce(): typeof compileCriterion {
  const compiled = new Map<string, CompiledCriterion>();
  return (text, context) => {
    const key = [context.name, context.weight?.toString() ?? '', context.explained, text].join('\n');
    const known = compiled.get(key) ?? compileCriterion(text, context);
    compiled.set(key, known);
    return known;
  };
}

/** The standard of a row as rules are kept for it; none without a text or a weight. */
export function standardsOf({ name, weight, criterion }: Indicator): readonly Standard[] {
  if (!criterion || !weight?.value) return [];
  return [{ indicator: name, weight: decimalText(weight.value, 9), criterion: criterion.text }];
}

/** A row without a standard: what the notes print, and in a project form the national rule where it is switched on. */
function byDefault(
  form: Form,
  indicator: Indicator,
  entered: EnteredFacts,
  { national, reverse }: Decisions,
): ScoredRow {
  const weight = indicator.weight?.value ?? null;
  const project = form.kind === 'project' && national;
  const scoring = form.kind === 'department' && form.columns.criterion === undefined;
  const rule =
    project || scoring ? nationalRule(form, indicator, (text) => entered.choice(text), reverse) : null;
  // Other forms have no rule but the one they print.
  const given = project || rule?.printed ? rule : null;
  const plain = { indicator, lapsed: false, tables: [], reverse: given?.reverse ?? null };
  if (!given || !weight) return { ...plain, scored: null, ruleFrom: null };
  const troubles = (given.unread ?? []).map((text) => ({
    code: 'unread' as const,
    span: { start: 0, end: 0 },
    text,
  }));
  const compiled: CompiledCriterion = { rule: given.rule, spans: [], troubles };
  const scored = given.either
    ? eitherWay(given.either.map((facts) => scoreCriterion(compiled, weight, facts)))
    : scoreCriterion(compiled, weight, given.facts);
  return { ...plain, scored, ruleFrom: given.printed ? 'notes' : 'national' };
}

/** A missed goal scored by both formulas in use: where they part, the user has to choose one. */
function eitherWay(scored: readonly Scored[]): Scored | null {
  const [first] = scored;
  if (!first?.evaluated) return first ?? null;
  const outcome = choose(
    'reverse',
    scored.flatMap(({ evaluated }, i) =>
      evaluated?.outcome.state === 'scored'
        ? [{ points: evaluated.outcome.points, label: REVERSE_FORMULAS[i] ?? '' }]
        : [],
    ),
  );
  if (outcome.state === 'scored') return first;
  const evaluated = { ...first.evaluated, outcome, detail: { kind: 'none' } } as const;
  // The completion rate is what is asked about: it is no fact yet.
  return { ...first, status: 'judgement', score: null, evaluated, figures: [] };
}

function scoreRow(
  { form, forms, decisions, data = [] }: ScoringPlace,
  indicator: Indicator,
  standard: CompiledCriterion,
  entered: EnteredFacts,
): ScoredRow {
  const { links, reverse } = decisions;
  const weight = indicator.weight?.value ?? null;
  const row = { indicator, ruleFrom: 'criterion', lapsed: false, tables: [], reverse: null } as const;
  if (!standard.rule) {
    const scored: Scored = {
      status: 'not-understood',
      score: null,
      evaluated: null,
      compiled: standard,
      figures: [],
      verdicts: [],
      sources: [],
      settled: [],
      unsettled: [],
    };
    return { ...row, scored };
  }
  const linked = goalTables(form, indicator, forms, { chosen: chosenGoals(links, form, indicator), reverse });
  const { criterion, definition } = indicator;
  const reports = reportsOf(indicator, form.sheet);
  const listed = linked.candidates.length === 0 ? listedGoals(indicator, reports, reverse) : null;
  const found = factsFor(standard.rule, {
    topic: { name: indicator.name, definition: definition?.text ?? '', criterion: criterion?.text ?? '' },
    reports,
    row: ownRow(indicator, form.sheet),
    data: dataFor(form, data),
    formula: indicator.formula?.text ?? '',
    entered,
    goals: (group) => linked.goals(group) ?? listed,
    tables: linked.candidates.map((candidate) => titleOf(candidate.form)),
    fields: fieldFigures(form, indicator),
    year: form.year === null ? null : Number(form.year),
  });
  const counted = scoreCriterion(standard, weight, factsAsWritten(found, reports));
  const open = adjustable(criterion?.text ?? '', joinedReports(reports));
  return { ...row, scored: open ? leftOpen(counted) : counted, tables: linked.candidates };
}

/** A table as a person knows it: by its heading, else by its sheet and its place. */
export function titleOf({ title, sheet, range }: Form): string {
  return title === '' ? `${sheet} ${rectName(range)}` : title;
}

/** 可剔除转移支付等: the standard lets a figure be adjusted, and the text beside the score says that it was or should be. */
function adjustable(criterion: string, basis: string): boolean {
  return (
    /可(?:以|酌情)?(?:予以)?(?:剔除|扣除|不计入|调整)/.test(criterion) && /剔除|扣除(?!分)|不计入/.test(basis)
  );
}

/** The score stands as one answer; whether the adjustment is allowed is a person's decision. */
function leftOpen(scored: Scored): Scored {
  const { evaluated } = scored;
  if (evaluated?.outcome.state !== 'scored') return scored;
  const options = [
    { points: evaluated.outcome.points, label: '' },
    { points: null, label: '' },
  ];
  const outcome = { state: 'choice', question: 'readings', options } as const;
  return { ...scored, status: 'judgement', score: null, evaluated: { ...evaluated, outcome } };
}
