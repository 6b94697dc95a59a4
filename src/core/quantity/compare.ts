import { wantedAnswer } from './better.ts';
import { figureOf } from './cell-reading.ts';
import { compareDeadlines } from './compare-dates.ts';
import { compareFigures, withinRange } from './compare-figures.ts';
import { compareTrend } from './compare-trend.ts';
import { gap, type Comparison } from './comparison.ts';
import { normalise } from './normalise.ts';
import { rational } from './rational.ts';
import type { Actual, FigureReading, Reading, Target } from './reading.ts';

/**
 * Holds an actual value against its target: met or not, the completion rate where more is better and both figures are
 * known, the ratio where both are numbers of one unit, and otherwise why not. What can't be told stays null.
 */
export function compare(target: Target, actual: Actual): Comparison {
  const repeats = sayTheSame(target.text, actual.text) && !isPlainFigure(actual);
  const result = compareReadings(target, actual, repeats);
  const certain = result.certain && target.certain && actual.certain && !repeats;
  return { ...result, certain, repeats };
}

function compareReadings(target: Target, actual: Actual, same: boolean): Comparison {
  const wanted = target.reading;
  const got = actual.reading;
  if (got.kind === 'missing') return gap('not-measured', got.admitted ? false : null, !got.admitted);
  if (wanted.kind === 'missing') return gap('target-missing');
  if (got.kind === 'claim' && !got.done) return gap('not-reached', false);
  if (same) {
    const repeated = compareRepeated(got);
    if (repeated !== null) return repeated;
  }
  if (got.kind === 'unclear') return gap(got.why);
  if (wanted.kind === 'unclear') return gap(wanted.why);
  if (got.kind === 'band') return gap('qualitative', got.band === 1, got.band !== 1);
  return compareKinds(target, wanted, got);
}

/** The target copied as the actual: words are a claim, a bound is no figure. */
function compareRepeated(got: Reading): Comparison | null {
  if (got.kind !== 'figure' || got.said) return gap('claimed', true, false);
  return got.bound !== null && got.bound !== '=' ? gap('only-a-bound') : null;
}

function compareKinds(target: Target, wanted: Reading, got: Reading): Comparison {
  switch (wanted.kind) {
    case 'figure':
      return againstFigure(target, wanted, got);
    case 'range':
      return got.kind === 'figure' || got.kind === 'range' ? withinRange(wanted, got) : unmeasuredBy(got);
    case 'growth':
      return compareTrend(target, wanted, got);
    case 'deadline':
      return compareDeadlines(wanted.date, got);
    case 'answer':
      return againstAnswer(wanted.yes, got);
    case 'none':
      return againstNone(got);
    case 'phrase':
    case 'claim':
    case 'band':
    case 'movement':
      return againstWords(target.name, got);
    case 'missing':
    case 'unclear':
      return gap('unreadable');
    default:
      return impossible(wanted);
  }
}

function impossible(reading: never): Comparison {
  throw new Error(`unknown reading ${JSON.stringify(reading)}`);
}

function againstFigure(target: Target, wanted: FigureReading, got: Reading): Comparison {
  if (got.kind === 'figure') return compareFigures(target, wanted, got);
  if (got.kind === 'range') return withinBound(target, wanted, got);
  if (got.kind === 'movement') return compareFigures(target, wanted, levelReached(got));
  const asksForLess = target.direction === 'lower' || wanted.value.equals(0);
  if (got.kind === 'none' && asksForLess && wanted.unit.dimension !== 'rank') {
    return compareFigures(target, wanted, { ...nothing(wanted), said: true });
  }
  if (got.kind === 'none') return gap('not-measured');
  return unmeasuredBy(got);
}

/** Where a movement ended. */
function levelReached({ to, unit, scope }: Extract<Reading, { kind: 'movement' }>): FigureReading {
  return figureOf(to, unit, { scope });
}

/** None of what is counted is nought, in whatever unit. */
function nothing(wanted: FigureReading): FigureReading {
  return { ...wanted, value: rational(0), bound: null, approximate: false, change: null, scaleOpen: false };
}

/** An actual that is a range lies on one side of the target or leaves it open. */
function withinBound(
  target: Target,
  wanted: FigureReading,
  got: Extract<Reading, { kind: 'range' }>,
): Comparison {
  const ends = [got.low, got.high].map((end) =>
    compareFigures(target, wanted, { ...wanted, ...end, bound: null, change: null, scaleOpen: false }),
  );
  const [low, high] = ends;
  if (low === undefined || high === undefined || low.met === null || high.met === null) {
    return gap(low?.met === null ? (low.reason ?? 'only-a-bound') : 'only-a-bound');
  }
  return gap('only-a-bound', low.met === high.met ? low.met : null);
}

/** Words where a figure was asked for: a claim without evidence, or words about something else. */
function unmeasuredBy(got: Reading): Comparison {
  return gap(
    got.kind === 'claim' || got.kind === 'phrase' || got.kind === 'growth' ? 'qualitative' : 'kinds-differ',
  );
}

function againstAnswer(yes: boolean, got: Reading): Comparison {
  if (got.kind === 'answer') return gap('no-figures', got.yes === yes);
  if (got.kind === 'none') return gap('no-figures', !yes, false);
  if (got.kind === 'claim' && yes) return gap('claimed', true, false);
  return gap('qualitative');
}

function againstNone(got: Reading): Comparison {
  if (got.kind === 'none') return gap('claimed', true, false);
  if (got.kind === 'answer') return gap('no-figures', !got.yes, false);
  if (got.kind !== 'figure' || !['count', 'number', 'ratio', 'money'].includes(got.unit.dimension))
    return gap('qualitative');
  if (got.approximate || (got.bound !== null && got.bound !== '=')) return gap('only-a-bound');
  return gap('no-figures', got.value.equals(0));
}

/** A target in words: the indicator's name may say which answer is the good one; a claim is believed as a claim. */
function againstWords(name: string, got: Reading): Comparison {
  if (got.kind === 'claim' || (got.kind === 'figure' && got.said)) return gap('claimed', true, false);
  const said = got.kind === 'answer' ? got.yes : got.kind === 'none' ? false : null;
  const wanted = wantedAnswer(name);
  if (said === null || wanted === null) return gap('qualitative');
  return gap('no-figures', said === (wanted === 'yes'), false);
}

/** Whether two texts say the same but for spaces, punctuation and a 已 or 均 before. */
function sayTheSame(a: string, b: string): boolean {
  const key = (text: string): string =>
    normalise(text)
      .replace(/[\s,.;:、。"“”'!?]/g, '')
      .replace(/^(?:均已|已经|已|均)(?=.)/, '')
      .replaceAll('>=', '≥')
      .replaceAll('<=', '≤');
  return key(a) !== '' && key(a) === key(b);
}

/** A figure and nothing else, no bound and no sentence around it. */
function isPlainFigure({ reading, text }: Actual): boolean {
  if (reading.kind !== 'figure' || reading.said || (reading.bound !== null && reading.bound !== '='))
    return false;
  return (
    /^[=+-]?[¥$]?[\d.,]+\s*[%‰]?[\p{Script=Han}A-Za-z/㎡℃³²]{0,6}$/u.test(normalise(text).trim()) &&
    /^\W*[\d.,]/.test(normalise(text))
  );
}
