import type { ProseFigure } from './prose.ts';

const ROSE = /^(?:增加|增长|提高|提升|上升|升|扩大|减少|下降|降低|降|压减|压缩|缩短|缩减|调整)[到至为]了?$/;
const FROM = /^(.*?)(?:由|从)(?!事)([^由从]{0,12})$/;

/**
 * 满意度由上年的91%提高到96%: the first figure is what the thing was, the second what it is now, and both bear its name.
 */
export function withFromTo(figures: readonly ProseFigure[]): readonly ProseFigure[] {
  return figures.map((figure, i) => {
    const then = figures[i - 1];
    const next = figures[i + 1];
    const named =
      then && then.clause === figure.clause && ROSE.test(figure.label) ? FROM.exec(then.label) : null;
    if (named) return { ...figure, label: named[1] ?? '', period: 'this' };
    const from = next?.clause === figure.clause && ROSE.test(next.label) ? FROM.exec(figure.label) : null;
    return from
      ? { ...figure, label: `上年${from[1] ?? ''}`, period: figure.period === 'other' ? 'other' : 'last' }
      : figure;
  });
}
