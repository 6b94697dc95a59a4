import { normalise } from '../../quantity/normalise.ts';
import type { Timed } from './deadlines.ts';
import { readDeadline } from './deadlines.ts';
import { datedWords } from './dates.ts';
import { readProse } from '../prose/prose.ts';
import type { Prose, Sentence } from '../prose/prose.ts';
import { asksForTime } from '../prose/timeliness.ts';
import { content, folded, otherKind } from '../verdicts/statements.ts';

const DAYS = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天)(?:之?内|以内)';
const LIMIT = new RegExp(`[^。;\\n]{0,60}?${DAYS}\\)?[^。;\\n的]{0,40}`, 'g');
const BRACKETED = new RegExp(`\\(([^()]*${DAYS})\\)`);

/** The one limit in days that a standard prints, as a sentence of its own; null where it prints none, or several. */
export function limitIn(standard: string): string | null {
  const limits = [...normalise(standard).matchAll(LIMIT)];
  const [limit] = limits;
  if (!limit || limits.length !== 1 || [...limit[0].matchAll(new RegExp(DAYS, 'g'))].length > 1) return null;
  return limit[0]
    .replace(BRACKETED, '$1')
    .replace(/,[^,]*\d分.*$/, '')
    .replace(/^.*[①-⑩]|^\s*\(?\d{1,2}[.、)]/, '');
}

/**
 * A limit that has to be kept by several things, each told in a sentence of its own with both its dates (预算1月批复、2月公开；
 * 决算…): the one that took longest. Null where fewer than two are told, or one of them leaves it open.
 */
export function slowest(limit: string, prose: Prose, row: string): Timed | null {
  const told = datedSentences(prose).map((sentence) => timed(limit, sentence, prose, row));
  if (told.length < 2) return null;
  let worst: Timed | null = null;
  for (const one of told) {
    if (!one || one.took === null) return null;
    if (!worst || (worst.holds && !one.holds) || (worst.holds === one.holds && one.took > (worst.took ?? 0)))
      worst = one;
  }
  return worst;
}

/** Whether one thing was done in time (决算按时公开), by the limit that the standard prints and the dates of its sentence. */
export function inPrintedTime(claimed: string, prose: Prose, standard: string, row: string): Timed | null {
  const limit = limitIn(standard);
  const act = /公开|报送|下达|拨付|签订|备案|批复|上缴/.exec(claimed)?.[0];
  if (!limit || !act || !limit.includes(act) || !asksForTime(claimed) || new RegExp(DAYS).test(claimed))
    return null;
  const thing = content(claimed).replace(act, '');
  if (thing.length < 2) return null;
  const own = datedSentences(prose).filter(
    ({ text }) => content(text).includes(thing) && !otherKind(folded(claimed), folded(text)),
  );
  const [only] = own;
  const found = only && own.length === 1 ? timed(limit, only, prose, row) : null;
  return found && found.took !== null ? found : null;
}

/** Which year it is does not matter for how many dates there are. */
const ANY_YEAR = 2023;

function datedSentences(prose: Prose): readonly Sentence[] {
  const dates = datedWords(prose, ANY_YEAR);
  return [...prose.spans.values()].filter(
    ({ clauses }) =>
      dates.filter((d) => clauses.some((c) => c.start <= d.start && d.start < c.end)).length >= 2,
  );
}

function timed(limit: string, sentence: Sentence, prose: Prose, row: string): Timed | null {
  const found = readDeadline(limit, readProse(sentence.text, prose.year), row);
  return found === 'no-deadline' ? null : found;
}
