/** What is said of an evaluated rule before its score. */
export interface Told {
  /** Clauses of the sentence: what was measured, where it falls, the arithmetic. */
  readonly clauses: readonly string[];
  /** The last clause shows the exact points. */
  readonly shown: boolean;
  /** The last clause says that full marks are given. */
  readonly fullSaid: boolean;
  /** Figures that an equation among the clauses has shown: not worth a clause of their own any more. */
  readonly mentioned: readonly string[];
  /** Lines for the pane. */
  readonly steps: readonly string[];
}

/** Clauses and lines alone. */
export function told(clauses: readonly string[], steps: readonly string[]): Told {
  return { clauses: clauses.filter((c) => c !== ''), steps, shown: false, fullSaid: false, mentioned: [] };
}
