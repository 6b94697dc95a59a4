/** Two-character stretches of a text, for comparing wordings. */
export function bigrams(text: string): ReadonlySet<string> {
  const words = text.replace(/[^一-龥A-Za-z0-9]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i += 1) pairs.add(words.slice(i, i + 2));
  return pairs;
}

/** Share of the first text's character pairs that occur in the second, from 0 to 1. */
export function overlap(of: string, within: string): number {
  const wanted = bigrams(of);
  if (wanted.size === 0) return 0;
  const there = bigrams(within);
  let shared = 0;
  for (const pair of wanted) if (there.has(pair)) shared += 1;
  return shared / wanted.size;
}
