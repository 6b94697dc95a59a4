import type { Rational } from '../../quantity/rational.ts';
import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { Grade, GradesRule } from '../../rule/rule.ts';
import type { Bench } from '../runs/bench.ts';

const INCLUDED = '(?:\\([^()]*\\))?';
const RANGE = `(\\d+(?:\\.\\d+)?)%?${INCLUDED}-(\\d+(?:\\.\\d+)?)%${INCLUDED}`;
const THREE = new RegExp(`${RANGE}[、,;和]+${RANGE}[、,;和]+${RANGE}`);
const LABELS =
  /(?:分为|划分为|分成)(?:[一二三四五]|\d)?(?:个)?(?:档|档次|等级|等次|级)(?:次)?[:,]?([^。;\n]+?)(?:[,。;]?(?:分别|按照|并?按|对应))/;
const NAMED =
  /((?:优秀?|良好?|中等?|达标|合格|一般|较?差|不达标|不合格|及格|不及格)=\d+(?:\.\d+)?[、,;]?){2,}/;

/** Reads qualitative steps: 三档 with ranges (100%-80%、80%-60%、60%-0%), or named grades with a figure (优=95，良=85). */
export function readGrades(text: string, bench: Bench): GradesRule | null {
  const three = THREE.exec(text);
  if (three) {
    const labels = (LABELS.exec(text)?.[1] ?? '').split(/[、,;]/).filter((l) => l !== '');
    const grades: Grade[] = [0, 1, 2].map((i) => {
      const a = share(three[1 + i * 2]);
      const b = share(three[2 + i * 2]);
      const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
      return {
        label: labels[i] ?? ['达成预期指标', '部分达成预期指标', '未达成预期指标'][i] ?? '',
        low,
        high,
        lowIncluded: i < 2,
      };
    });
    return {
      kind: 'grades',
      subject: bench.names.indicator,
      grades,
      span: bench.span(three.index, three.index + three[0].length),
    };
  }
  const named = NAMED.exec(text);
  if (!named) return null;
  const grades = [...named[0].matchAll(/([一-龥]+)=(\d+(?:\.\d+)?)/g)].map((m): Grade => {
    const value = share(m[2]);
    return { label: m[1] ?? '', low: value, high: value, lowIncluded: true };
  });
  return {
    kind: 'grades',
    subject: bench.names.indicator,
    grades,
    span: bench.span(named.index, named.index + named[0].length),
  };
}

const LIST = '(?:[^,;。、\\n:]{1,12}、)+[^,;。、\\n:]{1,12}?';
const FIXED = new RegExp(
  `(?:划?分为|分成|分|按|以)(${LIST})(?:等)?(?:[一二三四五]|\\d)?个?(?:档次?|等级|等次|级|类|情形)[^。;\\d]{0,10}?(?:分别|依次|对应)(?:按|计|得|为|赋|给|占)*(?:分值|权重|满分|总分|该项分值)?的?((?:\\d+(?:\\.\\d+)?[%分]?[、,])+\\d+(?:\\.\\d+)?[%分])`,
);

/** Reads grades with a fixed share or fixed points each: 分显著、较显著、一般三档，分别计分值的100%、80%、60%. */
export function readListedGrades(
  text: string,
  full: Rational | null,
  bench: Bench,
): { readonly rule: GradesRule; readonly at: { readonly start: number; readonly end: number } } | null {
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

function share(percent = '0'): string {
  const value = parseDecimal(percent);
  return value ? decimalText(value.div(100), 12) : '0';
}
