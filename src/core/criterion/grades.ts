import { decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Grade, GradesRule } from '../rule/rule.ts';
import type { Bench } from './bench.ts';

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

function share(percent = '0'): string {
  const value = parseDecimal(percent);
  return value ? decimalText(value.div(100), 12) : '0';
}
