import type { Asked } from './words.ts';

/** A question of what is the case, and what is asked. */
export function inHalves(said: string, request: string): Asked {
  return { said, request };
}
