import type { AssessedForm, IndicatorStatus } from '../core/assessment.ts';
import { isGoalsOnly } from './overview.ts';
import type { Words } from './words.ts';

/** What was found in the form, in phrases to be joined by commas: "已识别 28 个指标", "24 个已计分" … */
export function foundText(form: AssessedForm, words: Words): readonly string[] {
  const { indicators } = form;
  if (form.kind === 'summary') return words.foundSums(indicators.length);
  if (isGoalsOnly(form)) {
    const met = indicators.filter((goal) => goal.met === true).length;
    const unmet = indicators.filter((goal) => goal.met === false).length;
    return words.foundGoals({ goals: indicators.length, met, unmet });
  }
  const counted: Record<IndicatorStatus, number> = {
    scored: 0,
    'needs-input': 0,
    judgement: 0,
    'not-understood': 0,
    'no-rule': 0,
  };
  for (const { status } of indicators) counted[status] += 1;
  return words.found({ indicators: indicators.length, byStatus: counted });
}
