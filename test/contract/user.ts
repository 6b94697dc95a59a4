import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../src/port/workbook.ts';
import { value, type Bench } from './bench.ts';
import type { HostTraits } from './host.ts';

/** Time for a host's late events to arrive. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

export function describeUser(bench: Bench, traits: HostTraits): void {
  describe('the user at work', () => {
    test('what she types is in the next snapshot', async () => {
      await bench.host.type('自评表', 'D5', 4);
      await bench.host.type('自评表', 'E5', '改过');
      expect(await bench.cell('D5')).toMatchObject({ value: 4, text: '4.00' });
      expect((await bench.cell('E5')).value).toBe('改过');
    });

    test('our own writing is reported as our own, until nobody listens', async () => {
      const changes: Change[] = [];
      const stop = bench.host.workbook.watch((change) => changes.push(change));
      await bench.apply(value('D5', 3.63));
      await vi.waitFor(() => expect(changes.length).toBeGreaterThan(0));
      for (const change of changes) expect(change).toMatchObject({ sheet: '自评表', own: true });
      stop();
      const heard = changes.length;
      await bench.apply(value('D5', 1));
      await settled();
      expect(changes).toHaveLength(heard);
    });

    if (!traits.screen) {
      test('selecting does nothing where there is no screen', async () => {
        const before = await bench.read();
        expect(await bench.host.workbook.select('自评表', 'D5')).toEqual({ ok: true, value: null });
        expect(await bench.read()).toEqual(before);
      });
      return;
    }

    test('what she types is reported as not our own', async () => {
      const changes: Change[] = [];
      const stop = bench.host.workbook.watch((change) => changes.push(change));
      await bench.host.type('自评表', 'E5', '改过');
      await vi.waitFor(() => expect(changes.length).toBeGreaterThan(0));
      for (const change of changes) expect(change.own).toBe(false);
      expect(changes).toContainEqual({ sheet: '自评表', range: 'E5', own: false });
      stop();
    });

    test('selecting shows the sheet and the cell', async () => {
      expect(await bench.host.workbook.select('说明', 'B2')).toEqual({ ok: true, value: null });
      expect(await bench.host.selection?.()).toEqual({ sheet: '说明', cell: 'B2' });
      expect(await bench.host.workbook.select('自评表', 'D7')).toEqual({ ok: true, value: null });
      expect(await bench.host.selection?.()).toEqual({ sheet: '自评表', cell: 'D7' });
    });

    test('selecting on a sheet that is not there is a problem', async () => {
      expect(await bench.host.workbook.select('没有', 'A1')).toEqual({
        ok: false,
        problem: { code: 'sheet-missing', sheet: '没有' },
      });
    });
  });
}
