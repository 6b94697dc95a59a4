import { parseDecimal } from '../../quantity/rational.ts';
import type { GradeAnswer } from '../../rule/need.ts';
import type { Grade, GradesRule, Rule } from '../../rule/rule.ts';
import { childRulesOfRow, collect } from '../../rule/walk.ts';
import type { Quote } from '../figures/figures.ts';
import { byDatedStep } from './shared-day.ts';
import type { Step } from './marks.ts';
import { byMark, byStepName } from './marks.ts';
import { byConformity } from './conformity.ts';
import { isNotFact } from '../prose/modality.ts';
import { ofPiece } from '../prose/subject.ts';
import { isOfPiece } from '../dates/two-dates.ts';
import { byAcceptance, isAcceptance } from './acceptance.ts';
import { byScale } from './scales.ts';
import { byYear } from './year-steps.ts';
import { byDate } from './dated-steps.ts';
import { byState } from './states.ts';
import type { Prose } from '../prose/prose.ts';
import type { Ask } from '../tally.ts';
import { byTally, inParts } from '../tally.ts';
import type { Topic } from './topic.ts';
import { findVerdict } from './verdicts.ts';

/**
 * The step that a text puts itself in: by the mark it was given, by the step's own words, or by figures that the step
 * compares. Only where the steps have fixed shares and exactly one of them is meant.
 */
export function findChoice(
  rule: GradesRule,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  entered: Ask,
): GradeAnswer | null {
  if (rule.grades.every((g) => g.low !== g.high)) return null;
  const ask: Ask = (text) => entered(text) ?? findVerdict(text, prose, topic, quote);
  const conforms = byConformity(rule.subject, rule.grades, prose, [topic.criterion, topic.definition], ask);
  if (conforms) return chosen(conforms.grade, conforms.text, quote);
  const tallied = byTally(rule.grades, ask);
  if (tallied) return chosen(tallied.grade, tallied.text, quote);
  const marked = byMark(
    rule.grades,
    prose,
    ask,
    [rule.subject, topic.name, topic.definition, topic.criterion].join(','),
  );
  const defined = marked === null ? definitions(rule.grades) : null;
  if (defined) return byStatement(defined, ask, quote);
  if (marked !== 'no-marks') return marked && chosen(marked.grade, marked.text, quote);
  const labels = rule.grades.map((g) => g.label).join('/');
  const about = rule.subject === '' || rule.subject === labels ? topic.name : rule.subject;
  const called = byStepName(rule.grades, about, prose);
  if (called) return chosen(called.grade, called.text, quote);
  const scaled = byScale(rule.grades, about, prose) ?? byAcceptance(rule.grades, prose);
  if (scaled) return chosen(scaled.grade, scaled.text, quote);
  const dated = byYear(rule.grades, prose) ?? byDate(rule.grades, prose) ?? byState(rule.grades, prose);
  if (dated) return chosen(dated.grade, dated.text, quote);
  const repeated = byWords(rule.grades, prose);
  if (repeated) return chosen(repeated.grade, repeated.text, quote);
  // A first try that failed is told in words that deny what the last one came to.
  if (isAcceptance(rule.grades)) return null;
  const shared = byDatedStep(rule.grades, ask);
  if (shared) return chosen(shared.grade, shared.text, quote);
  return byStatement(
    rule.grades.map((grade) => ({ grade, text: grade.label })),
    ask,
    quote,
  );
}

function chosen(grade: Grade, text: string, quote: Quote): GradeAnswer | null {
  // Within a range it is for a person to choose.
  const share = grade.low === grade.high ? parseDecimal(grade.high) : null;
  return share && { label: grade.label, points: null, share, text: grade.label, source: quote(text) };
}

