import type { Certainty, IndicatorStatus } from '../assessment.ts';
import type { CompiledCriterion } from '../criterion/compile.ts';
import type { Rational } from '../quantity/rational.ts';
import { roundHalfUp } from '../quantity/rational.ts';
import { evaluate } from '../rule/evaluate.ts';
import type { Facts, Figure, Source, Verdict } from '../rule/need.ts';
import type { Evaluated } from '../rule/outcome.ts';
import { settledFigure } from './settled.ts';
import type { Settled } from './settled.ts';

/** Decimals that a score keeps; forms print two. */
export const SCORE_DECIMALS = 2;

/** The score of one indicator with everything it came from. */
export interface Scored {
  readonly status: IndicatorStatus;
  /** Rounded half up; null unless status is scored. */
  readonly score: Rational | null;
  readonly evaluated: Evaluated | null;
  readonly compiled: CompiledCriterion | null;
  /** Facts used, in order of use. */
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
  readonly sources: readonly Source[];
  /** Figures told in two ways of which a person said which value counts. */
  readonly settled: readonly Settled[];
  /** The passages of the row's prose that leave its figures open, for which nothing was taken from it. */
  readonly unsettled: readonly Source[];
}

/**
 * Scores a compiled standard against facts. A standard with anything unread never gives a score: its status is
 * not-understood whatever the rest of it says.
 */
export function scoreCriterion(compiled: CompiledCriterion, weight: Rational | null, facts: Facts): Scored {
  const nothing = {
    score: null,
    compiled,
    figures: [],
    verdicts: [],
    sources: [],
    settled: [],
    unsettled: [],
  };
  if (!compiled.rule || compiled.troubles.length > 0 || !weight) {
    return { ...nothing, status: 'not-understood', evaluated: null };
  }
  const used = watch(facts);
  const evaluated = evaluate(compiled.rule, { full: weight, facts: used.facts });
  const { outcome } = evaluated;
  const status =
    outcome.state === 'scored' ? 'scored' : outcome.state === 'open' ? 'needs-input' : 'judgement';
  return {
    status,
    score: outcome.state === 'scored' ? roundHalfUp(outcome.points, SCORE_DECIMALS) : null,
    evaluated,
    compiled,
    figures: used.figures,
    verdicts: used.verdicts,
    sources: used.sources,
    settled: used.settled,
    unsettled: status === 'scored' ? [] : (facts.unsettled ?? []),
  };
}

/** The weakest source among those used; null when nothing was used. */
export function weakest(sources: readonly Source[]): Certainty | null {
  if (sources.some((s) => s.certainty === 'from-text')) return 'from-text';
  if (sources.some((s) => s.certainty === 'table')) return 'table';
  return sources.length > 0 ? 'entered' : null;
}

/** Facts that remember which of them were found. */
function watch(facts: Facts): {
  readonly facts: Facts;
  readonly figures: Figure[];
  readonly verdicts: Verdict[];
  readonly sources: Source[];
  readonly settled: Settled[];
} {
  const figures: Figure[] = [];
  const verdicts: Verdict[] = [];
  const sources: Source[] = [];
  const settled: Settled[] = [];
  const noted = <F extends Figure | null>(figure: F): F => {
    if (figure && !figures.some((f) => f.name === figure.name && f.text === figure.text)) {
      figures.push(figure);
      sources.push(figure.source);
    }
    return figure;
  };
  return {
    figures,
    verdicts,
    sources,
    settled,
    facts: {
      figure: (measure) => {
        const found = settledFigure(measure, facts);
        const said = found.settled;
        if (said && !settled.some(({ name }) => name === said.name)) settled.push(said);
        return noted(found.figure);
      },
      mean: (name, cap) => noted(facts.mean(name, cap)),
      count: (event, counter) => noted(facts.count(event, counter)),
      verdict: (text) => {
        const verdict = facts.verdict(text);
        if (verdict) {
          sources.push(verdict.source);
          if (!verdicts.some((v) => v.text === verdict.text)) verdicts.push(verdict);
        }
        return verdict;
      },
      goals: (group) => {
        const goals = facts.goals(group);
        for (const goal of goals ?? []) sources.push(goal.source);
        return goals;
      },
      choice: (text) => {
        const answer = facts.choice(text);
        if (answer) sources.push(answer.source);
        return answer;
      },
      ...(facts.tables ? { tables: facts.tables } : {}),
    },
  };
}
