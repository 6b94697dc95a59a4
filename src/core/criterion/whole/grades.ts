import type { Rational } from '../../quantity/rational.ts';
import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { Grade, GradesRule } from '../../rule/rule.ts';
import { findOutcomes } from '../clause/outcome.ts';
import type { Bench } from '../runs/bench.ts';
import { couldMatter } from '../text/background.ts';
import { shareOf } from '../text/percent.ts';
import { readRanges } from './grade-ranges.ts';

const NAMED =
  /((?:优秀?|良好?|中等?|达标|合格|一般|较?差|不达标|不合格|及格|不及格)=\d+(?:\.\d+)?[、,;]?){2,}/;

/** Steps of which a person chooses one, and where the text has them. */
export interface ReadGrades {
  readonly rule: GradesRule;
  readonly at: { readonly start: number; readonly end: number };
}

/** Reads qualitative steps: 三档 with ranges (100%-80%、80%-60%、60%-0%), or named grades with a figure (优=95，良=85). */
export function readGrades(text: string, bench: Bench): ReadGrades | null {
  const ranged = readRanges(text);
  if (ranged) return graded(ranged.grades, ranged.start, ranged.end, bench);
  const named = NAMED.exec(text);
  if (!named) return null;
  const grades = [...named[0].matchAll(/([一-龥]+)=(\d+(?:\.\d+)?)/g)].map((m): Grade => {
    const value = shareOf(m[2]);
    return { label: m[1] ?? '', low: value, high: value, lowIncluded: true };
  });
  return graded(grades, named.index, named.index + named[0].length, bench);
}

function graded(grades: readonly Grade[], start: number, end: number, bench: Bench): ReadGrades {
  const span = bench.span(start, end);
  return { rule: { kind: 'grades', subject: bench.names.indicator, grades, span }, at: { start, end } };
}

/** How points are given within the steps: 区间内合理确定分值, 评分采取评级方式评分. */
const GIVEN =
  /(?:合理|综合|酌情)?(?:确定|评定|给予?|计|打|赋|评|得)(?:分值|得分|分数|分)|(?:对应)?分值(?:的?区间)?|^[^,。;]{0,20}(?:评分|计分)采[取用]|评级方式/g;

/** 得分=评级分值÷100×本指标分值: that a figure of the step is in percent. */
const IN_PERCENT =
  /(?:本?(?:项|指标))?得分=(?:评级|等级|评定)(?:分值|得分|分数)?(?:[÷/]100|%)×本?(?:项|指标)?(?:分值|权重)/;

/** Whether a text says nothing of points but its steps. */
export function isAll(text: string, { start, end }: ReadGrades['at']): boolean {
  const rest = [text.slice(0, start), text.slice(end).replace(IN_PERCENT, '')];
  return rest.every(
    (said) =>
      findOutcomes(said).every(({ outcome }) => outcome.kind === 'discretion') &&
      said.split(/[,。;\n]/).every((clause) => !couldMatter(clause.replace(GIVEN, ''))),
  );
}

const LIST = '(?:[^,;。、\\n:]{1,12}、)+[^,;。、\\n:]{1,12}?';
const FIXED = new RegExp(
  `(?:划?分为|分成|分|按|以)(${LIST})(?:等)?(?:[一二三四五]|\\d)?个?(?:档次?|等级|等次|级|类|情形)[^。;\\d]{0,10}?(?:分别|依次|对应)(?:按|计|得|为|赋|给|占)*(?:分值|权重|满分|总分|该项分值)?的?((?:\\d+(?:\\.\\d+)?[%分]?[、,])+\\d+(?:\\.\\d+)?[%分])`,
);

/** Reads grades with a fixed share or fixed points each: 分显著、较显著、一般三档，分别计分值的100%、80%、60%. */
export function readListedGrades(text: string, full: Rational | null, bench: Bench): ReadGrades | null {
  const found = FIXED.exec(text);
  if (!found) return null;
  const labels = (found[1] ?? '').split('、');
  const figures = (found[2] ?? '').split(/[、,]/);
  const percent = figures[figures.length - 1]?.endsWith('%') === true;
  if (labels.length !== figures.length) return null;
  const grades = figures.map((figure, i): Grade | null => {
    const value = parseDecimal(figure.replace(/[%分]$/, ''));
    const of = percent ? rational(100) : full;
    if (!value || !of || value.compare(of) > 0) return null;
    const part = decimalText(value.div(of), 12);
    return { label: labels[i] ?? '', low: part, high: part, lowIncluded: true };
  });
  const read = grades.filter((grade) => grade !== null);
  if (read.length < grades.length) return null;
  const at = { start: found.index, end: found.index + found[0].length };
  const span = bench.span(at.start, at.end);
  return { rule: { kind: 'grades', subject: bench.names.indicator, grades: read, span }, at };
}
