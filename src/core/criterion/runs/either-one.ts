import type { Award, Condition, Rule } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { readComparison } from '../text/comparison.ts';

const ONE_ONLY =
  /^(?:仅|只|若?)?(?:满足|符合|达到|做到|公开|完成|开展|报送)(?:其中)?(?:的)?(?:一|1)[项个条种](?:条件|要求)?$|^(?:其中)?有?(?:一|1)[项个条种](?:未|没有|不)[^,]{1,6}$/;
const NEITHER =
  /^(?:两[项者个]|二者)?(?:均|都|全)(?:不|未|没有)(?:满足|符合|达到|做到|公开|完成|开展|报送|按[^,]{1,8})(?:要求|条件|的)*$|^(?:否则|其他情况?|其余情况?)$/;

/**
 * 不超过年初预算数且不高于上年决算数的得3分；仅满足其中一项的得1.5分；均不满足的不得分: two statements joined, and what one of them alone
 * gives. Null where the clauses say anything else.
 */
export function eitherRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const [both, one, none] = clauses.slice(at, at + 3);
  if (both?.kind !== 'claim' || one?.kind !== 'claim' || !ONE_ONLY.test(one.text)) return null;
  const sides = sidesOf(both.text);
  if (!sides) return null;
  const [first, second] = sides;
  const left = readComparison(first);
  const a: Condition = left ?? { kind: 'claim', text: first };
  const b: Condition = sameSubject(left, second) ?? readComparison(second) ?? { kind: 'claim', text: second };
  const award = (clause: Clause): Award | null =>
    awardOf(clause.piece.outcome, null, bench, clause.piece.condition);
  const full = award(both);
  const half = award(one);
  const ends = none && (none.kind === 'else' || (none.kind === 'claim' && NEITHER.test(none.text)));
  const nothing: Award | null = ends ? award(none) : { kind: 'points', points: '0' };
  if (!full || !half || !nothing) return null;
  const span = bench.span(both.piece.start, both.piece.end);
  const inner = (met: Award, unmet: Award): Award => ({
    kind: 'rule',
    rule: { kind: 'condition', condition: b, met, unmet, span },
  });
  const rule: Rule = {
    kind: 'condition',
    condition: a,
    met: inner(full, half),
    unmet: inner(half, nothing),
    span,
  };
  return { assembled: { kind: 'rule', rule }, next: at + (ends ? 3 : 2) };
}

/** A且B, A和B均P: two statements. */
function sidesOf(text: string): readonly [string, string] | null {
  const shared = /^([^,]{2,16}?)(?:和|与|及|、)([^,]{2,16}?)(?:均|都|全部)(?:已)?(.{2,20})$/.exec(text);
  if (shared) return [`${shared[1] ?? ''}${shared[3] ?? ''}`, `${shared[2] ?? ''}${shared[3] ?? ''}`];
  const sides = text.split(/,?(?:并且|而且|同时|且|并)/);
  const [first, second] = sides;
  return first && second && sides.length === 2 && first.length >= 4 && second.length >= 4
    ? [first, second]
    : null;
}

/** 且不高于上年决算数: what is compared was named before. */
function sameSubject(left: Condition | null, second: string): Condition | null {
  if (left?.kind !== 'compare' || left.left.op !== 'name') return null;
  const whole = /^(?:不|未|低|高|小|大|超|≤|≥|<|>)/.test(second) ? `${left.left.name}${second}` : null;
  return whole ? readComparison(whole) : null;
}
