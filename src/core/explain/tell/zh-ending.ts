import { ZERO } from '../../quantity/rational.ts';
import { boundText, numberText, shareText } from '../figures.ts';
import type { Ending, GoalGroup } from './words.ts';
import { falls } from './zh-place.ts';

const HEAD = { score: '', sum: '合计', mean: '平均' } as const;

/** The last clause of a sentence: 得1.5分, 得满分2分, 四舍五入得3.63分, 合计9分. */
export function ending(of: Ending): string {
  const score = numberText(of.score);
  if (of.kind === 'adjustment') {
    if (of.score.equals(0)) return '合计0分';
    return of.score.compare(0) < 0 ? `合计减${numberText(of.score.neg())}分` : `合计加${score}分`;
  }
  const head = HEAD[of.kind];
  if (!of.points.equals(of.score)) {
    const exact = of.shown ? '' : `${head === '' ? '应得' : head}${numberText(of.points)}分，`;
    return `${exact}四舍五入得${score}分`;
  }
  if (of.score.equals(0)) return head === '' ? '不得分' : `${head}0分`;
  if (of.score.equals(of.full) && !of.fullSaid) return `${head}得满分${score}分`;
  return `${head === '' ? '得' : head}${score}分`;
}

/** Goals scored alike: 2项完成率高于150%，各得一半分. */
export function goalGroup(group: GoalGroup, first: boolean): string {
  const { interval, award, points } = group;
  const head = `${first ? '其中' : ''}${group.count}项`;
  const total = `共得${numberText(points)}分`;
  if (!interval) return points.equals(0) ? `${head}不得分` : `${head}按评定的档次计分，${total}`;
  const place = falls(interval, ZERO, 'ratio') || `为${boundText(interval.low ?? '0', 'ratio', 'zh')}`;
  const who = `${head}完成率${place}`;
  const each = group.count > 1 ? '各' : '';
  if (points.equals(0)) return `${who}，不得分`;
  switch (award?.kind) {
    case 'share':
      if (award.share === '1') return `${who}，${group.count > 1 ? '均' : ''}得满分`;
      return `${who}，${each}${award.share === '0.5' ? '得一半分' : `按分值的${shareText(award.share)}计分`}`;
    case 'points':
      return `${who}，${each}得${award.points}分`;
    case 'rule':
      return `${who}，按完成率计分，${total}`;
    case 'minus':
      return `${who}，${each}扣${award.points}分`;
    case 'discretion':
    case undefined:
      return `${who}，${total}`;
    default:
      return award satisfies never;
  }
}
