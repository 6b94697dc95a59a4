import { bench, describe } from 'vitest';
import { compileCriterion } from '../src/core/criterion/compile.ts';
import { allStandards } from '../test/core/explain/examples.ts';

const standards = allStandards();
const longest = standards.reduce((a, b) => (b.criterion.length > a.criterion.length ? b : a));

describe('compile', () => {
  bench(`all ${String(standards.length)} standards of the example bank`, () => {
    for (const standard of standards) compileCriterion(standard.criterion, standard);
  });

  bench(`the longest of them, ${String(longest.criterion.length)} characters`, () => {
    compileCriterion(longest.criterion, longest);
  });

  // A worst case: as long as a standard may be, with an outcome in every three characters.
  const dense = '计1分'.repeat(1000).slice(0, 2000);
  bench('2,000 characters of nothing but outcomes', () => {
    compileCriterion(dense, longest);
  });
});
