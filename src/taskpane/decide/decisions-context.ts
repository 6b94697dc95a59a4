import { createContext, use } from 'react';
import type { Decisions } from './decisions.ts';

export const DecisionsContext = createContext<Decisions | null>(null);

/** What she can decide; for use inside the pane only. */
export function useDecisions(): Decisions {
  const decisions = use(DecisionsContext);
  if (!decisions) throw new Error('used outside the pane');
  return decisions;
}
