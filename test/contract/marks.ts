import { describe, expect, test } from 'vitest';
import { MARK_FILL, markFormula } from '../../src/port/marks.ts';
import type { FixtureConditionalFormat } from '../fixtures/workbook.ts';
import { cellsOf, marks, type Bench } from './bench.ts';

const NO_MARKS = { lost: [], open: [] };

async function ours(bench: Bench): Promise<readonly FixtureConditionalFormat[]> {
  return (await bench.host.conditionalFormats('自评表')).filter(({ formula }) => formula.includes('ziping'));
}

export function describeMarks(bench: Bench): void {
  describe('marks', () => {
    test('are conditional formats that carry our tag and colours', async () => {
      await bench.apply(marks(['D5', 'D6'], ['E7']));
      const formats = (await ours(bench)).map((each) => ({ ...each, range: cellsOf(each.range) }));
      expect(formats).toHaveLength(2);
      expect(formats).toContainEqual({
        range: ['D5', 'D6'],
        formula: markFormula('lost'),
        fill: MARK_FILL.lost,
      });
      expect(formats).toContainEqual({ range: ['E7'], formula: markFormula('open'), fill: MARK_FILL.open });
    });

    test('are read back, here and after opening again', async () => {
      await bench.apply(marks(['D5', 'D6', 'J9'], ['E7']));
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        const found = (await bench.sheet('自评表', workbook)).marks;
        expect(found.lost.toSorted()).toEqual(['D5', 'D6', 'J9']);
        expect(found.open).toEqual(['E7']);
      }
    });

    test('replace the earlier ones and leave those of others and the fill alone', async () => {
      const [theirs] = await bench.host.conditionalFormats('自评表');
      expect(theirs).toMatchObject({ range: 'B5:B9', formula: 'B5>4' });
      const look = await bench.host.look('自评表', 'D6');
      await bench.apply(marks(['B5', 'D6'], ['E7']));
      await bench.apply(marks(['D7'], []));
      expect((await bench.sheet('自评表')).marks).toEqual({ lost: ['D7'], open: [] });
      await bench.apply(marks([], []));
      expect(await ours(bench)).toEqual([]);
      expect(await bench.host.conditionalFormats('自评表')).toEqual([theirs]);
      expect(await bench.host.look('自评表', 'D6')).toEqual(look);
    });

    test('stand on each sheet for themselves', async () => {
      await bench.apply(marks(['A1'], [], '说明'), marks(['D5'], []));
      await bench.apply(marks([], [], '说明'));
      expect((await bench.sheet('说明')).marks).toEqual(NO_MARKS);
      expect((await bench.sheet('自评表')).marks.lost).toEqual(['D5']);
    });

    test('can be many', async () => {
      const many = Array.from({ length: 600 }, (_, i) => `${i % 2 ? 'D' : 'F'}${String(3 * i + 1)}`);
      await bench.apply(marks(many, []));
      const found = (await bench.sheet('自评表', await bench.host.reopened())).marks.lost;
      expect(found.toSorted()).toEqual(many.toSorted());
    });
  });
}
