import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/core/quantity/reading.ts';
import { readActual, readTarget } from '../../../src/core/quantity/target.ts';
import { cellOf, type Beside, type CellExample } from './cells.ts';
import { readExamples } from './examples.ts';

interface Cell extends Beside {
  readonly cell: CellExample;
  readonly means: string;
  readonly why: string;
}

const groups = readExamples<Cell>('cells.yaml', ['cell', 'means']);

describe.each(Object.entries(groups))('%s', (_, cells) => {
  test.each(cells.map((cell) => ({ cell, title: `${JSON.stringify(cell.cell)}: ${cell.why}` })))(
    '$title',
    ({ cell }) => {
      expect(meaningOf(readTarget(cellOf(cell.cell, cell)))).toBe(cell.means);
    },
  );
});

test('a sign column says nothing of the actual value', () => {
  const { reading } = readActual(cellOf(80, { sign: '≥', unit: '个' }));
  expect(reading).toMatchObject({ kind: 'figure', bound: null });
});

function meaningOf({ reading, direction }: Target): string {
  if (reading.kind === 'figure') {
    const { bound, value, unit, scaleOpen } = reading;
    const figure = [bound, value.toFraction(), unit.dimension, unit.word].filter(
      (part) => part !== null && part !== '',
    );
    return [figure.join(' '), direction, ...(scaleOpen ? ['open'] : [])].join(', ');
  }
  if (reading.kind === 'missing') return `missing ${reading.why}`;
  return reading.kind === 'growth' ? `growth ${reading.change}` : reading.kind;
}
