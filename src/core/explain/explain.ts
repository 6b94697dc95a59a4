import type { Rational } from '../quantity/rational.ts';
import type { Evaluated } from '../rule/outcome.ts';
import { sayChoice } from './choice.ts';
import { numberText } from './figures.ts';
import type { Language } from './language.ts';
import { sayNeed, sayWanted } from './need.ts';
import { tellEn } from './tell/en.ts';
import { tell } from './tell/tell.ts';
import type { Ending, TellWords } from './tell/words.ts';
import { tellZh } from './tell/zh.ts';
import { cellText } from './text.ts';

/** What the sentence is about. */
export interface About {
  /** Name of the indicator. */
  readonly name: string;
  readonly weight: Rational | null;
  /** The rounded score; null unless the rule gave one. */
  readonly score: Rational | null;
  /** The points that a person gave where the standard leaves them to judge. */
  readonly decided?: Rational | null;
  readonly language: Language;
}

/** One sentence for the cell beside the score, and the working line by line. */
export interface Explanation {
  readonly sentence: string;
  readonly steps: readonly string[];
}

/** The phrases of a language. */
export function phrases(language: Language): TellWords {
  return language === 'zh' ? tellZh : tellEn;
}

/** Explains an evaluated rule: what was measured, where it falls, the arithmetic, the score; or what is wanted. */
export function explain(evaluated: Evaluated, about: About): Explanation {
  const words = phrases(about.language);
  const { outcome } = evaluated;
  const finish = (clauses: readonly string[]): string =>
    cellText(clauses.filter((c) => c !== '').join(words.clause) + words.stop, about.language);
  switch (outcome.state) {
    case 'scored':
      return scored(evaluated, outcome.points, about, words, finish);
    case 'open': {
      const needs = wantedOf(evaluated, about.language);
      return { sentence: finish([sayWanted(outcome.needs, words)]), steps: needs };
    }
    case 'choice': {
      const asked = sayChoice(evaluated, outcome, about.name, words);
      if (about.decided) return judged(evaluated, asked.said, about.decided, about, words, finish);
      const question = asked.said + asked.request;
      const known = tell(evaluated, words).steps;
      return { sentence: finish([question]), steps: [...known, question] };
    }
    default:
      return outcome satisfies never;
  }
}

/** What is asked of a person: the facts wanted, each once, or the question to answer. */
export function wantedOf(evaluated: Evaluated, language: Language): readonly string[] {
  const { outcome } = evaluated;
  switch (outcome.state) {
    case 'scored':
      return [];
    case 'open':
      return [...new Set(outcome.needs.map((need) => sayNeed(need, language)))];
    case 'choice': {
      const { said, request } = sayChoice(evaluated, outcome, '', phrases(language));
      return [said + request];
    }
    default:
      return outcome satisfies never;
  }
}

function scored(
  evaluated: Evaluated,
  points: Rational,
  about: About,
  words: TellWords,
  finish: (clauses: readonly string[]) => string,
): Explanation {
  const score = about.score ?? points;
  const said = tell(evaluated, words);
  const full = about.weight ?? evaluated.full;
  const kind = endingKind(evaluated);
  const end = words.ending({ points, score, full, shown: said.shown, fullSaid: said.fullSaid, kind });
  const rounding = points.equals(score) ? [] : [words.roundingLine(numberText(points), numberText(score))];
  const worth = kind === 'adjustment' ? null : numberText(full);
  return {
    sentence: finish([...said.clauses, end]),
    steps: [...said.steps, ...rounding, words.scoreLine(numberText(score), worth)],
  };
}

/** A score that a person gave: what the standard leaves to judge, and the points. */
function judged(
  evaluated: Evaluated,
  said: string,
  points: Rational,
  about: About,
  words: TellWords,
  finish: (clauses: readonly string[]) => string,
): Explanation {
  const full = about.weight ?? evaluated.full;
  const score = about.score ?? points;
  const end = words.ending({ points, score, full, shown: false, fullSaid: false, kind: 'score' });
  const known = [...tell(evaluated, words).steps, said].filter((line) => line !== '');
  return {
    sentence: finish([said, words.judged, end]),
    steps: [...known, words.judged, words.scoreLine(numberText(score), numberText(full))],
  };
}

/** How the score is put: a sum of parts, a mean of goals, points beside the weight, or plainly. */
function endingKind({ rule, detail }: Evaluated): Ending['kind'] {
  switch (rule.kind) {
    case 'parts':
      return 'sum';
    case 'goals':
      return rule.by;
    case 'adjustment':
      return 'adjustment';
    case 'veto':
      return detail.kind === 'veto' && !detail.struck ? endingKind(detail.inner) : 'score';
    case 'choice': {
      const counting = detail.kind === 'options' && detail.index !== null && detail.options[detail.index];
      return counting ? endingKind(counting.evaluated) : 'score';
    }
    case 'formula':
    case 'bands':
    case 'condition':
    case 'deduction':
    case 'steps':
    case 'grades':
    case 'bounded':
      return 'score';
    default:
      return rule satisfies never;
  }
}
