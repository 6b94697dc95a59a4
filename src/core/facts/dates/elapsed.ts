import { overlap } from '../../wording/overlap.ts';
import { limitIn, slowest } from './each-deadline.ts';
import { normalise } from '../../quantity/normalise.ts';
import type { Rational } from '../../quantity/rational.ts';
import { rational } from '../../quantity/rational.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { daysPastPrinted } from './days-past.ts';
import { readDeadline } from './deadlines.ts';
import { lateAgainst } from './late-against.ts';
import type { Span } from './lengths.ts';
import { overdue } from './overdue.ts';
import { inUnit, monthsOf } from '../figures/unit-values.ts';
import { MONTHS, WORKDAYS, isTime } from '../../rule/written-unit.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { content, folded, otherKind } from '../verdicts/statements.ts';
import type { Topic } from '../verdicts/topic.ts';

/** 延迟, 逾期上报: how late it was. */
const DELAY = /^(?:延迟|延期|逾期|超期|推迟|滞后|拖延|迟)[^后]{0,6}$/;
/** By so many characters a quote is found again. */
const OPENING = 8;
const TAKES = /历时|用时|耗时|共用|间隔|相隔/;
const LIMIT =
  /[^。;\n]{0,60}?(\d{1,3}|[一二三四五六七八九十]{1,3})个?(工作日|日|天)(?:之?内|以内)[^。;\n的]{0,40}/g;

const NTH = /后(?:的)?第(\d{1,3})个?(日|天)(?!内)/;

/** How long something was on show, as the text states it: 只公示了5天, 公示期7天. */
function shownDays(
  prose: Prose,
): { readonly value: Rational; readonly text: string; readonly clause: string } | null {
  const told = prose.figures.filter(
    ({ quantity, period, label, after, clause }) =>
      period === 'this' &&
      quantity.unit.dimension === 'time' &&
      /天|日/.test(quantity.unit.word) &&
      quantity.bound === null &&
      !quantity.approximate &&
      (/公示(?:时间|期限?|天数)?(?:共|仅|只)?(?:了|为|是)?(?:仅|只|共)?$/.test(label) ||
        /^(?:的)?公示/.test(after)) &&
      !isNotFact(clause) &&
      !/(?:将|拟|应当?|须|需)[^,]{0,4}公示/.test(clause),
  );
  const [only] = told;
  if (!only || told.some((f) => !f.quantity.value.equals(only.quantity.value))) return null;
  const text = prose.original.slice(only.quantity.figureStart, only.quantity.figureEnd);
  return { value: only.quantity.value.div(24), text, clause: only.clause };
}

const SHOWN = /公示(?:时间|期限?|天数)?$/;

/** 收到资金后第50日拨付到位, where both events are the ones asked for. */
function nthDay(name: string, prose: Prose): { readonly days: number; readonly text: string } | null {
  const told = prose.clauses.flatMap((clause) => {
    const days = NTH.exec(clause.text)?.[1];
    if (days === undefined || clause.period !== 'this') return [];
    if (otherKind(folded(name), folded(clause.text))) return [];
    const [asked, said] = [content(name), content(clause.text.replace(NTH, '后'))];
    const near = Math.max(overlap(asked, said), overlap(said, asked)) >= 0.6;
    return near ? [{ days: Number(days), text: clause.text }] : [];
  });
  const [only] = told;
  // 预算第15日、决算第26日公开, where both are asked for: the later one.
  const both = told.length > 1 && /预决算|预算[^,]{0,4}决算|均|全部/.test(name);
  const last = both ? told.reduce((a, b) => (b.days > a.days ? b : a)) : only;
  return last && (both || told.length === 1) ? last : null;
}

/** Of several limits, the one on what the measure names: 部门决算 where it is of 决算. */
function isLimitOf([text, number = '', unit = '']: RegExpExecArray, name: string): boolean {
  const said = text.replace(new RegExp(`${number}个?${unit}(?:之?内|以内)`), '');
  return overlap(content(name), content(said)) >= 0.9 && !otherKind(folded(name), folded(said));
}

