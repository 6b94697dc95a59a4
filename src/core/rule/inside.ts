import type { Evaluated } from './outcome.ts';

/** The rules inside an evaluated one that count or could count, each with its own figures. */
export function inside({ detail }: Evaluated): readonly Evaluated[] {
  switch (detail.kind) {
    case 'bounded':
    case 'veto':
      return [detail.inner];
    case 'parts':
      return detail.parts.map((p) => p.evaluated);
    case 'band':
    case 'condition':
    case 'compared':
      return detail.inner ? [detail.inner] : [];
    case 'untested':
      return detail.inner;
    case 'options':
      return detail.options.map((o) => o.evaluated);
    case 'counts':
      return detail.from ? [detail.from] : [];
    case 'none':
    case 'holding':
    case 'formula':
    case 'steps':
    case 'goals':
    case 'chosen':
    case 'refused':
      return [];
    default:
      return detail satisfies never;
  }
}
