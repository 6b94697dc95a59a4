import { overlap } from '../../criterion/text/polarity.ts';
import { normalise } from '../../quantity/normalise.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
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
const NAMED = `(?:第|要点|前述|上述)*(${ONE}(?:[、和及与]?(?:第|要点)?${ONE})*)(?:[项条点]|要点|评价|内容|情况)*`;
const WELL =
  '(?:均|都|已|全部|完全)*(?:符合|满足|达标|达到|具备|做到)(?:相关|有关|上述)?(?:要求|规定|标准|条件)?';
const ILL =
  '(?:均|都)?(?:不|未|没有|未能|不能)(?:符合|满足|达标|达到|具备|做到)(?:相关|有关|上述)?(?:要求|规定|标准|条件)?';
const SAID = new RegExp(`^(?:其中|即)?${NAMED}(?:(${WELL})|(${ILL}))$`);

/**
 * What a text says of numbered statements (①②项符合要求, 要点④不满足). That an item gets no points is what its author makes of
 * it, and no fact.
 */
export function pointsSaid(prose: Prose): readonly PointSaid[] {
  return prose.clauses.flatMap((clause): readonly PointSaid[] => {
    const [, numbers, well] = SAID.exec(clause.text) ?? [];
    if (!numbers || clause.period !== 'this' || clause.limited || isNotFact(clause.text)) return [];
    const each = numbers.match(new RegExp(`[${CIRCLED}]|\\(\\d\\)|\\d|[${CHINESE}]`, 'g')) ?? [];
    return each.map((mark) => ({ number: numberOf(mark), met: well !== undefined, text: clause.text }));
  });
}

/** What a text says of a statement by the number that it has in the standard or in its explanation. */
export function byNumber(asked: string, prose: Prose, lists: readonly string[]): PointSaid | null {
  const said = pointsSaid(prose);
  if (said.length === 0) return null;
  const points = lists.map(pointsIn).find((list) => list.some((p) => sameStatement(p.text, asked)));
  const own = points?.filter((p) => sameStatement(p.text, asked)) ?? [];
  const [point] = own;
  if (!point || own.length > 1) return null;
  const answers = said.filter((s) => s.number === point.number);
  const [first] = answers;
  return first && answers.every((a) => a.met === first.met) ? first : null;
}

const ALL_WELL =
  /^(?:经[^,]{0,8})?(?:以上|上述|前述)?(\d|[两二三四五六七八九])(?:项|条|点|个要点)(?:要点|内容|条件|指标|要求|标准)*(?:均|都|全部)已?(?:符合|满足|达到|做到|达标)(?:相关|有关)?(?:要求|规定|标准|条件)?$/;

/** 上述五项均符合要求, said of a row of as many statements: each of them holds. */
export function allHold(asked: string, prose: Prose, statements: readonly string[]): PointSaid | null {
  if (!statements.includes(asked)) return null;
  const clause = prose.clauses.find((c) => {
    const number = ALL_WELL.exec(c.text)?.[1];
    if (number === undefined || c.period !== 'this' || c.limited || isNotFact(c.text)) return false;
    const count = /\d/.test(number) ? Number(number) : number === '两' ? 2 : CHINESE.indexOf(number) + 1;
    return count === statements.length;
  });
  return clause ? { number: 0, met: true, text: clause.text } : null;
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
