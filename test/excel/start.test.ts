import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { excelLook } from '../../src/excel/look.ts';
import { startExcel } from '../../src/excel/start.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('starting', () => {
  const library = (onReady: () => Promise<{ host: string | null }>) =>
    vi.stubGlobal('Office', { HostType: { Excel: 'Excel' }, onReady });

  test.each<[string | null, 'excel' | 'none']>([
    ['Excel', 'excel'],
    ['Word', 'none'],
    [null, 'none'],
  ])('in %s', async (host, expected) => {
    library(() => Promise.resolve({ host }));
    expect(await startExcel()).toBe(expected);
  });

  test('where the library did not arrive', async () => {
    vi.stubGlobal('Office', undefined);
    expect(await startExcel()).toBe('none');
  });

  test('where the library never answers', async () => {
    vi.useFakeTimers();
    library(() => new Promise(() => {}));
    const started = startExcel();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await started).toBe('none');
  });
});

describe('the look of Excel', () => {
  const context = (look: object) => vi.stubGlobal('Office', { context: look });

  beforeEach(() => {
    context({});
  });

  test('is told as plain data', () => {
    context({ displayLanguage: 'en-US', officeTheme: { isDarkTheme: true } });
    expect(excelLook()).toEqual({ language: 'en-US', dark: true });
  });

  test('is Chinese and light where Excel does not tell', () => {
    expect(excelLook()).toEqual({ language: 'zh-CN', dark: false });
  });

  test('is light where Excel cannot tell, and the pane opens all the same', () => {
    const silent = {
      get officeTheme() {
        throw new Error('no theme');
      },
    };
    context(silent);
    expect(excelLook().dark).toBe(false);
  });

  test.each([
    ['#262626', true],
    ['#FFFFFF', false],
    ['F3F2F1', false],
  ])('is known by its background %s in an Excel that knows no dark themes', (bodyBackgroundColor, dark) => {
    context({ officeTheme: { bodyBackgroundColor } });
    expect(excelLook().dark).toBe(dark);
  });
});
