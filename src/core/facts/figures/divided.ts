import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike } from '../prose/side-words.ts';
import { isSupposed, ofAnother, ofPiece, ofYears } from '../prose/subject.ts';
import { plainName, timeless } from '../prose/wording.ts';
import type { Quote } from './figures.ts';
import { quotientOf } from './quotient-of.ts';

/** 验收合格率, …的项目占比, …面积达到年度任务: what of a whole is so. */
const SHARE =
  /^(.{2,40}?)(?:的(?:项目|数量|面积|户数|个数)?)?(?:所占比例|占比|比例|比率|率|(?:达到|占)(?:年度|全年)?(?:计划|任务|目标|目标任务)(?:的?比例)?)$/;
/** Rates of another making. */
const OTHER =
  /增|减|变动|变化|下降|提高|平均|控制|调整|节约|超支|满意|利用|周转|折旧|利息|收益|税|投资|执行|支出|支付|预算|结转|结余|到位|资金|经费/;
const COUNTED = /count|area|length/;
const UNDONE = /未|没有|(?<!不)不(?!含|包括|低于|少于|断)|其余|余下|剩余|尚|正在|另(?!行)|待(?!遇)|缺/;
const DUE = /应(?!急|用|对)|任务|计划|目标/;
const REMARK = /\((?:含|包括|不含)[^()]*\)|含[^,，]{2,4}(?=面积|数量|$)/g;
/** Words that say how far a thing had got, or who it is; they set no part apart from another. */
const LIGHT =
  /项目|工程|实际|已经?|数量|面积|建设|的|了|有|共|全[县市区州省年]|其中|年度|按(?:要求|规定)|均|都/g;

/**
 * A share that a text tells by its numbers: 25处项目，已落实管护主体的有19处，其余6处正在对接. Only where one number alone says what the
 * share is of, and the whole is sure: the rest that is told with it makes it up, or it is what was due, or 其中 or 中 stands
 * between.
 */
export function dividedShare(measure: Measure, prose: Prose, quote: Quote, row: string): Figure | null {
  const name = timeless(plainName(measure.name.replace(REMARK, '')));
  const stem = SHARE.exec(name)?.[1];
  if (measure.unit !== 'ratio' || measure.formula || stem === undefined || OTHER.test(stem)) return null;
  const core = withoutLight(stem.replace(REMARK, ''));
  if (core.length < 2) return null;
  const asked = `${measure.name} ${row}`;
  const counted = prose.figures.filter((f) => isCounted(f) && !ofYears(f.clause, asked));
  const parts = counted.filter((f) => saysOf(f, core, asked));
  const [part] = parts;
  if (!part || parts.some((p) => !p.quantity.value.equals(part.quantity.value))) return null;
  const wholes = counted.filter((w) => w !== part && isWhole(w, part, counted, prose));
  const [whole] = wholes;
  if (!whole || wholes.some((w) => !w.quantity.value.equals(whole.quantity.value))) return null;
  if (!aboutRow(part, whole, asked, core)) return null;
  return quotientOf(measure, part, whole, prose, quote);
}

function withoutLight(words: string): string {
  return plainName(words).replace(LIGHT, '');
}

function isCounted({ quantity, period, listed }: ProseFigure): boolean {
  const { unit, change, bound, approximate, part } = quantity;
  if (listed || period !== 'this' || !COUNTED.test(unit.dimension)) return false;
  return change === null && bound === null && !approximate && part === 'single';
}

function wordsOf({ label, after }: ProseFigure): string {
  return `${label} ${after}`;
}

const MOST = 0.75;

/** The words around a figure say all that the share is of, and deny none of it. */
function saysOf(figure: ProseFigure, core: string, asked: string): boolean {
  const words = wordsOf(figure);
  if (UNDONE.test(words.replace(core, '')) || isSupposed(figure.subject)) return false;
  if (DUE.test(words) && !DUE.test(core)) return false;
  if (ofAnother(words, asked) || ofPiece(words, asked)) return false;
  const plain = withoutLight(words);
  return plain.includes(core) || (plain.includes(core.slice(-2)) && overlap(core, plain) >= MOST);
}

function isWhole(w: ProseFigure, p: ProseFigure, counted: readonly ProseFigure[], prose: Prose): boolean {
  const [of, it] = [w.quantity, p.quantity];
  if (w.sentence !== p.sentence || !countedAlike(w, p) || of.value.compare(it.value) < 0) return false;
  if (UNDONE.test(w.label)) return false;
  const own = counted.filter((f) => f.sentence === p.sentence && countedAlike(f, p));
  const rest = own.some(
    (r) => r !== w && r !== p && UNDONE.test(wordsOf(r)) && r.quantity.value.add(it.value).equals(of.value),
  );
  if (rest) return true;
  if (own.length > 2) return false;
  // 12个项目全部组织了验收，12个均验收合格
  if (of.value.equals(it.value)) return of.end <= it.start && /^(?:均|全部|都)/.test(p.after);
  if (DUE.test(w.label) || DUE.test(w.after)) return true;
  const between = prose.text.slice(of.end, it.start);
  return (
    of.end <= it.start &&
    (p.label.startsWith('其中') || /(?<!其)中[,，](?:有|已有)?$/.test(between) || AMONG.test(between))
  );
}

/** 25处项目中，19处…; 已验收的12个项目中有11个…. */
const AMONG = /^[^,，。;；]{0,12}(?<!其)中[,，]?(?:已|有|共)*$/;

/** A short name as 申报 may be of many things: what the two figures are told of is what the row is about. */
function aboutRow(part: ProseFigure, whole: ProseFigure, asked: string, core: string): boolean {
  if (core.length >= SURE) return true;
  const thing = [part, whole].map((f) => withoutLight(wordsOf(f).replaceAll(core, ''))).join('');
  return thing.trim().length < 2 || overlap(thing, plainName(asked)) > 0;
}

const SURE = 6;
