import type { Expression } from '../../rule/rule.ts';
import { operands, some } from '../../rule/walk.ts';
import { unitOfName } from '../text/expression.ts';
import { readNum } from '../text/numeral.ts';
import { readThreshold } from '../text/value.ts';
import type { FoundOutcome } from './outcome.ts';

/** 得分系数为, 系数取: what a tier says of the coefficient. */
export const COEFFICIENT =
  '(?:其|则|该项|本项)?(?:得分|评分|计分|评价|调整|赋分|完成|绩效)?系数(?:等于|为|取|按|是|=|:)';

const SCORED = /得分(?:=|为|按)[^。;\n]{0,20}系数|系数(?:×|乘)[^。;\n]{0,12}(?:分值|权重|满分|\d分)/;

const FIXED = new RegExp(`${COEFFICIENT}(\\d[\\d.]*%?)`, 'g');

/**
 * Whether tiers give a coefficient that can't be told into points: the text does not say that the score is the points times it
 * (得分=分值×得分系数), or one of them gives more than all points.
 */
export function isUnclear(text: string): boolean {
  const given = [...text.matchAll(FIXED)].map(
    (m) => Number.parseFloat(m[1] ?? '') / (m[1]?.endsWith('%') ? 100 : 1),
  );
  return given.some((share) => share > 1) || (given.length > 0 && !SCORED.test(text));
}

/** 系数为0.9, 系数为90%: that share of the points. */
export function coefficient(m: RegExpExecArray): Pick<FoundOutcome, 'outcome' | 'end'> | null {
  const [whole, figure = '', percent] = m;
  const share = percent ? (readThreshold(`${figure}%`)?.value ?? null) : readNum(figure);
  if (share === null || Number(share) > 1) return null;
  const end = m.index + whole.length;
  return { outcome: Number(share) === 0 ? { kind: 'points', points: '0' } : { kind: 'share', share }, end };
}

/** 系数等于完成率: the rate's share of the points. */
export function byRate(m: RegExpExecArray): Pick<FoundOutcome, 'outcome' | 'end'> {
  const [whole, name = ''] = m;
  const rate: Expression = { op: 'name', name, unit: unitOfName(name) };
  const expression: Expression = { op: '*', left: rate, right: { op: 'full' } };
  return { outcome: { kind: 'formula', expression }, end: m.index + whole.length };
}

/** 得分=分值×得分系数: nothing but the points times the coefficient that the tiers give. `weight` is what a figure in it has to be. */
export function isByCoefficient(expression: Expression, weight: string | null): boolean {
  if (expression.op !== '*') return false;
  const named = some(expression, operands, (e) => e.op === 'name' && e.name.endsWith('系数'));
  const sides = [expression.left, expression.right];
  return (
    named &&
    sides.some((e) => e.op === 'full' || (e.op === 'number' && (weight === null || e.value === weight))) &&
    sides.some((e) => e.op === 'name')
  );
}
