import { decimalText, fits, parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Grade, GradesRule } from '../../rule/rule.ts';
import { gradesOneStatement } from '../../rule/grades.ts';
import { sharePoints } from '../../rule/point-choice.ts';
import { shareText } from '../figures.ts';
import { chineseCount, printed } from '../text.ts';

const POINT_DECIMALS = 2;

/** Qualitative steps: named grades, statements of which one holds, or ranges that a person chooses in. */
export function sayGrades(rule: GradesRule, full: Rational | null): string {
  // Discretion is all there is: the words say of what.
  if (rule.grades.length === 1 && rule.grades[0]?.low !== rule.grades[0]?.high) {
    const subject = printed(rule.subject);
    return /(?:酌情|综合|合理)?(?:评分|打分|给分|计分|评定)$|酌情/.test(subject)
      ? subject
      : `${subject}，酌情评分`;
  }
  if (gradesOneStatement(rule)) {
    const steps = rule.grades.map((g) => `${printed(g.label)}，${shareAward(g.high)}`);
    return `${printed(rule.subject)}：${steps.join('；')}`;
  }
  if (rule.subject === rule.grades.map((g) => g.label).join('/')) {
    return rule.grades.map((g) => `${printed(g.label)}，${gives(g, full)}`).join('；');
  }
  if (rule.grades.every((g) => g.low === g.high)) {
    const names = rule.grades.map((g) => printed(g.label)).join('、');
    const shares = rule.grades.map((g) => shareText(g.high)).join('、');
    return `分为${names}${chineseCount(rule.grades.length)}档，分别计分值的${shares}`;
  }
  const labels = rule.grades.map((g) => printed(g.label)).join('、');
  const ranges = rule.grades
    .map((g) => `${shareText(g.high)}-${shareText(g.low)}${g.lowIncluded ? '（含）' : ''}`)
    .join('、');
  return `根据完成情况分为${chineseCount(rule.grades.length)}档：${labels}，分别按照分值的${ranges}合理确定分值`;
}

function gives(grade: Grade, full: Rational | null): string {
  if (grade.low !== grade.high) return givesRange(grade, full);
  const share = parseDecimal(grade.high) ?? ZERO;
  if (share.equals(0) || share.equals(1) || !full) return shareAward(grade.high);
  const points = sharePoints(grade.high, full);
  return fits(points, POINT_DECIMALS) ? `得${decimalText(points, POINT_DECIMALS)}分` : shareAward(grade.high);
}

/** 得4-5分 */
function givesRange({ low, high, highIncluded }: Grade, full: Rational | null): string {
  const [from, to] = [low, high].map((share) => full && sharePoints(share, full));
  return from && to && fits(from, POINT_DECIMALS) && fits(to, POINT_DECIMALS)
    ? `得${decimalText(from, POINT_DECIMALS)}-${decimalText(to, POINT_DECIMALS)}分${highIncluded ? '' : '（不含）'}`
    : `得分值的${shareText(low)}-${shareText(high)}`;
}

/** 得满分, 得一半分, 得分值的80%. */
export function shareAward(share: string): string {
  if (share === '0') return '不得分';
  if (share === '1') return '得满分';
  return share === '0.5' ? '得一半分' : `得分值的${shareText(share)}`;
}
