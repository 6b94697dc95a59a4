import type { Indicator, TargetCell } from '../../form/form.ts';
import { normalise } from '../../quantity/normalise.ts';
import { parseDecimal } from '../../quantity/rational.ts';
import type { ReverseFormula } from '../../quantity/reverse.ts';
import type { Goal } from '../../rule/need.ts';
import { goalOf } from './goals.ts';
import type { Report } from '../reports.ts';

/** 卫生厕所改造：目标1200座，实际1086座，… */
const ITEM =
  /^(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳])?([^:,，]{2,30}?)[:,，]?(?:年度|年初|全年|计划)?目标(?:值|任务|数)?(?:为|:)?([^,，目标]{1,20})[,，](?:年度|全年)?实际(?:完成|实现|达到)*(?:值|数|了)?(?:为|:)?([^,，]{1,20})(?:[,，].*)?$/;
const EACH = /每[项个](?:指标|目标)?(?:分值)?(?:为|计|得)?(\d+(?:\.\d+)?)分/;
const HOW_MANY = /(?:共|设|设有|设置|包括)(\d{1,2})[项个]/;

/**
 * Goals that the text beside the score lists with target and actual value, for a standard that scores goals one by one and has no
 * table of them. Null unless the standard says how many there are or what each is worth, and just as many are listed.
 */
export function listedGoals(
  indicator: Indicator,
  reports: readonly Report[],
  reverse: ReverseFormula | 'none',
): readonly Goal[] | null {
  const weight = indicator.weight?.value ?? null;
  const criterion = normalise(indicator.criterion?.text ?? '').replace(/\s/g, '');
  const goals = reports.flatMap((report) => goalsIn(report, reverse));
  const each = parseDecimal(EACH.exec(criterion)?.[1] ?? '');
  const stated = HOW_MANY.exec(criterion)?.[1] ?? null;
  if (goals.length < 2 || (stated !== null && Number(stated) !== goals.length)) return null;
  if (each && weight && !each.mul(goals.length).equals(weight)) return null;
  if (stated === null && !each) return null;
  if (new Set(goals.map((goal) => goal.name)).size < goals.length) return null;
  return goals.map((goal) => ({ ...goal, weight: each }));
}

function goalsIn({ text, sheet, cell }: Report, reverse: ReverseFormula | 'none'): readonly Goal[] {
  return normalise(text)
    .split(/[;；。\n]/)
    .flatMap((item) => {
      const said = item.replace(/\s/g, '');
      const [, name, target, actual] = ITEM.exec(said) ?? [];
      if (!name || !target || !actual) return [];
      const goal = goalOf(asRow(name, valueCell(target, cell), valueCell(actual, cell)), sheet, reverse);
      return [{ ...goal, source: { certainty: 'from-text', sheet, cell, quote: said } as const }];
    });
}

function valueCell(text: string, cell: string): TargetCell {
  return { text, cell, value: null, format: 'General', sign: '', unit: '' };
}

/** A goal of the text as a row of a goal table. */
function asRow(name: string, target: TargetCell, actual: TargetCell): Indicator {
  return {
    top: 0,
    bottom: 0,
    level1: '',
    level2: '',
    name,
    nameCell: target.cell,
    weight: null,
    selfScore: null,
    reviewedScore: null,
    definition: null,
    criterion: null,
    basis: null,
    evidence: null,
    target,
    actual,
    completionRate: null,
    scoreCell: null,
    basisCell: null,
    hidden: false,
  };
}
