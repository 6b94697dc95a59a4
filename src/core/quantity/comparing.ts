import type { Bound } from './quantity.ts';

const NEGATED = '(?:不|未|没有|没)(?:得|能|应|宜|可|会|要|曾|再|允许|予)?';
const OR = '(?:或者?|及|和)?';

/**
 * Words that hold one thing against another, longest first: a word stands before those it contains (大于或者等于 before 大于, 不低于 before
 * 低于). What only stands before a figure (至少, 最多, 达到) or only between years (持平) is for the reader that meets it.
 */
export const COMPARING: readonly (readonly [words: string, bound: Bound])[] = [
  [`${NEGATED}(?:超过|超出|突破|高于|大于|多于|高出|长于|晚于|迟于|超(?![标期额支编]))`, '<='],
  [`${NEGATED}(?:低于|少于|小于|短于|早于)`, '>='],
  [`(?:大于|高于|多于)${OR}等于|等于${OR}(?:大于|高于|多于)|达到或(?:超过|高于|大于)|≥`, '>='],
  [`(?:小于|低于|少于)${OR}等于|等于${OR}(?:小于|低于|少于)|控制在|≤`, '<='],
  ['未能?达到?|没有达到|达不到|未到|不达|不到|不足|不满|未满|低于|少于|小于|短于|早于|<', '<'],
  ['超过|超出|突破|大于|高于|多于|优于|高出|长于|晚于|迟于|(?<![反赶高不])超(?![标期额支编])|>', '>'],
  ['等于|=', '='],
];

/** The words of comparison as one alternation, of all bounds or of some. */
export function comparingWords(...bounds: readonly Bound[]): string {
  const meant = COMPARING.filter(([, bound]) => bounds.length === 0 || bounds.includes(bound));
  return `(?:${meant.map(([words]) => words).join('|')})`;
}

const WHOLE = COMPARING.map(([words, bound]) => [new RegExp(`^(?:${words})$`), bound] as const);

/** What a word of comparison says; null for any other word. */
export function comparing(word: string): Bound | null {
  return WHOLE.find(([words]) => words.test(word))?.[1] ?? null;
}

/** Whether an order (negative, zero or positive) is one that a bound allows. */
export function allows(bound: Bound, order: number): boolean {
  switch (bound) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
  }
}
