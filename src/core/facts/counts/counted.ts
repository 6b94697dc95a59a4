/** A count worked out from a text, with the words that give it. */
export interface Counted {
  readonly count: number;
  readonly text: string;
}
