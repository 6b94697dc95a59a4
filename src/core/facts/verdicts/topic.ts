/** What the row is about: its name, definition and standard, for statements that say no more than 符合规定. */
export interface Topic {
  readonly name: string;
  readonly definition: string;
  readonly criterion: string;
  /** All statements that the row's rule asks about. */
  readonly statements?: readonly string[];
}
