import { useState } from 'react';
import type { WantedFact } from '../core/assessment.ts';

/**
 * The facts that were still wanted at any time since the card was opened, in the order they were asked for. What is
 * answered stays in its place: otherwise the next question would slide under the pointer, and a second click answer it.
 */
export function useAsked(wanted: readonly WantedFact[]): readonly WantedFact[] {
  const [names, setNames] = useState<readonly string[]>([]);
  const fresh = wanted.filter(({ value, name }) => value === null && !names.includes(name));
  const all = [...names, ...fresh.map(({ name }) => name)];
  if (fresh.length > 0) setNames(all);
  return all.flatMap((name) => wanted.find((fact) => fact.name === name) ?? []);
}
