import { decimalText, parseDecimal, percentText, ZERO } from '../../quantity/rational.ts';
import type { Award, Cap, GradesRule, Interval, MeasureUnit, StepsRule } from '../../rule/rule.ts';
import { gradesOneStatement } from '../../rule/grades.ts';
import { boundText, shareText } from '../figures.ts';
import { inMarks, listed, printed, quoted } from '../text.ts';
import type { SayWords } from './words.ts';
import { signs } from './words.ts';

const SIDES = {
  above: { full: '≤', word: 'above that' },
  below: { full: '≥', word: 'below that' },
  either: { full: '=', word: 'off that' },
} as const;
const OPS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' };

/** Rules said in English; names and statements stay in the standard's own Chinese. */
export const sayEn: SayWords = {
  text: printed,
  score: 'score',
  full: 'weight',
  number: (value) => (/^-?0\.\d/.test(value) ? shareText(value) : value),
  mean: (name) => `mean of ${printed(name)} over the periods`,
  customary: ' (not printed in the standard; national practice)',
  eachAtMost: (cap) => `each at most ${shareText(cap)}`,
  meanCap: (_name, cap) => ` (each at most ${shareText(cap)})`,
  percent: ' × 100%',
  brackets: (inner) => `(${inner})`,
  extreme: (op, of) => `${op}(${of.join(', ')})`,
  whether: (statement) => `[${quoted(statement)}]`,

  interval: sayInterval,
  award: sayAward,
  gives: (condition, award) => `${condition}: ${award}`,
  claim: (condition) => `if ${quoted(condition.text)}`,
  together: (first, second) => `${first} and ${second.replace(/^if /, '')}`,
  joint: (limit, condition) => `${condition} and ${limit}`,
  beyond: (limit, condition) => `${limit}, or not: ${condition}`,
  oneAlone: 'if only one of the two',
  neither: 'if neither',
  decisive: (n) => `if item ${n} does not hold: no points at all`,
  compared: (left, op, right) => `if ${left} ${OPS[op] ?? op} ${right}`,
  otherwise: (award) => `otherwise ${sayAward(award)}`,
  otherwiseRule: (award) => `otherwise ${award}`,

  occurrence: (event, counter, per, points, sign) => {
    const act = `${sign === '+' ? 'plus' : 'minus'} ${pointsOf(points)}`;
    if (counter === '') return `${quoted(event)}: ${act}`;
    return `${quoted(event)}: ${act} for every ${per} (${counter})`;
  },
  earned: (event, per, points) => `${pointsOf(points)} for every ${per} of ${quoted(event)}`,
  notAboveOf: (cap) => ` is at most ${capText(cap)}`,
  countedWhole: (group) => `anything short of ${group} counts as ${group}`,
  mostDeducted: (points) => `at most ${pointsOf(points)} off`,
  noneFrom: (count) => `no points from ${count} on`,
  mostAdded: (points) => `at most ${pointsOf(points)} more`,
  allDeducted: (points) => `at most ${pointsOf(points)} off in all`,
  allAdded: (points) => `at most ${pointsOf(points)} more in all`,
  noneLeft: 'not below zero',
  steps: saySteps,

  goals: (group, by) =>
    `the score is the ${by} of the scores of all goals${group === '' ? '' : ` of ${printed(group)}`}`,
  completion: 'completion rate',
  grades: sayGrades,
  discretion: ({ text, words }, condition) =>
    words === undefined ? `${text === '' ? condition : quoted(text)}: at discretion` : inMarks(words),
  notAbove: (cap) => `not above ${capText(cap)}`,
  atMost: (cap) => `at most ${capText(cap)}`,
  atLeast: (points) => `at least ${pointsOf(points)}`,
  atMostFull: 'at most full marks',
  choice: (by, count, titles) => {
    const of = titles.length > 0 ? listed(titles.map(printed), 'en') : `these ${count}`;
    return by === 'best' ? `the best of ${of} counts` : `one of ${of} is chosen and counts`;
  },
  inProportion: 'points in proportion',
  sharedOut: (shares) => `these items count for ${listed(shares.map(shareText), 'en')}`,
  part: (marker, title, size, body) => {
    const heading =
      title === '' && size === null
        ? ''
        : `${printed(title)}${size === null ? '' : ` (${pointsOf(size)})`}: `;
    return marker + heading + body;
  },
  marker: (n, depth) => (depth === 0 ? `(${n}) ` : `(${String.fromCharCode(96 + n)}) `),

  clause: ', ',
  item: '; ',
  stop: '. ',
};

