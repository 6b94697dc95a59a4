import { decimalText } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { COMPLETION_SHARE } from '../rule/own-measures.ts';
import type { Band } from '../rule/rule.ts';
import { FULL, NOTHING } from '../rule/rule.ts';
import type { Excess, PrintedCounting } from './printed-counting.ts';

const IN_PROPORTION: Band = {
  interval: { low: null, lowBound: 'open', high: '1', highBound: 'excluded' },
  award: {
    kind: 'rule',
    rule: {
      kind: 'formula',
      expression: COMPLETION_SHARE,
      span: null,
    },
  },
  span: null,
};
const MET: Band = {
  interval: { low: '1', lowBound: 'included', high: null, highBound: 'open' },
  award: FULL,
  span: null,
};

/** The bands of a measured goal: in full when met, in proportion when short, and what the form prints of its own. */
export function completionBands({ excess, least, allOrNothing }: PrintedCounting): readonly Band[] {
  const above = excess.map(excessBand).toReversed();
  const [first] = excess;
  const met: Band = first
    ? {
        ...MET,
        interval: {
          ...MET.interval,
          high: figure(first.above),
          highBound: first.included ? 'excluded' : 'included',
        },
      }
    : MET;
  if (allOrNothing) return [...above, met, { ...IN_PROPORTION, award: NOTHING }];
  if (!least) return [...above, met, IN_PROPORTION];
  const floor = figure(least);
  const { interval } = IN_PROPORTION;
  return [
    ...above,
    met,
    { ...IN_PROPORTION, interval: { ...interval, low: floor, lowBound: 'included' } },
    { interval: { ...interval, high: floor }, award: NOTHING, span: null },
  ];
}

function excessBand({ above, included, upTo, share }: Excess): Band {
  return {
    interval: {
      low: figure(above),
      lowBound: included ? 'included' : 'excluded',
      high: upTo && figure(upTo),
      highBound: upTo ? 'included' : 'open',
    },
    award: { kind: 'share', share: figure(share) },
    span: null,
  };
}

const PLACES = 6;

function figure(value: Rational): string {
  return decimalText(value, PLACES);
}
