import type { Trouble } from '../rule/trouble.ts';
import type { Rational } from '../quantity/rational.ts';
import { roundHalfUp } from '../quantity/rational.ts';
import type { Evaluated, GoalLine } from '../rule/outcome.ts';
import type { GoalsRule } from '../rule/rule.ts';
import { sayGoalChoice } from './choice.ts';
import type { Explanation } from './explain.ts';
import { phrases, wantedOf } from './explain.ts';
import { numberText } from './figures.ts';
import type { Language } from './language.ts';
import { sayNeed, sayWanted } from './need.ts';
import { goalWords } from './tell/goals.ts';
import { cellText, inMarks } from './text.ts';
import { sayTrouble } from './trouble.ts';

const SCORE_DECIMALS = 2;

/** Sentence and lines under the names that an assessment has for them. */
export interface Said {
  readonly explanation: string;
  readonly steps: readonly string[];
}

/** What a row still wants: names of facts, or the question to answer; empty where it is scored. */
export function needsOf(evaluated: Evaluated, language: Language): readonly string[] {
  return wantedOf(evaluated, language);
}

/** Why a standard gives no score; without troubles it is the weight that is missing. */
export function explainTrouble(
  troubles: readonly Trouble[],
  weight: Rational | null,
  language: Language,
): Said {
  const zh = language === 'zh';
  const reasons = troubles.map((trouble) => sayTrouble(trouble, weight, language));
  if (!weight)
    reasons.unshift(zh ? '本行没有分值，无法计分。' : 'The row has no weight, so it can’t be scored.');
  if (reasons.length === 0) reasons.push(zh ? '评分标准未能读懂。' : 'The standard was not understood.');
  const first = reasons[0] ?? '';
  const close = zh ? '得分请您填写。' : ' Please fill in the score yourself.';
  return { explanation: cellText(first + close, language), steps: reasons };
}

/** The score that a person gave to a row whose standard was not understood. */
export function explainDecided(points: Rational, weight: Rational | null, language: Language): Said {
  const words = phrases(language);
  const zh = language === 'zh';
  const full = weight ?? points;
  const reason = zh ? '评分标准未能完全读懂' : 'The standard was not fully understood';
  const end = words.ending({ points, score: points, full, shown: false, fullSaid: false, kind: 'score' });
  return {
    explanation: cellText([reason, words.judged, end].join(words.clause) + words.stop, language),
    steps: [reason, words.judged, words.scoreLine(numberText(points), weight && numberText(weight))],
  };
}

/** Why a row has no score of its own. */
export function explainNoRule(hasStandard: boolean, language: Language): Said {
  const zh = language === 'zh';
  const explanation = hasStandard
    ? zh
      ? '评分标准未用于计分。'
      : 'The standard was not used for scoring.'
    : zh
      ? '本行没有评分标准，未计分。'
      : 'The row has no scoring standard and was not scored.';
  return { explanation, steps: [] };
}

/** How a goal's own points came about: 完成率186%，高于150%，按分值的一半计分，得0.5分。 `rule` is what it was scored by. */
export function explainGoal(
  line: GoalLine,
  language: Language,
  rule: GoalsRule | null = null,
): Explanation & { readonly needs: readonly string[] } {
  const words = phrases(language);
  const { outcome, full } = line;
  const finish = (clauses: readonly string[]): string =>
    cellText(clauses.filter((c) => c !== '').join(words.clause) + words.stop, language);
  const band = line.band ? rule?.bands[line.band.index] : undefined;
  const place = band && line.goal.rate ? words.falls(band.interval, line.goal.rate, 'ratio') : '';
  const how = [goalWords(line, words), place, band ? words.award(band.award) : ''].filter((c) => c !== '');
  switch (outcome.state) {
    case 'scored': {
      const { points } = outcome;
      const score = roundHalfUp(points, SCORE_DECIMALS);
      const end = words.ending({ points, score, full, shown: false, fullSaid: false, kind: 'score' });
      const steps = [...how, words.scoreLine(numberText(score), numberText(full))];
      return { sentence: finish([...how, end]), steps, needs: [] };
    }
    case 'open': {
      const needs = [...new Set(outcome.needs.map((need) => sayNeed(need, language)))];
      return { sentence: finish([sayWanted(outcome.needs, words)]), steps: needs, needs };
    }
    case 'choice': {
      const known = line.goal.rate === null ? [] : [goalWords(line, words)];
      const { said, request } = sayGoalChoice(line, outcome, rule, words);
      const question = said + request;
      return { sentence: finish([question]), steps: [...known, question], needs: [question] };
    }
    default:
      return outcome satisfies never;
  }
}

/** Why nothing was taken from a row's prose: the passages that leave its figures open, and what to do. */
export function sayUnsettled(quotes: readonly string[], language: Language): string {
  const passages = quotes.map(inMarks);
  return language === 'zh'
    ? `说明中${passages.join('、')}的数据前后不一致或者还没有核实，未采用；请核实后改写说明，或者直接填写所需数据。`
    : `The figures in ${passages.join(', ')} contradict each other or are not settled yet and were not used; please check them and mend the text, or enter the figures wanted.`;
}
