import type { Expression } from '../../rule/rule.ts';
import { unitOfName } from './expression.ts';

/** What a condition says is nothing, or is not nothing. */
export interface ZeroCondition {
  /** The figure or the sum of figures; null where the words point at what was named before (为零时, 分母为零的). */
  readonly of: Expression | null;
  readonly zero: boolean;
}

const STATED =
  /^(?:如果?|若|当)?(.{0,60}?)(不|未)?(?:同时|合计|全部)?(?:为|等于|是|=)(?:零|0)(?:时|者|的|,)*$/;
const POINTING = /^(?:该|此|其|上述|公式)?(?:分母|除数|两者之和|二者之和)$/;
/** 为零时: of what the clause before named. */
const BARE = /^(?:如果?|若|当)?其?(?:为|等于)(?:零|0)(?:时|者|的|,)*$/;
const TOGETHER = /(?:两者|二者|三者)?(?:之和|的?合计数?|总和|相加|均|都|同时)$/;

/**
 * Reads 调整取消额与结余注销额均为零时 and 两者之和不为零的: what decides is that amounts come to nothing. Null for a single figure, which is a
 * band of its own, and for anything else.
 */
export function readZero(condition: string): ZeroCondition | null {
  const stated = STATED.exec(condition);
  if (!stated) return null;
  const [, words = '', not] = stated;
  const zero = not === undefined;
  if (POINTING.test(words)) return { of: null, zero };
  const together = TOGETHER.test(words);
  const plain = words.replace(TOGETHER, '');
  const names = plain.split(together || plain.includes('+') ? /[与和、及+]/ : /\+/);
  // 应整改问题数为零 is a band of its figure.
  if (names.length < 2 && zero) return null;
  if (names.length > 1 && !together && !words.includes('+')) return null;
  if (!names.every((name) => name.length >= 2 && name.length <= 40 && !/[,;。\d]/.test(name))) return null;
  const [first, ...others] = names.map((name): Expression => ({ op: 'name', name, unit: unitOfName(name) }));
  if (!first) return null;
  return { of: others.reduce<Expression>((left, right) => ({ op: '+', left, right }), first), zero };
}

/** Whether a condition says only that what was named before is nothing: 为零时. */
export function isBareZero(condition: string): boolean {
  return BARE.test(condition);
}

/** What a formula divides by, where it divides once. */
export function denominatorIn(expression: Expression): Expression | null {
  if (expression.op === '/') return expression.right;
  if (expression.op === '*') return denominatorIn(expression.left) ?? denominatorIn(expression.right);
  if (expression.op === 'measure')
    return expression.measure.formula && denominatorIn(expression.measure.formula);
  return null;
}
