import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

const FOLDER = join(import.meta.dirname, '../../examples');

/** One scoring standard of the example bank. */
export interface Standard {
  readonly file: string;
  readonly name: string;
  readonly weight: Rational;
  readonly criterion: string;
}

interface Entry {
  readonly name: string;
  readonly weight: number | string;
  readonly criterion: string;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'weight' in value &&
    'criterion' in value
  );
}

/** Every different standard of the example bank. */
export function allStandards(): readonly Standard[] {
  const found = new Map<string, Standard>();
  for (const file of readdirSync(FOLDER).filter((f) => f.endsWith('.yaml'))) {
    const entries: unknown = parse(readFileSync(join(FOLDER, file), 'utf8'));
    for (const { name, weight, criterion } of Array.isArray(entries) ? entries.filter(isEntry) : []) {
      const exact = parseDecimal(String(weight)) ?? rational(0);
      found.set(`${file}|${name}|${String(weight)}|${criterion}`, { file, name, weight: exact, criterion });
    }
  }
  return [...found.values()];
}

/** The standard of an indicator in a file of the bank; fails when there is none. */
export function standardOf(file: string, name: string, containing = ''): Standard {
  const found = allStandards().find(
    (s) => s.file === file && s.name === name && s.criterion.includes(containing),
  );
  if (!found) throw new Error(`${file} has no ${name}`);
  return found;
}
