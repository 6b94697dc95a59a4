import { factsFor } from '../facts/facts.ts';
import { enteredFacts } from '../facts/tables/entered.ts';
import type { Indicator } from '../form/form.ts';
import { compare } from '../quantity/compare.ts';
import { normalise } from '../quantity/normalise.ts';
import { ONE, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { readActual, readTarget } from '../quantity/target.ts';
import type { Goal } from '../rule/need.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * A goal whose rate the column of actual values tells in a sentence (12个村中11个按期完工, target 100%): the figure that the
 * sentence gives for the indicator's own name, against the target. Null for everything else.
 */
export function measuredInWords(indicator: Indicator, sheet: string): Goal | null {
  const { name, target, actual } = indicator;
  if (!target || !actual) return null;
  const wanted = readTarget({ ...target, name });
  const { reading, direction } = wanted;
  if (reading.kind !== 'figure' || reading.unit.word !== '%' || direction !== 'higher') return null;
  if (!wanted.certain || reading.change !== null || reading.value.compare(0) <= 0) return null;
  if (compare(wanted, readActual({ ...actual, name })).reason !== 'several-figures') return null;
  const measure = { name, unit: 'ratio', formula: null } as const;
  const rule: Rule = {
    kind: 'formula',
    expression: { op: 'name', name, unit: 'ratio' },
    span: null,
  };
  const facts = factsFor(rule, {
    topic: { name, definition: '', criterion: '' },
    reports: [{ text: actual.text, sheet, cell: actual.cell }],
    entered: enteredFacts([]),
    goals: () => null,
    fields: () => null,
  });
  const figure = facts.figure(measure);
  const share = partOf(name, actual.text) ?? (figure && !figure.otherwise ? figure.value : null);
  if (!share) return null;
  const rate = share.div(reading.value);
  return {
    name,
    weight: indicator.weight?.value ?? null,
    rate,
    met: rate.compare(ONE) >= 0,
    qualitative: false,
    claimed: false,
    share: null,
    why: '',
    source: { certainty: 'from-text', sheet, cell: actual.cell, quote: actual.text },
  };
}

const OF_WHICH =
  /^(?:共|全部)?(\d+)([一-龥])([一-龥]{0,8}?)中,?(?:有)?(\d+)([一-龥])\3?(?:已|均)?([一-龥]{2,8})[。;]?$/;

/** 12个村中11个按期完工 for the rate of what 按期完工; the name itself has to say what was done. */
function partOf(name: string, text: string): Rational | null {
  const found = OF_WHICH.exec(normalise(text).replace(/[\s，]/g, ''));
  const [, all = '', counter, , some = '', same, done = ''] = found ?? [];
  const [whole, part] = [parseDecimal(all), parseDecimal(some)];
  if (!found || !whole || !part || counter !== same || !name.includes(done)) return null;
  return whole.compare(0) > 0 && part.compare(whole) <= 0 ? part.div(whole) : null;
}
