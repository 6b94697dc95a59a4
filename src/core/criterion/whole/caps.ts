import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Cap, Interval, Measure } from '../../rule/rule.ts';
import type { Bench } from '../runs/bench.ts';
import { conditionOf, readClause } from '../clause/clause.ts';
import type { Piece } from '../clause/piece.ts';
import { readInterval } from '../text/interval.ts';
import { measureNamed } from '../runs/names.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { findOutcomes } from '../clause/outcome.ts';

/** A cap with the case it holds in: values of a measure, a statement, or any case. */
export interface StatedCap {
  readonly cap: Cap;
  /** What is capped, where the text names a total: 自评总分. */
  readonly total: string | null;
  readonly when:
    | { readonly kind: 'values'; readonly measure: Measure; readonly interval: Interval }
    | { readonly kind: 'claim'; readonly text: string }
    | null;
  readonly start: number;
  readonly end: number;
}

/** The caps of a standard, and its text with nothing in their places. */
export interface Caps {
  readonly caps: readonly StatedCap[];
  readonly rest: string;
}

const SUBJECT =
  '(?:该|本|此|其|单)?(?:项目|项|指标)?(?:的)?(?:绩效)?(?:自评|综合|评价|最终|总体)?(?:得分|总分|总得分|评分|分值|分数)?';
const AMOUNT = `(?:(${NUM})分|(?:该项|本项|本指标|该指标|指标|其)?(?:的)?(?:指标)?(?:分值|满分|权重分?|标准分)的?(${NUM})%)`;
const LIMIT = '(?:最高|最多)?(?:均|都)?不(?:得|能|可|应)?(?:超过|高于|突破|大于)';
const END = '(?:计分|计)?(?=[,;。\\n]|$)';
const CASE = new RegExp(`.(?:的|时|者),?${SUBJECT}$`);
/** 预算执行率低于60%的，本项得分最高不得超过分值的60%. */
const IN_A_CASE = new RegExp(
  `([^;。\\n]{2,80}?)(的|时|者)?,?(?:则|均|一律)?,?(${SUBJECT})(?:${LIMIT}|最高(?:得|为|计)(?=[^,;。]{0,8}%))${AMOUNT}${END}`,
  'y',
);
/** 本项最高得分值的60%. */
const IN_ANY_CASE = new RegExp(
  `(${SUBJECT})(?:${LIMIT}|最高(?:得|为|计)?|上限为?)(?:该项|本项|本指标|指标)?(?:的)?(?:分值|满分|权重分?|标准分)的?(${NUM})%${END}`,
  'y',
);
/** A total as nothing but what the indicators add up to. */
const TOTAL =
  /^((?:绩效|项目|部门)?(?:自评|综合|评价)?总?得?分)(?:为|是|=|等于)(各[^,;。:=]{0,10}得分(?:合计|之和|总和|总计))(?=[,;。\n]|$)/;
/** 并与预算执行率挂钩: says only that caps follow. */
const LEADS_ON = /^(?:,?(?:并|且|同时)?(?:实行|要)?与[^,;。:]{2,16}(?:挂钩|相结合))?[,:;。]?$/;
const MARKER = /^(?:\(\d{1,2}\)|\d{1,2}[.、)](?!\d)|[①-⑮]|[一二三四五六七八九十]、|[,、:])*/;
/** Words of a clause of its own: 每项加1分，累计不得超过5分. */
const SCORES = /[扣加减得计赋]\d|满分|得分|×|累计|合计|每[一1]?[个项次处例]/;
const TURNS = /^(?:但是?|其中|同时|并且?|且|若|如果?|凡|当(?!年|月|季)|对于?)+/;

/**
 * Finds the caps that a standard sets: those for some case (预算执行率低于60%的，最高不超过…), and those in shares of the weight.
 * Plain caps in points (最高不超过5分) are read with the clauses they stand in. Null where there are none.
 */
export function readCaps(text: string, bench: Bench): Caps | null {
  const caps: StatedCap[] = [];
  let rest = text;
  let before: Measure | null = null;
  for (const match of text.matchAll(/[^;。\n]+/g)) {
    const found = inSentence(text, match.index, match.index + match[0].length, before, bench);
    if (!found) continue;
    caps.push(...found.caps);
    before = found.measure;
    rest = blanked(rest, found.start, match.index + match[0].length);
  }
  return caps.length > 0 ? { caps, rest } : null;
}

/** A text in which a stretch says nothing; everything else stays where it is. */
export function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + '。'.repeat(end - start) + text.slice(end);
}

/** 自评总分为各指标得分合计: the total's name and what it is the sum of, with its place; null where the text has none. */
export function readTotal(
  text: string,
): { readonly name: string; readonly of: string; readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(/[^;。\n]+/g)) {
    const total = TOTAL.exec(match[0]);
    if (!total?.[1] || !total[2]) continue;
    const end = total[0].length + (LEADS_ON.test(match[0].slice(total[0].length)) ? match[0].length : 0);
    const name = /得分$|总分$/.test(total[1]) ? total[1] : `${total[1]}得分`;
    const stop = Math.min(end, match[0].length);
    return { name, of: total[2], start: match.index, end: match.index + stop };
  }
  return null;
}

