/** Replaces the text from `start` to `end` (both the same: inserts). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out splices, which must not overlap. Those at one place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const each of splices.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, each.start), each.text);
    at = each.end;
  }
  return pieces.join('') + text.slice(at);
}