/**
 * How many days something took, for standards that measure days: as said ("历时42天"), or as the standard's own limit where
 * dates or words say that it was kept. The exact number is not needed then, and rest days at its end are allowed for.
 */
export function elapsedDays(measure: Measure, prose: Prose, topic: Topic, quote: Quote): Figure | null {
  const { unit } = measure;
  if (!isTime(unit) || prose.clauses.length === 0) return null;
  if (unit === MONTHS) return DELAY.test(measure.name) ? monthsLate(measure, prose, topic, quote) : null;
  if (unit !== 'days' && unit !== WORKDAYS) return null;
  const working = unit === WORKDAYS;
  const make = (days: number, text: string, where: string): Figure => ({
    name: measure.name,
    unit,
    value: rational(days),
    text,
    source: quote(where),
  });
  const said = prose.figures.filter(
    (f) => f.period === 'this' && f.quantity.unit.dimension === 'time' && TAKES.test(f.label),
  );
  const [only] = said;
  if (only && said.length === 1 && /天|日/.test(only.quantity.unit.word)) {
    const text = prose.original.slice(only.quantity.figureStart, only.quantity.figureEnd);
    const value = inUnit(only.quantity, unit);
    return value && { ...make(0, text, only.clause), value };
  }
  if (DELAY.test(measure.name)) {
    const late = lateBy(measure, working ? 'working days' : 'days', prose, topic);
    const word = working ? '个工作日' : '天';
    return late && { ...make(0, `${late.value.toString()}${word}`, late.text), value: late.value };
  }
  const shown = !working && SHOWN.test(measure.name) ? shownDays(prose) : null;
  if (shown) return { ...make(0, shown.text, shown.clause), value: shown.value };
  const nth = working ? null : nthDay(measure.name, prose);
  if (nth) return make(nth.days, `第${String(nth.days)}日`, nth.text);
  const printed = normalise(topic.criterion)
    .replace(/(?<=内)\(含(?:本数)?\)/g, '')
    .split(/(?:得|计|扣)\d+(?:\.\d+)?分/)
    .flatMap((part) => [...part.matchAll(LIMIT)]);
  if (printed.some((one) => one[2]?.startsWith('工作') !== working)) return null;
  const limits = printed.length === 1 ? printed : printed.filter((one) => isLimitOf(one, measure.name));
  const [limit] = limits;
  if (!limit || limits.length !== 1) return null;
  const each = limitIn(topic.criterion);
  const deadline =
    (each === null ? null : slowest(each, prose, topic.name)) ??
    readDeadline(limit[0].replace(/^.*[.、)）]/, ''), prose, topic.name);
  if (deadline === 'no-deadline' || !deadline) return null;
  // Days that the 决算 took are none of the 预算.
  const told = [...prose.spans.values()].find(({ text }) => text.includes(deadline.text.slice(0, OPENING)));
  if (otherKind(folded(measure.name), folded(`${deadline.text}${told?.text ?? ''}`))) return null;
  const days = deadline.days;
  if (deadline.holds) return make(Math.min(days, deadline.took ?? days), `${days}日内`, deadline.text);
  return deadline.took === null
    ? null
    : make(Math.max(days + 1, deadline.took), `${deadline.took}日`, deadline.text);
}

function lateBy({ name }: Measure, span: Span, prose: Prose, topic: Topic): ReturnType<typeof overdue> {
  const standard = `${topic.criterion}\n${topic.definition}`;
  return (
    overdue(name, span, prose, topic) ??
    lateAgainst(span, prose, standard) ??
    daysPastPrinted(standard, span, prose)
  );
}

/** How late in months, where the days of it leave no doubt; months that are told in words are a figure like others. */
function monthsLate(measure: Measure, prose: Prose, topic: Topic, quote: Quote): Figure | null {
  const late = lateBy(measure, 'days', prose, topic);
  const value = late && monthsOf(late.value);
  if (!late || !value) return null;
  const text = `${late.value.toString()}天`;
  return { name: measure.name, unit: MONTHS, value, text, source: quote(late.text) };
}
