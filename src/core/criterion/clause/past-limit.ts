import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Interval } from '../../rule/rule.ts';
import type { Clause } from './clause.ts';

type BandClause = Extract<Clause, { kind: 'band' }>;

const LATE = /^(?:逾期|超期|超时|延迟|推迟|拖延|迟|晚|超(?:过|出)?(?:规定|上述|该)?的?(?:时限|期限|时间))/;
const IN_DAYS = /^(?:days|in 个?工作日)$/;

/**
 * 20日内公开的得2分；逾期5日以内的得1分；逾期超过5日的不得分: tiers of how late it was, behind a limit in days, are tiers of the days themselves:
 * more than 20 and up to 25, more than 25.
 */
export function pastLimit(clauses: readonly Clause[]): readonly Clause[] {
  const [first, ...rest] = clauses;
  if (first?.kind !== 'band' || first.unit === null || !IN_DAYS.test(first.unit)) return clauses;
  const { low, high } = first.interval;
  if (low !== null || high === null || LATE.test(first.name)) return clauses;
  let late = false;
  const moved = rest.map((clause): Clause | null => {
    if (clause.kind !== 'band' || clause.unit !== first.unit) return null;
    // 延迟至30日内, 超过时限，30日以内: counted from the limit, or from the beginning?
    if (/[到至]/.test(clause.name) || reaches(clause, high)) return null;
    late ||= LATE.test(clause.name);
    return late && (clause.name === '' || LATE.test(clause.name)) ? behind(clause, first.name, high) : null;
  });
  if (!late || moved.some((clause) => clause === null)) return clauses;
  return [first, ...moved.filter((clause) => clause !== null)];
}

function reaches({ interval: { low, high } }: BandClause, limit: string): boolean {
  const [end, from] = [parseDecimal(high ?? low ?? ''), parseDecimal(limit)];
  return !end || !from || end.compare(from) >= 0;
}

function behind(clause: BandClause, name: string, limit: string): BandClause {
  const { low, high, lowBound, highBound } = clause.interval;
  const interval: Interval = {
    low: low === null ? limit : sum(limit, low),
    lowBound: low === null ? 'excluded' : lowBound,
    high: high === null ? null : sum(limit, high),
    highBound,
  };
  return { ...clause, name, interval };
}

function sum(a: string, b: string): string {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x && y ? decimalText(x.add(y), 6) : b;
}
