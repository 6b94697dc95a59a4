import type { AdjustmentItem, Band, ChoiceOption, DeductionItem, Rule } from '../../rule/rule.ts';
import { childRules, some } from '../../rule/walk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Piece } from '../clause/piece.ts';
import type { Assembled } from '../runs/bench.ts';
import { readNum } from '../text/numeral.ts';
import type { Limits } from './compose-runs.ts';

/** Points off for what is counted. Where the most may be meant of all of it or of the last alone, both are kept. */
export function deduction(items: readonly DeductionItem[], { mostDeducted, unclear }: Limits): Rule {
  const last = items.at(-1);
  const ofAll: Rule = { kind: 'deduction', items, most: mostDeducted };
  if (!unclear || !last || items.length < 2) return ofAll;
  const own = [...items.slice(0, -1), { ...last, most: mostDeducted }];
  const ofLast: Rule = { kind: 'deduction', items: own, most: null };
  const options = [ofLast, ofAll].map((rule): ChoiceOption => ({ title: '', rule, span: null }));
  return { kind: 'choice', by: 'unsaid', options, span: null };
}

/** 每低1个百分点扣0.5分，最多扣3分: the most that the steps of a rule take off; null where it has several. */
export function boundedSteps(rule: Rule, most: string | null): Rule | null {
  if (most === null) return rule;
  if (rule.kind === 'steps') return { ...rule, most };
  if (rule.kind !== 'bands') return rule;
  const stepped = rule.bands.filter((b) => b.award.kind === 'rule' && b.award.rule.kind === 'steps');
  if (stepped.length > 1) return null;
  const bands = rule.bands.map((band): Band => {
    const { award } = band;
    if (award.kind !== 'rule' || award.rule.kind !== 'steps') return band;
    return { ...band, award: { kind: 'rule', rule: { ...award.rule, most } } };
  });
  return { ...rule, bands };
}

/** The same of steps, alone or among tiers; null for a rule that takes nothing off by steps. */
export function boundedTiers(rule: Rule, most: string | null): Rule | null {
  const tiers = rule.kind === 'steps' || rule.kind === 'bands';
  return tiers && some(rule, childRules, (one) => one.kind === 'steps') ? boundedSteps(rule, most) : null;
}

/** 加分项 and 减分项. */
export function additions(
  clauses: readonly Clause[],
  deductions: readonly DeductionItem[],
  { mostAdded, mostDeducted }: Limits,
): Rule {
  const bonus = clauses.flatMap((clause): AdjustmentItem[] => {
    const { outcome, most = null, condition } = clause.piece;
    if (outcome.kind !== 'add') return [];
    const event = clause.kind === 'count' ? clause.event : clause.kind === 'claim' ? clause.text : condition;
    const counter = clause.kind === 'count' ? clause.counter : '';
    return [{ sign: '+', event, counter, points: outcome.points, most, span: null }];
  });
  const penalty = deductions.map(({ event, counter, points, most, span }): AdjustmentItem => ({
    sign: '-',
    event,
    counter,
    points,
    most,
    span,
  }));
  return {
    kind: 'adjustment',
    items: [...ofOne(bonus, mostAdded), ...ofOne(penalty, mostDeducted)],
    ...(mostAdded !== null && bonus.length > 1 ? { mostAdded } : {}),
    ...(mostDeducted !== null && penalty.length > 1 ? { mostDeducted } : {}),
  };
}

/** What bounds all bounds the only one. */
function ofOne(items: readonly AdjustmentItem[], most: string | null): readonly AdjustmentItem[] {
  const [only] = items;
  return only && items.length === 1 && most !== null ? [{ ...only, most }] : items;
}

/** 2.…每缺一项扣0.5分，扣完2分为止: what may be taken off is what the clause is worth. Null where nothing says so. */
export function spentIn(runs: readonly Assembled[], pieces: readonly Piece[]): readonly Assembled[] | null {
  const [only] = runs;
  const words = pieces.flatMap((p) => (p.outcome.kind === 'floor' ? [p.words] : []))[0] ?? '';
  const worth = readNum(/扣[满完][^\d]{0,4}([\d.]+)分/.exec(words)?.[1] ?? '');
  if (worth === null || runs.length !== 1 || only?.kind !== 'deductions' || only.worth) return null;
  return [{ ...only, worth }];
}
