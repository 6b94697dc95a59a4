import { unitOfName } from '../../criterion/text/expression.ts';
import type { Measure } from '../../rule/rule.ts';
import type { ProseFigure } from '../prose/prose.ts';
import { namesIn } from './names-in.ts';

/** 实际支付进度81% where 支付进度率 is 实际支付进度 by 既定支付进度: one side of the rate, which is a rate too. */
export function isOfOwnSide({ label, quantity }: ProseFigure, { name, formula }: Measure): boolean {
  if (quantity.unit.dimension !== 'ratio' || label.endsWith(name)) return false;
  return namesIn(formula).some(
    (side) => side !== name && unitOfName(side) === 'ratio' && label.endsWith(side),
  );
}
