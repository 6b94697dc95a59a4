import { expect, test, vi } from 'vitest';
import { BLANK, ziping } from './desk.ts';

vi.mock('../../src/app/inspect.ts', () => ({
  inspect: () => Promise.reject(new TypeError('a fault of ours')),
}));

test('a fault of our own is one sentence and status 2, for that file only', async () => {
  const ran = await ziping(['check', BLANK, BLANK, '--json']);
  expect(ran).toMatchObject({ status: 2, out: '[]\n' });
  const lines = ran.error.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /处理「.*guangzhou-commerce-2023\.xlsx」时程序出错，文件没有改动。.*a fault of ours/,
  );
  expect((await ziping(['score', BLANK, '--lang', 'en'])).error).toMatch(/^The program failed on/);
});
