import type { Rational } from '../../quantity/rational.ts';
import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import { COMPLETION } from '../../rule/own-measures.ts';
import type { Expression } from '../../rule/rule.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { ClauseOutcome } from './outcome.ts';
import type { Piece } from './piece.ts';

const AIM = '(?:年度|年初|全年|预期|计划|绩效)*(?:目标|指标|计划|任务)(?:值|数|量|任务)?';
const REACHED = new RegExp(
  `^(?:实际完成值|完成值)?(?:完成|达到|实现)(?:了)?(?:年度|全年)?[^,;\\d未]{0,12}?(?:${AIM})(?:的|时)*$`,
);
const FURTHER = new RegExp(
  `^(?:在此基础上|超额完成的?|超过${AIM}的?|超出${AIM}的?|超额的?|,)*每(?:再)?(?:超额?|超过|超出|多)(?:完成)?(?:${AIM})?的?(${NUM})(?:%|个?百分点)(?:的)?$`,
);
const SHORT = new RegExp(
  `^(?:未(?:完成|达到|达|实现)|没有(?:完成|达到))(?:年度|全年)?(?:${AIM})?(?:的|时|,)*$`,
);
/** What of a step is not full takes nothing; anything else said of it is not read. */
const DROPPED = /^(?:\(?不足[^,;()]{1,10}不(?:予)?(?:加分|计分?|加)\)?,?)?$/;
const MOST_STEPS = 20;

/**
 * 完成目标值得5分，每超额10%加0.5分，最多加1分；未完成的按完成率计分: tiers of the row's rate of completion, one for every step, where the text says where
 * they end and all of it is the weight.
 */
export function withBonus(pieces: readonly Piece[], weight: Rational | null): readonly Piece[] {
  const [met, more, most, ...others] = pieces;
  if (!met || !more || !most || !weight || !REACHED.test(met.condition)) return pieces;
  const base = met.outcome.kind === 'points' ? parseDecimal(met.outcome.points) : null;
  const step = parseDecimal(readNum(FURTHER.exec(more.condition)?.[1] ?? '') ?? '');
  const points = more.outcome.kind === 'add' ? parseDecimal(more.outcome.points) : null;
  const bonus = base && bonusOf(most, base);
  if (!base || !step || !points || !bonus || points.compare(0) <= 0 || step.compare(0) <= 0) return pieces;
  const count = bonus.div(points);
  const whole = count.floor().equals(count) && count.compare(MOST_STEPS) <= 0;
  if (!whole || !base.add(bonus).equals(weight)) return pieces;
  const rest = others.map((piece) => shortOf(piece, base));
  if (rest.includes(null)) return pieces;
  const tiers = Array.from({ length: count.valueOf() + 1 }, (_, n): Piece => {
    const at = (k: number): string => `${decimalText(step.mul(rational(k)).add(100), 8)}%`;
    const upTo = count.equals(n) ? '' : `小于${at(n + 1)}`;
    const of = n === 0 ? met : more;
    return {
      ...of,
      condition: `${COMPLETION.name}大于等于${at(n)}${upTo}的`,
      outcome: { kind: 'points', points: decimalText(base.add(points.mul(rational(n))), 8) },
    };
  });
  return [...tiers, ...rest.filter((p) => p !== null)];
}

/** How many points the steps come to at most: 最多加1分, 最高得6分. */
function bonusOf({ outcome, condition }: Piece, base: Rational): Rational | null {
  if (!DROPPED.test(condition)) return null;
  if (outcome.kind === 'mostAdded') return parseDecimal(outcome.points);
  const total = outcome.kind === 'cap' && outcome.points !== null ? parseDecimal(outcome.points) : null;
  return total && total.compare(base) > 0 ? total.sub(base) : null;
}

/** 未完成的按完成率计分: of the points for the target, so that what just misses it gives just less. */
function shortOf(piece: Piece, base: Rational): Piece | null {
  if (!SHORT.test(piece.condition)) return null;
  const condition = `${COMPLETION.name}小于100%的`;
  const outcome = shareOf(piece.outcome, base);
  return outcome && { ...piece, condition, outcome };
}

function shareOf(outcome: ClauseOutcome, base: Rational): ClauseOutcome | null {
  if (outcome.kind === 'points' && outcome.points === '0') return outcome;
  const left: Expression = { op: 'name', name: COMPLETION.name, unit: 'ratio' };
  const right: Expression = { op: 'number', value: decimalText(base, 8) };
  if (outcome.kind === 'proportional') return { kind: 'formula', expression: { op: '*', left, right } };
  if (outcome.kind !== 'formula' || outcome.expression.op !== '*') return null;
  const { left: rate, right: worth } = outcome.expression;
  const own = rate.op === 'name' && /^(?:实际|指标|任务|目标)?完成(?:率|比例)$/.test(rate.name);
  if (!own || worth.op !== 'number' || !parseDecimal(worth.value)?.equals(base)) return null;
  return { kind: 'formula', expression: { op: '*', left, right } };
}
