import { overlap } from '../../criterion/text/polarity.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { Figure, GradeAnswer, Settlement, Source } from '../../rule/need.ts';
import { parseDecimal } from '../../quantity/rational.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import type { EnteredFacts } from '../facts.ts';
import { inUnit } from '../figures/unit-values.ts';
import { contrast, isPointing, likeness, plainName } from '../prose/wording.ts';

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

const YES = /^(?:(?:是|有|已|符合|达到|对|真)[^\d]*|√|✓|y|yes|true|1)$/i;
const NO = /^(?:(?:否|无|没有|未|不|错|假)[^\d]*|×|x|n|no|false|0)$/i;

/** Answers from typed entries. A name is matched as it was asked, or by wording close enough to leave no doubt. */
export function enteredFacts(typed: readonly Entry[]): EnteredFacts {
  const entries = typed.filter(
    ({ name, unclear }) => unclear !== true && name !== DECIDED && !name.endsWith(settling('')),
  );
  const find = (name: string): Entry | null => {
    const asked = plainName(name).replace(/[,的]*(?:每)?(?:发现|问责|表彰)?一(?:次|项|例|个|起)$/, '');
    const exact = entries.find((e) => plainName(e.name) === asked);
    if (exact) return exact;
    // 问题个数 for a count of 问题; 结果 or 比率 for the one figure a standard is about.
    const tail = entries.filter((e) => {
      const bare = plainName(e.name).replace(/(?:个数|次数|数量|件数|项数|例数|起数|总数|数)$/, '');
      return bare.length >= 2 && (asked.endsWith(bare) || (isPointing(e.name) && entries.length === 1));
    });
    if (tail.length === 1 && tail[0]) return tail[0];
    const close = entries
      .map((entry) => ({ entry, score: Math.max(likeness(entry.name, name), mutual(entry.name, name)) }))
      .filter((c) => c.score >= 0.7)
      .toSorted((a, b) => b.score - a.score);
    return close[0] && (close.length === 1 || close[0].score > (close[1]?.score ?? 0))
      ? close[0].entry
      : null;
  };
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
      if (!entry || !(YES.test(entry.text) || NO.test(entry.text))) return null;
      const value = valueOf(NO.test(entry.text) ? '0' : '1', 'count');
      return value && { name: event, unit: 'count', value, text: entry.text, source: entry.source };
    },
    verdict: (text) => {
      const entry = find(text);
      if (!entry || !(YES.test(entry.text) || NO.test(entry.text))) return null;
      return { text, holds: !NO.test(entry.text), source: entry.source };
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

function mutual(a: string, b: string): number {
  const [x, y] = [plainName(a), plainName(b)];
  if (contrast(x, y)) return 0;
  return Math.max(Math.min(overlap(x, y), overlap(y, x)), overlap(x, y) >= 0.95 ? 0.8 : 0);
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
