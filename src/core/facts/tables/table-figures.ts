import type { Unit } from '../../quantity/quantity.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { DataLine, DataTable } from './data-tables.ts';
import { namesIn } from '../figures/names-in.ts';
import { inUnit } from '../figures/unit-values.ts';
import { asksForLastYear, contrast, plainName } from '../prose/wording.ts';

/** What tables of basic data answer, by the names that a rule uses. */
export interface TableFigures {
  figure(measure: Measure): Figure | null;
  count(event: string, counter: string): Figure | null;
}

/**
 * Answers from tables of basic data. A line counts only where its name is the one asked for, or that name behind words that
 * the row itself uses (满意度调查有效问卷数 in a row about 满意度调查); several such lines answer only when they agree.
 *
 * @param measures everything that the rule measures, with its formulas
 * @param words what the row says of itself: name, definition, formula, standard
 */
export function tableFigures(
  tables: readonly DataTable[],
  measures: readonly Measure[],
  words: string,
): TableFigures {
  const lines = tables.flatMap((table) => table.lines);
  const alike = formulasInOneUnit(lines, measures, words);
  return {
    figure: (measure) => {
      const line = lineFor(measure.name, lines, words);
      if (!line?.value || line.value.change !== null) return null;
      const value =
        inUnit(line.value, measure.unit, measure.name) ?? (alike.has(measure.name) ? line.value.value : null);
      return value && made(measure.name, measure.unit, value, line);
    },
    count: (event, counter) => countOf(event, counter, lines),
  };
}

function made(name: string, unit: Figure['unit'], value: Rational, line: DataLine): Figure {
  return { name, unit, value, text: textOf(line), source: sourceOf(line) };
}

function textOf({ text, value }: DataLine): string {
  const word = value?.unit.word ?? '';
  return /[一-龥%]$/.test(text) ? text : text + (value?.scaled ? '' : word);
}

function sourceOf(line: DataLine): Source {
  const quote = `${line.name} ${line.text}`;
  return { certainty: 'table', sheet: line.sheet, cell: line.cell, quote };
}

/** Names of formulas all of whose figures stand in the tables in one unit: whatever it is, a quotient has none. */
function formulasInOneUnit(
  lines: readonly DataLine[],
  measures: readonly Measure[],
  words: string,
): ReadonlySet<string> {
  const alike = new Set<string>();
  for (const measure of measures) {
    if (measure.unit !== 'ratio') continue;
    const names = namesIn(measure.formula);
    const units = names.map((name) => lineFor(name, lines, words)?.value?.unit ?? null);
    const [first] = units;
    if (first && units.every((unit) => unit !== null && sameUnit(first, unit)))
      for (const name of names) alike.add(name);
  }
  return alike;
}

function sameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && (a.dimension === 'count' ? a.word === b.word : true);
}

/** Names that every row uses for figures of its own. */
const ANYTHING =
  /^(?:实际|计划)?(?:预算|决算|支出|收入|执行|完成|计划|实际|任务|目标|总|合计)?(?:支出|完成|执行|安排)?$/;
/** Names that mean the whole budget, except in a row about a part of it. */
const WHOLE_BUDGET = /^(?:年初|年中|全年|年末|调整)(?:预算|决算|支出|收入|执行|安排|追加)+$/;
const PART = /三公|公用|会议|培训|接待|采购|项目|公务|用车|出国|出境|基本支出|人员|印刷|差旅/;

/** Whether a name says too little in its row to be looked up by itself. */
function saysTooLittle(asked: string, row: string): boolean {
  return asked.length < 2 || ANYTHING.test(asked) || (WHOLE_BUDGET.test(asked) && PART.test(row));
}

/** The one line that a name stands for; null where there is none, or where several differ. */
function lineFor(name: string, lines: readonly DataLine[], words: string): DataLine | null {
  const asked = keyOf(name);
  if (saysTooLittle(asked, words.split('\n')[0] ?? '')) return null;
  const exact = lines.filter((line) => keyOf(line.name) === asked);
  if (exact.length > 0) return agreed(exact);
  const row = keyOf(words);
  const longer = lines.filter((line) => {
    const key = keyOf(line.name);
    const lead = key.slice(0, -asked.length);
    // 在用固定资产, where the row speaks of it too, is a thing of its own and never 固定资产.
    const other = row.includes(key) || contrast(lead, asked);
    return plainName(name).length >= LEAST && key.endsWith(asked) && row.includes(lead) && !other;
  });
  return agreed(longer);
}

/** Shorter names stand at the end of too many others. */
const LEAST = 4;

function agreed(lines: readonly DataLine[]): DataLine | null {
  const [first, ...others] = lines;
  if (!first) return null;
  const same = others.every(
    ({ value }) =>
      value !== null &&
      first.value !== null &&
      value.value.equals(first.value.value) &&
      sameUnit(value.unit, first.value.unit),
  );
  return same ? first : null;
}

/** One spelling of a name: the same year, without the words for number that may be left out. */
function keyOf(name: string): string {
  const half = name.normalize('NFKC').replace(/[-—–―~～](?=\d{1,2}月)/g, '至');
  const period = asksForLastYear(half) ? '上年' : '';
  const rest = plainName(half)
    .replace(/(?:上一?年|去年|本年|当年)度?(?!末|初)/g, '')
    .replace(/[、,，()（）:：\s]/g, '');
  return period + rest.replace(/(?:数量|数值|金额|数|额)$/, '');
}

/** 已完成整改问题数 for 已完成整改的; what is left of the whole for 尚未完成整改. */
function countOf(event: string, counter: string, lines: readonly DataLine[]): Figure | null {
  const asked = keyOf(event.replace(/的$/, ''));
  const named = agreed(lines.filter((line) => asked.length >= LEAST && eventOf(line) === asked));
  if (named?.value) return counted(event, counter, named.value.value, named);
  const undone = /^(.*?)(?:尚未|仍未|未)(.{2,})$/.exec(asked);
  const part =
    undone && agreed(lines.filter((line) => line.whole && eventOf(line) === `已${undone[2] ?? ''}`));
  if (!part?.value || !part.whole?.value || !undone) return null;
  const whole = keyOf(part.whole.name);
  if (!whole.includes(undone[1] ?? '') || !sameUnit(part.value.unit, part.whole.value.unit)) return null;
  const left = part.whole.value.value.sub(part.value.value);
  return left.compare(0) < 0 ? null : counted(event, counter, left, part);
}

function eventOf(line: DataLine): string {
  return keyOf(line.name).replace(/(?:的?(?:问题|事项|情况))?(?:个|件|起|次|项|宗|例)?$/, '');
}

function counted(event: string, counter: string, value: Rational, line: DataLine): Figure | null {
  const unit = line.value?.unit;
  const fits =
    unit?.dimension === 'number' ||
    (unit?.dimension === 'count' && (unit.word === counter || unit.word === '个' || counter === '个'));
  return fits ? { ...made(event, 'count', value, line), text: `${value.toString()}${counter}` } : null;
}
