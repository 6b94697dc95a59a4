import type { FigureCell, TargetCell, TextCell } from './form.ts';
import { comparing } from '../quantity/comparing.ts';
import { rational, type Rational } from '../quantity/rational.ts';
import { blockName, type Block } from './sheetView.ts';
import { cellFigure, isDash, isFigure, squeeze } from './text.ts';
import { typedValue } from './typedValue.ts';

/** A figure as it stands: 0.2 for "20%". */
export function figureCell(block: Block): FigureCell {
  return {
    value: cellFigure(block.content)?.value ?? null,
    text: block.text,
    cell: blockName(block),
    formula: block.content.formula !== null,
  };
}

/** Points: "20", "20分", and 20 for "20%" of a total of 100. */
export function pointsOf(block: Block): Rational | null {
  const figure = cellFigure(block.content);
  if (!figure) return null;
  return figure.percent ? figure.value.mul(rational(100)) : figure.value;
}

/** A figure of points. */
export function pointsCell(block: Block): FigureCell {
  return { ...figureCell(block), value: pointsOf(block) };
}

/** A rate: 0.95 for "95%", for 95 under a heading with a percent sign, and for 0.95. */
export function rateCell(block: Block, heading: string): FigureCell {
  const figure = cellFigure(block.content);
  const inPercent = figure !== null && !figure.percent && /[%％]/u.test(heading);
  return { ...figureCell(block), value: figure && (inPercent ? figure.value.div(100) : figure.value) };
}

/** A text with its cell. */
export function textCell(block: Block): TextCell {
  return { text: block.text, cell: blockName(block) };
}

/** A target or actual with the sign and unit beside it. */
export function targetCell(block: Block, sign: string, unit: string): TargetCell {
  const typed = typedValue(block.content);
  const number = typed === null && typeof block.content.value === 'number' ? cellFigure(block.content) : null;
  return {
    ...textCell(block),
    ...(typed === null ? {} : { text: typed }),
    value: number?.value ?? null,
    format: block.content.format,
    sign,
    unit,
  };
}

/** A target whose sign, figure and unit stand in several cells under one heading: "≥" "95" "%". */
export function targetOfParts(parts: readonly Block[], sign: string, unit: string): TargetCell | null {
  const signs = parts.filter((part) => signText(part.text) !== '');
  const [main, ...rest] = parts.filter((part) => signText(part.text) === '');
  if (!main) return null;
  const [tail] = rest;
  const cell = targetCell(main, signText(signs[0]?.text ?? '') || sign, unit);
  if (!tail) return cell;
  // Anything but a unit behind the figure is part of the text.
  if (rest.length === 1 && isFigure(main.content) && UNIT.test(squeeze(tail.text)))
    return { ...cell, unit: squeeze(tail.text) };
  return { ...cell, text: [main, ...rest].map((part) => part.text).join(''), value: null };
}

/** The comparison that a sign column gives; "" for 定性 and everything else that is none. */
export function signText(text: string): string {
  const sign = squeeze(text.normalize('NFKC'));
  return comparing(sign) !== null || /^(?:[≦≧≠≮≯±]|[<>]=)$/u.test(sign) ? sign : '';
}

/** The unit that a unit column gives; "" for a dash. */
export function unitText(text: string): string {
  return isDash(text) ? '' : squeeze(text);
}

const UNIT =
  /^(?:[%％‰]|百分比|(?:[百千万亿]|十万|百万|千万|万亿)?(?:元|美元|港元|欧元|日元|吨|公斤|千克|克|斤|米|公里|千米|平方米|平方公里|平方千米|立方米|亩|公顷|个|家|人|户|项|件|次|份|套|台|辆|天|日|年|月|周|小时|分钟|学时|课时|场|期|篇|条|座|处|所|只|头|株|棵|本|册|张|幅|批|例|起|宗|名|位|人次|家次|人天|车次|票|箱|标箱|桶|千瓦|千瓦时|度|分|点|倍|座次|间|栋|批次|个百分点|TEU|㎡|m²|km|尾|粒|颗|盆|瓶|片|对|笔|单|届|节|首|部|组|班|队|床|床位|项次|户次|人天|段|盏|面|车|艘|航次|班次|周次|课|门|孔|眼)|[百千万亿][\u4e00-\u9fff]{1,3})$/iu;

/** The unit in brackets behind a name: "年新增外资项目数(家)" → "家"; "" where the bracket is no unit. */
export function unitBehind(name: string): string {
  const match = /[(（]([^()（）]{1,5})[)）]$/u.exec(squeeze(name));
  const unit = match?.[1]?.replace(/^单位[:：]/u, '') ?? '';
  return UNIT.test(unit) ? unit : '';
}
