import type { Rational } from '../../quantity/rational.ts';
import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import { mostPoints } from '../../rule/most.ts';
import type { Award, ChoiceOption, DeductionItem, Rule } from '../../rule/rule.ts';
import type { Core, Found, Limits } from './compose-runs.ts';

/**
 * 执行率每低1个百分点扣0.5分；每发现1例超范围支出扣1分: what is counted is taken off from what the figure gives. Null where the figure does
 * not give all the points there are, or anything else stands beside the two.
 */
export function fromRule(
  core: readonly Core[],
  full: Rational | null,
  limits: Limits,
  asRule: (run: Core, limits: Limits) => Rule | null,
): Found | null {
  const off = core.flatMap((run) => (run.kind === 'deductions' && !run.cases && !run.worth ? [run] : []));
  const [first, ...others] = core.filter((run) => run.kind !== 'deductions');
  if (!first || others.length > 0 || off.length === 0 || off.length + 1 < core.length) return null;
  const from = asRule(first, { ...limits, mostDeducted: null });
  if (!from || (from.kind !== 'steps' && from.kind !== 'bands' && from.kind !== 'formula')) return null;
  const worth = worthOf(first);
  const most = worth ?? (full && mostPoints(from, full));
  if (full && most && !most.equals(full)) return null;
  const rule = bounded(
    from,
    off.flatMap((run) => run.items),
    full ?? worth,
    limits,
  );
  return rule && { rule, worth };
}

/** The most that is taken off may be meant of all or of the last clause alone: then both are kept. */
function bounded(
  from: Rule,
  items: readonly DeductionItem[],
  full: Rational | null,
  { mostDeducted, unclear }: Limits,
): Rule | null {
  const all: Rule = { kind: 'deduction', from, items, most: null };
  const last = items.at(-1);
  if (mostDeducted === null || !last) return all;
  const least = full && parseDecimal(mostDeducted) && full.sub(parseDecimal(mostDeducted) ?? full);
  if (!least || least.compare(0) < 0) return null;
  const ofAll: Rule = { kind: 'bounded', rule: all, floor: decimalText(least, 12), cap: null, span: null };
  if (!unclear) return ofAll;
  const ofLast: Rule = { ...all, items: [...items.slice(0, -1), { ...last, most: mostDeducted }] };
  const options = [ofLast, ofAll].map((rule): ChoiceOption => ({ title: '', rule, span: null }));
  return { kind: 'choice', by: 'unsaid', options, span: null };
}

/** The points that the clauses of a run count down from, where they say it. */
export function worthOf(run: Core): Rational | null {
  if (run.kind !== 'rule' && run.kind !== 'deductions') return null;
  return run.worth ? parseDecimal(run.worth) : null;
}

/** 填报率100%得2分，每少一个项目扣0.5分: what is counted is taken off from the points of the one tier before it. */
export function withBases(core: readonly Core[], award: (run: Core) => Award | null): readonly Core[] {
  return core.flatMap((run, i): readonly Core[] => {
    const [before, next] = [core[i - 1], core[i + 1]];
    if (next && baseOf(run, next, award) !== null) return [];
    const worth = before ? baseOf(before, run, award) : null;
    return worth !== null && run.kind === 'deductions' ? [{ ...run, worth }] : [run];
  });
}

function baseOf(run: Core, next: Core, award: (run: Core) => Award | null): string | null {
  if (next.kind !== 'deductions' || next.cases || next.worth || run.kind !== 'bands') return null;
  const met = award(run);
  const whole = run.bands[0]?.interval.low === '1';
  return met?.kind === 'points' && whole ? met.points : null;
}
