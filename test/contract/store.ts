import { describe, expect, test } from 'vitest';
import { isStoreName } from '../../src/port/store-names.ts';
import { store, type Bench } from './bench.ts';

export function describeStore(bench: Bench): void {
  describe('store', () => {
    const long = JSON.stringify({
      已写: Array.from({ length: 700 }, (_, i) => `“得分”\n\\${String(i)}\t"引号"`),
    });

    test('keeps texts under keys inside the workbook', async () => {
      expect(long.length).toBeGreaterThan(15_000);
      await bench.apply(store('memory', long), store('Settings', ''));
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        expect((await bench.read(workbook)).store).toEqual(
          new Map([
            ['memory', long],
            ['Settings', ''],
          ]),
        );
      }
    });

    test('hides its names and leaves those of others', async () => {
      await bench.apply(store('memory', long));
      const names = await bench.host.names();
      const mine = names.filter(({ name }) => isStoreName(name));
      expect(mine.length).toBeGreaterThan(1);
      for (const { hidden } of mine) expect(hidden).toBe(true);
      expect(names.filter(({ name }) => !isStoreName(name))).toEqual([{ name: '满分', hidden: false }]);
    });

    test('replaces and removes a text without a trace', async () => {
      await bench.apply(store('memory', long), store('other', '留'));
      await bench.apply(store('memory', '短'));
      expect((await bench.read(await bench.host.reopened())).store.get('memory')).toBe('短');
      await bench.apply(store('memory', null));
      expect((await bench.read()).store).toEqual(new Map([['other', '留']]));
      await bench.apply(store('other', null), store('never', null));
      expect((await bench.host.names()).filter(({ name }) => isStoreName(name))).toEqual([]);
    });

    test('the last of several texts for one key counts', async () => {
      await bench.apply(store('memory', '一'), store('memory', '二'));
      expect((await bench.read()).store.get('memory')).toBe('二');
    });
  });
}
