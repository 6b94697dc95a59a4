/** What the row is about: its name, definition and standard, for statements that say no more than 符合规定. */
export interface Topic {
  readonly name: string;
  readonly definition: string;
  readonly criterion: string;
}
