import type { Grade, GradesRule } from '../rule/rule.ts';
import type { NoteStatement } from './note-statements.ts';

/** The national bands of a goal in words, in which a person chooses. */
const THREE: GradesRule['grades'] = [
  { label: '达成预期指标', low: '0.8', high: '1', lowIncluded: true },
  { label: '部分达成预期指标并具有一定效果', low: '0.6', high: '0.8', lowIncluded: true },
  { label: '未达成预期指标且效果较差', low: '0', high: '0.6', lowIncluded: true },
];

const RANGE = '(\\d{1,3})%?(?:\\([^()]*\\))?-(\\d{1,3})%?(?:\\([^()]*\\))?';
const RANGES = new RegExp(`${RANGE}[、,;和]+${RANGE}[、,;和]+${RANGE}`);

/** 分三档，分别在分值的100%-80%、80%-50%、50%-0%内: the limits that the notes print for goals in words, else the national ones. */
export function printedGrades(statements: readonly NoteStatement[]): {
  readonly grades: GradesRule['grades'];
  readonly said: boolean;
} {
  for (const { text } of statements.filter((s) => s.kind === 'worded')) {
    const found = RANGES.exec(text)?.slice(1).map(Number);
    if (!found || found.some((limit) => limit > 100)) continue;
    return {
      grades: THREE.map((grade, i) => limited(grade, found[i * 2] ?? 0, found[i * 2 + 1] ?? 0)),
      said: true,
    };
  }
  return { grades: THREE, said: false };
}

function limited(grade: Grade, a: number, b: number): Grade {
  return { ...grade, low: String(Math.min(a, b) / 100), high: String(Math.max(a, b) / 100) };
}
