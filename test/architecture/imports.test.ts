import { describe, expect, test } from 'vitest';
import { sourceFiles, type Import, type SourceFile } from './source.ts';
import { MAY_IMPORT, MAY_USE } from './table.ts';

const FILES = sourceFiles('src');
const BUNDLED = /\.(css|xlsx)$/;

/** The row of the table that a file of ours falls under: itself, its stage of the core, or its folder. */
function placeOf(path: string): string {
  const steps = path.replace(/^src\//, '').split('/');
  const file = steps.join('/');
  if (file in MAY_IMPORT) return file;
  return steps[0] === 'core' ? `core/${steps[1] ?? ''}` : (steps[0] ?? '');
}

function isAllowed(from: SourceFile, { file }: Import): boolean {
  // What is no script is a matter of the next table.
  if (file === null || BUNDLED.test(file)) return true;
  const [here, there] = [placeOf(from.path), placeOf(file)];
  if (here === there || isCommonType(file)) return true;
  return (MAY_IMPORT[here] ?? []).some((place) => there === place || there.startsWith(`${place}/`));
}

/** The vocabulary that all stages and hosts share. */
function isCommonType(file: string): boolean {
  return file === 'src/core/assessment.ts' || file === 'src/core/problem.ts';
}

function mayUse(from: SourceFile, { name, file }: Import): boolean {
  const extension = BUNDLED.exec(name)?.[1];
  if (file !== null && extension === undefined) return true;
  const allowed = MAY_USE[from.path.split('/')[1] ?? ''] ?? [];
  const used = extension === undefined ? name : `${extension}:`;
  return allowed.some(
    (each) =>
      used === each ||
      used.startsWith(each.endsWith('/') ? each : `${each}/`) ||
      (each.endsWith(':') && used.startsWith(each)),
  );
}

/** One sentence for every import that is not allowed. */
function offences(judge: (from: SourceFile, what: Import) => boolean, sentence: string): string[] {
  return FILES.flatMap((from) =>
    from.imports.filter((each) => !judge(from, each)).map(({ name }) => `${from.path} ${sentence} ${name}`),
  );
}

describe('imports', () => {
  test('every folder of src has a row in the table', () => {
    const missing = FILES.map(({ path }) => placeOf(path)).filter((place) => !(place in MAY_IMPORT));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('every row of the tables is of a folder or a file that there is', () => {
    const places = new Set(FILES.map(({ path }) => placeOf(path)));
    expect(Object.keys(MAY_IMPORT).filter((place) => !places.has(place))).toEqual([]);
    const named = Object.values(MAY_IMPORT)
      .flat()
      .filter((place) => place !== 'core');
    expect([...new Set(named)].filter((place) => !places.has(place))).toEqual([]);
    const folders = new Set(FILES.map(({ path }) => path.split('/')[1] ?? ''));
    expect(Object.keys(MAY_USE).filter((folder) => !folders.has(folder))).toEqual([]);
  });

  test('a folder imports only what the table allows', () => {
    expect(offences(isAllowed, 'may not import')).toEqual([]);
  });

  test('a folder uses only the packages that it is meant to use', () => {
    expect(offences(mayUse, 'may not use')).toEqual([]);
  });

  test('no two folders import each other', () => {
    const reaches = (from: string, to: string) =>
      (MAY_IMPORT[from] ?? []).some((place) => to === place || to.startsWith(`${place}/`));
    const places = Object.keys(MAY_IMPORT).filter((place) => place !== 'taskpane/main.tsx');
    const pairs = places.flatMap((a) => places.filter((b) => a < b && reaches(a, b) && reaches(b, a)));
    expect(pairs).toEqual([]);
  });
});
