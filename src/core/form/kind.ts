import type { FormKind } from '../assessment.ts';
import type { Fields } from './fields.ts';
import type { Header } from './header.ts';
import type { MoneyBlock } from './money.ts';

/**
 * What kind of form a table is: by its columns where they leave no choice, by its title where they do. A table of goals
 * has targets and no standards; a summary has scores and no indicators below the groups.
 */
export function kindOf(header: Header, title: string, fields: Fields, money: MoneyBlock | null): FormKind {
  const has = header.roles.has.bind(header.roles);
  const scored = has('selfScore') || has('reviewedScore');
  const aims = has('target') || has('actual');
  if (!has('indicator') && !aims && !has('criterion') && scored) return 'summary';
  const whole = /整体|部门支出|单位支出|部门绩效|部门预算绩效/u.test(title);
  if (money?.indicator && !whole) return 'project';
  if (aims && !has('criterion') && isGoalTable(title, scored)) return 'goals';
  if (/项目|专项|政策/u.test(title) && !whole) return scored || has('weight') ? 'project' : 'goals';
  if (has('criterion') || whole) return scored || has('weight') || has('criterion') ? 'department' : 'goals';
  if (fields.project && scored) return 'project';
  if (scored && has('weight') && /自评|评分|评价/u.test(title)) return 'department';
  return aims ? 'goals' : 'department';
}

/** 绩效目标表, 绩效指标完成情况表, or no score at all. */
function isGoalTable(title: string, scored: boolean): boolean {
  if (!scored) return true;
  return /完成情况|目标(?:申报|批复)?表|统计表|明细/u.test(title) && !/自评表|评分表/u.test(title);
}
