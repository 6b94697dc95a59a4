import { describe, expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './source.ts';

const SOURCE = sourceFiles('src');
const TESTS = sourceFiles('test').filter(({ path }) => !path.startsWith('test/architecture/'));

const MOST_LINES = 300;

/** "path:line says …" for every line of code that matches. */
function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) => {
    const match = pattern.exec(code);
    return match ? [`${path} says "${match[0]}"`] : [];
  });
}

describe('source', () => {
  test('only src/excel names Excel and Office', () => {
    const others = SOURCE.filter(({ path }) => !path.startsWith('src/excel/'));
    expect(found(others, /\b(?:Excel|Office|OfficeExtension)\./)).toEqual([]);
  });

  test('the core knows no clock, no chance, no browser and no Node', () => {
    const core = SOURCE.filter(({ path }) => path.startsWith('src/core/'));
    const outside =
      /\b(?:Date\.now|new Date(?!\(\w)|performance\.|Math\.random|setTimeout|setInterval|process\.|globalThis|window\.|document\.|localStorage|fetch\(|console\.)/;
    expect(found(core, outside)).toEqual([]);
  });

  test('nothing is logged but by the command line', () => {
    const others = SOURCE.filter(({ path }) => !path.startsWith('src/cli/'));
    expect(found(others, /\bconsole\./)).toEqual([]);
  });

  test('no page sends anything', () => {
    const pages = SOURCE.filter(({ path }) => !path.startsWith('src/cli/'));
    expect(
      found(pages, /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)/),
    ).toEqual([]);
  });

  test('no type is any', () => {
    expect(found([...SOURCE, ...TESTS], /(?::|\bas|<|\||&|,|=>)\s*any\b(?!\w)/)).toEqual([]);
  });

  test(`no file is longer than ${String(MOST_LINES)} lines`, () => {
    const long = SOURCE.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is put off or switched off', () => {
    const off = /@ts-(?:ignore|nocheck|expect-error)|\b(?:TODO|FIXME)\b/;
    const marked = [...SOURCE, ...TESTS].filter(({ text }) => off.test(text)).map(({ path }) => path);
    expect(marked).toEqual([]);
    expect(found(TESTS, /\b(?:describe|test|it)\.(?:skip|only|todo)\b/)).toEqual([]);
  });
});
