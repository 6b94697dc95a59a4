import type { DeductionItem, Expression, Measure, Rule } from '../../rule/rule.ts';
import { deducted } from './award.ts';
import type { Assembled, Bench } from './bench.ts';
import { unreadOf } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { readComparison } from '../text/comparison.ts';

/** 每发现1例扣1分: points off per occurrence, for the case that is said before; or what is counted as earned. */
export function counted(
  clause: Extract<Clause, { kind: 'count' }>,
  clauses: readonly Clause[],
  at: number,
  bench: Bench,
): Assembled {
  const { piece } = clause;
  // 每0项: a digit was lost.
  if (Number(clause.per) === 0) return unreadOf(piece);
  // 每新增2项加1分: points are added for every one only.
  if (piece.outcome.kind === 'add')
    return clause.per === '1' ? { kind: 'additions', clauses: [clause] } : unreadOf(piece);
  if (piece.outcome.kind === 'points' && clause.earns) return earned(clause, piece.outcome.points, bench);
  const points = deducted(piece.outcome, bench);
  if (points === null || Number(points) === 0) return unreadOf(piece);
  const short = shortfall(clause, points, bench);
  if (short) return { kind: 'rule', rule: short };
  const before = clauses[at - 1];
  const context = before?.kind === 'claim' ? before.text : '';
  const beyond = clause.event === '超出' && context === '' ? bench.names.indicator : '';
  const event = beyond + (happened(clause.event, context) ?? withContext(clause.event, context));
  const item: DeductionItem = {
    event: event === '' ? bench.names.indicator : event,
    counter: clause.counter,
    per: clause.per,
    points,
    most: piece.most ?? null,
    partial: bench.partial === 'whole' ? 'whole' : 'dropped',
    span: bench.span(piece.start, piece.end),
  };
  return { kind: 'deductions', items: [item], cases: clause.when };
}

const NONE = /^(.*?)(?:未|无|没有|不存在)(?:再)?(?:发生|出现|发现|存在)?(?:任何)?([^,;]{2,})$/;

/** 未发生越级上访的得4分；每发生一起扣1分: what happened is what the statement before denies. */
function happened(event: string, context: string): string | null {
  const [, where = '', what] = /^(?:发生|出现|发现|存在|有)?$/.test(event) ? (NONE.exec(context) ?? []) : [];
  return what === undefined || where.length > 12 ? null : `${where}发生${what}`;
}

function withContext(event: string, context: string): string {
  return event.length < 4 && context !== '' ? `${context}:${event}` : event;
}

/** 每完成一项得2分: points for every occurrence, up to full. */
function earned(clause: Extract<Clause, { kind: 'count' }>, points: string, bench: Bench): Assembled {
  const name = clause.event === '' ? bench.names.indicator : clause.event;
  const count: Expression = { op: 'name', name, unit: 'count' };
  const groups: Expression =
    clause.per === '1' ? count : { op: '/', left: count, right: { op: 'number', value: clause.per } };
  const expression: Expression = { op: '*', left: groups, right: { op: 'number', value: points } };
  const span = bench.span(clause.piece.start, clause.piece.end);
  const rule: Rule = { kind: 'formula', expression, span };
  const { most } = clause.piece;
  // 每件得1分，最高3分
  return most === undefined
    ? { kind: 'rule', rule }
    : { kind: 'rule', rule: { kind: 'bounded', rule, floor: null, cap: most, span }, worth: most };
}

/** 实际场次<计划场次的，每少1场扣2分: steps of the difference. */
function shortfall(clause: Extract<Clause, { kind: 'count' }>, points: string, bench: Bench): Rule | null {
  const cut = /^(.+?)的?,(?:少|缺|低|多|超|超过|超出)$/.exec(clause.event);
  const compared = cut?.[1] ? readComparison(cut[1]) : null;
  if (compared?.kind !== 'compare' || compared.left.op !== 'name' || compared.right.op !== 'name')
    return null;
  const less = compared.op === '<' || compared.op === '<=';
  const [more, fewer] = less ? [compared.right, compared.left] : [compared.left, compared.right];
  const measure: Measure = {
    name: `${more.name}-${fewer.name}`,
    unit: 'count',
    formula: { op: '-', left: { ...more, unit: 'count' }, right: { ...fewer, unit: 'count' } },
  };
  return {
    kind: 'steps',
    measure,
    from: '0',
    side: 'above',
    step: clause.per,
    points,
    partial: bench.partial,
    floor: '0',
    ...(clause.piece.most === undefined ? {} : { most: clause.piece.most }),
    span: bench.span(clause.piece.start, clause.piece.end),
  };
}
