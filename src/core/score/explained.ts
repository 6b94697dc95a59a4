import { readExpression } from '../criterion/text/expression.ts';
import { readSource } from '../criterion/text/source.ts';
import type { Indicator } from '../form/form.ts';

/**
 * What a row explains beside its standard: the definition and the formula. A formula that stands alone, A÷B×100%, is that of
 * the indicator itself.
 */
export function explainedBy({ name, definition, formula }: Indicator): string {
  const texts = [formula?.text ?? '', definition?.text ?? ''];
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => named(name, text))
    .join('\n');
}

/** 1—6月 is a stretch of time, and nothing is taken from anything. */
const MONTHS = /(?<=\d)\s*[-—–－~～]\s*(?=\d{1,2}月)/g;

/** The first sentence of a text, when it is a whole formula, with the name that it defines before it. */
function named(name: string, text: string): string {
  const [first = ''] = text.split(/[。；;\n]/);
  const bare = first.replace(/^(?:计算)?公式(?:为)?[：:]\s*/, '').replace(MONTHS, '至');
  const formula = readSource(bare).text;
  const read = readExpression(formula, 0);
  const whole = read !== null && read.end === formula.length && /^[+\-*/]$/.test(read.expression.op);
  return whole ? `${name}=${formula}${text.slice(first.length)}` : text;
}
