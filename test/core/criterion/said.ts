import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

/** A standard's rule said back in Chinese; the codes of its troubles where it has any. */
export function said(text: string, weight: string, name = '产出数量', explained = ''): string {
  const full = parseDecimal(weight);
  const { rule, troubles } = compileCriterion(text, { name, weight: full, explained });
  return rule && troubles.length === 0
    ? sayRule(rule, 'zh', full)
    : [...new Set(troubles.map((t) => t.code))].join();
}
