import { ZERO, parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type {
  AdjustmentRule,
  Award,
  Band,
  BandsRule,
  ChoiceRule,
  Condition,
  ConditionRule,
  DeductionRule,
  PartsRule,
  Rule,
  VetoRule,
} from '../../rule/rule.ts';
import { isFull } from '../../rule/rule.ts';
import { mostPoints } from '../../rule/most.ts';
import { cappedInCases, totalIn } from './capped.ts';
import { sayExpression } from './expression.ts';
import { sayFormula } from './formula.ts';
import { decisiveIn, eitherOf } from './either.ts';
import { besideStatement, sayJoint, withinLimit } from './joint.ts';
import { sayPair } from './pair.ts';
import { isShareOfFull } from './share-of-full.ts';
import type { SayWords } from './words.ts';

/** Where a rule is said. */
export interface Place {
  /** How many numbered lists or conditions stand around it. */
  readonly depth: number;
  /** Points available, where they are known. */
  readonly full: Rational | null;
}

/** A rule in words without its final stop. */
export function sayBody(rule: Rule, words: SayWords, place: Place): string {
  const { depth, full } = place;
  switch (rule.kind) {
    case 'formula':
      return sayFormula(rule, words) + (depth === 0 ? words.clause + words.atMostFull : '');
    case 'bands':
      return sayCapped(rule, words, place) ?? sayBands(rule, words);
    case 'condition': {
      const capped = sayCapped(rule, words, place);
      if (capped !== null) return capped;
      const between = leftBetween(rule);
      if (between)
        return [rule.condition, between.condition]
          .map((x, i) => sayWhen(x, i === 0 ? rule.met : between.met, words))
          .join(words.stop);
      const decisive = decisiveIn(rule);
      if (decisive)
        return sayBody(decisive.parts, words, place) + words.stop + words.decisive(decisive.number);
      const either = eitherOf(rule);
      if (either) {
        const { second, full: both, half, nothing } = either;
        return [
          words.gives(
            words.together(sayCondition(rule.condition, words), sayCondition(second, words)),
            sayAward(both, words),
          ),
          words.gives(words.oneAlone, sayAward(half, words)),
          words.gives(words.neither, sayAward(nothing, words)),
        ].join(words.item);
      }
      const joint = besideStatement(rule);
      if (joint) return sayJoint(joint, words, sayCondition, sayAward);
      const met = sayWhen(rule.condition, rule.met, words);
      // Where discretion is all there is, full marks without it go without saying.
      if (!rule.unmet || (rule.met.kind === 'discretion' && isFull(rule.unmet))) return met;
      const unmet =
        rule.unmet.kind === 'rule'
          ? words.otherwiseRule(sayAward(rule.unmet, words))
          : words.otherwise(rule.unmet);
      return met + words.clause + unmet;
    }
    case 'deduction':
      return sayDeduction(rule, words, 'alone');
    case 'steps':
      return words.steps(rule, true);
    case 'parts':
      return sayParts(rule, words, place);
    case 'goals': {
      const bands = rule.bands.map((b) =>
        words.gives(words.interval(words.completion, b.interval, 'ratio'), sayAward(b.award, words)),
      );
      const grades = rule.grades ? [words.grades(rule.grades, null)] : [];
      return [bands.join(words.item), words.goals(rule.group, rule.by), ...grades].join(words.stop);
    }
    case 'grades':
      return words.grades(rule, full);
    case 'adjustment':
      return sayAdjustment(rule, words);
    case 'bounded': {
      const cap = rule.cap === null ? [] : [words.atMost(rule.cap)];
      const floor = rule.floor === null ? [] : [words.atLeast(rule.floor)];
      // 得分不超过79分: the cap is all that is said.
      const only = rule.rule.kind === 'formula' && rule.rule.expression.op === 'full';
      const subject = totalIn(rule.rule);
      if (subject !== '' && rule.cap !== null && !only) {
        return [words.text(subject) + words.notAboveOf(rule.cap), ...floor].join(words.clause);
      }
      const body = only ? [] : [sayBody(rule.rule, words, { depth: Math.max(1, depth), full })];
      return [...body, ...(only && rule.cap !== null ? [words.notAbove(rule.cap)] : cap), ...floor].join(
        words.clause,
      );
    }
    case 'veto':
      return sayVetoes(rule, words, place);
    case 'choice':
      return sayChoice(rule, words, place);
    default:
      return rule satisfies never;
  }
}

/** The rule, then what caps it in some cases; of a total that is only named, the caps are all that is said. */
function sayCapped(rule: BandsRule | ConditionRule, words: SayWords, place: Place): string | null {
  const capped = cappedInCases(rule);
  if (!capped) return null;
  const total = totalIn(capped.rule);
  const caps = capped.cases.map(({ interval, condition, cap }) =>
    words.gives(
      interval
        ? words.interval(words.text(interval.measure.name), interval.of, interval.measure.unit)
        : sayCondition(condition, words),
      total === '' ? words.notAbove(cap) : words.text(total) + words.notAboveOf(cap),
    ),
  );
  if (total !== '') return caps.join(words.item);
  const clauses = clausesOf(capped.rule);
  const markers = caps.map((_, i) => (clauses > 0 ? words.marker(clauses + 1 + i, place.depth) : ''));
  return [sayBody(capped.rule, words, place), ...caps.map((said, i) => (markers[i] ?? '') + said)].join(
    words.stop,
  );
}

/** How many numbered clauses a rule is said in. */
function clausesOf(rule: Rule): number {
  if (rule.kind !== 'parts') return rule.kind === 'choice' ? rule.options.length : 0;
  return rule.parts.length + (rule.by === 'share' ? 1 : 0);
}

/** Which of them counts, then the ways of scoring, numbered. */
function sayChoice(rule: ChoiceRule, words: SayWords, { depth, full }: Place): string {
  if (rule.by === 'unsaid') return sayUnsaid(rule, words, { depth, full });
  const titles = rule.options.map((o) => o.title);
  const lead = words.choice(rule.by, rule.options.length, titles.every((t) => t !== '') ? titles : []);
  const options = rule.options.map(
    (o, i) => words.marker(i + 1, depth) + sayBody(o.rule, words, { depth: depth + 1, full }),
  );
  return [lead, ...options].join(words.stop);
}

/** Readings are said in the words that leave them open. */
function sayUnsaid({ options }: ChoiceRule, words: SayWords, place: Place): string {
  const [first] = options;
  return !first || first.rule.kind === 'formula' ? words.inProportion : sayBody(first.rule, words, place);
}

/** 进行盘点并完成结果处理的得1分，未进行盘点的不得分: what lies between the two is left to a person. */
function leftBetween(rule: ConditionRule): ConditionRule | null {
  const inner = rule.unmet?.kind === 'rule' && rule.unmet.rule.kind === 'condition' ? rule.unmet.rule : null;
  return inner?.unmet?.kind === 'discretion' &&
    rule.condition.kind === 'claim' &&
    inner.unmet.text === rule.condition.text
    ? inner
    : null;
}

/** The rule, then what overrides it, the strongest first; numbered where the rule's own clauses are. */
function sayVetoes(rule: VetoRule, words: SayWords, place: Place): string {
  const strikes: string[] = [];
  let inner: Rule = rule;
  while (inner.kind === 'veto') {
    strikes.push(sayWhen(inner.condition, inner.award, words));
    inner = inner.rule;
  }
  const clauses = clausesOf(inner);
  const markers = strikes.map((_, i) => (clauses > 0 ? words.marker(clauses + 1 + i, place.depth) : ''));
  return [sayBody(inner, words, place), ...strikes.map((strike, i) => (markers[i] ?? '') + strike)].join(
    words.stop,
  );
}

/** A condition with what it gives. */
function sayWhen(condition: Condition, award: Award, words: SayWords): string {
  if (award.kind === 'discretion') return words.discretion(award, sayCondition(condition, words));
  return words.gives(sayCondition(condition, words), sayAward(award, words));
}

function sayBands(rule: BandsRule, words: SayWords): string {
  const joint = withinLimit(rule);
  if (joint) return sayJoint(joint, words, sayCondition, sayAward);
  const pair = sayPair(rule, words);
  if (pair !== null) return pair;
  return rule.bands.map((band) => sayBand(rule, band, words)).join(words.item);
}

/** One band with what it gives. */
export function sayBand(rule: BandsRule, band: Band, words: SayWords): string {
  const condition = words.interval(words.text(rule.measure.name), band.interval, rule.measure.unit);
  if (band.award.kind === 'discretion') return words.discretion(band.award, condition);
  const inner = band.award.kind === 'rule' ? band.award.rule : null;
  if (inner?.kind === 'deduction') return words.gives(condition, sayDeduction(inner, words, 'inCase'));
  if (inner?.kind === 'steps') return words.gives(condition, words.steps(inner, false));
  if (inner && isShareOfFull(inner, rule)) return words.gives(condition, words.inProportion);
  return words.gives(condition, sayAward(band.award, words));
}

function sayAward(award: Award, words: SayWords): string {
  return award.kind === 'rule' ? sayBody(award.rule, words, { depth: 1, full: null }) : words.award(award);
}

function sayCondition(condition: Condition, words: SayWords): string {
  if (condition.kind === 'claim') return words.claim(condition);
  return words.compared(
    sayExpression(condition.left, words),
    condition.op,
    sayExpression(condition.right, words),
  );
}

function sayDeduction(rule: DeductionRule, words: SayWords, place: 'alone' | 'inCase'): string {
  const items = rule.items.map((i) => {
    const most = i.most === null ? '' : words.clause + words.mostDeducted(i.most);
    // One case has no parts; a month has.
    const divisible = i.per !== '1' || /[月天日周年时]|季度/.test(i.counter);
    const whole =
      i.partial === 'whole' && divisible ? words.clause + words.countedWhole(i.per + i.counter) : '';
    const all = i.allFrom === undefined ? '' : words.clause + words.noneFrom(i.allFrom, i.counter);
    return words.occurrence(i.event, i.counter, i.per, i.points, '-', place) + whole + most + all;
  });
  const several = rule.items.length > 1;
  const end =
    rule.most === null
      ? words.noneLeft
      : several
        ? words.allDeducted(rule.most)
        : words.mostDeducted(rule.most);
  // 执行率每低1个百分点扣0.5分；每发现1例违规扣1分: what is taken off from is said before.
  const from = rule.from ? [sayBody(rule.from, words, { depth: 1, full: null })] : [];
  return [...from, items.join(words.item)].join(words.item) + words.clause + end;
}

function sayAdjustment(rule: AdjustmentRule, words: SayWords): string {
  const items = rule.items.map((i) => {
    const most =
      i.most === null
        ? ''
        : words.clause + (i.sign === '+' ? words.mostAdded(i.most) : words.mostDeducted(i.most));
    return words.occurrence(i.event, i.counter, '1', i.points, i.sign, 'alone') + most;
  });
  const added = rule.mostAdded === undefined ? [] : [words.allAdded(rule.mostAdded)];
  const deducted = rule.mostDeducted === undefined ? [] : [words.allDeducted(rule.mostDeducted)];
  return [...items, ...added, ...deducted].join(words.item);
}

/** Whether a part's own words leave open what it is worth: then every part says its points first. */
function sized(rule: PartsRule): boolean {
  if (rule.by !== 'points') return false;
  return rule.parts.some(
    (part) => part.title !== '' || mostPoints(part.rule, parseDecimal(part.size) ?? ZERO) === null,
  );
}

function sayParts(rule: PartsRule, words: SayWords, { depth, full }: Place): string {
  const withSizes = sized(rule);
  const parts = rule.parts.map((part, i) => {
    const worth = rule.by === 'points' ? parseDecimal(part.size) : full;
    const inside: Place = { depth: depth + 1, full: worth };
    const size = withSizes ? part.size : null;
    return words.part(words.marker(i + 1, depth), part.title, size, sayBody(part.rule, words, inside));
  });
  if (rule.by === 'points') return parts.join(words.stop);
  const shares = words.marker(rule.parts.length + 1, depth) + words.sharedOut(rule.parts.map((p) => p.size));
  return [...parts, shares].join(words.stop);
}
