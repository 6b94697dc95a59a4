import { readInterval } from '../criterion/interval.ts';
import { readSource } from '../criterion/source.ts';
import type { Rational } from '../quantity/rational.ts';
import { claim } from '../rule/bands.ts';
import type { Interval } from '../rule/rule.ts';

interface GradeBand {
  readonly grade: string;
  readonly interval: Interval;
}

const GRADES = '优秀?|良好?|中等?|合格|及格|较?差|不合格|不及格|一般';
const ONE_GRADE = new RegExp(`(${GRADES})[:(]*((?:(?!${GRADES})[^;。])*)`, 'g');

/** The grade bands that a form prints: "□优 90分≤得分≤100分；□良 80分≤得分＜90分". */
export function readGradeBands(printed: string): readonly GradeBand[] {
  const { text } = readSource(printed.replace(/[□√☑■✓●○☐✔]/g, ' '));
  const bands: GradeBand[] = [];
  for (const match of text.matchAll(ONE_GRADE)) {
    const range = match[2] ?? '';
    // [90分~100分) keeps its bracket, which says that 100 is not in it; the one of 差(60分以下) closes a remark.
    const bare = range.replace(range.includes('[') ? /,+$/ : /[),]+$/, '');
    const interval = readInterval(bare.replace(/得分|分数|总分/g, 'x'));
    if (match[1] && interval)
      bands.push({
        grade: match[1].replace(/^(优|良|中)[秀好等]$/, '$1'),
        interval: interval.interval,
      });
  }
  return bands;
}

/** The grade of a total by the form's own bands; null when none or several claim it, or the form prints none. */
export function gradeOf(total: Rational, printed: string): string | null {
  const claims = readGradeBands(printed)
    .map((band) => ({ grade: band.grade, strength: claim(band.interval, total) }))
    .filter((c) => c.strength > 0);
  const firm = claims.filter((c) => c.strength === 2);
  const [only, ...others] = firm.length > 0 ? firm : claims;
  return only && others.length === 0 ? only.grade : null;
}
