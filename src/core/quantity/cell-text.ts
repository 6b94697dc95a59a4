import { figureOf, inUnit, sure, type CellReading, type Details } from './cell-reading.ts';
import { findExpressions, isRange } from './find.ts';
import type { FoundQuantity, FoundRange, Quantity } from './quantity.ts';
import { NO_UNIT, unitConflict, type ParsedUnit } from './unit.ts';

/** Brackets hold remarks (商务部统计口径); only a text with no figure outside them is read with them. */
function withoutRemarks(flat: string): string {
  const outside = flat.replace(/\((?!不?含[\d)])[^()]*\)/g, (remark) => ' '.repeat(remark.length));
  return findExpressions(outside).length > 0 ? outside : flat;
}

/** The one figure that a normalised text means, or that there are several; null for a text without any. */
export function readFigures(flat: string, given: ParsedUnit | null): CellReading | null {
  const text = withoutRemarks(thousandsJoined(flat));
  const found = findExpressions(text);
  if (found.length === 0) return readNumeralAlone(text, given);
  const [only] = found;
  if (found.length === 1 && only !== undefined && isRange(only)) return readInterval(only, given);
  const singles = found.filter((e): e is FoundQuantity => !isRange(e));
  if (singles.length < found.length) return sure({ kind: 'unclear', why: 'several-figures' });
  return readMovement(text, singles) ?? readChosen(text, singles, given);
}

function readChosen(text: string, found: readonly FoundQuantity[], given: ParsedUnit | null): CellReading {
  const chosen = found.length === 1 ? found[0] : (ownFigure(text, found) ?? declared(found, given));
  if (chosen === undefined || isDenied(text, chosen))
    return sure({ kind: 'unclear', why: 'several-figures' });
  if (isRelative(text, chosen)) return sure({ kind: 'unclear', why: 'relative' });
  const read = fromFound(text, chosen, given);
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '').length;
  return found.length > 1 || clauses > 1 ? { ...read, certain: false } : read;
}

/** "1，102.39万元" alone in a cell: no clause can end at its comma. */
function thousandsJoined(flat: string): string {
  return /^[^\d，]*\d{1,3}(?:，\d{3})+(?!\d)[^，\d]*(?:\.\d+)?[^\d]*$/.test(flat)
    ? flat.replaceAll('，', ',')
    : flat;
}

/** 二十五: numerals alone in a cell, with the unit beside it. */
function readNumeralAlone(text: string, given: ParsedUnit | null): CellReading | null {
  if (!/^[一二两三四五六七八九十百千万亿〇零]{1,12}$/.test(text) || text === '零') return null;
  const [figure] = findExpressions(`${text}个`);
  if (figure === undefined || isRange(figure) || figure.bound !== null) return null;
  return given === null
    ? sure(figureOf(figure.value, NO_UNIT))
    : inUnit(figure.value, given, { scaled: figure.scaled });
}

const PLANNED = /(?:目标|计划|指标|预期|年初|任务)(?:任务|值|数|量)?(?:为|是|:)?$/;

/** "目标25家，实际完成37家": the one figure that the text does not call a target. */
function ownFigure(text: string, found: readonly FoundQuantity[]): FoundQuantity | undefined {
  const own = found.filter(({ start }) => !PLANNED.test(text.slice(Math.max(0, start - 10), start)));
  return own.length === 1 ? own[0] : undefined;
}

