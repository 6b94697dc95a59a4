import type { BandsRule, Rule } from '../../rule/rule.ts';

/** Of 600人 for full marks, 560人 gives its share: the standard says 按比例 and no more. */
export function isShareOfFull(award: Rule, { measure, bands }: BandsRule): boolean {
  const product = award.kind === 'formula' && award.expression.op === '*' ? award.expression : null;
  // 得分=得分÷90×5 says more.
  const quotient = product?.right.op === 'full' ? product.left : null;
  if (measure.unit === 'ratio' || quotient?.op !== '/' || quotient.right.op !== 'number') return false;
  const of = quotient.left.op === 'name' ? quotient.left.name : '';
  const own = quotient.left.op === 'measure' ? quotient.left.measure.name : of;
  const { value } = quotient.right;
  return own === measure.name && bands.some((b) => b.interval.low === value && b.award.kind !== 'rule');
}
