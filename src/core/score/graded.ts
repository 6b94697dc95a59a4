import type { AssessedFact, GradeChoice, WantedFact } from '../assessment.ts';
import type { Rational } from '../quantity/rational.ts';
import { decimalText } from '../quantity/rational.ts';
import { gradeChoices } from '../rule/grades.ts';
import type { PointChoice } from '../rule/point-choice.ts';
import { inside } from '../rule/inside.ts';
import type { Evaluated } from '../rule/outcome.ts';
import { WANTED, foundAt } from './fact-parts.ts';

const POINT_DECIMALS = 6;
/** Fixed points are shown as they are written. */
const WRITTEN_DECIMALS = 2;

/** How a graded standard is put in words. */
export interface GradeWords {
  readonly ask: (graded: Evaluated) => string;
  readonly label: (label: string) => string;
}

/** The graded standards inside a rule: chosen in, or to be chosen in. Two under one name can't be told apart. */
export function gradeFacts(evaluated: Evaluated, words: GradeWords): readonly WantedFact[] {
  const all = gradedIn(evaluated);
  return all.flatMap((graded): readonly WantedFact[] => {
    const { rule, full, detail } = graded;
    if (rule.kind !== 'grades') return [];
    const { subject } = rule;
    const alike = all.filter((other) => other.rule.kind === 'grades' && other.rule.subject === subject);
    if (subject === '' || alike.length > 1) return [];
    const fact = {
      name: subject,
      kind: 'points',
      unit: '分',
      grades: gradeChoices(rule, full).map((choice) => choiceText(choice, words)),
    } as const;
    if (detail.kind !== 'chosen') {
      const refused = detail.kind === 'refused' ? { refused: detail.answer.text } : {};
      return [{ ...WANTED, ...fact, asked: words.ask(graded), ...refused }];
    }
    const { label, points, answer } = detail;
    return [
      {
        ...fact,
        value: `${label === '' ? '' : `${words.label(label)}：`}${decimalText(points, POINT_DECIMALS)}分`,
        ...foundAt(answer.source),
      },
    ];
  });
}

/** The points that were chosen in graded standards, among the facts of a row. */
export function chosenFacts(evaluated: Evaluated): readonly AssessedFact[] {
  return gradedIn(evaluated).flatMap(({ rule, detail }) => {
    if (rule.kind !== 'grades' || detail.kind !== 'chosen') return [];
    const { certainty, ...place } = detail.answer.source;
    const value = decimalText(detail.points, POINT_DECIMALS);
    return [{ name: rule.subject, value, unit: '分', source: certainty, ...place }];
  });
}

function gradedIn(evaluated: Evaluated): readonly Evaluated[] {
  return evaluated.rule.kind === 'grades' ? [evaluated] : inside(evaluated).flatMap(gradedIn);
}

/** Points to choose from as decimal text. */
export function choiceText(choice: PointChoice, words: GradeWords): GradeChoice {
  const { low, high, lowIncluded, highIncluded } = choice;
  const decimals = low.equals(high) ? WRITTEN_DECIMALS : POINT_DECIMALS;
  const points = (value: Rational): string => decimalText(value, decimals);
  return {
    label: words.label(choice.label),
    low: points(low),
    high: points(high),
    lowIncluded,
    highIncluded,
  };
}
