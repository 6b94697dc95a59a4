import type { WantedFact } from '../assessment.ts';
import { SETTLED_WORDS, settling } from '../facts/tables/entered.ts';
import type { Facts, Figure, Settlement } from '../rule/need.ts';
import { inside } from '../rule/inside.ts';
import type { Conflict, Evaluated } from '../rule/outcome.ts';
import type { Measure } from '../rule/rule.ts';
import { WANTED, foundAt } from './fact-parts.ts';

/** A figure that was told in two ways, and which of them a person goes by. */
export interface Settled extends Settlement {
  readonly name: string;
  readonly stated: Figure;
}

/**
 * A figure as a person settled it: the value that is stated, the one that its own equation gives, or none, which leaves it to
 * be worked out by the formula of the standard.
 */
export function settledFigure(
  of: Measure,
  facts: Facts,
): { readonly figure: Figure | null; readonly settled: Settled | null } {
  const figure = facts.figure(of);
  const settlement = facts.settled?.(of.name) ?? null;
  if (!figure || !settlement) return { figure, settled: null };
  const { otherwise, ...stated } = figure;
  const settled = { ...settlement, name: of.name, stated: figure };
  const source = { ...figure.source, certainty: 'entered' } as const;
  if (settlement.by === 'stated') return { figure: { ...stated, supposed: true, source }, settled };
  if (otherwise) return { figure: { ...stated, value: otherwise, supposed: true, source }, settled };
  return of.formula ? { figure: null, settled } : { figure, settled: null };
}

/** The figures of a rule of which a person has to say which value counts, or has said so. */
export function settledFacts(evaluated: Evaluated, settled: readonly Settled[]): readonly WantedFact[] {
  const conflicts = conflictsIn(evaluated);
  const asked = conflicts.map(({ name, stated }) => ({ ...WANTED, ...choosing(name, stated) }));
  const said = settled.map(({ name, stated, by, source }) => ({
    ...choosing(name, stated),
    value: SETTLED_WORDS[by],
    ...foundAt(source),
  }));
  return [...said, ...asked];
}

function choosing(name: string, { text }: Figure): Pick<WantedFact, 'name' | 'kind' | 'unit' | 'options'> {
  const stated = { value: SETTLED_WORDS.stated, figure: text.slice(text.lastIndexOf('=') + 1) };
  return {
    name: settling(name),
    kind: 'which',
    unit: '',
    options: [stated, { value: SETTLED_WORDS.worked, figure: null }],
  };
}

function conflictsIn(evaluated: Evaluated): readonly Conflict[] {
  const { outcome } = evaluated;
  const within = inside(evaluated).flatMap(conflictsIn);
  if (within.length > 0 || outcome.state !== 'choice' || !outcome.conflict) return within;
  return [outcome.conflict];
}
