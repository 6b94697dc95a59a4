import { decimalText, parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Award, Interval, MeasureUnit, StepsRule } from '../../rule/rule.ts';
import { boundText, numberText, pointsApart, shareText } from '../figures.ts';
import { sayEn } from '../say/en.ts';
import { listed, plainEvent, printed, quoted } from '../text.ts';
import { choiceEn, pointsText } from './en-choice.ts';
import type { Ending, GoalGroup, StepFigures, TellWords } from './words.ts';

const LINES = { applies: 'Applies', limit: 'Limit', unless: 'Does not apply' } as const;
const HOLDS: Readonly<Record<string, string>> = {
  '<': 'below',
  '<=': 'not above',
  '>': 'above',
  '>=': 'not below',
  '=': 'equal to',
};
const FAILS: Readonly<Record<string, string>> = {
  '<': 'not below',
  '<=': 'above',
  '>': 'not above',
  '>=': 'below',
  '=': 'not equal to',
};

/** Results explained in English; names and statements stay in the standard's own Chinese. */
export const tellEn: TellWords = {
  language: 'en',
  say: sayEn,
  clause: ', ',
  item: '; ',
  stop: '.',

  measured: (name, figure) => `${printed(name)} ${figure}`,
  stated: (name, { text, working }) => {
    if (!working) return `${printed(name)} ${text}`;
    return working.kind === 'equation'
      ? `${printed(name)} = ${working.text} = ${text}`
      : `${printed(name)} ${text} (mean of ${working.text})`;
  },
  things: (count) => count,
  contradicted: (name, stated, worked) => `${printed(name)} stated as ${stated}, by its equation ${worked}`,
  byPractice: (name) => `by national practice, ${name}`,
  worked: (name, equation, result) => `${printed(name)} = ${equation} = ${result}`,
  falls,
  range: (interval, unit) => falls(interval, ZERO, unit) || boundText(interval.low ?? '0', unit, 'en'),
  award: awardClause,
  arithmetic: (equation, result) => `score = ${equation} = ${result}`,
  overFull: 'above full marks, so full marks are given',
  belowZero: 'below zero, so zero is given',
  overCap: (cap) => `above the limit, so ${cap} is given`,
  underFloor: (floor) => `below the least, so ${floor} is given`,
  reached: (points) => `comes to ${pointsText(points)}`,
  ending,

  holds: (claim) => `${quoted(claim)} holds`,
  fails: (claim) => `${quoted(claim)} does not hold`,
  tally: (met, count, failed) =>
    `${met} of ${count} hold${failed.length === 0 ? '' : `, but not ${listed(failed.map(quoted), 'en')}`}`,
  tallyOpen: (unknown) => `whatever the other ${unknown} are, the points are the same`,
  compared: (left, op, holds, right) => `${left}, ${(holds ? HOLDS : FAILS)[op] ?? op} ${right}`,

  noEvent: (event) => `no case of ${quoted(plainEvent(event))}`,
  noEvents: (count) => `none of the ${count} cases in the standard occurred`,
  events: (event, counter, count) =>
    `${quoted(plainEvent(event))}: ${numberText(count)}${counter === '' ? '' : ` (${printed(counter)})`}`,
  deducted: (points) => `minus ${pointsText(points)}`,
  added: (points) =>
    points.compare(0) < 0 ? `minus ${pointsText(points.neg())}` : `plus ${pointsText(points)}`,
  addedAtMost: (points) => `at most ${pointsText(points.abs())} ${points.compare(0) < 0 ? 'off' : 'more'}`,
  sumDeducted: (points) => `minus ${pointsText(points)} in all`,
  nothingDeducted: 'nothing taken off',
  soManyAsLeaveNothing: (count) => `nothing is left from ${count} on`,
  deductionLimit: (points, all) => (all ? 'not below zero' : `at most ${pointsText(points)} off`),
  steps,
  withinSteps: { above: 'not above ', below: 'not below ', either: 'equal to ' },

  part: (words, points, scaled) => {
    if (!scaled) return `${words}: ${pointsText(points)}`;
    return `${words}: ${pointsText(scaled.of)}, of which ${scaled.share} count: ${pointsText(points)}`;
  },
  heading: (title) => `${printed(title)}: `,
  nested: (title, points, full, items) => {
    const inner = items === '' ? '' : ` (${items})`;
    return `${printed(title) || 'item'}${inner}: ${pointsText(points)}${full ? ' (full marks)' : ''}`;
  },
  otherPartsFull: (count) => `full marks for the other ${count}`,
  goals: (count, group) => `${count} goals${group === '' ? '' : ` of ${printed(group)}`}`,
  goalGroup,
  goalsFull: (all) => (all ? 'all with full marks' : 'the others with full marks'),
  completion: (rate) => `completion ${rate}`,
  reversed: (by) => (by === 'ratio' ? ' (target ÷ actual)' : ' (1 less the excess over the target)'),
  goalMet: 'target met',
  goalGraded: (share) => `${share} of the weight as graded`,
  counting: (by, title, count) => {
    const which = title === '' ? '' : ` (${printed(title)})`;
    return by === 'chosen' ? `chosen${which}` : `the best of ${count}${which}`;
  },
  chosen: (subject, label, share) =>
    label === ''
      ? choiceEn.judged
      : `${subject === '' ? '' : `${printed(subject)} `}graded ${quoted(label)}${share === null ? '' : `, ${share} of the weight`}`,

  line: (label, words) => `${LINES[label]}: ${words}`,
  factLine: (name, { text, working }) => {
    if (working?.kind === 'equation') return `${printed(name)} = ${working.text} = ${text}`;
    return `${printed(name)}: ${text}${working ? ` (mean of ${working.text})` : ''}`;
  },
  roundingLine: (exact, score) => `Rounded half up to two decimals: ${exact} → ${score}`,
  scoreLine: (score, full) => (full === null ? `Score: ${score}` : `Score: ${score} of ${full}`),
  notStruck: (claim) => `${quoted(claim)} is not on record`,
  struck: (claim) => `${quoted(claim)} overrides the rest`,

  ...choiceEn,
};

