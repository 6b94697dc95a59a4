import { asStatement } from '../clause/asked-statement.ts';
import { findOutcomes } from '../clause/outcome.ts';
import { couldMatter } from '../text/background.ts';
import type { Listed, Statement } from './each-list.ts';
import { answersTurned } from './numbered.ts';

const LEAD = /^(?:主要)?(?:评价|考核|评分)?(?:要点|内容|标准|指标)?(?:包括)?:?\n?/;
/** A question, up to the next one or to what is said of all of them. */
const SENTENCE = /^[^;。??\n]*?(?=,(?:以上|上述|每|各|缺|有一项|符合)|[;。??\n]|$)/;
const ASKS = /是否|有无|能否/;
const SUBJECT = /^([^,;:()]{2,20})(?:是否|能否)/;
const MARKER = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.、)](?!\d)|[①-⑩])?/;

/** 目标是否细化；指标值是否清晰；是否与任务数对应。: questions in a row, each a statement that should hold. */
export function askedIn(text: string): Listed | null {
  const statements: Statement[] = [];
  const asked: string[] = [];
  let at = LEAD.exec(text)?.[0].length ?? 0;
  let subject = '';
  while (at < text.length) {
    const sentence = SENTENCE.exec(text.slice(at))?.[0] ?? '';
    if (!ASKS.test(sentence)) break;
    if (findOutcomes(sentence).length > 0 || couldMatter(sentence)) return null;
    const said = sentence.replace(MARKER, '');
    asked.push(...said.split(/[,、]/));
    const parts = said.split(/[,、]/);
    const questions = parts.every((part) => ASKS.test(part)) ? parts : [said];
    for (const question of questions) {
      subject = SUBJECT.exec(question)?.[1] ?? subject;
      const own = /^(?:是否|能否)/.test(question) ? subject + question : question;
      const words = own.split(',').map(asStatement).join(',');
      const stated = words.length < 3 ? `已${words}` : words;
      statements.push({ text: stated, size: null, at: { start: at, end: at + sentence.length } });
    }
    at += sentence.length + 1;
    at += /^[,;。??\s]*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  const alike = new Set(statements.map((s) => s.text)).size < statements.length;
  if (statements.length < 2 || alike || statements.some((s) => s.text.length < 3)) return null;
  return answersTurned(asked, text.slice(at)) ? null : { statements, end: Math.min(at, text.length) };
}
