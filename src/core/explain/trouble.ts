import type { Trouble } from '../rule/trouble.ts';
import type { Rational } from '../quantity/rational.ts';
import { numberText } from './figures.ts';
import type { Language } from './language.ts';
import { quoted } from './text.ts';

const MOST_QUOTED = 60;

/** Why a standard can't be relied on, as one sentence; `weight` is the row's own, null where it has none. */
export function sayTrouble(trouble: Trouble, weight: Rational | null, language: Language): string {
  const zh = language === 'zh';
  switch (trouble.code) {
    case 'unread':
      return zh
        ? `评分标准中${quoted(shortened(trouble.text))}未能读懂，可能影响得分。`
        : `${quoted(shortened(trouble.text))} in the standard was not understood and could change the score.`;
    case 'contradiction':
      return zh
        ? `评分标准前后矛盾：${quoted(shortened(trouble.text))}。`
        : `The standard contradicts itself: ${quoted(shortened(trouble.text))}.`;
    case 'cut-off':
      return zh
        ? `评分标准似乎不完整，在${quoted(shortened(trouble.text))}处中断。`
        : `The standard seems to break off at ${quoted(shortened(trouble.text))}.`;
    case 'no-scoring':
      return zh
        ? '评分标准中没有找到给分或扣分的规定。'
        : 'The standard does not say how points are given or taken off.';
    case 'weight-differs': {
      const most = numberText(trouble.most);
      if (!weight)
        return zh
          ? `评分标准最高${most}分，本行没有分值。`
          : `The standard gives up to ${most}; the row has no weight.`;
      return zh
        ? `评分标准最高${most}分，与分值${numberText(weight)}分不一致。`
        : `The standard gives up to ${most} points, but the weight is ${numberText(weight)}.`;
    }
    default:
      return trouble satisfies never;
  }
}

function shortened(text: string): string {
  const plain = text.replace(/^[,，;；。、\s]+/, '');
  return plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED)}……` : plain;
}
