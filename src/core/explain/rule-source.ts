import type { ReverseFormula } from '../quantity/reverse.ts';
import type { Language } from './language.ts';

/** How a score by the national rule of project forms is named: before the sentence, and as a line of the working. */
export function sayNational(language: Language): { readonly prefix: string; readonly step: string } {
  return language === 'zh'
    ? {
        prefix: '按全国通行规则：',
        step: '本表没有写明计分办法，按项目支出绩效自评的通行规则（财预〔2020〕10号）计分。',
      }
    : {
        prefix: 'By the national rule: ',
        step: 'The form prints no rule; scored by the national rule for project self-assessment (Caiyu [2020] No. 10).',
      };
}

/** How a score by what the notes below a project form print is named. */
export function sayNotes(language: Language): { readonly prefix: string; readonly step: string } {
  return language === 'zh'
    ? { prefix: '按表下说明：', step: '本行没有评分标准，按本表下方说明写明的计分办法计分。' }
    : {
        prefix: 'By the notes below: ',
        step: 'The row has no standard; scored as the notes below the form print it.',
      };
}

/** How a score by a rule that the user made for the standard is named. */
export function sayOwn(language: Language): { readonly prefix: string; readonly step: string } {
  return language === 'zh'
    ? { prefix: '按自行修改的规则：', step: '按您修改的规则计分，评分标准原文没有改动。' }
    : {
        prefix: 'By a rule of our own: ',
        step: 'Scored by the rule that you made; the standard itself was not changed.',
      };
}

/** By which formula a missed goal was scored for which less is better. */
export function sayReverse(formula: ReverseFormula, language: Language): string {
  const zh = language === 'zh';
  if (formula === 'ratio') {
    return zh
      ? '越小越好的指标未达到目标，完成率按您选定的“目标值÷实际值”计算。'
      : 'Less is better and the target was missed: completion by the formula chosen, target ÷ actual.';
  }
  return zh
    ? '越小越好的指标未达到目标，完成率按您选定的“1－超出部分÷目标值”计算。'
    : 'Less is better and the target was missed: completion by the formula chosen, 1 less the excess over the target.';
}
