import type { Award, Band, Rule } from '../../rule/rule.ts';
import { NOTHING } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { intervalComplement } from './complement.ts';
import { readInterval } from '../text/interval.ts';
import { measureNamed } from './names.ts';

const RATE = /(?:率|占比|比例|比重|程度)$/;

/**
 * 支出细化到具体项目，年初代编预算占比不超过10%的得1分: a statement and a limit that both have to be kept. Null where the clause is anything
 * else.
 */
export function limitedRun(clauses: readonly Clause[], at: number, award: Award, bench: Bench): Run | null {
  const [clause, next] = clauses.slice(at, at + 2);
  if (clause?.kind !== 'claim' || (award.kind !== 'points' && award.kind !== 'share')) return null;
  const comma = clause.text.lastIndexOf(',');
  const statement = clause.text.slice(0, comma).replace(/[,且并]+$/, '');
  const limit =
    comma < 4 ? null : readInterval(clause.text.slice(comma + 1).replace(/^(?:且|并且?|同时)/, ''));
  if (!limit || limit.unit !== 'ratio' || !RATE.test(limit.name) || /\d|,/.test(statement)) return null;
  const ends = next?.kind === 'else';
  const other = ends ? awardOf(next.piece.outcome, null, bench, next.piece.condition) : NOTHING;
  if (!other) return null;
  const span = bench.span(clause.piece.start, clause.piece.end);
  const measure = measureNamed(limit.name, 'ratio', bench.names);
  const rest = intervalComplement([limit.interval]);
  const bands: readonly Band[] = [
    { interval: limit.interval, award, span },
    ...rest.map((interval): Band => ({ interval, award: other, span: null })),
  ];
  const rule: Rule = {
    kind: 'condition',
    condition: { kind: 'claim', text: statement },
    met: { kind: 'rule', rule: { kind: 'bands', measure, bands } },
    unmet: other,
    span,
  };
  const worth = award.kind === 'points' ? award.points : null;
  return { assembled: { kind: 'rule', rule, worth }, next: at + (ends ? 2 : 1) };
}