/** Of several figures the one in the unit that the indicator declares, where just one is. */
function declared(found: readonly FoundQuantity[], given: ParsedUnit | null): FoundQuantity | undefined {
  if (given === null) return undefined;
  const fitting = found.filter(
    ({ unit }) => unit.dimension === given.unit.dimension && unitConflict(unit, given.unit) === null,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A comma inside a figure ends no clause. */
const CLAUSE_END = /(?<!\d),|,(?!\d)|[;。]/;
const DENIAL = /未(?!来)|没有|无法|取消|暂停|不能|放弃/;

/** "3场活动未开展": the clause of the figure denies it. */
function isDenied(text: string, found: FoundQuantity): boolean {
  const before = text.slice(0, found.start).split(CLAUSE_END).at(-1) ?? '';
  const behind = text.slice(found.end).split(CLAUSE_END)[0] ?? '';
  return DENIAL.test(before) || DENIAL.test(behind);
}

/** "完成年度目标的120%", "超目标20%": a share of the target, not the value. */
function isRelative(text: string, found: FoundQuantity): boolean {
  const before = text.slice(0, found.start);
  return (
    /(?:目标|计划|任务|指标|预期)(?:任务|目标|值|数|量)?的(?:比例)?(?:为|达|达到)?$/.test(before) ||
    /超(?:出|过|额完成)?(?:了)?(?:年度|年初|原|预期|既定)*(?:目标|计划|任务|指标)(?:任务|值|数|量)?(?:的)?$/.test(
      before,
    ) ||
    /(?:目标|任务|计划|指标)(?:任务)?完成(?:率|比例|进度)(?:为|达|达到)?$/.test(before)
  );
}

const SCOPE = /(全国|全省|全市|全区|全县|全州|世界|全球|同类[^,。;第前]{0,6})(?:[^,。;]{0,6})$/;

/** 由全国第5位升至第3位, 从20天压缩至5天，缩短75%: from one level to another; a change named behind it adds nothing. */
function readMovement(text: string, found: readonly FoundQuantity[]): CellReading | null {
  const [from, to, ...rest] = found;
  if (from === undefined || to === undefined || rest.some(({ change }) => change === null)) return null;
  if (unitConflict(from.unit, to.unit) !== null || from.unit.dimension === 'number') return null;
  const between = text.slice(from.end, to.start);
  const ranks = from.unit.dimension === 'rank' && /升|降|进|提|跌|退|跃|到|至|变为/.test(between);
  const levels =
    /(?:由|从)[^,;。]{0,12}$/.test(text.slice(0, from.start)) && /^[^,;。]{0,10}(?:至|到|为)$/.test(between);
  if (!ranks && !levels) return null;
  const scope = SCOPE.exec(text.slice(0, from.start))?.[1] ?? '';
  return sure({ kind: 'movement', from: from.value, to: to.value, unit: from.unit, scope });
}

function readInterval(
  { low, high, includesLow, includesHigh }: FoundRange,
  given: ParsedUnit | null,
): CellReading {
  const bare = low.unit.dimension === 'number' && given !== null;
  const end = ({ value, unit, bound, approximate }: FoundQuantity): Quantity =>
    bare
      ? { value: value.mul(given.factor), unit: given.unit, bound, approximate }
      : { value, unit, bound, approximate };
  return sure({ kind: 'range', low: end(low), high: end(high), includesLow, includesHigh });
}

/** 每月1次 is a rate of its own: 12次 in a year don't fulfil it twelvefold. */
const EACH =
  /每(个?月|季度?|周|星期|天|日|半年|[千万百]?人|[百千]?户|亩|家|场|次|名|公里|平方米|百万元|万元)[^,。;]{0,4}$/;

function fromFound(text: string, found: FoundQuantity, given: ParsedUnit | null): CellReading {
  const { bound, approximate, change, scaled, unit } = found;
  const per = EACH.exec(text.slice(0, found.start))?.[1];
  if (per !== undefined) {
    const word = `${unit.word}/${per.replace('个', '')}`;
    return sure(
      figureOf(
        found.value,
        { dimension: 'count', word, currency: null },
        { bound, approximate, change, scaled },
      ),
    );
  }
  const scope = unit.dimension === 'rank' ? (SCOPE.exec(text.slice(0, found.start))?.[1] ?? '') : '';
  const details: Details = { bound, approximate, change, scaled, scope };
  if (unit.dimension !== 'number' || given === null) return sure(figureOf(found.value, unit, details));
  if (scaled && given.scaled) return sure({ kind: 'unclear', why: 'scale-unclear' });
  return inUnit(found.value, given, details);
}