function falls(interval: Interval, value: Rational, unit: MeasureUnit): string {
  const low = interval.low === null ? null : boundText(interval.low, unit, 'en');
  const high = interval.high === null ? null : boundText(interval.high, unit, 'en');
  if (low !== null && high !== null) return low === high ? '' : `between ${low} and ${high}`;
  if (low !== null) {
    if (interval.lowBound === 'excluded') return `above ${low}`;
    return parseDecimal(interval.low ?? '')?.equals(value) ? `reaching ${low}` : `not below ${low}`;
  }
  if (high === null) return '';
  return interval.highBound === 'excluded' ? `below ${high}` : `not above ${high}`;
}

function awardClause(given: Award): string {
  if (given.kind === 'share' && given.share !== '1') return `${shareText(given.share)} of the weight`;
  return given.kind === 'minus' ? `minus ${pointsText(parseDecimal(given.points) ?? ZERO)}` : '';
}

function ending(of: Ending): string {
  const score = pointsText(of.score);
  if (of.kind === 'adjustment') return of.score.compare(0) < 0 ? `${score} in all` : `+${score} in all`;
  const head = { score: 'score ', sum: 'in all ', mean: 'on average ' }[of.kind];
  if (!of.points.equals(of.score)) {
    return of.shown ? `rounded to ${score}` : `${head}${pointsText(of.points)}, rounded to ${score}`;
  }
  const full = of.score.equals(of.full) && !of.fullSaid && !of.score.equals(0) ? ' (full marks)' : '';
  return head + score + full;
}

function steps(rule: StepsRule, figures: StepFigures): string {
  const ratio = rule.measure.unit === 'ratio';
  const amount = (value: Rational): string =>
    ratio ? percentagePoints(value) : boundText(decimalText(value, 6), rule.measure.unit, 'en');
  const word = { above: 'above', below: 'below', either: 'off' }[rule.side];
  const far = `${amount(figures.distance)} ${word} ${boundText(rule.from, rule.measure.unit, 'en')}`;
  const step = amount(parseDecimal(rule.step) ?? ZERO);
  if (figures.steps.equals(0)) return `${far}, less than ${step}, nothing taken off`;
  const base = rule.base === undefined ? '' : `from ${rule.base}, `;
  return `${far}, ${base}minus ${rule.points} for every ${step}, ${numberText(figures.steps)}×${rule.points} = minus ${numberText(figures.wanted)}`;
}

function percentagePoints(distance: Rational): string {
  const points = pointsApart(distance);
  return points === '1' ? '1 percentage point' : `${points} percentage points`;
}

function goalGroup(group: GoalGroup): string {
  const place = group.interval
    ? falls(group.interval, ZERO, 'ratio') || boundText(group.interval.low ?? '0', 'ratio', 'en')
    : '';
  const how = place === '' ? 'as graded' : `with completion ${place}`;
  return `${group.count} ${how}: ${pointsText(group.points)} together`;
}
