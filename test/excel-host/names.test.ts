import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { libraryFile, loadExcelLibrary } from './node.ts';
import { HOST_NAMES } from './objects/all.ts';

beforeAll(() => {
  loadExcelLibrary();
});

/** "GetItem" on the wire is `getItem` in the library. */
function inLibrary(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function prototypeOf(type: string): object {
  const excel: unknown = Reflect.get(globalThis, 'Excel');
  const found: unknown = typeof excel === 'object' && excel ? Reflect.get(excel, type) : undefined;
  if (typeof found !== 'function') throw new Error(`the library has no type ${type}`);
  const prototype: unknown = found.prototype;
  if (typeof prototype !== 'object' || !prototype) throw new Error(`no prototype: ${type}`);
  return prototype;
}

describe('every name that the in-memory Excel answers to', () => {
  const types = HOST_NAMES.filter(({ type }) => !type.startsWith('Microsoft.'));

  test.each(types)('exists in the real library: $type', ({ type, properties, methods }) => {
    const prototype = prototypeOf(type);
    const library = Object.getOwnPropertyNames(prototype);
    for (const name of properties) expect(library, `${type}.${name}`).toContain(inLibrary(name));
    for (const name of methods) {
      // What the library calls for itself is not on its types under that name, but in its text.
      if (name.startsWith('_')) expect(readFileSync(libraryFile(), 'utf8')).toContain(`"${name}"`);
      else expect(library, `${type}.${name}()`).toContain(inLibrary(name));
    }
  });

  test('belongs to a type that is listed once', () => {
    const names = HOST_NAMES.map(({ type }) => type);
    expect(new Set(names).size).toBe(names.length);
  });
});