function capText(cap: Cap): string {
  return typeof cap === 'string' ? pointsOf(cap) : `${shareText(cap.share)} of the weight`;
}

function pointsOf(points: string): string {
  return points === '1' ? '1 point' : `${points} points`;
}

function sayInterval(name: string, interval: Interval, unit: MeasureUnit): string {
  const { lowBound, highBound } = interval;
  const low = interval.low === null ? null : boundText(interval.low, unit, 'en');
  const high = interval.high === null ? null : boundText(interval.high, unit, 'en');
  if (low !== null && high !== null) {
    if (interval.low === interval.high) return `${name} = ${low}`;
    if (lowBound === 'open' || highBound === 'open') return `${name} from ${low} to ${high}`;
    return `${low} ${lowBound === 'excluded' ? '<' : '≤'} ${name} ${highBound === 'excluded' ? '<' : '≤'} ${high}`;
  }
  if (low !== null)
    return `${name} ${lowBound === 'convention' ? '≥' : signs(lowBound).low.replace('＞', '>')} ${low}`;
  return high === null
    ? name
    : `${name} ${highBound === 'convention' ? '≤' : signs(highBound).high.replace('＜', '<')} ${high}`;
}

function sayAward(award: Exclude<Award, { kind: 'rule' }>): string {
  switch (award.kind) {
    case 'points':
      return (parseDecimal(award.points) ?? ZERO).equals(0) ? 'no points' : pointsOf(award.points);
    case 'share':
      if (award.share === '1') return 'full marks';
      return award.share === '0.5' ? 'half marks' : `${shareText(award.share)} of the weight`;
    case 'minus':
      return `full marks less ${pointsOf(award.points)}`;
    case 'discretion':
      return 'at discretion';
    default:
      return award satisfies never;
  }
}

function saySteps(rule: StepsRule, whole: boolean): string {
  const { full, word } = SIDES[rule.side];
  const ratio = rule.measure.unit === 'ratio';
  const step = ratio
    ? `${decimalText((parseDecimal(rule.step) ?? ZERO).mul(100), 6)} percentage points`
    : boundText(rule.step, rule.measure.unit, 'en');
  const partial = {
    dropped: 'full steps only',
    whole: 'a part counts as a step',
    share: 'a part counts in proportion',
  };
  const floor =
    rule.most !== undefined
      ? `at most ${pointsOf(rule.most)} off`
      : rule.floor === '0'
        ? 'not below zero'
        : `at least ${pointsOf(rule.floor)}`;
  const from = boundText(rule.from, rule.measure.unit, 'en');
  const name = printed(rule.measure.name);
  const based = rule.base === undefined ? '' : `${pointsOf(rule.base)}, `;
  const beyond =
    based === '' ? `${name} ${full} ${from}: full marks; ` : `${name} ${word.replace(' that', '')} ${from}: `;
  const first = (whole ? beyond : '') + based;
  return `${first}minus ${pointsOf(rule.points)} for every ${step} ${word} (${partial[rule.partial]}), ${floor}`;
}

function sayGrades(rule: GradesRule): string {
  const grades = rule.grades.map((g) => {
    const share = (text: string): string => percentText(parseDecimal(text) ?? ZERO);
    const range = g.low === g.high ? share(g.high) : `${share(g.low)}–${share(g.high)}`;
    return `${printed(g.label)} ${range}`;
  });
  const subject = gradesOneStatement(rule) ? `${printed(rule.subject)}: ` : '';
  return `${subject}a person chooses a grade: ${grades.join('; ')} of the weight`;
}
