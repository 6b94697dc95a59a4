import { expect, test, vi } from 'vitest';
import type { Change } from '../../src/port/workbook.ts';
import { addSheet } from '../excel-host/model.ts';
import { formBook, opened, read, scoringEdits } from './opened.ts';

/** Requests and events that are under way have arrived. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

test('an Excel that does not say who wrote: what we wrote is ours, what comes after is not', async () => {
  const { host, workbook } = opened(formBook(3, '表'), '1.12');
  host.tellsTriggerSource = false;
  const changes: Change[] = [];
  const stop = workbook.watch((change) => changes.push(change));
  await read(workbook);
  await workbook.apply([{ kind: 'value', sheet: '表', cell: 'C2', value: 1 }]);
  await vi.waitFor(() => expect(changes).toEqual([{ sheet: '表', range: 'C2', own: true }]));
  host.type('表', 'C2', 2);
  await vi.waitFor(() => expect(changes[1]).toEqual({ sheet: '表', range: 'C2', own: false }));
  stop();
});

test('a change on a sheet that has come since is told by its name', async () => {
  const { host, workbook } = opened(formBook(3, '表'));
  const changes: Change[] = [];
  const stop = workbook.watch((change) => changes.push(change));
  await read(workbook);
  addSheet(host.book, '新表');
  host.type('新表', 'A1', '新');
  await vi.waitFor(() => expect(changes).toEqual([{ sheet: '新表', range: 'A1', own: false }]));
  stop();
});

test('where Excel refuses to be watched at first, the next reading tries again', async () => {
  const { host, workbook } = opened(formBook(3, '表'));
  host.failNext('InvalidOperationInCellEditMode');
  const changes: Change[] = [];
  const stop = workbook.watch((change) => changes.push(change));
  await settled();
  host.type('表', 'C2', 2);
  await settled();
  expect(changes).toEqual([]);
  await read(workbook);
  host.type('表', 'C3', 2);
  await vi.waitFor(() => expect(changes).toEqual([{ sheet: '表', range: 'C3', own: false }]));
  stop();
});

test('several listeners cost Excel one, and reading costs nothing more', async () => {
  const { host, workbook } = opened(formBook(3, '表'));
  const heard = [0, 0];
  const stops = heard.map((_, i) => workbook.watch(() => (heard[i] = (heard[i] ?? 0) + 1)));
  await read(workbook);
  expect(host.trips).toHaveLength(3);
  host.type('表', 'C2', 2);
  await vi.waitFor(() => expect(heard).toEqual([1, 1]));
  stops[0]!();
  await settled();
  host.type('表', 'C2', 3);
  await vi.waitFor(() => expect(heard).toEqual([1, 2]));
  stops[1]!();
  await settled();
  expect(host.trips).toHaveLength(4);
});

test('a recalculation is heard as our own in all its parts', async () => {
  const { workbook } = opened(formBook(900, '表'));
  const changes: Change[] = [];
  const stop = workbook.watch((change) => changes.push(change));
  await read(workbook);
  await workbook.apply(scoringEdits(900, '表'));
  await vi.waitFor(() => expect(changes.length).toBeGreaterThan(0));
  await settled();
  expect(changes.every(({ own }) => own)).toBe(true);
  stop();
});
