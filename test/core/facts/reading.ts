import type { Figure, Source, Verdict } from '../../../src/core/rule/need.ts';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';
import { findCount } from '../../../src/core/facts/counts/counts.ts';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { findVerdict } from '../../../src/core/facts/verdicts/verdicts.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });

/** The value that a text gives for a name, as decimal text in base units (1 for 100 %, 元, 个); null where it gives none. */
export function figureIn(text: string, name: string, unit: MeasureUnit = 'ratio', row = ''): string | null {
  const figure = found(text, name, unit, row);
  return figure && decimalText(figure.value, 6);
}

/** As `figureIn`, whole. */
export function found(text: string, name: string, unit: MeasureUnit = 'ratio', row = ''): Figure | null {
  return findFigure({ name, unit, formula: null }, readProse(text), quote, row);
}

/** yes, no, or null where the text leaves it open. */
export function answerIn(text: string, claim: string, row = claim): 'yes' | 'no' | null {
  const topic = { name: row, definition: '', criterion: claim };
  const verdict: Verdict | null = findVerdict(claim, readProse(text), topic, quote);
  return verdict && (verdict.holds ? 'yes' : 'no');
}

/** The answers to all statements of a row. */
export function answersIn(
  text: string,
  statements: readonly string[],
  row: string,
): readonly ('yes' | 'no' | null)[] {
  const criterion = statements.map((statement, i) => `${MARKS[i] ?? ''}${statement}的，得1分`).join('；');
  const topic = { name: row, definition: '', criterion, statements };
  return statements.map((statement) => {
    const verdict = findVerdict(statement, readProse(text), topic, quote);
    return verdict && (verdict.holds ? 'yes' : 'no');
  });
}

const MARKS = '①②③④⑤⑥⑦⑧';

/** How often the text says that something happened; null where it leaves it open. */
export function countIn(
  text: string,
  event: string,
  counter = '项',
  row = '',
  criterion = '',
): number | null {
  const topic = { name: row, definition: '', criterion };
  const figure = findCount(event, counter, readProse(text), topic, quote);
  return figure && Number(figure.value);
}

/** Reads a text anew and puts one question of each kind to it, as scoring a row does. */
export function reader(text: string): () => void {
  const topic = { name: '制度建设', definition: '', criterion: '' };
  return () => {
    const prose = readProse(text);
    findFigure({ name: '预算执行率', unit: 'ratio', formula: null }, prose, quote, '');
    findVerdict('部门建立制度并报财政部门备案', prose, topic, quote);
    findCount('未按期整改', '个', prose, topic, quote);
  };
}
