import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { scoreExample } from './example.ts';
import type { Example } from './example.ts';

/** Standards with prose that once misled the engine; each may be asked about, and scored only as a person would. */
const parsed: unknown = parse(readFileSync(new URL('traps/traps.yaml', import.meta.url), 'utf8'));
const traps = parsed as readonly Example[];

it.each(traps.map((trap) => [trap.name, trap] as const))('never another score: %s', (_, trap) => {
  const { status, score } = scoreExample({ ...trap, file: 'traps.yaml', family: '' });
  if (status === 'scored') expect(score).toBe(trap.expect.score);
});
