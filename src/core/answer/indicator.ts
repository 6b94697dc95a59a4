import type {
  AssessedFact,
  AssessedGoalTable,
  AssessedIndicator,
  IndicatorStatus,
  WantedFact,
} from '../assessment.ts';
import { explain } from '../explain/explain.ts';
import type { Explanation } from '../explain/explain.ts';
import type { Language } from '../explain/language.ts';
import { sayNational, sayNotes, sayOwn, sayReverse } from '../explain/rule-source.ts';
import { sayNeed } from '../explain/need.ts';
import { printed } from '../explain/text.ts';
import { sayRule } from '../explain/say-rule.ts';
import { explainGoal, explainNoRule, explainTrouble, needsOf } from '../explain/status.ts';
import type { GoalCandidate } from '../facts/tables/goal-tables.ts';
import { compareGoal } from '../facts/tables/goals.ts';
import type { Form, Indicator } from '../form/form.ts';
import { cellName, rectName } from '../grid/address.ts';
import { decimalText, roundHalfUp } from '../quantity/rational.ts';
import type { Figure } from '../rule/need.ts';
import type { Evaluated } from '../rule/outcome.ts';
import type { UnitFamily } from '../rule/rule.ts';
import { familyOfUnit, writtenIn } from '../rule/written-unit.ts';
import { decidedSpans, withDecided } from '../score/decided.ts';
import { chosenFacts } from '../score/graded.ts';
import { titleOf } from '../score/score-form.ts';
import type { ScoredIndicator } from '../score/score-form.ts';
import { SCORE_DECIMALS, weakest } from '../score/score.ts';
import type { Scored } from '../score/score.ts';
import { wantedFacts } from '../score/wanted.ts';
import { figureText } from './figure.ts';
import type { GoalScores, ScoredGoal } from './goal-scores.ts';

/** One row of the answer. `goals` are the scores that other rows gave to goals. */
export function assessIndicator(
  form: Form,
  row: ScoredIndicator,
  goals: GoalScores,
  language: Language,
): AssessedIndicator {
  const { indicator } = row;
  const comparison = compareGoal(indicator);
  const common = {
    row: indicator.top + 1,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    weight: figureText(indicator.weight),
    selfScore: figureText(indicator.selfScore),
    reviewedScore: figureText(indicator.reviewedScore),
    target: indicator.target?.text ?? null,
    actual: indicator.actual?.text ?? null,
    completionRate: comparison?.completionRate ? decimalText(comparison.completionRate, 4) : null,
    ratio: comparison?.ratio ? decimalText(comparison.ratio, 4) : null,
    met: comparison?.met ?? null,
    cells: {
      score: indicator.scoreCell,
      basis: indicator.basisCell,
      rate: rateCell(form, indicator),
    },
  };
  const goal = goals.get(`${form.sheet}!${indicator.actual?.cell ?? indicator.nameCell}`);
  const judged = row.scored
    ? byRule(row, language)
    : byGoal(goal, comparison?.met ?? null, indicator, language);
  return { ...common, ...judged };
}

type Judged = Pick<
  AssessedIndicator,
  | 'wanted'
  | 'question'
  | 'score'
  | 'status'
  | 'failing'
  | 'certainty'
  | 'rule'
  | 'ruleSource'
  | 'ruleLapsed'
  | 'goalTables'
  | 'facts'
  | 'needs'
  | 'explanation'
  | 'steps'
  | 'criterion'
>;

/** What a row's own standard gives. */
function byRule(row: ScoredIndicator, language: Language): Judged {
  const { indicator, scored, ruleFrom, lapsed } = row;
  const { criterion } = indicator;
  const weight = indicator.weight?.value ?? null;
  const compiled = scored?.compiled ?? null;
  const decided = scored?.evaluated ? decidedSpans(scored.evaluated) : [];
  const spans = withDecided(compiled?.spans ?? [], decided);
  const shown = criterion && { cell: criterion.cell, text: criterion.text, spans };
  const rule = compiled?.rule ? sayRule(compiled.rule, language, weight) : null;
  const certainty = scored?.status === 'scored' ? weakest(scored.sources) : null;
  const source = { ruleSource: ruleFrom, ruleLapsed: lapsed, goalTables: row.tables.map(goalTable) };
  if (!scored?.evaluated) {
    const said = explainTrouble(compiled?.troubles ?? [], weight, language);
    return { ...nothing('not-understood'), rule, ...source, criterion: shown, needs: [], ...said };
  }
  const about = { name: indicator.name, weight, score: scored.score, language };
  const said = named(explain(scored.evaluated, about), row, language);
  return {
    score: scored.score ? decimalText(scored.score, SCORE_DECIMALS) : null,
    status: scored.status,
    failing: scored.score !== null && weight !== null && scored.score.compare(weight) < 0,
    certainty,
    rule,
    ...source,
    facts: [...scored.figures.map(fact), ...chosenFacts(scored.evaluated)],
    needs: needsOf(scored.evaluated, language),
    wanted: wantedIn(scored, scored.evaluated, row, language),
    question: scored.evaluated.outcome.state === 'choice' ? scored.evaluated.outcome.question : null,
    explanation: said.sentence,
    steps: said.steps,
    criterion: shown,
  };
}

