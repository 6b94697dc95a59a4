import { overlap } from '../../wording/overlap.ts';
import { normalise } from '../../quantity/normalise.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { content } from './statements.ts';

/** A numbered statement of a standard, or of the points to look at that its explanation lists. */
export interface Point {
  readonly number: number;
  readonly text: string;
}

/** What a text says of one of them by its number alone. */
export interface PointSaid {
  readonly number: number;
  readonly met: boolean;
  readonly text: string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const CHINESE = '一二三四五六七八九十';
const MARK = `[${CIRCLED}]|\\((?:\\d{1,2}|[${CHINESE}])\\)|(?<=^|[。;\\n])\\s*\\d{1,2}[.、](?!\\d)`;
const SHARE = /^\((?:\d+(?:\.\d+)?分)\)[:：]?|[,(]?(?:得|计)?\d+(?:\.\d+)?分\)?$/g;

/** A number that opens an item of a list, with where it stands. */
interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers that open items in a text as normalised: ①, (2), and 3. at the start of a sentence. */
export function marksIn(plain: string): readonly Mark[] {
  return [...plain.matchAll(new RegExp(MARK, 'g'))].map((mark) => ({
    number: numberOf(mark[0]),
    start: mark.index,
    end: mark.index + mark[0].length,
  }));
}

/** The numbered statements of a text; none where a number stands twice. */
export function pointsIn(text: string): readonly Point[] {
  const plain = normalise(text);
  const marks = marksIn(plain);
  const points = marks.map((mark, i): Point => {
    const own = plain.slice(mark.end, marks[i + 1]?.start ?? plain.length).split(/[;。\n]/)[0] ?? '';
    return {
      number: mark.number,
      text: own
        .trim()
        .replace(SHARE, '')
        .replace(/[,;]+$/, ''),
    };
  });
  return new Set(points.map((p) => p.number)).size === points.length ? points : [];
}

function numberOf(mark: string): number {
  const plain = mark.replace(/[\s().、]/g, '');
  const [circled, chinese] = [CIRCLED.indexOf(plain), CHINESE.indexOf(plain)];
  return circled >= 0 ? circled + 1 : chinese >= 0 ? chinese + 1 : Number(plain);
}

const ONE = `(?:[${CIRCLED}]|\\(\\d\\)|(?<=第|要点)(?:\\d|[${CHINESE}])(?=[项条点]))`;
/** 第一、二项, 要点1至5: behind 第 or 要点 bare figures are numbers, without it 三项 says how many. */
const MARKED = `(?:[${CIRCLED}]|\\((?:\\d|[${CHINESE}])\\))`;
const BARE = `(?:\\d|[${CHINESE}])(?![\\d.])`;
const NEXT = '(?:[、和及与至到-]|以及)?(?:第|要点)?';
const NAMED =
  `(?:第|评价|要点|前述|上述)*((?<=第|要点)${BARE}(?:${NEXT}${BARE})*|${MARKED}(?:${NEXT}${MARKED})*)` +
  '(?:个?(?:评价)?要点|[项条点]|评价|内容|情况|要求|标准)*';
const DONE = '符合|满足|达标|达到|具备|做到|(?:执行|落实)到位|按照?(?:规定|要求)(?:执行|落实|完成|开展|办理)';
const OF_RULES = '(?:了)?(?:相关|有关|上述|评价)?(?:要求|规定|标准|条件)?';
const WELL = `(?:均|都|已|全部|完全|严格)*(?:${DONE})${OF_RULES}`;
const WHY = '(?:由于|因)[^,未不没]{0,4}(?:未|没有|不|缺)?[^,]{2,24}?';
const ILL = `(?:${WHY})?(?:均|都)?(?:不|未|没有|未能|不能|尚未)(?:完全)?(?:${DONE})${OF_RULES}`;
const SAID = new RegExp(`^(?:其中|即|但|故|因此)?${NAMED}(?:(${WELL})|(${ILL}))$`);

/**
 * What a text says of numbered statements (①②项符合要求, 要点④不满足). That an item gets no points is what its author makes of
 * it, and no fact.
 */
export function pointsSaid(prose: Prose): readonly PointSaid[] {
  return prose.clauses.flatMap((clause): readonly PointSaid[] => {
    const [, numbers, well] = SAID.exec(clause.text) ?? [];
    if (!numbers || clause.period !== 'this' || isNotFact(clause.text) || isTakenBack(clause, prose))
      return [];
    const each = spreadOut(numbers);
    return each.map((number) => ({ number, met: well !== undefined, text: clause.text }));
  });
}

/** How far a numbered statement is met, in the words of a standard that knows more than yes and no: ③部分符合. */
export interface DegreeSaid {
  readonly number: number;
  readonly degree: string;
  readonly text: string;
}

const TO_A_DEGREE = new RegExp(
  `^(?:其中|即|但|故|因此)?${NAMED}(?:按照?|为|属于?|认定为|评为|应)?((?:完全|部分|基本|不)?(?:符合|满足|达标))(?:要求)?(?:计分|计算|计|处理|评分)?$`,
);

/** What a text says of numbered statements in such words: 第⑤项按部分符合计. */
export function degreesSaid(prose: Prose): readonly DegreeSaid[] {
  return prose.clauses.flatMap((clause): readonly DegreeSaid[] => {
    const [, numbers, degree] = TO_A_DEGREE.exec(clause.text) ?? [];
    if (!numbers || !degree || clause.period !== 'this') return [];
    return spreadOut(numbers).map((number) => ({ number, degree, text: clause.text }));
  });
}

/** It holds for a part only, and not because of what is said behind it of other numbers: 第5项不符合，其余各项均符合. */
function isTakenBack(clause: Clause, prose: Prose): boolean {
  if (!clause.limited) return false;
  const behind = prose.spans.get(clause.sentence)?.clauses.filter((c) => c.start > clause.start) ?? [];
  return (
    !behind.some((c) => OF_OTHERS.test(c.text)) ||
    !behind.every((c) => SAID.test(c.text) || OF_OTHERS.test(c.text))
  );
}

const OF_OTHERS = new RegExp(
  `^(?:但)?(?:其余|其他|其它)(?:各|\\d|[${CHINESE}两])?(?:项|条|点|个?要点)?(?:要点|内容|指标|要求)*${WELL}$|^(?:但|其中)?${NAMED}`,
);

/** ①②④, 1至5: the numbers meant. */
function spreadOut(words: string): readonly number[] {
  const marks = [...words.matchAll(new RegExp(`([至到-])?(?:第|要点)*(${MARKED}|${BARE})`, 'g'))];
  return marks.flatMap(([, until, mark = ''], i) => {
    const [from, to] = [numberOf(marks[i - 1]?.[2] ?? ''), numberOf(mark)];
    return until && i > 0 && from < to ? Array.from({ length: to - from }, (_, n) => from + n + 1) : [to];
  });
}

/** What a text says of a statement by the number that it has in the standard or in its explanation. */
export function byNumber(asked: string, prose: Prose, lists: readonly string[]): PointSaid | null {
  const said = pointsSaid(prose);
  if (said.length === 0) return null;
  const number = numberIn(asked, lists);
  if (number === null) return null;
  const answers = said.filter((s) => s.number === number);
  const [first] = answers;
  return first && answers.every((a) => a.met === first.met) ? first : null;
}

/** The number of a statement in the first list that has it; null where none has it once. */
export function numberIn(asked: string, lists: readonly string[]): number | null {
  const points = lists.map(pointsIn).find((list) => list.some((p) => sameStatement(p.text, asked)));
  const own = points?.filter((p) => sameStatement(p.text, asked)) ?? [];
  const [point] = own;
  return point && own.length === 1 ? point.number : null;
}

/** Whether a point and a statement asked for say the same. */
export function sameStatement(point: string, asked: string): boolean {
  const [a, b] = [content(point), content(asked)];
  return a === b || (overlap(a, b) >= 0.9 && overlap(b, a) >= 0.9);
}

/** The numbered denial that a standard points to as having happened: 存在要点④所列情形, where ④ is 不存在挪用等情况. */
export function pointNamed(claimed: string, lists: readonly string[]): Point | null {
  const mark = new RegExp(
    `^(?:存在|有|出现|发生)(?:评价)?(?:要点)?第?(${ONE})[项条点]?(?:所列|所述|规定)?的?(?:情形|情况|问题|行为)`,
  ).exec(claimed)?.[1];
  if (mark === undefined) return null;
  const found = lists
    .flatMap(pointsIn)
    .filter((p) => p.number === numberOf(mark) && /^(?:不存在|没有|无|未)/.test(p.text));
  return found.length === 1 ? (found[0] ?? null) : null;
}
