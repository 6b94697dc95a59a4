import type { AssessedForm } from '../../src/core/assessment.ts';
import { form, indicator } from './building.ts';

/** A table of goals: one met, one not, one that was not measured. */
export const GOALS: AssessedForm = form({
  kind: 'goals',
  title: '产出指标完成情况',
  range: 'A2:E27',
  columns: { indicator: 'C', target: 'D', actual: 'E' },
  indicators: [
    indicator({
      row: 3,
      level1: '产出指标',
      level2: '数量指标',
      name: '举办展会场次',
      target: '≥10场',
      actual: '12场',
      completionRate: '1.2',
      ratio: '1.2',
      met: true,
    }),
    indicator({
      row: 4,
      level1: '产出指标',
      level2: '数量指标',
      name: '新增限额以上商贸企业',
      target: '≥100家',
      actual: '86家',
      completionRate: '0.86',
      ratio: '0.86',
      met: false,
      failing: true,
    }),
    indicator({
      row: 5,
      level1: '产出指标',
      level2: '质量指标',
      name: '政策知晓度',
      target: '持续提高',
      actual: '未开展调查',
    }),
  ],
});
