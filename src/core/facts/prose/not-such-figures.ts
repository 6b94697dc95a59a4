import type { Prose, ProseFigure } from './prose.ts';

/** 到位后实际支出1390万元: what followed on it is not it. */
const AFTER = /^.*?(?:到位|拨付|收到|验收|竣工|完工)后(?=[一-龥]{2})/;
/** 2个涉密项目无需开展: those that need not do it are none of those that have to. */
const EXEMPT = /无需|不需要?|不用|免于|免予|无须|不必|豁免|不纳入|不适用/;

/** The text with figures of what followed a deed called by what followed, and without those of what need not be done. */
export function withoutUnlike(prose: Prose, names: readonly string[]): Prose {
  const asked = names.join(' ');
  const figures = prose.figures.flatMap((figure): readonly ProseFigure[] => {
    const { label, after } = figure;
    const exempt = EXEMPT.exec(label)?.[0] ?? EXEMPT.exec(after.slice(0, 12))?.[0];
    if (exempt !== undefined && !asked.includes(exempt)) return [];
    const follows = AFTER.exec(label)?.[0];
    return follows === undefined || asked.includes(follows)
      ? [figure]
      : [{ ...figure, label: label.slice(follows.length) }];
  });
  return { ...prose, figures };
}

/**
 * How many have to do something where the text says how many need not: 30 of 共32个，2个无需开展，其余30个. `due` is null where it says
 * so of some, but not how many are left.
 */
export function dueOfAll(name: string, prose: Prose): { readonly due: ProseFigure | null } | null {
  if (!/(?<![相对适响供反效感])应(?![急用对收])/.test(name)) return null;
  const counted = prose.figures.filter((f) => f.period === 'this' && f.quantity.unit.dimension === 'count');
  const exempt = counted.filter((f) => EXEMPT.test(f.label) || EXEMPT.test(f.after.slice(0, 12)));
  const [none] = exempt;
  if (!none || counted.some((f) => /应(?![急用对收])/.test(f.label))) return null;
  const rest = counted.filter((f) => /^(?:其余|剩余|其他|余下)/.test(f.label));
  const [left] = rest;
  const whole = counted.some((f) => left?.quantity.value.add(none.quantity.value).equals(f.quantity.value));
  return { due: left && whole && rest.length === 1 && exempt.length === 1 ? left : null };
}
