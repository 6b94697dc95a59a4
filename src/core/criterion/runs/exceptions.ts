import type { Band, Expression, Rule } from '../../rule/rule.ts';
import { intervalComplement } from './complement.ts';
import type { Core } from '../whole/compose-runs.ts';
import { capping } from './open-bands.ts';
import { collect, operands } from '../../rule/walk.ts';

/** 得分=兑付率×分值，兑付率低于60%的不得分: the formula holds where no band does. */
export function formulaWithExceptions(core: readonly Core[]): Rule | null {
  const [a, b] = core;
  if (core.length !== 2 || !a || !b) return null;
  const formula = a.kind === 'rule' ? a : b;
  const bands = a.kind === 'bands' ? a : b;
  if (formula.kind !== 'rule' || formula.rule.kind !== 'formula' || bands.kind !== 'bands') return null;
  const { rule } = formula;
  const names = expressionNames(rule.expression);
  const rate = rateIn(rule.expression);
  const measure =
    rate && bands.measure.formula === null && /[率度例]$/.test(bands.measure.name)
      ? { ...bands.measure, formula: rate }
      : bands.measure;
  if (
    measure === bands.measure &&
    !names.some(
      (n) => n === bands.measure.name || n.endsWith(bands.measure.name) || bands.measure.name.endsWith(n),
    )
  )
    return null;
  const rest = intervalComplement(bands.bands.map((band) => band.interval));
  const filled = rest.map((interval): Band => ({ interval, award: { kind: 'rule', rule }, span: rule.span }));
  return { kind: 'bands', measure, bands: [...capping(bands.bands, rule), ...filled] };
}

/** 得分=实际支出/预算数×5分: the one quotient in it is the rate that 执行率低于60%的 speaks of. */
function rateIn(expression: Expression): Expression | null {
  if (expression.op !== '*') return null;
  const { left, right } = expression;
  const plain = (e: Expression): boolean => e.op === 'number' || e.op === 'full';
  const rate = plain(right) ? left : plain(left) ? right : null;
  return rate?.op === '/' && rate.left.op === 'name' && rate.right.op === 'name' ? rate : null;
}

/** The names of the figures an expression is written of. */
export function expressionNames(expression: Expression): readonly string[] {
  return collect(expression, operands).flatMap((e) => {
    if (e.op === 'name' || e.op === 'mean') return [e.name];
    return e.op === 'measure' ? [e.measure.name] : [];
  });
}
