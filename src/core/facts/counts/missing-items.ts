import { isNotFact, isUnderway } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { readChinese } from '../../quantity/chinese.ts';
import { thingsFolded } from '../deeds/things.ts';
import type { DeedName } from '../deeds/words.ts';
import { deedsIn, readDeeds } from '../deeds/words.ts';
import type { Counted } from './counted.ts';

const COUNTER = '[类项个种份条章]|方面';
const MANY = '\\d{1,2}|[二两三四五六七八九十]{1,2}';
/** A list in a standard's clause with what is wrong with an item of it: 甲、乙、丙三项制度齐全:缺. */
const LISTING = new RegExp(
  `^(.*?(?:建立|制定|明确|包含|包括|具备|设立|涵盖|编制|提供)?)((?:[^,、:]{2,14}、)+[^,、:]{2,24}?)(?:等)?(?:(${MANY})(?:${COUNTER}))?([^,、:]*?)[:,](?:每)?(缺少|缺失|缺|少|漏|超预算|超支|超出|超|未建立|不齐全|不符合?)$`,
);
const PREFIX = /^.*(?:建立|制定|明确|包含|包括|具备|设立|涵盖|编制|提供)(?:了)?|^项目(?=.{2})/;
const TAIL =
  /(?:方面)?的?(?:管理|内部控制|内控|业务|专门|专项)*(?:制度|办法|资料|材料|内容|手续|文件|支出|经费|业务|机制|要素)?(?:齐全|完整|健全|均.*|都.*)?$/;
const CORE = /(?:管理|内部控制|业务|支出|制度|资料|情况|工作|费用|费|书|单)+$/;

/** A list of things of which a standard counts those that are missing or wrong. */
interface List {
  readonly items: readonly string[];
  /** What is wrong with an item: missing, or above its budget. */
  readonly wrong: 'missing' | 'over';
  /** What is said of the items: 进行公示 of 实施前、竣工后均进行公示. */
  readonly deeds: ReadonlySet<DeedName>;
}

/** The list that an event is about; null where it is about none. */
export function listIn(event: string): List | null {
  const [, , words = '', many, said = '', wrong = ''] = LISTING.exec(event.replace(/\([^()]*\)/g, '')) ?? [];
  const parts = words.split(/、|(?<=、[^、]{2,14})(?:和|及|与)(?=[^、]{2,14}$)/);
  const opening = deedsIn(parts[0] ?? '').find((d) => d.start === 0);
  const items = parts.map((part, i) =>
    coreOf(
      i === 0
        ? part.slice(opening?.end ?? 0).replace(PREFIX, '')
        : i === parts.length - 1
          ? part.replace(TAIL, '')
          : part,
    ),
  );
  if (items.length < 2 || items.some((item) => item.length < 2) || new Set(items).size < items.length)
    return null;
  if (many !== undefined && numberOf(many) !== items.length) return null;
  const deeds = new Set([...deedsIn(thingsFolded(said)), ...(opening ? [opening] : [])].map((d) => d.name));
  return { items, wrong: wrong.startsWith('超') ? 'over' : 'missing', deeds };
}

/** 公务用车购置及运行维护费 is called 公务用车. */
function coreOf(item: string): string {
  const plain = item.trim().replace(/(?:购置)?(?:及|和).*$/, '');
  const core = plain.replace(CORE, '');
  return core.length >= 2 ? core : plain;
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : Number(readChinese(written, 0)?.value ?? 0);
}

/** Clauses that speak of the same items, with what they say of them. */
interface Passage {
  readonly items: ReadonlySet<string>;
  readonly rest: boolean;
  readonly clauses: readonly Clause[];
}

/**
 * How many items of a list the text says are missing, where it tells of every one, by name or as the rest:
 * 甲、乙已建立，丙还没有. Null where one is left open.
 */
export function missingItems(event: string, prose: Prose): Counted | null {
  const list = listIn(event);
  if (!list) return null;
  const passages = passagesOf(list.items, prose);
  const state = new Map<string, boolean>();
  let rest: boolean | null = null;
  let text = '';
  for (const [i, passage] of passages.entries()) {
    const good = isGood(passage, list, passages[i + 1]);
    if (good === null || !numbersFit(passage, list)) return null;
    if (passage.rest) rest = good;
    for (const item of passage.items) {
      if (state.has(item) && state.get(item) !== good) return null;
      state.set(item, good);
      if (!good) text = passage.clauses.map((c) => c.text).join(',');
    }
  }
  const open = list.items.filter((item) => !state.has(item));
  if (state.size === 0 || (open.length > 0 && rest === null)) return null;
  const wrong = [...state.values()].filter((good) => !good).length + (rest === false ? open.length : 0);
  return { count: wrong, text: text === '' ? (prose.sentences[0] ?? '') : text };
}

const REST = /其余|其他|其它|余下|另外/;

