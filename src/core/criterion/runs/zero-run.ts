import type { Award, Condition, Expression, Rule } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { denominatorIn, isBareZero, readZero } from '../text/zero.ts';
import { awardOf } from './award.ts';
import type { Assembled, Bench, Run } from './bench.ts';
import { unreadOf } from './bench.ts';
import { formulaWithExceptions } from './exceptions.ts';
import { resolve } from './names.ts';

type Claim = Extract<Clause, { kind: 'claim' }>;

/**
 * 两者之和不为零时，得分=…；为零时得满分: a formula, and what stands in its place where its amounts come to nothing. Null for a clause that says
 * nothing of the kind.
 */
export function zeroRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const clause = clauses[at];
  const said = clause?.kind === 'claim' ? readZero(clause.piece.condition) : null;
  if (clause?.kind !== 'claim' || !said) return null;
  if (said.zero) return { assembled: instead(clause, said.of ?? before(clauses, at), bench), next: at + 1 };
  const formula = formulaOf(clause, bench);
  if (!formula || !said.of) return { assembled: unreadOf(clause.piece), next: at + 1 };
  const next = clauses[at + 1];
  const none = next?.kind === 'else' || (next && isBareZero(next.piece.condition));
  if (!next || !none) return { assembled: { kind: 'rule', rule: formula }, next: at + 1 };
  const award = awardOf(next.piece.outcome, null, bench, next.piece.condition);
  const assembled = award ? joined(formula, said.of, award, next, bench) : null;
  return { assembled: assembled ?? unreadOf(next.piece), next: at + 2 };
}

function formulaOf({ piece }: Claim, bench: Bench): Rule | null {
  if (piece.outcome.kind !== 'formula') return null;
  const expression = resolve(piece.outcome.expression, bench.names);
  return { kind: 'formula', expression, span: bench.span(piece.start, piece.end) };
}

/** 分母为零的，得满分: what the formula before divides by. */
function before(clauses: readonly Clause[], at: number): Expression | null {
  const outcome = clauses[at - 1]?.piece.outcome;
  return outcome?.kind === 'formula' ? denominatorIn(outcome.expression) : null;
}

/** 均为零时，得满分, beside the rule that holds otherwise. */
function instead(clause: Claim, of: Expression | null, bench: Bench): Assembled {
  const { piece } = clause;
  const award = awardOf(piece.outcome, null, bench, piece.condition);
  const span = bench.span(piece.start, piece.end);
  if (!award || award.kind === 'rule' || !of) return unreadOf(piece);
  if (of.op !== 'name') return { kind: 'veto', text: clause.text, condition: isNothing(of), award, span };
  const measure = { name: of.name, unit: of.unit, formula: null };
  const interval = { low: '0', lowBound: 'included', high: '0', highBound: 'included' } as const;
  return { kind: 'bands', measure, bands: [{ interval, award, span }] };
}

function joined(formula: Rule, of: Expression, award: Award, next: Clause, bench: Bench): Assembled | null {
  const span = bench.span(next.piece.start, next.piece.end);
  if (of.op !== 'name')
    return { kind: 'rule', rule: { kind: 'veto', condition: isNothing(of), award, rule: formula, span } };
  const measure = { name: of.name, unit: of.unit, formula: null };
  const interval = { low: '0', lowBound: 'included', high: '0', highBound: 'included' } as const;
  const bands = { kind: 'bands', measure, bands: [{ interval, award, span }] } as const;
  const rule = formulaWithExceptions([{ kind: 'rule', rule: formula }, bands]);
  return rule && { kind: 'rule', rule };
}

function isNothing(left: Expression): Condition {
  return { kind: 'compare', left, op: '=', right: { op: 'number', value: '0' } };
}
