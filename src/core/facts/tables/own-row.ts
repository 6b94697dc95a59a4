import { compare } from '../../quantity/compare.ts';
import { allows, comparing, comparingWords } from '../../quantity/comparing.ts';
import type { Comparison } from '../../quantity/comparison.ts';
import type { FigureReading } from '../../quantity/reading.ts';
import { readActual, readTarget } from '../../quantity/target.ts';
import type { Direction } from '../../quantity/reading.ts';
import type { Indicator } from '../../form/form.ts';
import { ONE, ZERO, percentText, rational } from '../../quantity/rational.ts';
import { reverseCompletion } from '../../quantity/reverse.ts';
import { parseUnit } from '../../quantity/unit.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Figure, Source, Verdict } from '../../rule/need.ts';
import { overTargetIn, sideOfTarget } from '../../rule/own-measures.ts';
import type { Measure } from '../../rule/rule.ts';
import { GOAL_MET, GOAL_RATE } from './own-goal.ts';
import { inUnit } from '../figures/unit-values.ts';
import { plainName } from '../prose/wording.ts';

/** Target and actual of the very row that a standard stands in. */
export interface OwnRow {
  readonly name: string;
  readonly comparison: Comparison;
  readonly direction: Direction;
  /** null where the cell holds anything but one plain figure. */
  readonly target: FigureReading | null;
  readonly actual: FigureReading | null;
  readonly actualText: string;
  readonly deadline: boolean;
  readonly source: Source;
}

/** Reads the row's own target and actual value; null where either is missing. */
export function ownRow(indicator: Indicator, sheet: string): OwnRow | null {
  const { name, target, actual } = indicator;
  if (!target || !actual) return null;
  const wanted = readTarget({ ...target, name });
  const got = readActual({ ...actual, unit: actual.unit === '' ? target.unit : actual.unit, name });
  return {
    name,
    comparison: compare(wanted, got),
    direction: wanted.direction,
    target: plainFigure(wanted.reading.kind === 'figure' ? wanted.reading : null, wanted.certain),
    actual: exactly(plainFigure(got.reading.kind === 'figure' ? got.reading : null, got.certain)),
    actualText: actual.text,
    deadline: wanted.reading.kind === 'deadline',
    source: {
      certainty: 'table',
      sheet,
      cell: actual.cell,
      quote: `${target.text} / ${actual.text}`,
    },
  };
}

/** A figure that is read for certain and stands for one plain value; null otherwise. */
export function plainFigure(figure: FigureReading | null, certain: boolean): FigureReading | null {
  return figure && certain && !figure.approximate && !figure.scaleOpen && !figure.said ? figure : null;
}

function exactly(figure: FigureReading | null): FigureReading | null {
  return figure && (figure.bound === null || figure.bound === '=') ? figure : null;
}

const DONE_VALUE =
  /^(?:年度|全年|本年)?(?:实际)?(?:完成|实现|达到)(?:指标)?(?:值|数|量)$|^实际(?:指标)?(?:值|数|量)$|^实际(?:完成|建成|达到|实现)(?:面积|里程|长度|数量|人数|户数|人次|场次|任务数|产量|规模)$/;
const DEVIATION =
  /^(?:实际)?(?:完成)?值?(?:与|和|同|较|对)(?:年度|年初|预期)?(?:绩效)?(?:目标|指标|计划)值?的?(?:偏差|偏离|差异)(?:率|度|程度|幅度)?$/;
const AIM_VALUE =
  /^(?:年度|全年|年初|预期|设定)?(?:绩效)?(?:目标|指标|计划|预期|任务)(?:值|数|量|数量|人数|户数|里程|面积|产量|场次|人次|任务数)$/;

/**
 * A figure that the row's own target and actual value answer: 完成率, 完成值 and 目标值, or the thing itself that the row is
 * named after (到位率 in the row 资金到位率).
 */
export function ownFigure(measure: Measure, criterion: string, row: OwnRow | null): Figure | null {
  if (!row) return null;
  const rate = GOAL_RATE.test(measure.name) ? rateOf(measure, criterion, row) : null;
  const value = isNamesake(measure.name, row.name) ? valueOf(measure, row) : null;
  if (rate && value && !rate.value.equals(value.value)) return { ...value, otherwise: rate.value };
  return (
    value ??
    rate ??
    differenceOf(measure, row) ??
    deviationOf(measure, row) ??
    sideOf(measure, criterion, row)
  );
}