/** The facts of a row; what was typed for one of them and can't be used is told with it. */
function wantedIn(
  { figures, verdicts }: Scored,
  evaluated: Evaluated,
  { typed }: ScoredIndicator,
  language: Language,
): readonly WantedFact[] {
  const facts = wantedFacts(evaluated, figures, verdicts, (need) => sayNeed(need, language), {
    ask: (graded) => needsOf(graded, language).join(''),
    label: ({ label }) => printed(label),
  });
  return facts.map((each) => {
    const refused = each.value === null ? (each.refused ?? typed(each.name)) : null;
    return refused === null ? each : { ...each, refused };
  });
}

/** A rule that the form does not print is named in the explanation, and so is a formula that the user chose. */
function named(said: Explanation, { ruleFrom, reverse }: ScoredIndicator, language: Language): Explanation {
  if (ruleFrom === null || ruleFrom === 'criterion') return said;
  const { prefix, step } = SAID[ruleFrom](language);
  const formula = reverse ? [sayReverse(reverse, language)] : [];
  return { sentence: prefix + said.sentence, steps: [step, ...formula, ...said.steps] };
}

const SAID = { own: sayOwn, notes: sayNotes, national: sayNational } as const;

function goalTable({ key, form, chosen }: GoalCandidate): AssessedGoalTable {
  return { key, title: titleOf(form), sheet: form.sheet, range: rectName(form.range), chosen };
}

/** What a goal is given by the rule of the department form that uses its table. */
function byGoal(
  goal: ScoredGoal | undefined,
  met: boolean | null,
  indicator: Indicator,
  language: Language,
): Judged {
  if (!goal)
    return {
      ...nothing('no-rule'),
      failing: met === false,
      ...explainNoRule(indicator.criterion !== null, language),
    };
  const { line, rule } = goal;
  const { outcome } = line;
  const score = outcome.state === 'scored' ? roundHalfUp(outcome.points, SCORE_DECIMALS) : null;
  const status: IndicatorStatus = score ? 'scored' : outcome.state === 'open' ? 'needs-input' : 'judgement';
  const said = explainGoal(line, language, rule);
  return {
    ...nothing(status),
    score: score ? decimalText(score, SCORE_DECIMALS) : null,
    failing: met === false || (score !== null && score.compare(line.full) < 0),
    certainty: score ? 'table' : null,
    needs: said.needs,
    question: outcome.state === 'choice' ? outcome.question : null,
    explanation: said.sentence,
    steps: said.steps,
  };
}

function nothing(status: IndicatorStatus): Judged {
  return {
    score: null,
    status,
    failing: false,
    certainty: null,
    rule: null,
    ruleSource: null,
    ruleLapsed: false,
    goalTables: [],
    facts: [],
    needs: [],
    wanted: [],
    question: null,
    explanation: '',
    steps: [],
    criterion: null,
  };
}

function fact(figure: Figure): AssessedFact {
  const { source } = figure;
  return {
    name: figure.name,
    value: decimalText(figure.value, 10),
    unit: writtenIn(figure.unit) ?? UNITS[familyOfUnit(figure.unit)],
    source: source.certainty,
    sheet: source.sheet,
    cell: source.cell,
    quote: source.quote,
  };
}

const UNITS: Readonly<Record<UnitFamily, string>> = {
  ratio: '%',
  amount: '元',
  count: '个',
  days: '天',
  number: '',
};

function rateCell(form: Form, indicator: Indicator): string | null {
  const column = form.columns.completionRate;
  return column === undefined ? null : cellName({ row: indicator.top, column });
}
