import { readInterval } from '../criterion/text/interval.ts';
import { readSource } from '../criterion/text/source.ts';
import type { Rational } from '../quantity/rational.ts';
import { claim } from '../rule/bands.ts';
import type { Interval } from '../rule/rule.ts';

interface GradeBand {
  readonly grade: string;
  readonly interval: Interval;
}

const GRADES = '优秀?|良好?|中等?|合格|及格|较?差|不合格|不及格|一般';
const GRADE_WORD = new RegExp(GRADES, 'g');
const ONE_GRADE = new RegExp(`(${GRADES})[:(]*((?:(?!${GRADES})[^;。])*)`, 'g');

/** A note that names grades gives bands only where it gives a scale of them. */
const FEWEST_GRADES = 3;

/**
 * The grade bands that a form prints, with the grade before its points ("□优 90分≤得分≤100分；□良 80分≤得分＜90分") or behind them
 * ("90分（含）以上为优，80分（含）-90分为良").
 */
export function readGradeBands(printed: string): readonly GradeBand[] {
  const { text } = readSource(printed.replace(/[□√☑■✓●○☐✔]/g, ' '));
  return segments(text).flatMap((segment) => {
    const [word, ...others] = segment.match(GRADE_WORD) ?? [];
    if (word && others.length === 0 && new RegExp(`\\d\\D*${word}`).test(segment)) {
      return band(
        word,
        segment
          .replace(word, '')
          .replace(/^[^:]*:/, '')
          .replace(/(?:评定?|定|确定)?[为是].{0,2}$/, ''),
      );
    }
    return [...segment.matchAll(ONE_GRADE)].flatMap((match) => band(match[1] ?? '', match[2] ?? ''));
  });
}

/** Cuts at the commas and semicolons that stand outside brackets. */
function segments(text: string): readonly string[] {
  const list: string[] = [];
  let from = 0;
  let depth = 0;
  for (const [i, c] of Array.from(text).entries()) {
    if (c === '[' || c === '(') depth += 1;
    else if (c === ']' || c === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[;。,、\n]/.test(c)) {
      list.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...list, text.slice(from)];
}

function band(word: string, range: string): readonly GradeBand[] {
  // [90分~100分) keeps its bracket, which says that 100 is not in it; the one of 差(60分以下) closes a remark.
  const bare = range.replace(range.includes('[') ? /,+$/ : /[),]+$/, '');
  const marked = bare.replace(/^(.*?(\d+)分?)(.*?),含\2分?$/, '$1(含)$3');
  const interval = readInterval(marked.replace(/得分|分数|总分/g, 'x'));
  return interval ? [{ grade: word.replace(/^(优|良|中)[秀好等]$/, '$1'), interval: interval.interval }] : [];
}

/**
 * The grade of a total by the bands that the form prints: beside its grade, else in a note. Null when none or several bands
 * claim the total, or the form prints none.
 */
export function gradeOf(total: Rational, printed: string, notes: readonly string[] = []): string | null {
  const own = readGradeBands(printed);
  const bands =
    own.length > 0 ? own : (notes.map(readGradeBands).find((b) => b.length >= FEWEST_GRADES) ?? []);
  const claims = bands
    .map(({ grade, interval }) => ({ grade, strength: claim(interval, total) }))
    .filter((c) => c.strength > 0);
  const firm = claims.filter((c) => c.strength === 2);
  const [only, ...others] = firm.length > 0 ? firm : claims;
  return only && others.length === 0 ? only.grade : null;
}