/** 反向指标得分=目标值/实际完成值×分值: the standard says itself how a goal counts for which less is better. */
const REVERSED =
  /(?:反|逆|负)向[^;；。\n]{0,30}?[=＝][（(]?(?:年初|年度|预期|设定)?(?:目标|指标|计划)值?[/／÷]\s*(?:年度|全年)?(?:实际)?(?:完成|实现)?值/;

/** Where less is better there is no such rate unless the standard gives its formula; only that a target was met is the whole of it. */
function rateOf(measure: Measure, criterion: string, { comparison, source }: OwnRow): Figure | null {
  if (measure.unit !== 'ratio' || !comparison.certain) return null;
  const { completionRate, met, reason, ratio } = comparison;
  const whole =
    met === true && !criterion.includes('完成率') && (reason === 'lower-is-better' || reason === 'date');
  const reverse = reason === 'lower-is-better' && met === false && ratio && REVERSED.test(criterion);
  const value = completionRate ?? (whole ? ONE : reverse ? reverseCompletion(ratio, 'ratio') : null);
  return value && { name: measure.name, unit: 'ratio', value, text: percentText(value), source };
}

/** The last words of the row's name, or all of it. */
function isNamesake(name: string, indicator: string): boolean {
  const [asked, own] = [plainName(name), plainName(indicator)];
  return asked === own || (asked.length >= 3 && own.endsWith(asked));
}

function valueOf(measure: Measure, { actual, actualText, source }: OwnRow): Figure | null {
  const value = actual?.change === null ? inUnit(actual, measure.unit, measure.name) : null;
  return value && { name: measure.name, unit: measure.unit, value, text: actualText, source };
}

/** 低于目标值的幅度, 超出目标值的金额: by how much, where target and actual are figures of one unit. */
function differenceOf(
  measure: Measure,
  { comparison, direction, target, actual, source }: OwnRow,
): Figure | null {
  const share = measure.name === overTargetIn('share').name ? comparison.ratio?.sub(ONE) : null;
  if (share) {
    // 1% of a target that is a rate may as well be a point.
    const sure =
      comparison.certain && target !== null && target.unit.dimension !== 'ratio' && direction === 'lower';
    return sure
      ? { name: measure.name, unit: 'ratio', value: share, text: percentText(share), source }
      : null;
  }
  const side = sideOfTarget(measure);
  if (!side) return null;
  const wanted = target && inUnit(target, measure.unit, measure.name);
  const got = actual?.change === null ? inUnit(actual, measure.unit, measure.name) : null;
  if (!wanted || !got || !comparison.certain || !comparison.ratio) return null;
  const value = side === 'above' ? got.sub(wanted) : wanted.sub(got);
  return { name: measure.name, unit: measure.unit, value, text: source.quote.replace(' / ', '－'), source };
}

/** 实际完成值与年度指标值的偏差: how far off, either way, of the target. */
function deviationOf({ name, unit }: Measure, { comparison, source }: OwnRow): Figure | null {
  const { ratio, certain } = comparison;
  if (unit !== 'ratio' || !DEVIATION.test(name) || !certain || !ratio) return null;
  const value = ratio.sub(ONE).abs();
  return { name, unit, value, text: percentText(value), source };
}

/** 完成值 or 目标值: only where both are figures of one unit, and their quotient is one that the direction allows. */
function sideOf(measure: Measure, criterion: string, row: OwnRow): Figure | null {
  const { comparison, target, actual, direction, source } = row;
  if (!target || !actual || !comparison.ratio || !comparison.certain) return null;
  const turned = /(?:目标|指标|计划)值?[/／÷](?:年度|全年)?(?:实际)?(?:完成|实现|指标)*值/.test(criterion);
  const beyond = /超(?:过|出)/.test(criterion) && !/(?:完成|实际|实现)值?[/／÷]/.test(criterion);
  if (direction !== 'higher' && !(direction === 'lower' && (turned || beyond))) return null;
  const side = DONE_VALUE.test(measure.name) ? actual : AIM_VALUE.test(measure.name) ? target : null;
  // 完成值≥100%: a share of the target, which the value itself is not.
  if (measure.unit === 'ratio' && side?.unit.dimension !== 'ratio') return null;
  return (
    side && {
      name: measure.name,
      unit: measure.unit,
      value: side.value,
      text: side === actual ? row.actualText : (source.quote.split(' / ')[0] ?? ''),
      source,
    }
  );
}

const DENIED = /^(?:未能?|没有?|不能?|未按要求)/;
const BARE_MET =
  /^(?:全部|已|均|能)?(?:完成|达到|达成|实现|达标)(?:的|情况)?$|^达到(?:预期|年度|设定)?(?:要求|水平|标准)$/;
const IN_TIME = /^(?:能)?(?:按时|按期|及时|如期|按计划)(?:完成|完工|建成|实施完毕)?(?:的)?$/;
const AGAINST = new RegExp(
  `^([^,]{0,16}?)(${comparingWords()})(?:年度|年初|预期)?(?:目标|指标|计划)值?(?:以内|之内|范围内|内)?(?:的)?$`,
);

/** Whether the target was met, kept in time, exceeded or fallen short of, as the row's own values show. */
export function ownVerdict(text: string, row: OwnRow | null): Verdict | null {
  if (!row?.comparison.certain) return null;
  const { comparison, source } = row;
  const verdict = (held: boolean): Verdict => ({ text, holds: held, source });
  const denied = DENIED.test(text);
  const said = text.replace(DENIED, '');
  const figures = row.target !== null && row.actual !== null;
  const comparable = figures || row.deadline || comparison.reason === 'range' || comparison.reason === 'rank';
  if (GOAL_MET.test(said) || BARE_MET.test(said) || (row.deadline && IN_TIME.test(said)))
    return comparable && comparison.met !== null ? verdict(comparison.met !== denied) : null;
  const against = AGAINST.exec(text);
  const order = against && speaksOfRow(against[1] ?? '', row.name) ? orderOf(row) : null;
  const bound = against && comparing(against[2] ?? '');
  return order === null || !bound ? null : verdict(allows(bound, order));
}

function speaksOfRow(subject: string, name: string): boolean {
  const said = plainName(subject).replace(/^(?:实际|该|本)|(?:完成|实现)?值$/g, '');
  return said === '' || said === '完成' || plainName(name).includes(said) || said.includes(plainName(name));
}

/** Actual against target: -1, 0 or 1; null where they are no two figures of one unit. */
function orderOf({ comparison, target, actual }: OwnRow): number | null {
  if (!target || !actual) return null;
  if (comparison.ratio && target.value.compare(ZERO) > 0) return comparison.ratio.compare(ONE);
  return comparison.reason === 'zero-target' ? actual.value.compare(target.value) : null;
}

const SHORT_OF = /^(?:.*:)?(?:每)?(?:少|缺|差|短缺)(?:的|于目标值?的?|完成的?)?$/;
const BEYOND = /^(?:.*:)?(?:每)?(?:超|多|超出|超过)(?:的|目标值?的?)?$/;
const LATE = /^(?:.*:)?(?:每)?(?:推迟|延迟|延期|逾期|拖延|超期|延误)(?:的|完成的?|完工的?)?$/;

/** By how many the target was missed, counted in the row's own unit; none where it was met. */
export function ownCount(event: string, counter: string, row: OwnRow | null): Figure | null {
  if (!row?.comparison.certain || row.comparison.met === null) return null;
  const { comparison, target, actual, direction, source } = row;
  const made = (value: Rational, text: string): Figure => ({
    name: event,
    unit: 'count',
    value,
    text,
    source,
  });
  const name = event.replaceAll('：', ':');
  if (row.deadline) return comparison.met && LATE.test(name) ? made(ZERO, row.actualText) : null;
  const wanted = direction === 'higher' ? SHORT_OF : direction === 'lower' ? BEYOND : null;
  if (!wanted?.test(name) || !target || !actual || !comparison.ratio) return null;
  const step = stepOf(counter, [target, actual]);
  if (!step) return null;
  const distance = direction === 'higher' ? target.value.sub(actual.value) : actual.value.sub(target.value);
  const missed = distance.div(step);
  return comparison.met ? made(ZERO, row.actualText) : made(missed, row.source.quote.replace(' / ', '－'));
}

/** One of what is counted (个, 元, 个百分点) in the unit of the values; null where they do not go together. */
function stepOf(counter: string, sides: readonly FigureReading[]): Rational | null {
  const words = sides.map(({ unit }) => unit.word);
  const [kind, other] = sides.map(({ unit }) => unit.dimension);
  if (kind === 'count' || other === 'count') return words.includes(counter) ? ONE : null;
  if (kind === 'ratio') return counter === '个百分点' && words.includes('%') ? rational(1, 100) : null;
  const counted = parseUnit(counter);
  if (kind !== 'money' || counted?.unit.dimension !== 'money') return null;
  return sides.every(({ unit }) => unit.currency === counted.unit.currency) ? counted.factor : null;
}
