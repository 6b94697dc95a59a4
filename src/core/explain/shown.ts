import type { Rational } from '../quantity/rational.ts';
import { parseDecimal } from '../quantity/rational.ts';
import type { Figure } from '../rule/need.ts';
import { valueText } from './figures.ts';
import type { Language } from './language.ts';

/** A figure as it is shown. */
export interface ShownFigure {
  /** The figure alone, fit for an equation: "79.72%". */
  readonly text: string;
  /** What the text stands for: where it is rounded, not the exact value. */
  readonly value: Rational;
  /** How the source came to it: "287户÷360户", or the figures that it is the mean of; null where it says nothing. */
  readonly working: { readonly kind: 'equation' | 'mean'; readonly text: string } | null;
}

/** Digits with at most a sign before and a unit behind. */
const PLAIN = /^[-+]?[¥$€£]?\d[\d,.]*\s*[^\d\s=、,，；;]{0,6}$/;
const DIGITS = /^[-+]?[\d,.]+$/;
const RANK = /^第(\d+)[名位]?$/;

/**
 * A figure as its source has it where that is a plain figure; otherwise written anew from its value. An equation keeps
 * its working apart, and so does a mean its figures.
 */
export function shownFigure(figure: Figure, language: Language, decimals = 2): ShownFigure {
  const source = figure.text.normalize('NFKC').trim();
  const equals = source.lastIndexOf('=');
  const result = equals < 0 ? source : source.slice(equals + 1).trim();
  const anew = valueText(figure.value, figure.unit, language, decimals);
  if (equals > 0) {
    const text = isPlain(result, figure) ? result : anew;
    const working = {
      kind: 'equation',
      text: source.slice(0, equals).replaceAll('(', '（').replaceAll(')', '）'),
    } as const;
    return { text, value: valueOf(text, figure), working };
  }
  const items = source.split('、');
  if (items.length > 1 && items.every((item) => PLAIN.test(item))) {
    return { text: anew, value: valueOf(anew, figure), working: { kind: 'mean', text: source } };
  }
  const rank = RANK.exec(source)?.[1];
  const text = rank ?? (isPlain(source, figure) ? source : anew);
  return { text, value: valueOf(text, figure), working: null };
}

/** Bare digits are no figure for a share, money or a time: the unit would be lost. */
function isPlain(text: string, figure: Figure): boolean {
  const needsUnit = figure.unit === 'ratio' || figure.unit === 'amount' || figure.unit === 'days';
  return PLAIN.test(text) && !(needsUnit && DIGITS.test(text));
}

/** A percentage is worth what it says; other figures keep their exact value. */
function valueOf(text: string, figure: Figure): Rational {
  if (figure.unit !== 'ratio' || !text.endsWith('%')) return figure.value;
  return parseDecimal(text.slice(0, -1).replaceAll(',', ''))?.div(100) ?? figure.value;
}
