import type { Rational } from '../../quantity/rational.ts';
import { ONE } from '../../quantity/rational.ts';
import { isCountOfStatements, statementsIn } from '../../rule/holding.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measured } from '../../rule/outcome.ts';
import type { Expression, Measure } from '../../rule/rule.ts';
import { decimalsBeside, numberText, valueText } from '../figures.ts';
import type { ShownFigure } from '../shown.ts';
import { shownFigure } from '../shown.ts';
import type { Named } from './fill.ts';
import { fill } from './fill.ts';
import { tellTally } from './tally.ts';
import { told } from './told.ts';
import type { Told } from './told.ts';
import type { TellWords } from './words.ts';

/** A measure with its value: 固定资产利用率88.65%, or the whole equation where it was worked out. */
export function tellMeasured(
  measure: Measure,
  measured: Measured,
  bounds: readonly (string | null)[],
  words: TellWords,
): Told {
  const decimals = decimalsBeside(measured.value, bounds);
  const [figure] = measured.figures;
  if (!measured.derived || (!measure.formula && !figure?.otherwise)) {
    const shown = statedFigure(measure, measured, decimals, words);
    return told([words.stated(measure.name, shown)], [words.factLine(measure.name, shown)]);
  }
  if (measure.formula && isCountOfStatements(measure.formula)) {
    const statements = new Set(statementsIn(measure.formula));
    return tellTally(
      measured.figures.filter((f) => statements.has(f.name)),
      words,
    );
  }
  const text = valueText(measured.value, measure.unit, words.language, decimals);
  if (figure?.otherwise) {
    const both = words.contradicted(measure.name, shownFigure(figure, words.language).text, text);
    return told([words.measured(measure.name, text)], [both]);
  }
  const filled = measure.formula && fillIn(measure.formula, measured, words);
  if (!filled) {
    const names = measured.figures.map((f) => words.factLine(f.name, shownFigure(f, words.language)));
    const clause = words.measured(measure.name, text);
    return told([clause], [...names, clause]);
  }
  const used = figure && filled.rest === 1 ? measured.figures.slice(1) : measured.figures;
  const lines = used.map((f) => words.factLine(f.name, shownFigure(f, words.language)));
  if (filled.stated) {
    const { stated } = filled;
    return told([words.stated(measure.name, stated)], [words.factLine(measure.name, stated)]);
  }
  const clause = words.worked(
    measure.customary ? words.byPractice(measure.name) : measure.name,
    filled.text,
    text,
  );
  const said = told([clause], [...lines, clause]);
  return { ...said, mentioned: filled.named.map((n) => n.clause) };
}

/** A measure's formula with its figures; `rest` is how many stated figures stand before them. */
interface Equation {
  readonly text: string;
  /** The figure, where the formula is nothing but one. */
  readonly stated: ShownFigure | null;
  readonly rest: 0 | 1;
  readonly named: readonly Named[];
}

/** The formula with its figures; the stated figure of the measure itself may stand before them. */
function fillIn(formula: Expression, measured: Measured, words: TellWords): Equation | null {
  for (const skipped of [0, 1] as const) {
    const figures: readonly Figure[] = measured.figures.slice(skipped);
    const filled = fill(formula, figures, measured.value, { full: ONE, words, decimals: 2 });
    if (filled) return { text: filled.text, stated: filled.stated, rest: skipped, named: filled.named };
  }
  return null;
}

function statedFigure(measure: Measure, measured: Measured, decimals: number, words: TellWords): ShownFigure {
  const [figure] = measured.figures;
  if (!figure) {
    const text = valueText(measured.value, measure.unit, words.language, decimals);
    return { text, value: measured.value, working: null };
  }
  const shown = shownFigure(figure, words.language, decimals);
  const bare = measure.unit === 'count' && /^\d+$/.test(shown.text);
  return bare ? { ...shown, text: words.things(shown.text) } : shown;
}

/** Either side of a comparison: a named figure, a plain number, or an expression worked out. */
export function tellSide(expression: Expression, side: Measured, full: Rational, words: TellWords): string {
  if (expression.op === 'number') return words.say.number(expression.value);
  if (expression.op === 'full') return numberText(side.value);
  const filled = fill(expression, side.figures, side.value, { full, words, decimals: 2 });
  const [only, ...others] = filled?.named ?? [];
  if (filled?.binding === 3 && expression.op !== 'abs' && only && others.length === 0) return only.clause;
  const unit = side.figures.some((f) => f.unit === 'amount') ? 'amount' : 'number';
  const value = valueText(side.value, unit, words.language);
  return filled ? `${filled.text}=${value}` : value;
}