function passagesOf(items: readonly string[], prose: Prose): readonly Passage[] {
  const passages: Passage[] = [];
  for (const clause of prose.clauses) {
    const named = namedIn(clause.text, items);
    const rest = REST.test(clause.text);
    const last = passages.at(-1);
    const goesOn = last?.clauses.at(-1)?.sentence === clause.sentence && named.size === 0 && !rest;
    if (last && goesOn) passages[passages.length - 1] = { ...last, clauses: [...last.clauses, clause] };
    else if (named.size > 0 || rest)
      passages.push({ items: named, rest: rest && named.size === 0, clauses: [clause] });
  }
  return passages;
}

/** The items that a clause names; of 建设项目 and 项目 the longer one. */
function namedIn(text: string, items: readonly string[]): ReadonlySet<string> {
  let left = text.replace(/(?:年初|年度|部门)?预算(?=[\d一-龥]{0,6}(?:数|额|万元))|超过?(?:年初)?预算/g, '');
  const named = new Set<string>();
  for (const item of items.toSorted((a, b) => b.length - a.length)) {
    const called = [item, item.slice(0, 4)].find((name) => name.length >= 2 && left.includes(name));
    if (called === undefined) continue;
    named.add(item);
    left = left.replaceAll(called, ' ');
  }
  return named;
}

/** Whether what a passage says of its items is well; null where it can't be told, or for a part only. */
function isGood(passage: Passage, list: List, next: Passage | undefined): boolean | null {
  const { clauses } = passage;
  if (clauses.some((c) => c.period !== 'this' || (isNotFact(c.text) && !isUnderway(c.text)))) return null;
  if (clauses.some((c) => PART.test(c.text))) return null;
  const [first] = clauses;
  const except = first !== undefined && first.text.startsWith('除');
  const said = clauses.map((c) =>
    list.wrong === 'over' ? withinBudget(c.text) : isThere(c.text, list.deeds),
  );
  if (said.includes(false)) return said.includes(true) && !except ? null : false;
  if (except && !said.includes(true)) return next && isGood(next, list, undefined) === true ? false : null;
  return said.includes(true) ? true : null;
}

const PART = /部分|个别|大部分|有\d+[个项家][^,]{0,8}(?:没有|未|缺)|基本/;
const LACKING =
  /缺(?!乏?点)|空白|没有(?!缺|漏|遗漏|问题)|均?无(?!缺|遗漏|误|一)|没(?!有|收)|未(?!缺|漏|发现)|不全|不齐/;
/** 没有专门制度, 没有作出规定: a denial without a deed. */
const NONE_OF_IT =
  /(?:没有?|未有|无)(?:[^,]{0,6}(?:制度|办法|规定|资料|材料|内容|机制))?$|(?:未|没有)(?:作出?|做出?|予以)?(?:规定|涉及|提及|体现|明确)/;
const WHOLE = /一项?[不没](?:缺|漏)|没有缺|无缺|无遗漏|不缺/;
const THERE = /都?有(?!待|关|效)|齐|均|已|都/;

/** Deeds without which a thing is missing; papers not filed are there. */
const MAKES = new Set<DeedName>([
  'lack',
  'exist',
  'complete',
  'contain',
  'clear',
  'ready',
  'follow',
  'include',
  'happen',
]);

function isThere(text: string, asked: ReadonlySet<DeedName>): boolean | null {
  if (WHOLE.test(text)) return true;
  if (isUnderway(text)) return false;
  const folded = thingsFolded(text);
  const { deeds, loose } = readDeeds(folded);
  const denied = deeds.filter((d) => !d.holds);
  if (denied.some((d) => !MAKES.has(d.name) && !asked.has(d.name))) return null;
  if (loose && !NONE_OF_IT.test(text)) return null;
  if (LACKING.test(text) || denied.length > 0) return false;
  return deeds.some((d) => d.holds && d.name !== 'event') || THERE.test(text) ? true : null;
}

const OVER = /超/;
const NOT_OVER = /(?:未|没有|没|不|均未|都未)超|控制在|未?没?有?发生|(?:低于|小于|少于|节约|压减|下降)/;

function withinBudget(text: string): boolean | null {
  if (NOT_OVER.test(text)) return true;
  return OVER.test(text) ? false : null;
}

const BEHIND = new RegExp(`^[^,、]{0,4}?(${MANY})(?:${COUNTER})`);

/** 四类 of a passage that names four; of the whole list its own number. */
function numbersFit({ items, clauses, rest }: Passage, list: List): boolean {
  if (rest || items.size === 0) return true;
  const text = clauses[0]?.text ?? '';
  const last = Math.max(...[...items].map((item) => text.indexOf(item) + item.length));
  const counted = BEHIND.exec(text.slice(last))?.[1];
  if (counted === undefined) return true;
  const number = numberOf(counted);
  return number === items.size || number === list.items.length;
}
