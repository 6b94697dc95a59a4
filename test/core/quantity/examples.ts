import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Groups of examples from a .yaml file beside the tests; every example says why. */
export function readExamples<T extends { readonly why: string }>(
  file: string,
  keys: readonly (keyof T & string)[],
): Readonly<Record<string, readonly T[]>> {
  const parsed: unknown = parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const isExample = (value: unknown): value is T =>
    typeof value === 'object' && value !== null && [...keys, 'why'].every((key) => key in value);
  const isGroups = (value: unknown): value is Readonly<Record<string, readonly T[]>> =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((group) => Array.isArray(group) && group.every(isExample));
  if (!isGroups(parsed)) throw new Error(`${file}: an example lacks one of ${keys.join(', ')}, why`);
  return parsed;
}
