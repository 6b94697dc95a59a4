import type { Expression, MeasureUnit } from '../../rule/rule.ts';
import { isWritten, unitIn, writtenIn } from '../../rule/written-unit.ts';
import { isUnitWord } from '../text/value.ts';

/** 亩均税收, 每公里造价, 平均亩产值: a name that says what there is so much of for each. */
const EACH =
  /每?(平方公里|公里|千米|公顷|平方米|亩|吨|公斤)平?均|每(?:一)?(平方公里|公里|千米|公顷|平方米|亩|吨|公斤|米)|平均(亩|公里)|(亩)产/;

/**
 * A quotient with its sides counted in the units that its threshold (500公斤/亩) or its name (亩均产量) is in: without
 * them an area would be divided by in 平方米.
 */
export function inUnitsOf(name: string, formula: Expression, unit: MeasureUnit | null): Expression {
  if (formula.op !== '/' || unit === 'ratio') return formula;
  const word = unit === null ? '' : (writtenIn(unit) ?? '');
  const [, of, by] = /^([^/]+)\/([^/]+)$/.exec(word) ?? [];
  if (of && by) return { ...formula, left: countedIn(formula.left, of), right: countedIn(formula.right, by) };
  const each = EACH.exec(name)?.slice(1).find(Boolean);
  return {
    ...formula,
    left: word !== '' && isWritten(unit ?? 'number') ? plainIn(formula.left, word) : formula.left,
    right: each === undefined ? formula.right : plainIn(formula.right, each),
  };
}

/** A side whose own name leaves its unit open. */
function plainIn(side: Expression, word: string): Expression {
  return side.op === 'name' && side.unit === 'number' && isUnitWord(word) ? countedIn(side, word) : side;
}

function countedIn(side: Expression, word: string): Expression {
  if (side.op !== 'name') return side;
  if (word === '元') return { ...side, unit: 'amount' };
  return { ...side, unit: isUnitWord(word) || word.endsWith('元') ? unitIn(word) : 'count' };
}