interface Sentence {
  readonly caps: readonly StatedCap[];
  readonly measure: Measure | null;
  readonly start: number;
}

/** The caps at the end of a sentence; what stands before them is for the other clauses. */
function inSentence(
  text: string,
  start: number,
  end: number,
  before: Measure | null,
  bench: Bench,
): Sentence | null {
  const sentence = text.slice(start, end);
  const marker = MARKER.exec(sentence)?.[0].length ?? 0;
  const turns = [marker, ...[...sentence.matchAll(/[,:]/g)].map((m) => m.index + 1)];
  for (const turn of turns) {
    const caps = capsFrom(sentence, turn, start, before, bench);
    // 未整改,本项不超过分值的50%: what stands before a cap without a case must be a clause, not the case.
    const loose = caps?.[0]?.when === null && turn > marker;
    if (!caps || (loose && !endsInOutcome(sentence.slice(marker, turn)))) continue;
    const last = caps.at(-1)?.when;
    const measure = last?.kind === 'values' ? last.measure : null;
    return { caps, measure, start: turn === marker ? start : start + turn };
  }
  return null;
}

function endsInOutcome(clauses: string): boolean {
  const words = clauses.replace(/[,:]+$/, '');
  return findOutcomes(words).at(-1)?.end === words.length;
}

/** Whether a cap says in which case it holds: 未按时报送的，本项最高不超过2分. */
export function isCapInCase(piece: Piece): boolean {
  if (piece.outcome.kind !== 'cap') return false;
  if (readInterval(conditionOf(piece))) return true;
  return piece.outcome.points !== null && CASE.test(piece.condition);
}

/** Caps that fill the sentence from a place to its end. */
function capsFrom(
  sentence: string,
  from: number,
  base: number,
  before: Measure | null,
  bench: Bench,
): readonly StatedCap[] | null {
  const caps: StatedCap[] = [];
  let measure = before;
  let at = from;
  while (at < sentence.length) {
    const cap = capAt(sentence, at, base, measure, bench);
    if (!cap) return null;
    caps.push(cap);
    if (cap.when?.kind === 'values') measure = cap.when.measure;
    at = cap.end - base + (sentence[cap.end - base] === ',' ? 1 : 0);
  }
  return caps.length > 0 ? caps : null;
}

function capAt(
  sentence: string,
  at: number,
  base: number,
  before: Measure | null,
  bench: Bench,
): StatedCap | null {
  IN_ANY_CASE.lastIndex = at;
  const any = IN_ANY_CASE.exec(sentence);
  if (any) {
    const cap = shareOf(any[2]);
    if (cap === null) return null;
    return { cap, total: totalOf(any[1]), when: null, start: base + at, end: base + at + any[0].length };
  }
  IN_A_CASE.lastIndex = at;
  const match = IN_A_CASE.exec(sentence);
  if (!match?.[1]) return null;
  const [whole, condition, mark, subject, points, share] = match;
  const plain = points === undefined ? null : readNum(points);
  const cap = plain ?? shareOf(share);
  const when = caseOf(condition, mark !== undefined, before, bench);
  if (!cap || !when) return null;
  return { cap, total: totalOf(subject), when, start: base + at, end: base + at + whole.length };
}

function shareOf(percent: string | undefined): Cap | null {
  const value = parseDecimal(readNum(percent ?? '') ?? '');
  return value && value.compare(100) <= 0 ? { share: decimalText(value.div(100), 12) } : null;
}

function totalOf(subject = ''): string | null {
  const named = /(?:绩效自评|自评|综合|评价)(?:得分|总分|总得分)?$/.exec(subject)?.[0];
  if (named) return /得分$|总分$/.test(named) ? named : `${named}得分`;
  return subject === '总分' ? subject : null;
}

/** The case before a cap: values of a measure that is named here or in the cap before, or a statement. */
function caseOf(words: string, marked: boolean, before: Measure | null, bench: Bench): StatedCap['when'] {
  const condition = words.replace(TURNS, '').replace(/[,、]+$/, '');
  if (SCORES.test(condition)) return null;
  const piece = { condition, words: '', start: 0, end: 0, outcome: { kind: 'cap', points: null } } as const;
  const clause = readClause(piece);
  if (clause.kind === 'band') {
    // 发现3处以上的: what is found is not named.
    if (/[,:;]|^(?:发现|存在|出现|发生|查出|有)$/.test(clause.name)) return null;
    const year = condition.startsWith(`当${clause.name}`) && clause.name.startsWith('年') ? '当' : '';
    const measure = clause.name === '' ? before : measureNamed(year + clause.name, clause.unit, bench.names);
    return measure && { kind: 'values', measure, interval: clause.interval };
  }
  if (clause.kind !== 'claim' || !marked || /[\d%]|得分|满分|[扣加计]分/.test(clause.text)) return null;
  return clause.text.length < 2 ? null : { kind: 'claim', text: clause.text };
}
