import type { Award, Band, Cap, Rule } from '../../rule/rule.ts';

/** 本项最高不超过3分, while what it caps is written elsewhere in the item: it gives nothing until that is found. */
export interface OpenCap {
  readonly kind: 'open-cap';
  readonly cap: Cap | null;
}

/** A band of a tiered standard while it is put together. */
export interface OpenBand extends Omit<Band, 'award'> {
  readonly award: Award | OpenCap;
}

/** The same bands, each open cap over a rule. */
export function capping(bands: readonly OpenBand[], rule: Rule): readonly Band[] {
  return bands.map(({ award, ...band }) =>
    award.kind === 'open-cap' ? { ...band, award: capped(rule, award) } : { ...band, award },
  );
}

function capped(rule: Rule, { cap }: OpenCap): Award {
  return { kind: 'rule', rule: { kind: 'bounded', rule, floor: null, cap, span: null } };
}

/** The bands where every one gives something; null where a cap never found what it caps. */
export function closed(bands: readonly OpenBand[]): readonly Band[] | null {
  const done = bands.flatMap(({ award, ...band }) => (award.kind === 'open-cap' ? [] : [{ ...band, award }]));
  return done.length === bands.length ? done : null;
}
