import type { AssessedFact, AssessedGoalTable, WantedFact } from '../assessment.ts';
import { explain } from '../explain/explain.ts';
import type { Explanation } from '../explain/explain.ts';
import type { Language } from '../explain/language.ts';
import { sayNeed } from '../explain/need.ts';
import { sayNational, sayNotes, sayOwn, sayReverse } from '../explain/rule-source.ts';
import { sayRule } from '../explain/say-rule.ts';
import { explainDecided, explainTrouble, needsOf, sayUnsettled } from '../explain/status.ts';
import { printed } from '../explain/text.ts';
import type { GoalCandidate } from '../facts/tables/goal-tables.ts';
import { rectName } from '../grid/address.ts';
import { decimalText } from '../quantity/rational.ts';
import type { Figure } from '../rule/need.ts';
import type { UnitFamily } from '../rule/rule.ts';
import { familyOfUnit, writtenIn } from '../rule/written-unit.ts';
import { decidedFact } from '../score/decision.ts';
import { decidedSpans, withDecided } from '../score/decided.ts';
import { chosenFacts } from '../score/graded.ts';
import type { GradeWords } from '../score/graded.ts';
import { titleOf } from '../score/score-form.ts';
import type { ScoredIndicator } from '../score/score-form.ts';
import { SCORE_DECIMALS, weakest } from '../score/score.ts';
import type { Scored } from '../score/score.ts';
import { wantedFacts } from '../score/wanted.ts';
import { NOTHING } from './judged.ts';
import type { Judged } from './judged.ts';

/** What a row's own standard gives, or a person where it leaves the score to judge. */
export function byRule(row: ScoredIndicator, scored: Scored, language: Language): Judged {
  const { indicator, ruleFrom, lapsed, decision } = row;
  const { score, compiled, evaluated, status } = scored;
  const weight = indicator.weight?.value ?? null;
  const points = decision?.points ?? null;
  const common = {
    ...NOTHING,
    status,
    score: score ? decimalText(score, SCORE_DECIMALS) : null,
    decided: points !== null,
    failing: score !== null && weight !== null && score.compare(weight) < 0,
    certainty: status === 'scored' ? weakest(scored.sources) : null,
    rule: compiled?.rule ? sayRule(compiled.rule, language, weight) : null,
    ruleSource: ruleFrom,
    ruleLapsed: lapsed,
    goalTables: row.tables.map(goalTable),
    wanted: wantedIn(row, scored, language),
    criterion: criterionOf(row, scored),
  };
  if (!evaluated) {
    const said = points
      ? explainDecided(points, weight, language)
      : explainTrouble(compiled?.troubles ?? [], weight, language);
    return { ...common, ...said };
  }
  const about = { name: indicator.name, weight, score, decided: points, language };
  const said = named(explain(evaluated, about), row, language);
  const { outcome } = evaluated;
  return {
    ...common,
    facts: [...scored.figures.map(fact), ...chosenFacts(evaluated)],
    needs: points ? [] : needsOf(evaluated, language),
    question: outcome.state === 'choice' && !points ? outcome.question : null,
    ...withUnsettled(said, points ? [] : scored.unsettled.map(({ quote }) => quote), language),
  };
}

/** What was said of a row, with the passages for which its prose was left aside. */
function withUnsettled(
  { sentence, steps }: Explanation,
  unsettled: readonly string[],
  language: Language,
): Pick<Judged, 'unsettled' | 'explanation' | 'steps'> {
  if (unsettled.length === 0) return { unsettled, explanation: sentence, steps };
  return { unsettled, explanation: sentence + sayUnsettled(unsettled, language), steps };
}

function criterionOf(
  { indicator: { criterion } }: ScoredIndicator,
  { compiled, evaluated }: Scored,
): Judged['criterion'] {
  const deciding = evaluated ? decidedSpans(evaluated) : [];
  const spans = withDecided(compiled?.spans ?? [], deciding);
  return criterion && { cell: criterion.cell, text: criterion.text, spans };
}

/** The facts of a row; what was typed for one of them and can't be used is told with it. */
function wantedIn(row: ScoredIndicator, scored: Scored, language: Language): readonly WantedFact[] {
  const { evaluated } = scored;
  const words: GradeWords = {
    ask: (graded) => needsOf(graded, language).join(''),
    label: printed,
  };
  const asked = evaluated ? wantedFacts(evaluated, scored, (need) => sayNeed(need, language), words) : [];
  // Once a person has given the points, nothing else is asked.
  const facts = row.decision?.points ? asked.filter(({ value }) => value !== null) : asked;
  const judged = decidedFact(row, facts, words);
  return [...facts, ...judged].map((each) => {
    const refused = each.value === null ? (each.refused ?? row.typed(each.name)) : null;
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
