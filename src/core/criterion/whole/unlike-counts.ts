import type { Clause } from '../clause/clause.ts';
import { readClause } from '../clause/clause.ts';
import { isDeed } from '../runs/names.ts';
import type { Piece } from '../clause/piece.ts';
import { countUnlike, countedAs, countingWordIn } from '../text/counting-words.ts';

/** What is bounded in a counting word. */
interface Counted {
  /** What the band names, or the band before it. */
  readonly name: string;
  /** The same; "" where that is a deed alone, which is the row's. */
  readonly thing: string;
  readonly word: string;
}

/**
 * Names under which a standard counts different things (培训≥10期, 培训≥500人次): they are measures of their own. A bound that
 * names nothing is of what was named before it.
 */
export function unlikeCounts(pieces: readonly Piece[]): ReadonlySet<string> {
  // Most standards count in one word: they need not be read twice.
  const words = [...new Set(pieces.map((piece) => countingWordIn(piece.condition)))].filter((w) => w !== '');
  if (!words.some((a) => words.some((b) => countUnlike(a, b)))) return new Set();
  const counted = named(pieces.map(readClause)).flatMap(({ of }) => (of ? [of] : []));
  const unlike = counted.filter((a) =>
    counted.some((b) => countUnlike(a.word, b.word) && sameThing(a.thing, b.thing)),
  );
  return new Set(unlike.map(({ thing }) => thing));
}

/** The clauses with what counts different things under one name called apart: 培训期数, 培训人次. */
export function calledApart(
  clauses: readonly Clause[],
  unlike: ReadonlySet<string>,
  indicator: string,
): readonly Clause[] {
  if (unlike.size === 0) return clauses;
  return named(clauses).map(({ clause, of }) =>
    clause.kind === 'band' && of && unlike.has(of.thing)
      ? { ...clause, name: countedAs(of.name === '' ? indicator : of.name, of.word) }
      : clause,
  );
}

function sameThing(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)));
}

function named(
  clauses: readonly Clause[],
): readonly { readonly clause: Clause; readonly of: Counted | null }[] {
  let last = '';
  return clauses.map((clause) => {
    if (clause.kind !== 'band') return { clause, of: null };
    if (clause.name !== '') last = clause.name;
    const word = clause.unit === 'count' ? countingWordIn(clause.piece.condition) : '';
    return { clause, of: word === '' ? null : { name: last, thing: isDeed(last) ? '' : last, word } };
  });
}
