import type { Rational } from '../quantity/rational.ts';
import { numberText } from './figures.ts';
import type { Language } from './language.ts';
import { sayUnsettled } from './status.ts';
import { inMarks } from './text.ts';

/** What a finding says, by code. */
export type FindingData =
  | {
      readonly code: 'score-differs';
      readonly who: 'self' | 'reviewed';
      readonly found: Rational;
      readonly expected: Rational;
      /** The sentence that explains the expected score, in the same language. */
      readonly because: string;
    }
  | { readonly code: 'score-exceeds-weight'; readonly found: Rational; readonly weight: Rational }
  | { readonly code: 'unconfirmed'; readonly quotes: readonly string[] }
  | {
      readonly code: 'overfulfilled';
      readonly target: string;
      readonly actual: string;
      readonly rate: string;
    }
  | { readonly code: 'figure-differs'; readonly quotes: readonly string[] }
  | { readonly code: 'boundary'; readonly question: string };

const MOST_QUOTES = 2;

/** The message of a finding: what was found, what was expected, what to do. */
export function sayFinding(data: FindingData, language: Language): string {
  const zh = language === 'zh';
  switch (data.code) {
    case 'score-differs': {
      const found = numberText(data.found);
      const expected = numberText(data.expected);
      const who =
        data.who === 'self' ? (zh ? '自评' : 'The self-score is') : zh ? '复核评' : 'The reviewed score is';
      return zh
        ? `${who}${found}分，按评分标准应为${expected}分：${data.because}`
        : `${who} ${found}; the standard gives ${expected}: ${data.because}`;
    }
    case 'score-exceeds-weight':
      return zh
        ? `得分${numberText(data.found)}分，超过分值${numberText(data.weight)}分。`
        : `The score of ${numberText(data.found)} exceeds the weight of ${numberText(data.weight)}.`;
    case 'unconfirmed': {
      const quotes = data.quotes.slice(0, MOST_QUOTES).map(inMarks);
      if (zh) return `得分依据的数据取自文字说明${quotes.length > 0 ? quotes.join('、') : ''}，请核对确认。`;
      return `The score rests on figures read from prose${quotes.length > 0 ? ` ${quotes.join(', ')}` : ''}; please confirm them.`;
    }
    case 'overfulfilled':
      return zh
        ? `完成值${data.actual}是目标值${data.target}的${data.rate}，超出30%以上。财政部门要求分析原因，请在表中写明（如年初目标偏低、任务增加）。`
        : `The actual value ${data.actual} is ${data.rate} of the target ${data.target}, more than 30% above it. Finance bureaus ask for the reason; please give it in the form.`;
    case 'figure-differs':
      return sayUnsettled(data.quotes, language);
    case 'boundary':
      return data.question;
    default:
      return data satisfies never;
  }
}
