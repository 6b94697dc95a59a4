import { expect, test } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import { decidedSpans } from '../../../src/core/score/decided.ts';
import type { Known } from '../rule/facts.ts';
import { factsOf } from '../rule/facts.ts';

/** The clauses of a standard that its score fell under. */
function decided(criterion: string, weight: string, known: Known): readonly string[] {
  const full = parseDecimal(weight)!;
  const { rule } = compileCriterion(criterion, { name: '管理情况', weight: full });
  const evaluated = evaluate(rule!, { full, facts: factsOf(known) });
  return decidedSpans(evaluated).map(({ start, end }) => criterion.slice(start, end));
}

const TWO = '未按时报送的，每次扣1分；发现违规问题的，每个扣2分，扣完为止。';

test.each([
  // Three violations take everything; how often reports were late is not known and does not matter.
  [{ 发现违规问题: '3' }, ['发现违规问题的，每个扣2分']],
  [{ 未按时报送: '0', 发现违规问题: '1' }, ['发现违规问题的，每个扣2分']],
  [{ 未按时报送: '2', 发现违规问题: '0' }, ['未按时报送的，每次扣1分']],
  [{ 未按时报送: '1', 发现违规问题: '1' }, ['未按时报送的，每次扣1分', '发现违规问题的，每个扣2分']],
  [{ 未按时报送: '0', 发现违规问题: '0' }, []],
])('points are taken off by the clause of what was counted: %o', (counts, clauses) => {
  expect(decided(TWO, '5', { counts })).toEqual(clauses);
});

test('a penalty beside the ordinary weight is decided by its clause', () => {
  const criterion = '受到表彰的，每次加1分，最多加3分；被通报批评的，每次扣1分，最多扣2分。';
  const counts = { 受到表彰: '0', 被通报批评: '1' };
  expect(decided(criterion, '0', { counts })).toEqual(['被通报批评的，每次扣1分']);
});
