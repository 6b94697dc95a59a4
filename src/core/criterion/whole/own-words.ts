import { mapAwards } from '../../rule/map-awards.ts';
import type { Rule, Span } from '../../rule/rule.ts';
import type { Piece } from '../clause/piece.ts';

/** A clause of the standard, and its words as they stand in the cell. */
interface OwnClause {
  readonly piece: Piece;
  readonly span: Span;
  readonly words: string;
}

/** What is left to a person, with the clause that leaves it as it stands in the cell: it is quoted, never told in other words. */
export function withOwnWords(
  rule: Rule,
  pieces: readonly Piece[],
  original: string,
  spanOf: (start: number, end: number) => Span,
): Rule {
  const clauses = pieces.filter(leavesOpen).map((piece): OwnClause => {
    const span = spanOf(piece.start, piece.end);
    return { piece, span, words: tidy(original.slice(span.start, span.end)) };
  });
  return mapAwards(rule, (award, span) => {
    if (award.kind !== 'discretion') return award;
    const own = clauses.filter(({ piece }) => award.text !== '' && isOf(piece, award.text));
    const here = clauses.filter((clause) => span !== null && covers(span, clause.span));
    const [words, ...others] = new Set((own.length > 0 ? own : here).map((clause) => clause.words));
    return words === undefined || others.length > 0 ? award : { ...award, words };
  });
}

/** 酌情, a range of points, a method that is named and not told. */
function leavesOpen({ outcome }: Piece): boolean {
  return outcome.kind === 'discretion' || outcome.kind === 'interpolated' || outcome.kind === 'proportional';
}

function isOf({ condition, words }: Piece, text: string): boolean {
  return condition === text || words === text || condition.replace(/的$/, '') === text;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** One line without a number in front or a mark behind. */
function tidy(words: string): string {
  return words
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/g, '')
    .replace(/^(?:[（(]?\d{1,2}[）)、.．]|[①-⑳])(?!\d)\s*/, '');
}
