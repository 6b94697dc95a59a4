import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import type { Grade } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { isAim } from '../prose/subject.ts';
import type { Step } from './marks.ts';
import { content } from './statements.ts';

/**
 * The step whose state the text ends a clause on, of the thing that the first step names: 实际支出与批复计划相符 / 基本相符 / 调整较大;
 * 断面水质达到Ⅲ类 / 达到Ⅳ类. Null where no state is told, or two are.
 */
export function byState(grades: readonly Grade[], prose: Prose): Step | null {
  const labels = grades.map((g) => g.label.replace(/["“”的]+$/g, '').replace(/^["“”]+/, ''));
  const [first = '', ...others] = labels;
  const at = stateFrom(first, others);
  if (labels.some((label) => /未|不|没|无/.test(label))) return null;
  if (at < LEAST || others.some((label) => label.length < 2 || label.length > LONGEST)) return null;
  const subject = content(first.slice(0, at));
  const states = [first.slice(at), ...others];
  if (new Set(states).size < states.length) return null;
  const told = prose.clauses.flatMap((clause) => {
    const ending = states.filter((state) => clause.text.endsWith(state));
    const state = ending.reduce((a, b) => (b.length > a.length ? b : a), '');
    return state !== '' && tells(clause, state, subject, prose) ? [{ state, text: clause.text }] : [];
  });
  const [one] = told;
  if (!one || told.some((t) => t.state !== one.state)) return null;
  const grade = grades[states.indexOf(one.state)];
  return grade ? { grade, text: one.text } : null;
}

/** A thing is named in so many characters at least, a state in so many at most. */
const LEAST = 4;
const LONGEST = 8;
const ABOUT = 0.6;
const IN_PART = /基本|部分|总体|较|大体/;

/** Where the first label goes over from its thing to its state: what another label begins or ends alike. */
function stateFrom(first: string, others: readonly string[]): number {
  const begins = others.map((label) => first.lastIndexOf(label.slice(0, 2))).filter((at) => at >= LEAST);
  const ends = others
    .filter((label) => label.length > 2 && first.endsWith(label.slice(-2)))
    .map(() => first.length - 2);
  return Math.max(-1, ...begins, ...ends);
}

function tells(clause: Clause, state: string, subject: string, prose: Prose): boolean {
  const before = clause.text.slice(0, -state.length);
  if (clause.period !== 'this' || isNotFact(clause.text) || isAim(clause.text)) return false;
  if (denied(before) || (clause.limited && !IN_PART.test(state))) return false;
  if (IN_PART.test(before.slice(-3)) || isTakenBack(clause, prose)) return false;
  return overlap(subject, content(sentenceAround(clause, prose))) >= ABOUT && content(before).length >= 2;
}

/** Behind it the sentence goes on with 但. */
function isTakenBack(clause: Clause, prose: Prose): boolean {
  const own = prose.spans.get(clause.sentence)?.clauses ?? [];
  return own.some((c) => c.start > clause.start && /^(?:但|然而|不过|只是)/.test(c.text));
}
