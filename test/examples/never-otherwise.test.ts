import { expect, it } from 'vitest';
import { readTraps, scoreExample } from './example.ts';

it.each(readTraps().map((trap) => [trap.name, trap] as const))(
  'asked about, or scored as a person would: %s',
  (_, trap) => {
    const { status, score } = scoreExample(trap);
    if (status === 'scored') expect(score).toBe(trap.expect.score);
  },
);
