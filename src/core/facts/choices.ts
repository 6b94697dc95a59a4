import { percentText, parseDecimal } from '../quantity/rational.ts';
import type { Figure } from '../rule/need.ts';
import type { Award, Grade, GradesRule, Rule } from '../rule/rule.ts';
import type { Quote } from './figures.ts';
import type { Prose } from './prose.ts';
import type { Ask } from './tally.ts';
import { byTally, inParts } from './tally.ts';
import type { Topic } from './verdicts.ts';
import { findVerdict } from './verdicts.ts';

/** A mark given to something: 评价等级为“良”. */
const MARKED =
  /(?:等级|结果|评级|等次|评定|档次|评价|考核|鉴定)[^,。;\d]{0,8}?(?:为|是|:|达到|获|被评为|评为)\s*["“‘]?(优秀|良好|中等|合格|较差|优|良|中|差)["”’]?(?!化|于|势|先|质|惠|\p{Script=Han})/gu;
const MARK = /(?:^|为|["“])(优秀|良好|中等|合格|较差|优|良|中|差)["”]?(?:的)?$/;
const SAME_MARK: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 中等: '中', 较差: '差' };

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
): Figure | null {
  if (rule.grades.some((g) => g.low !== g.high)) return null;
  const ask: Ask = (text) => entered(text) ?? findVerdict(text, prose, topic, quote);
  const tallied = byTally(rule.grades, ask);
  if (tallied) return chosen(rule, tallied.grade, tallied.text, quote);
  const marked = byMark(rule.grades, prose);
  if (marked !== 'no-marks') return marked && chosen(rule, marked.grade, marked.text, quote);
  const repeated = byWords(rule.grades, prose);
  if (repeated) return chosen(rule, repeated.grade, repeated.text, quote);
  return byStatement(rule, ask, quote);
}

interface Step {
  readonly grade: Grade;
  readonly text: string;
}

function chosen(rule: GradesRule, grade: Grade, text: string, quote: Quote): Figure | null {
  const value = parseDecimal(grade.high);
  return value && { name: rule.subject, unit: 'ratio', value, text: percentText(value), source: quote(text) };
}

function markOf(label: string): string | null {
  const mark = MARK.exec(label.replace(/["“”]+$/, ''))?.[1];
  return mark ? (SAME_MARK[mark] ?? mark) : null;
}

function byMark(grades: readonly Grade[], prose: Prose): Step | null | 'no-marks' {
  const marks = grades.map((g) => markOf(g.label));
  if (marks.some((m) => m === null)) return 'no-marks';
  const given = [...prose.text.matchAll(MARKED)].map((m) => ({
    mark: SAME_MARK[m[1] ?? ''] ?? m[1],
    text: m[0],
  }));
  const [first] = given;
  if (!first || given.some((g) => g.mark !== first.mark)) return null;
  const grade = grades[marks.findIndex((m) => m === first.mark)];
  return grade ? { grade, text: first.text } : null;
}

/** A text that repeats the words of one step, and of the longest where one contains another. */
function byWords(grades: readonly Grade[], prose: Prose): Step | null {
  const said = grades.flatMap((grade): Step[] => {
    const label = grade.label.replace(/[的"“”]+$/g, '');
    if (label.length < 6) return [];
    const at = prose.text.indexOf(label);
    return at >= 0 && !/[未不没]$/.test(prose.text.slice(0, at)) ? [{ grade, text: label }] : [];
  });
  const longest = said.reduce<Step | null>((a, b) => (a && a.text.length >= b.text.length ? a : b), null);
  return longest && said.every((s) => longest.text.includes(s.text)) ? longest : null;
}

/** The only step whose statement holds; the others must be known not to. */
function byStatement(rule: GradesRule, ask: Ask, quote: Quote): Figure | null {
  const subject = subjectOf(rule.grades[0]?.label ?? '');
  const held = rule.grades.map((grade) => {
    const label = completed(grade.label, subject);
    return { grade, verdict: inParts(label, ask) };
  });
  const nothing = held.find((h) => h.grade.label.startsWith('无') && h.verdict?.holds);
  if (nothing?.verdict) return chosen(rule, nothing.grade, nothing.verdict.source.quote, quote);
  const holding = held.filter((h) => h.verdict?.holds);
  const [only] = holding;
  const settled = held.every((h) => h === only || h.verdict?.holds === false);
  if (!only?.verdict || holding.length > 1 || !settled) return null;
  return chosen(rule, only.grade, only.verdict.source.quote, quote);
}

const COMPARES = /(?:不|未)?(?:低于|高于|超过|大于|小于|少于|多于)|[与和](?:上年|去年)/;

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

/** Every graded standard inside a rule. */
export function gradesIn(rule: Rule): readonly GradesRule[] {
  switch (rule.kind) {
    case 'grades':
      return [rule];
    case 'bands':
      return rule.bands.flatMap((b) => inAward(b.award));
    case 'condition':
      return [...inAward(rule.met), ...(rule.unmet ? inAward(rule.unmet) : [])];
    case 'parts':
      return rule.parts.flatMap((p) => gradesIn(p.rule));
    case 'choice':
      return rule.options.flatMap((o) => gradesIn(o.rule));
    case 'bounded':
      return gradesIn(rule.rule);
    case 'veto':
      return [...inAward(rule.award), ...gradesIn(rule.rule)];
    case 'formula':
    case 'deduction':
    case 'steps':
    case 'goals':
    case 'adjustment':
      return [];
  }
}

function inAward(award: Award): readonly GradesRule[] {
  return award.kind === 'rule' ? gradesIn(award.rule) : [];
}
