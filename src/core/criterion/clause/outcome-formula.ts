import { readExpression } from '../text/expression.ts';
import type { Reader } from './outcome.ts';
import { isPointless } from './pointless.ts';

/** 得分=执行率×分值: the expression up to where it stops making sense. */
export function readFormula(m: RegExpExecArray, text: string): ReturnType<Reader> {
  const start = m.index + m[0].length;
  const read = repaired(text, start) ?? readExpression(text, start);
  const pointed = /×\d+(?:\.\d+)?分/.test(text.slice(start, (read?.end ?? start) + 1));
  if (!read || (isPointless(read.expression) && !pointed)) return null;
  if (read.expression.op === 'name' && !/(?:得分|总分)$/.test(read.expression.name)) return null;
  return { outcome: { kind: 'formula', expression: read.expression }, end: read.end };
}

/** 1-10×调剂金额/预算数)×分值: the bracket that was lost stood before all that it closes. */
function repaired(text: string, start: number): ReturnType<typeof readExpression> {
  const inner = readExpression(text, start);
  const closing = inner && /^\)+(?=×)/.exec(text.slice(inner.end))?.[0];
  if (
    !inner ||
    !closing ||
    text.slice(start, inner.end).split('(').length !== text.slice(start, inner.end).split(')').length
  )
    return null;
  const rest = readExpression(text, inner.end + closing.length + 1);
  return rest && { expression: { op: '*', left: inner.expression, right: rest.expression }, end: rest.end };
}

/** 按公式A÷B×分值计算得分: the expression named as the way of scoring. */
export function readFormulaBy(m: RegExpExecArray, text: string): ReturnType<Reader> {
  const start = m.index + m[0].length;
  const read = readExpression(text, start);
  if (!read || read.expression.op === 'name' || read.expression.op === 'number') return null;
  const tail =
    /^"?(?:的)?(?:结果)?(?:(?:计算|确定)?(?:该|此|各|其|相应|对应)(?:项|个)?(?:时间)?(?:时点|节点|季度|指标)?的?得分|计算得分|计算|[计得记赋]分|确定得分|折算|计(?=[,;。\n)]|$))?/.exec(
      text.slice(read.end),
    );
  return {
    outcome: { kind: 'formula', expression: read.expression },
    end: read.end + (tail?.[0].length ?? 0),
  };
}
