import { rephrased } from '../prose/rephrase.ts';
import type { DeedName, Found } from './words.ts';
import { deedsIn } from './words.ts';
import { bare, thingsFolded } from './things.ts';

/** One thing that a statement says: of these things this deed. */
export interface Asked {
  /** The things side by side (人员、场地、设备); one where it names one. */
  readonly things: readonly string[];
  readonly deed: DeedName;
  readonly word: string;
  readonly timely: boolean;
  readonly all: boolean;
  readonly byRule: boolean;
  readonly full: boolean;
  readonly regular: boolean;
}

const TIMELY = /及时|按时|按期|如期|(?:规定|法定)的?(?:时间|时限|期限)(?:之?内)?|(?<=在)规定时间|同步/g;
const ALL = /100%|全部|全覆盖|所有|均/;
const FULL = /足额|全额/;
const REGULAR = /定期/;
const MANNER = /足额|全额|定期/g;
const BY_RULE = /按(?:照)?(?:规定|要求|程序)的?(?:程序|标准)?|规范(?=开展|实施|使用|管理)|严格/g;
const BRACKETS = /\([^()]*\)/g;
/** Statements that this reading leaves to others: figures, dates, choices between statements. */
const ELSEWHERE =
  /\d|[<>≤≥=]|[三四五]档|酌情|是否|之一|不低于|不超过|低于|高于|超过|:|^被|受到|问题$|但|存在|发生|出现|延期|逾期|超期/;

/** What a statement says, taken apart; null where it is of another kind, or says something that no deed names. */
export function askedIn(claim: string): readonly Asked[] | null {
  const plain = thingsFolded(rephrased(claim.replace(BRACKETS, ''))).replace(/制定建立|建立建立/g, '建立');
  if (ELSEWHERE.test(plain) || plain.length < 4 || plain.split(/[,、;]/).some(eitherOfDeeds)) return null;
  const asked: Asked[] = [];
  for (const group of plain.split(/[,;]|并且?(?!非)|且|以及|同时/)) {
    const found = inGroup(group, asked);
    if (!found) return null;
    asked.push(...found);
  }
  const named = asked.every((a) => a.deed === 'decide' || bare(a.things.join('')).length >= 2);
  return asked.length > 0 && named ? asked : null;
}

/** 未报送或未公开: two statements, of which one is enough. */
function eitherOfDeeds(text: string): boolean {
  const sides = text.split('或');
  return sides.length > 1 && sides.filter((side) => deedsIn(side).length > 0).length > 1;
}

function inGroup(group: string, before: readonly Asked[]): readonly Asked[] | null {
  if (group.trim() === '') return [];
  const timely = new RegExp(TIMELY.source).test(group);
  const byRule = new RegExp(BY_RULE.source).test(group.replace(TIMELY, ''));
  const all = ALL.test(group);
  const plain = group
    .replace(TIMELY, '')
    .replace(BY_RULE, '')
    .replace(MANNER, '')
    .replace(/^(?:事前|已经?|均|应|能够?|并)+/, '');
  const manner = { timely, all, byRule, full: FULL.test(group), regular: REGULAR.test(group) };
  const said: Asked[] = [];
  let pending: string[] = [];
  let verb: Asked | null = null;
  for (const piece of plain.split(/、|(?<![^,、]{0,8}(?:与|和)[^,、]{2,12})(?:和|及)(?=[^,、]{2})/)) {
    const deeds = deedsIn(piece);
    const main = mainOf(deeds, piece);
    if (!main) {
      if (verb && pending.length === 0 && isLast(piece, plain)) said.push({ ...verb, things: [piece] });
      else pending.push(piece);
      continue;
    }
    if (!main.holds) return null;
    const thing = (piece.slice(0, main.start) + piece.slice(main.end)).replace(/等$/, '').trim();
    const opens = main.start <= 1 && thing.length >= 2;
    const previous = said.at(-1) ?? before.at(-1);
    const own = thing.length >= 2 || main.name === 'decide' ? [thing] : (previous?.things ?? [main.word]);
    const one: Asked = {
      things: opens ? own : [...pending, ...own],
      deed: main.name,
      word: main.word,
      ...manner,
    };
    said.push(one);
    pending = [];
    verb = opens ? one : verb;
  }
  if (pending.length > 0) {
    if (!verb) return null;
    const known = verb;
    said.push(...pending.map((piece) => ({ ...known, things: [piece] })));
  }
  return said;
}

function isLast(piece: string, group: string): boolean {
  return group.endsWith(piece);
}

/** The deed that makes the statement: the one at its end, else the one at its head; an event under a light verb is it. */
function mainOf(deeds: readonly Found[], text: string): Found | null {
  const last = deeds.at(-1);
  const [first] = deeds;
  if (!last || !first) return null;
  const undergone = last.name === 'event' && deeds.some((d) => d.name === 'happen');
  if (last.end === text.length && (last.name !== 'event' || undergone))
    return undergone ? { ...last, start: last.end } : last;
  if ((first.name === 'follow' || first.name === 'match') && first.start === 0) return first;
  const acting = deeds.filter((d) => d.name !== 'event' && d.name !== 'happen');
  if (acting.length > 0) return acting.length === 1 ? (acting[0] ?? null) : null;
  const event = deeds.findLast((d) => d.name === 'event');
  return event ? { ...event, start: event.end } : first;
}
