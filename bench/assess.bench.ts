import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { assess } from '../src/core/assess.ts';
import { planEdits } from '../src/core/edits/plan.ts';
import { longForm } from '../test/core/edits/form.ts';
import { sheetsOf } from '../test/core/form/open.ts';

const SAMPLES = join(import.meta.dirname, '../assets/samples');
const annex = 'guangzhou-commerce-2023-illustrative-annex.xlsx';
const sheets = sheetsOf(join(SAMPLES, annex));
const long = longForm(3000);
const assessed = assess({ name: '长表', sheets: long.sheets });

describe('assess', () => {
  bench('a department form of 28 rows with 27 goals', () => {
    assess({ name: annex, sheets });
  });

  bench(
    'a form of 3,000 rows, every standard another',
    () => {
      assess({ name: '长表', sheets: long.sheets });
    },
    { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 },
  );

  bench('the edits for 3,000 rows', () => {
    planEdits(assessed, long.sheets, long.store);
  });
});
