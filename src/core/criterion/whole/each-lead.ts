import { readNum, NUM } from '../text/numeral.ts';
import type { Listed, Statement } from './each-list.ts';
import { saidOfEach } from './each-words.ts';

const LEAD = new RegExp(
  `^[^,;。:\\n]{0,24}?(?:(?<count>[二两三四五六七八九十]|\\d{1,2})[项个条])?[^,;。:\\n]{0,14}?(?:各|每[项个])(?:占|得|计|为)?(?<points>${NUM})分[:,](?:其中|分别为?|即)?[:,]?\\n?`,
);
const MARKER = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.、)](?!\d)|[①-⑩])?/;
const MOST = 12;

/** 三项指标各5分：组织培训≥12期；开展检查≥200家次；…: how many there are and what each gives, and then each of them. */
export function ledIn(text: string): Listed | null {
  const lead = LEAD.exec(text);
  const size = readNum(lead?.groups?.['points'] ?? '');
  if (!lead || size === null) return null;
  const said = lead.groups?.['count'];
  const count = said === undefined ? null : Number(readNum(said));
  const statements: Statement[] = [];
  let at = lead[0].length;
  const row = inOneSentence(text, at, count);
  if (row) return { ...row, statements: row.statements.map((r) => ({ ...r, size: { by: 'points', size } })) };
  while (at < text.length && statements.length < (count ?? MOST)) {
    const sentence = /^[^;。\n]*/.exec(text.slice(at))?.[0] ?? '';
    const words = sentence.replace(MARKER, '').trim();
    if (count === null && (saidOfEach(sentence)?.length ?? 0) > 0) break;
    if (words.length < 3 || /[得扣计]\d|\d分/.test(words)) return null;
    const start = at + sentence.length - words.length;
    statements.push({ text: words, size: { by: 'points', size }, at: { start, end: at + sentence.length } });
    at += sentence.length + 1;
  }
  const alike = new Set(statements.map((s) => s.text)).size < statements.length;
  if (statements.length < 2 || alike || (count !== null && statements.length !== count)) return null;
  return { statements, end: Math.min(at, text.length) };
}

/** 组织培训12期、培训600人次: figures, as many as were announced, in one sentence. */
function inOneSentence(text: string, start: number, count: number | null): Listed | null {
  const sentence = /^[^;。\n]*/.exec(text.slice(start))?.[0] ?? '';
  const things = sentence.split(/[、,]/);
  if (count === null || things.length !== count || count < 2) return null;
  if (things.some((t) => !/^[^\d]{2,20}\d/.test(t) || t.endsWith('分')) || new Set(things).size < count)
    return null;
  const at = { start, end: start + sentence.length };
  const statements = things.map((t): Statement => ({ text: t, size: null, at }));
  return { statements, end: Math.min(at.end + 1, text.length) };
}
