import type { Clause } from './clause.ts';

type Band = Extract<Clause, { kind: 'band' }>;

/**
 * 6月底支出进度达到50%的得1分，9月底达到75%的得1分，未达到的不得分; 覆盖率≥90%得3分，合格率≥95%得3分，每低1个百分点扣0.5分: what a missed one gives is
 * said once for all of them. Where it may be said of the last alone, it is left unread.
 */
export function withSharedTail(clauses: readonly Clause[], text: string): readonly Clause[] {
  const at = clauses.findIndex(isTail);
  const tail = clauses[at];
  const before = clauses.slice(0, at).flatMap((c): Band[] => (c.kind === 'band' ? [c] : []));
  if (!tail || before.length < 2 || before.length < at || !before.every(isTarget)) return clauses;
  const names = before.map((b) => b.name);
  if (names.some((n, i) => n === '' || names.some((m, j) => i !== j && m.endsWith(n)))) return clauses;
  const breaks = [...before, tail].slice(1).map((c, i) => apart(before[i] ?? c, c, text));
  const only = clauses.slice(at + 1).every((c) => !isTail(c));
  const ofAll = breaks.at(-1) === true || breaks.every((b) => !b) || isMissed(tail);
  const rest = clauses.slice(at + 1);
  if (!ofAll) return only && !givesNothing(tail) ? [...before, unread(tail), ...rest] : clauses;
  if (!before.every((b) => fits(tail, b))) return [...before, unread(tail), ...rest];
  const otherwise: Clause = tail.kind === 'steps' ? plainSteps(tail) : { kind: 'else', piece: tail.piece };
  return [...before.flatMap((b): Clause[] => [b, otherwise]), ...rest];
}

/** A figure that has to be reached, or kept to, for points of its own. */
function isTarget({ interval, piece }: Band): boolean {
  const { outcome } = piece;
  const gives = (outcome.kind === 'points' && outcome.points !== '0') || outcome.kind === 'share';
  return gives && (interval.low === null) !== (interval.high === null);
}

function isTail(clause: Clause): boolean {
  return clause.kind === 'else' || isMissed(clause) || isSteps(clause);
}

/** 未达到的，每低1个百分点扣0.2分, 每低1个百分点扣0.2分: steps of nothing that is named. */
function isSteps(clause: Clause): boolean {
  return (
    clause.kind === 'steps' &&
    !clause.threshold &&
    (clause.name === '' || /^(?:未|没有|不)[^%\d,每]{0,8}(?:,|(?=每))/.test(clause.piece.condition))
  );
}

/** 未达到的该节点不得分, 未达到序时进度的不得分 */
function isMissed(clause: Clause): boolean {
  return (
    clause.kind === 'claim' &&
    /^(?:各|任一|该|相应)?(?:时间|时)?(?:节?点|季度|月份)?(?:未|没有)(?:达到|达|完成|实现)(?:的)?,?(?:上述|相应|该|对应|序时|规定)*(?:时间|时|支出|执行)?(?:节点|进度|时点|目标|比例|要求)*$/.test(
      clause.text,
    )
  );
}

function givesNothing({ piece }: Clause): boolean {
  return piece.outcome.kind === 'points' && piece.outcome.points === '0';
}

/** A sentence ends between two clauses. */
function apart(a: Clause, b: Clause, text: string): boolean {
  return /[;。\n]/.test(text.slice(a.piece.end, b.piece.start));
}

/** Steps count from where the figure should be; below it where it is to be reached. */
function fits(tail: Clause, { interval }: Band): boolean {
  if (tail.kind !== 'steps' || tail.side === null || tail.side === 'either') return true;
  return tail.side === 'below' ? interval.low !== null : interval.high !== null;
}

function plainSteps(tail: Extract<Clause, { kind: 'steps' }>): Clause {
  return {
    ...tail,
    name: '',
    piece: { ...tail.piece, condition: tail.piece.condition.replace(/^(?:未|没有|不)[^,每]*,?/, '') },
  };
}

function unread({ piece }: Clause): Clause {
  return { kind: 'bare', piece };
}
