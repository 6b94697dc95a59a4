import type { Expression, Measure, MeasureUnit } from './rule.ts';

/**
 * Figures that a rule needs and no standard names: the rule asks for them under these names, and the facts answer to them.
 */

/** At what rate the row, or each goal of a table, reached its target. */
export const COMPLETION: Measure = { name: '指标完成率', unit: 'ratio', formula: null };

/** 完成率×分值 of the row or the goal itself. */
export const COMPLETION_SHARE: Expression = {
  op: '*',
  left: { op: 'name', name: COMPLETION.name, unit: 'ratio' },
  right: { op: 'full' },
};

const BEYOND: Partial<Record<MeasureUnit, string>> = { amount: '金额', count: '数量', ratio: '幅度' };

/** By how much the row's figure goes over its target; null for a unit in which that is not counted. */
export function overTargetBy(unit: MeasureUnit | null): Measure | null {
  const way = unit && BEYOND[unit];
  return way ? { name: `超出目标值的${way}`, unit, formula: null } : null;
}

/** By how much the row's rate stays below its target. */
export const SHORT_OF_TARGET: Measure = { name: '低于目标值的幅度', unit: 'ratio', formula: null };

const DISTANCE = new RegExp(`^(低于|超出)目标值的(?:${Object.values(BEYOND).join('|')})$`);

/** On which side of the row's target a figure of this name lies; null for every other name. */
export function sideOfTarget({ name }: Measure): 'below' | 'above' | null {
  const way = DISTANCE.exec(name)?.[1];
  return way === undefined ? null : way === '低于' ? 'below' : 'above';
}

/** By how much a goal goes over its target: of the target, or in points where the target is a rate. */
export function overTargetIn(part: 'share' | 'points'): Measure {
  return {
    name: part === 'points' ? '超出目标值的百分点' : '超出目标值的比例',
    unit: 'ratio',
    formula: null,
  };
}

const GROWTH = '比上年增长率';

/** By what rate something grew since last year; "" is what the row is named after. */
export function growthOf(thing: string): Measure {
  return { name: thing + GROWTH, unit: 'ratio', formula: null };
}

/** What a rate of growth that a rule asks for is of; null for every other name. */
export function thingGrown({ name }: Measure): string | null {
  return name.endsWith(GROWTH) ? name.slice(0, -GROWTH.length) : null;
}

/** How far something is off, either way. */
export function deviationOf(thing: string): Measure {
  return { name: `${thing}偏差`, unit: 'ratio', formula: null };
}

/** How far the row's rate of completion is from the whole, either way. */
export const ROW_DEVIATION: Measure = {
  name: `${COMPLETION.name}偏差`,
  unit: 'ratio',
  formula: {
    op: 'abs',
    of: {
      op: '-',
      left: { op: 'name', name: COMPLETION.name, unit: 'ratio' },
      right: { op: 'number', value: '1' },
    },
  },
};

/** At what rate something that is counted or paid was completed. */
export function completionOf(thing: string): Measure {
  return { name: `${thing}完成率`, unit: 'ratio', formula: null };
}
