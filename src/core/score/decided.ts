import type { CriterionSpan } from '../assessment.ts';
import type { Evaluated } from '../rule/outcome.ts';
import type { Span } from '../rule/rule.ts';

/** The clauses that the score fell under, as stretches of the standard. */
export function decidedSpans(evaluated: Evaluated): readonly Span[] {
  const { detail, rule } = evaluated;
  switch (detail.kind) {
    case 'band': {
      const span = rule.kind === 'bands' ? (rule.bands[detail.index]?.span ?? null) : null;
      return [...(span ? [span] : []), ...(detail.inner ? decidedSpans(detail.inner) : [])];
    }
    case 'condition':
    case 'compared':
    case 'steps':
    case 'formula':
      return 'span' in rule && rule.span ? [rule.span] : [];
    case 'counts':
      return [
        ...(detail.from ? decidedSpans(detail.from) : []),
        ...detail.lines.flatMap(({ item, deducted }) =>
          item.span && !deducted.equals(0) ? [item.span] : [],
        ),
      ];
    case 'parts':
      return detail.parts.flatMap((p) => decidedSpans(p.evaluated));
    case 'options': {
      const counting = detail.index === null ? undefined : detail.options[detail.index];
      return counting ? decidedSpans(counting.evaluated) : [];
    }
    case 'goals':
      return detail.lines.flatMap((line) => (line.band?.span ? [line.band.span] : []));
    case 'bounded':
      return decidedSpans(detail.inner);
    case 'veto':
      return detail.struck && rule.kind === 'veto' && rule.span ? [rule.span] : decidedSpans(detail.inner);
    case 'untested':
    case 'holding':
    case 'chosen':
    case 'refused':
    case 'none':
      return [];
  }
}

/** Marks the deciding clauses among the stretches that were understood; the result has no overlap. */
export function withDecided(
  spans: readonly CriterionSpan[],
  decided: readonly Span[],
): readonly CriterionSpan[] {
  const firm = merged(decided).map((s): CriterionSpan => ({ ...s, part: 'decided' }));
  const rest = spans.flatMap((span) => cut(span, firm));
  return [...firm, ...rest].toSorted((a, b) => a.start - b.start);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result[result.length - 1];
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** The pieces of a stretch that no deciding clause covers. */
function cut(span: CriterionSpan, firm: readonly Span[]): readonly CriterionSpan[] {
  let pieces: CriterionSpan[] = [span];
  for (const f of firm) {
    pieces = pieces.flatMap((p) => {
      if (f.end <= p.start || f.start >= p.end) return [p];
      const before = f.start > p.start ? [{ ...p, end: f.start }] : [];
      const after = f.end < p.end ? [{ ...p, start: f.end }] : [];
      return [...before, ...after];
    });
  }
  return pieces;
}
