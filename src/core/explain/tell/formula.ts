import type { Rational } from '../../quantity/rational.ts';
import { max, min, roundHalfUp, ZERO } from '../../quantity/rational.ts';
import type { Detail, Evaluated } from '../../rule/outcome.ts';
import type { FormulaRule } from '../../rule/rule.ts';
import { numberText } from '../figures.ts';
import { shownFigure } from '../shown.ts';
import type { Filled } from './fill.ts';
import { fill } from './fill.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

const SCORE_DECIMALS = 2;
const MOST_DECIMALS = 6;
/** As many decimals of a rate as are still easy to read. */
const EXACT_DECIMALS = 3;

/** 得分=72.52%×5=3.626, with the figures before it and the cap behind it. */
export function tellFormula(
  rule: FormulaRule,
  evaluated: Evaluated,
  detail: Extract<Detail, { kind: 'formula' }>,
  words: TellWords,
): Told {
  const { full } = evaluated;
  const filled = filledIn(rule, detail, full, words);
  const capped = detail.capped ? (detail.raw.compare(full) > 0 ? [words.overFull] : [words.belowZero]) : [];
  const fullSaid = detail.capped && detail.raw.compare(full) > 0;
  if (!filled) {
    const figures = detail.figures.map((f) => words.stated(f.name, shownFigure(f, words.language)));
    return { ...told([...figures, ...capped], figures), fullSaid };
  }
  const arithmetic = words.arithmetic(filled.text, numberText(filled.shown));
  const named = filled.named.map((n) => n.clause);
  const clauses = [...named, arithmetic, ...capped];
  const shown = !detail.capped && filled.shown.equals(detail.raw);
  const steps = [...named, arithmetic, ...capped.map((c) => words.line('limit', c))];
  return { ...told(clauses, steps), shown: shown || isClose(filled, detail.raw), fullSaid };
}

/** The figures as shown come so near to the exact points that what is shown rounds to the same score. */
function isClose(filled: Filled, raw: Rational): boolean {
  return roundHalfUp(filled.shown, SCORE_DECIMALS).equals(roundHalfUp(raw, SCORE_DECIMALS));
}

/** Filled in with as many decimals as it takes for a reader who works it out again to reach the same score. */
function filledIn(
  rule: FormulaRule,
  detail: Extract<Detail, { kind: 'formula' }>,
  full: Rational,
  words: TellWords,
): Filled | null {
  const within = (points: Rational): Rational => roundHalfUp(max(ZERO, min(full, points)), SCORE_DECIMALS);
  const at = (decimals: number): Filled | null =>
    fill(rule.expression, detail.figures, detail.raw, { full, words, decimals });
  // 62÷64=96.875%: with one decimal more nothing is rounded, and the working comes to the very points.
  for (let decimals = 2; decimals <= EXACT_DECIMALS; decimals += 1) {
    const exact = at(decimals);
    if (exact?.shown.equals(detail.raw)) return exact;
  }
  let last: Filled | null = null;
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals += 1) {
    last = at(decimals);
    if (!last || within(last.shown).equals(within(detail.raw))) return last;
  }
  return last;
}
