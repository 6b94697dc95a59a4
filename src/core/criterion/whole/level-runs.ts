import type { Rational } from '../../quantity/rational.ts';
import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Span } from '../../rule/rule.ts';
import type { Assembled } from '../runs/bench.ts';
import type { Core } from './compose-runs.ts';
import type { Veto } from './tiers.ts';
import { gradeTiers } from './tiers.ts';

/** A level and nothing else: 良, 较高, 一般. */
const LEVEL =
  /^(?:很|非常|较|不)?(?:优秀?|良好?|优良|高|好|中等?|一般|低|差|合格|及格|达标|完善|规范|健全|完整|合理|科学|明确|显著|明显)$/;
const FEWEST = 3;

/**
 * 覆盖率达到20%得3分，每低1个百分点扣0.2分；报告质量高得3分，较高得2分，一般得1分，差不得分: levels of which one holds, among clauses of other things, as one rule
 * worth its best. All runs as they are where there are no such levels, or nothing but them.
 */
export function withLevels(
  all: readonly Assembled[],
  full: Rational | null,
  span: Span,
): readonly Assembled[] {
  const put: Assembled[] = [];
  for (let i = 0; i < all.length; i += 1) {
    let end = i + 1;
    while (end < all.length && LEVEL.test(labelOf(all[end]))) end += 1;
    const levels = all.slice(i, end);
    const best = bestOf(all[i]);
    const alone = levels.length === all.length || (full !== null && best?.equals(full) === true);
    const goesOn = LEVEL.test(labelOf(all[i]));
    const tiers = !best || alone || goesOn || levels.length < FEWEST ? null : gradesIn(levels, best, span);
    const run = all[i];
    if (tiers && best) {
      put.push({ kind: 'rule', rule: tiers, worth: decimalText(best, 12) });
      i = end - 1;
    } else if (run) put.push(run);
  }
  return put;
}

function gradesIn(levels: readonly Assembled[], best: Rational, span: Span): ReturnType<typeof gradeTiers> {
  const vetoes = levels.flatMap((r): Veto[] => (r.kind === 'veto' ? [r] : []));
  const core = levels.flatMap((r): Core[] =>
    r.kind === 'veto' || r.kind === 'unread' || r.kind === 'stated' ? [] : [r],
  );
  return gradeTiers(core, vetoes, best, span);
}

function labelOf(run: Assembled | undefined): string {
  if (run?.kind === 'veto') return run.text;
  if (run?.kind !== 'rule' || run.rule.kind !== 'condition' || run.rule.condition.kind !== 'claim') return '';
  return run.rule.condition.text;
}

/** What the first level gives in points. */
function bestOf(run: Assembled | undefined): Rational | null {
  if (run?.kind !== 'rule' || run.rule.kind !== 'condition' || run.rule.condition.kind !== 'claim')
    return null;
  const { met, unmet } = run.rule;
  return met.kind === 'points' && !unmet ? parseDecimal(met.points) : null;
}
