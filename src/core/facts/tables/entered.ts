import { findQuantities } from '../../quantity/find.ts';
import type { Figure, GradeAnswer, Settlement, Source } from '../../rule/need.ts';
import { ONE, ZERO, parseDecimal } from '../../quantity/rational.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import type { EnteredFacts } from '../facts.ts';
import { inUnit } from '../figures/unit-values.ts';
import { entryFor } from './entry-for.ts';
import { yesOrNo } from './yes-no.ts';

/** The name under which the points of a row are given that its standard leaves to judge. */
export const DECIDED = '判定得分';

/** The name under which a person says which of two values of a figure counts, and what may be said. */
export function settling(name: string): string {
  return `${name}以何为准`;
}
export const SETTLED_WORDS: Readonly<Record<Settlement['by'], string>> = {
  stated: '写明的数',
  worked: '算出的数',
};
const SETTLED = ['stated', 'worked'] as const;

/** One line of the fact sheet: what was asked and what a person typed. */
export interface Entry {
  readonly name: string;
  readonly text: string;
  readonly source: Source;
  /** It can be read in two ways: nothing rests on it. */
  readonly unclear?: boolean;
}

/**
 * Answers from typed entries. A name is matched as it was asked, or by wording close enough to leave no doubt.
 * @param asked every name that the rule asks for: what was typed for one of them answers no other
 */
export function enteredFacts(typed: readonly Entry[], asked: readonly string[] = []): EnteredFacts {
  const entries = typed.filter(
    ({ name, unclear }) => unclear !== true && name !== DECIDED && !name.endsWith(settling('')),
  );
  const find = (name: string): Entry | null => entryFor(name, entries, asked);
  const figure = (name: string, unit: MeasureUnit): Figure | null => {
    const entry = find(name);
    const value = entry && valueOf(entry.text, unit);
    return entry && value ? { name, unit, value, text: entry.text, source: entry.source } : null;
  };
  return {
    figure: (measure) => figure(measure.name, measure.unit),
    count: (event, counter) => {
      const found = figure(event, 'count');
      // Things happen no times or more often, never less.
      const counted = found && found.value.compare(0) >= 0 ? found : null;
      if (counted || counter !== '') return counted;
      const entry = find(event);
      const happened = entry && yesOrNo(entry.text, event);
      if (!entry || happened === null) return null;
      const value = happened ? ONE : ZERO;
      return { name: event, unit: 'count', value, text: entry.text, source: entry.source };
    },
    verdict: (text) => {
      const entry = find(text);
      const holds = entry && yesOrNo(entry.text, text);
      return entry && holds !== null ? { text, holds, source: entry.source } : null;
    },
    choice: (text) => {
      const entry = find(text);
      return entry && gradeAnswer(entry);
    },
    settled: (name) => {
      const entry = typed.find((each) => each.name === settling(name));
      const by = SETTLED.find((each) => entry?.text.includes(SETTLED_WORDS[each].slice(0, 2)));
      return entry && by ? { by, source: entry.source } : null;
    },
    decision: () => {
      const entry = typed.find(({ name }) => name === DECIDED);
      return entry ? gradeAnswer(entry) : null;
    },
    typed: (name) => typed.find((entry) => entry.name === name)?.text ?? null,
    among: (names) => enteredFacts(typed, names),
  };
}

const ANSWER = /^(?:(.*?[^\d.,+-])[:,]?\s*)?([+-]?\d+(?:\.\d+)?)\s*(分|%)?$/;

/** "达成预期指标：6.5分", "6.5分", "87%", or a grade's name alone. A bare number for a grade is a percentage. */
function gradeAnswer({ text, source }: Entry): GradeAnswer {
  const plain = text.trim().normalize('NFKC').replaceAll('−', '-');
  const found = ANSWER.exec(plain);
  const value = found?.[2] === undefined ? null : parseDecimal(found[2]);
  if (!found || !value) return { label: plain, points: null, share: null, text, source };
  const before = found[1]?.replace(/[:,\s]+$/, '') ?? '';
  const label = /^(?:自?评?得|自?评|计|给|打)?$/.test(before) ? null : before;
  if (found[3] === '分') return { label, points: value, share: null, text, source };
  const percent = found[3] === '%' || value.abs().compare(2) > 0;
  return { label, points: null, share: percent ? value.div(100) : value, text, source };
}

/** A typed value in the unit asked for: a bare 95 for a ratio is 95 %, 0.95 too. Null for anything but one figure. */
function valueOf(text: string, unit: MeasureUnit): Figure['value'] | null {
  const quantities = findQuantities(text.trim());
  const [only] = quantities;
  if (!only || quantities.length > 1) return null;
  if (only.unit.dimension !== 'number') return inUnit(only, unit);
  if (unit !== 'ratio') return only.value;
  return only.value.abs().compare(2) > 0 ? only.value.div(100) : only.value;
}
