import type { Rational } from '../../quantity/rational.ts';
import { rational } from '../../quantity/rational.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { equationValue } from './equation.ts';
import { quoteAround } from './quote-around.ts';
import { inUnit } from './unit-values.ts';

/** A figure of a text that may be the one asked for, in the unit asked for; the better its words name it the higher its score. */
export interface Candidate {
  readonly figure: ProseFigure;
  readonly value: Rational;
  readonly score: number;
}

/** The value of a figure in the unit that a measure is counted in, with the sign of a fall; null where it is none. */
export function valueOf(figure: ProseFigure, measure: Measure): Rational | null {
  const value = inUnit(figure.quantity, measure.unit, measure.name);
  if (!value) return null;
  const { change } = figure.quantity;
  const changes = /变动|增长|增减|变化|增幅|降幅|控制率/.test(measure.name);
  // 比上年提高4.2个百分点 is no level.
  if (change !== null && !changes) return null;
  return change === 'down' && !/降/.test(measure.name) ? value.abs().neg() : value;
}

/** The figure as an answer, with the words that it was taken from. */
export function made(
  measure: Measure,
  found: Candidate,
  prose: Prose,
  quote: (quote: string) => Source,
): Figure {
  const { figure, value } = found;
  const { figureStart, figureEnd } = figure.quantity;
  const worked =
    measure.formula === null && figure.equation !== '' ? equationValue(prose, figureStart) : null;
  const plain: Figure = {
    name: measure.name,
    unit: measure.unit,
    value,
    text: signed(prose.original.slice(figureStart, figureEnd), figure, value),
    source: quote(quoteAround(prose, figure)),
  };
  return worked && !agree(worked, value, plain.text) ? { ...plain, otherwise: worked } : plain;
}

/** 较上年下降5% for a 变动率 is −5%, and is said so. */
function signed(text: string, { quantity }: ProseFigure, value: Rational): string {
  return quantity.change === 'down' && value.compare(0) < 0 && /^[\d.]/.test(text) ? `-${text}` : text;
}

/** Equal within one unit of the last printed digit. */
export function agree(a: Rational, b: Rational, text: string): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const unit = rational(1n, 10n ** BigInt(decimals));
  return (
    a
      .sub(b)
      .abs()
      .compare(text.includes('%') ? unit.div(100) : unit) <= 0
  );
}
