import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromNames, isStoreName, toNames } from '../../src/port/store-names.ts';

describe('what Ziping keeps in defined names', () => {
  test('comes back as it was, whatever the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 2000 }), string(), (text, key) => {
        expect(fromNames(toNames(key, text))).toEqual(new Map([[key, text]]));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['quotes only', '"'.repeat(2000)],
    ['a formula in the text', '="a"&"b"'],
    ['the escape of spreadsheet parts', '_x000D_ _X0041_ _x'],
    ['backslashes', '\\u0041 \\\\ \\'],
    ['halves of a surrogate pair', '\ud83d x \ude00'],
    ['20 KB of Chinese JSON with line breaks', JSON.stringify({ 得分: '“3.63”\n'.repeat(2500) })],
  ])('keeps %s', (_, text) => {
    expect(fromNames(toNames('memory', text)).get('memory')).toBe(text);
  });

  test('respects the limits of Excel formulas', () => {
    const names = toNames('memory', '评"分😀'.repeat(6000));
    expect(names.length).toBeGreaterThan(3);
    for (const { formula } of names) {
      expect(formula.length).toBeLessThan(8192);
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g))
        expect(literal.length).toBeLessThanOrEqual(257);
      expect(formula).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  test('uses names that Excel allows and that do not differ in case only', () => {
    const names = ['Memory', 'memory', '设置', 'a.b', 'a_b'].flatMap((key) => toNames(key, 'x'));
    for (const { name } of names) expect(name).toMatch(/^_ziping\.[a-z0-9_]+\.1$/);
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(5);
    expect(fromNames(names).size).toBe(5);
  });

  test('reads what another program wrote: spaces around "&", no "=", capital letters', () => {
    expect(fromNames([{ name: '_ZIPING.MEMORY.1', formula: ' "1|一" & "二" ' }])).toEqual(
      new Map([['memory', '一二']]),
    );
  });

  test('leaves out a text of which a piece is lost, and ignores left-over pieces', () => {
    const long = toNames('memory', '长'.repeat(20_000));
    expect(fromNames(long.filter((_, index) => index !== 1))).toEqual(new Map());
    expect(fromNames([...toNames('memory', '短'), ...long.slice(1)])).toEqual(new Map([['memory', '短']]));
  });

  test('leaves other names alone', () => {
    expect(fromNames([{ name: '_ziping.memory.1', formula: '=Sheet1!$A$1' }])).toEqual(new Map());
    expect(isStoreName('Print_Area')).toBe(false);
    expect(isStoreName('_ziping.memory.2')).toBe(true);
    expect(isStoreName('_ziping.memory.2', 'settings')).toBe(false);
  });
});
