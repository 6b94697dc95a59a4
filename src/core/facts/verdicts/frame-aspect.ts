/** One of the things that a statement of the national frame asks for, with the words that say it and those that deny it. */
export interface Aspect {
  readonly yes: RegExp;
  readonly no: RegExp | null;
  /** Words that the sentence around a yes has to hold. */
  readonly within?: RegExp;
}

/** A statement of the national frame that asks for several things, each of which texts say in their own words. */
export interface Framed {
  readonly claim: RegExp;
  readonly aspects: readonly Aspect[];
}

/** Words between that deny nothing. */
export const N = '[^,未不没无非]';
