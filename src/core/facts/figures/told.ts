import { ZERO } from '../../quantity/rational.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';
import type { Feature, Said } from './features.ts';
import { said } from './features.ts';

/** A figure of a text with what its words say of it. */
export interface Told {
  readonly figure: ProseFigure;
  readonly words: string;
  readonly said: Said;
  /** The thing that its words name, "" where they name none. */
  readonly thing: string;
  /** 0 for a figure told by itself, 1 behind 其中, 2 in brackets, 3 for one that a total behind it adds up. */
  readonly depth: number;
}

const BREAK = /[,，。；;、：:！!？?\n(（]/;
const FAR = 40;
/** A limit of time says when something was done; it is no figure of its own: 在30日内签订. */
const LIMIT = /^(?:之?内|以内|前|后|以上|以下)/;
const SMALL =
  /^(?:其中|其|和|与|及|由|经|共|计|达|均|都|各|又|另|是|为|有|的|数|年|本|我|局|单位|部门|全|县|市|区|级|于|在|从|按|把|将|至|到|了|得|截至|底|末|月|日|以|因|比|较|国库集中|财政|逐[户项个家]|质量|评定|审定|约定|合同|通过|目前|当前|现有?|至今|已经|最终|年内|全年|截止|授予|面向|给予|占)+|[\s\d."'“”%()]+/g;

/** 经县乡两级验收: by whom is no thing. */
const AGENT =
  /经[^,，]{1,12}?(?=验收|审核|评审|认定|检查|抽查|检测|审定|评定|鉴定|支付|拨付)|^[省市县区乡]级(?=[^,，]{0,6}?(?:验收|抽查|抽检|评审|检查))|^[^,，]{0,20}?审计[^,，]{0,16}?(?=指出|发现|反映|查出)|^[^,，]{1,12}?(?:局|委|办|部门|厅|政府|财政)(?=核定|批复|下达|批准|安排|分配)/;

const BARE_TOTAL = /^(?:共计?|合计|总计|一共|累计|(?:涉及)?(?:金额|资金))+(?:为|是|达)?$/;

const KNOWN = new WeakMap<Prose, readonly Told[]>();

/** All figures of a text, each with the words in front of it and behind it taken apart. */
export function toldFigures(prose: Prose): readonly Told[] {
  const known = KNOWN.get(prose);
  if (known) return known;
  const plain = prose.figures.map((figure, i): Told => {
    const [before, behind] = [wordsBefore(figure, prose, i), wordsBehind(figure, prose)];
    return toldBy(figure, before, behind, depthOf(figure, prose));
  });
  const made = carried(withSubjects(withTotals(plain)));
  KNOWN.set(prose, made);
  return made;
}

function toldBy(figure: ProseFigure, before: string, behind: string, depth: number): Told {
  const words = `${before} ${behind}`.replace(AGENT, '');
  const own = said(words.replace(/^其中/, ''));
  const all = /其余/.test(figure.label) && /均|全部|都/.test(words) ? withoutLeft(own) : own;
  const thing = thingOf(before) || (names(figure, behind) ? thingOf(behind) : '');
  return { figure, words, said: all, thing, depth };
}

/** 年中追加了两笔资金，共521万元: a bare total that adds up nothing is of what the clause before tells. */
function withSubjects(told: readonly Told[]): readonly Told[] {
  return told.map((one) => {
    const bare = BARE_TOTAL.test(one.words.trim()) && [...one.said.features].every((f) => f === 'total');
    return bare && one.figure.subject !== ''
      ? toldBy(one.figure, one.figure.subject, one.words, one.depth)
      : one;
  });
}

/** 23份均在30日内签订: what is said of them is no name of theirs. */
const PREDICATE = /^[均都已未在于经由因全到给向用按]/;

/** 18个行政村: what is counted stands behind its number; behind money stands what was done with it. */
function names({ quantity }: ProseFigure, behind: string): boolean {
  return quantity.unit.dimension !== 'money' && !PREDICATE.test(behind);
}

function thingOf(words: string): string {
  return thingIn(said(words.replace(/^其中/, '').replace(AGENT, '')).rest);
}

const COUNTED = /money|count|length|area|weight/;

/** A figure that names no thing is of the one named before it in its sentence: 会议费预算20万元，决算18万元. */
function carried(told: readonly Told[]): readonly Told[] {
  let thing = '';
  let sentence = '';
  return told.map((one) => {
    if (one.figure.sentence !== sentence) thing = '';
    sentence = one.figure.sentence;
    if (one.depth > 0 || one.said.features.has('left') || !COUNTED.test(one.figure.quantity.unit.dimension))
      return one;
    if (one.thing !== '') thing = one.thing;
    return one.thing === '' ? { ...one, thing } : one;
  });
}

/** 除3份…外，其余23份均…: the rest that all had it done is what was done. */
function withoutLeft({ features, rest }: Said): Said {
  return { features: new Set([...features].filter((f) => f !== 'left')), rest };
}

function thingIn(rest: string): string {
  return timeless(plainName(rest))
    .replace(/截至[^,]{0,8}[日底末]|\d+月\d*日?|20\d{2}年?/g, ' ')
    .replace(SMALL, ' ')
    .split(' ')
    .map((word) => word.replace(SMALL, ''))
    .filter((word) => word.length >= 2)
    .join('')
    .replace(/资金|经费|金额|总额|数额|项目|人员|干部|职工/g, '');
}

/** The words in front of a figure, back to a break or the figure before, with those that say how it compares. */
function wordsBefore({ quantity }: ProseFigure, { text, figures }: Prose, at: number): string {
  const floor = figures[at - 1]?.quantity.end ?? 0;
  let from = quantity.figureStart;
  while (from > floor && !BREAK.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, quantity.figureStart);
}

/** The words behind a figure, up to a break or the next figure counted alike. */
function wordsBehind({ quantity, label }: ProseFigure, { text, figures }: Prose): string {
  let end = quantity.end;
  while (end < text.length && end < quantity.end + FAR && !BREAK.test(text[end] ?? ''))
    end += insertion(text, end + 1) + 1;
  const next = figures.find((f) => f.quantity.start >= quantity.end && f.quantity.start < end);
  const limit = next && LIMIT.test(text.slice(next.quantity.figureEnd));
  const behind = text.slice(quantity.end, next && !limit ? next.quantity.start : end);
  // 全年安排预算312万元实际支出…: behind a named figure of money the next words are of the next figure.
  return next && !limit && label !== '' ? '' : behind;
}

/** 中标(成交)通知书: the length of a short insertion in brackets, which breaks no words off. */
function insertion(text: string, at: number): number {
  return /^\([^()\d]{1,6}\)(?=[一-龥])/.exec(text.slice(at, at + 10))?.[0].length ?? 0;
}

function depthOf(figure: ProseFigure, prose: Prose): number {
  const { clause, label } = figure;
  if (inBrackets(figure, prose)) return 2;
  return /^(?:其中|包括|含)/.test(clause) || /^(?:其中|包括|含)/.test(label) ? 1 : 0;
}

/** Whether a figure stands in brackets: 编制86人（行政52人）. */
export function inBrackets({ quantity }: ProseFigure, { text }: Prose): boolean {
  const before = text.slice(Math.max(0, quantity.start - 80), quantity.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** A figure that is the sum of those before it in its sentence is what they are, taken together. */
function withTotals(told: readonly Told[]): readonly Told[] {
  const made = [...told];
  for (const [at, total] of told.entries()) {
    if (total.figure.label !== '' && !/合计|共|总|累计/.test(total.figure.label)) continue;
    if (total.thing !== '') continue;
    const parts = partsOf(total, told.slice(0, at));
    if (parts.length === 0) continue;
    const features = new Set<Feature>([
      ...total.said.features,
      ...parts.flatMap((p) => [...p.said.features]),
    ]);
    made[at] = { ...total, said: { features, rest: total.said.rest }, depth: 0 };
    for (const part of parts) made[told.indexOf(part)] = { ...part, depth: 3 };
  }
  return made;
}

/** The figures right before a total, in its sentence and unit, that add up to it; none where they don't. */
function partsOf({ figure }: Told, before: readonly Told[]): readonly Told[] {
  const { unit, value } = figure.quantity;
  const own = before.filter(
    ({ figure: f, depth }) =>
      f.sentence === figure.sentence &&
      f.quantity.unit.dimension === unit.dimension &&
      f.quantity.unit.word === unit.word &&
      f.quantity.change === null &&
      depth < 2,
  );
  for (let from = own.length - 2; from >= 0; from -= 1) {
    const parts = own.slice(from);
    if (parts.reduce((sum, p) => sum.add(p.figure.quantity.value), ZERO).equals(value)) return parts;
  }
  return [];
}
