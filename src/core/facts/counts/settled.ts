import { ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';

/** How often an event happened, with the words that count it. */
export interface Occurrence {
  readonly value: Rational;
  readonly text: string;
}

/** A number of a text that counts an event. */
export interface Count {
  readonly figure: ProseFigure;
  readonly value: Rational;
  /** 各1次 without a number of them to multiply by is no count. */
  readonly sure: boolean;
  readonly local: string;
}

/** A part of the year, or the year so far. */
const PART = /截[至止]|[上下]半年|季度|\d{1,2}月/;
const SO_FAR = /截[至止]/;
const WHOLE = /全年|年度|本年|共|合计|总计|累计/;

/** One number: the only one, the total where the text adds up, or the sum of a list of classes. */
export function settled(counts: readonly Count[], prose: Prose): Occurrence | 'unsure' {
  const [first] = counts;
  if (!first) return 'unsure';
  if (counts.length === 1) return { value: first.value, text: first.figure.sentence };
  const total = counts.find((c) =>
    /(?:共|合计|总计|累计)/.test(
      prose.text.slice(Math.max(0, c.figure.quantity.start - 6), c.figure.quantity.start),
    ),
  );
  const parts = counts.filter((c) => c !== total);
  const sum = parts.reduce((s, c) => s.add(c.value), ZERO);
  if (total)
    return total.value.equals(sum) || parts.every((p) => p.value.equals(total.value))
      ? { value: total.value, text: total.figure.sentence }
      : 'unsure';
  const labels = new Set(counts.map((c) => content(c.local)));
  const listed =
    counts.every((c) => c.figure.sentence === first.figure.sentence) && labels.size === counts.length;
  const whole = counts.find((c) => WHOLE.test(c.figure.label) && !PART.test(c.figure.label));
  if (whole && counts.every((c) => c === whole || PART.test(c.figure.label))) return wholeOf(whole, counts);
  if (counts.some((c) => SO_FAR.test(c.figure.label))) return 'unsure';
  const within = counts.some((c) => /其中|包括|含/.test(c.figure.label));
  if (listed && !within) return { value: sum, text: first.figure.sentence };
  return counts.every((c) => c.value.equals(first.value)) && labels.size === 1
    ? { value: first.value, text: first.figure.sentence }
    : 'unsure';
}

/** 截至6月底2次，全年5次: the year's number, where its parts fit into it. */
function wholeOf(whole: Count, counts: readonly Count[]): Occurrence | 'unsure' {
  const rest = counts.filter((c) => c !== whole);
  const parts = rest.filter((c) => !SO_FAR.test(c.figure.label)).reduce((s, c) => s.add(c.value), ZERO);
  const fits = [parts, ...rest.map((c) => c.value)].every((value) => value.compare(whole.value) <= 0);
  return fits ? { value: whole.value, text: whole.figure.sentence } : 'unsure';
}