/** A text that repeats the words of one step, and of the longest where one contains another. */
function byWords(grades: readonly Grade[], prose: Prose): Step | null {
  const said = grades.flatMap((grade): Step[] => {
    const label = grade.label.replace(/[的"“”]+$/g, '');
    const at = label.length < 6 ? calledAt(label, prose.text) : prose.text.indexOf(label);
    return at >= 0 && !/[未不没](?:能够?|有|做到)?$/.test(prose.text.slice(0, at)) && isTold(at, label, prose)
      ? [{ grade, text: label }]
      : [];
  });
  const longest = said.reduce<Step | null>((a, b) => (a && a.text.length >= b.text.length ? a : b), null);
  return longest && said.every((s) => longest.text.includes(s.text)) ? longest : null;
}

const CALLED = /(?:属于?|[判认评界]定为|自评为|评为|应为)[一-龥]{0,12}$/;
const END = /^["”]?(?:的|一?档|等次|等级|水平)?(?:$|[,，。;；、\n])/;

/** Where a text puts itself in a step of few words: 财务管理制度属基本完善; -1 where it only speaks of it. */
function calledAt(label: string, text: string): number {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
    if (END.test(text.slice(at + label.length)) && CALLED.test(text.slice(Math.max(0, at - 18), at)))
      return at;
  return -1;
}

/** The words tell what was, and nothing behind them in their sentence takes it back: not 计划开展督导检查2次，下半年未开展. */
function isTold(at: number, label: string, prose: Prose): boolean {
  const { clauses, text } = prose;
  const own = clauses.find((c) => c.start <= at && at < c.end);
  if (!own) return true;
  const before = text.slice(own.start, at);
  if (
    own.period !== 'this' ||
    ofPiece(own.text, label) ||
    (isOfPiece(own.text) && !isOfPiece(label)) ||
    (EARLIER.test(before) && !EARLIER.test(label)) ||
    isSome(before, prose) ||
    (own.limited && !/部分|基本|个别|总体/.test(label)) ||
    isNotFact(own.text) ||
    /计划|拟|目标|原定|预期/.test(before)
  )
    return false;
  const behind = clauses.filter((c) => c.sentence === own.sentence && c.start > at + label.length - 1);
  return !behind.some((c) => /^(?:但|因|由于)/.test(c.text) && /未|没有/.test(c.text));
}

/** 初次验收不合格: what came first is not what it came to. */
const EARLIER = /首次|初次|第一次|初步|起初|原先|此前/;

/** 12个单体中11个一次性验收合格: some of those told of. */
function isSome(before: string, { figures }: Prose): boolean {
  const [, number, word] = /(\d+)([个项栋座处家条件批名人户所])[^,\d]{0,6}$/.exec(before) ?? [];
  if (number === undefined || /全部|均|都/.test(before)) return false;
  return figures.some(
    ({ quantity: { unit, value } }) => unit.word === word && value.compare(Number(number)) > 0,
  );
}

const DEFINED =
  /^(.{4,}?)的?[,，]?(?:评?为|是|属于?|评?定为)["“]?(?:优秀|优|良好|良|中等|中|较差|差|不合格|合格|一般|好)["”]?的?$/;

/** 管护主体明确且经费落实的为优: what each mark is given for; null unless every step says so. */
function definitions(grades: readonly Grade[]): readonly Step[] | null {
  const steps = grades.flatMap((grade): readonly Step[] => {
    const text = DEFINED.exec(grade.label)?.[1];
    return text === undefined ? [] : [{ grade, text }];
  });
  return steps.length === grades.length ? steps : null;
}

/** 以上均无: none of what the steps before ask for. */
const NONE_ABOVE = /^(?:以上|上述|前述)[^,]{0,6}(?:均|都)(?:无|没有|不具备|未[^,]{0,4})$/;

/** The only step whose statement holds; the others must be known not to. */
function byStatement(steps: readonly Step[], ask: Ask, quote: Quote): GradeAnswer | null {
  const subject = subjectOf(steps[0]?.text ?? '');
  const above = steps.filter((step) => NONE_ABOVE.test(step.text));
  const held = steps
    .filter((step) => !above.includes(step))
    .map(({ grade, text }) => ({ grade, text, verdict: inParts(completed(text, subject), ask) }));
  const nothing = held.find((h) => h.text.startsWith('无') && h.verdict?.holds);
  if (nothing?.verdict) return chosen(nothing.grade, nothing.verdict.source.quote, quote);
  const holding = held.filter((h) => h.verdict?.holds);
  const [only] = holding;
  const settled = held.every((h) => h === only || h.verdict?.holds === false);
  const [none] = above;
  if (none && settled && !only && held.length > 0)
    return chosen(none.grade, [...new Set(held.map((h) => h.verdict?.source.quote ?? ''))].join(','), quote);
  if (!only?.verdict || holding.length > 1 || !settled) return null;
  return chosen(only.grade, only.verdict.source.quote, quote);
}

const COMPARES = /(?:不|未)?(?:低于|高于|超过|大于|小于|少于|多于)|[与和较比](?:上年|去年)/;

/** What the first step compares, for the steps that leave it out. */
function subjectOf(label: string): string {
  const at = COMPARES.exec(label)?.index ?? 0;
  return label.slice(0, at);
}

function completed(label: string, subject: string): string {
  const plain = label.replace(/^有([^,]+),但/, '$1');
  const match = COMPARES.exec(plain);
  return match?.index === 0 && subject !== '' ? subject + plain : plain;
}

/** Every graded standard inside a rule, each once. */
export function gradesIn(rule: Rule): readonly GradesRule[] {
  const all = collect(rule, childRulesOfRow).flatMap((one) => (one.kind === 'grades' ? [one] : []));
  return [...new Set(all)];
}
