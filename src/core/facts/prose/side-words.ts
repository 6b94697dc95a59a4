import type { ProseFigure } from './prose.ts';
import { plainName, timeless } from './wording.ts';

/** What ought to be done, was planned or provided for. */
const PLAN = /计划|目标|任务(?!完成)|(?<![相对适响供反效感])应(?![急用对收])|预算|安排|下达|核定|需/;
const DONE = /实际|已|完成|达到|实现|建成/;
/** Of what was not done a figure is no part asked for, and no whole. */
const UNDONE =
  /未|没有|(?<!不)不(?!含|包括|低于|少于)|逾期|超期|其余|余下|剩余|剩|另|尚|差|缺|除|较|比|转入|转至|返工/;
/** What a figure's words may say of things that others are not; words of one row say the same. */
const QUALIFIERS: readonly RegExp[] = [
  /及时|按时|按期|如期|准时|(?:规定|承诺|法定)?(?:期限|时限)之?内/,
  /办结|审结|结案/,
  /合格/,
  /优良/,
  /达标/,
  /满意/,
  /有效/,
  /公开/,
  /完整/,
  /规范/,
  /量化/,
  /到位/,
  /签订/,
  /验收/,
  /整改/,
  /兑付/,
  /发放/,
  /覆盖/,
  /通过/,
  /归档/,
  /一次/,
  /结转|结余/,
  /支出|执行|支付|使用/,
  /(?:有效)?回收(?=率)/,
];
const TAIL = /(?:的?(?:总数|数量|总量|总额|合计数?|总金额|金额|数额|数|量|额|值))+$/;
/** Words that name nothing: who did it, when, and how it is counted. */
const LIGHT =
  /20\d{2}年|全年|年度|本年|今年|至?年[底末初中]|截至[^,]*?[日底末]|实际|产出|建成|计划|目标|任务|预算|安排|下达|核定|完成|达到|实现|开展|组织|实施|举办|实行|共计|合计|总共|收回|回收|基本|共|总|已|应|需|其中|其余|均(?![^,]{0,2}[本衡])|都(?!市)|全部|各|全[县市区省]|的|和|及|与|性|为|数|由|调整后|累计|设/g;

/** What words say of a figure, made ready for comparing. */
export interface Side {
  readonly text: string;
  readonly planned: boolean;
  readonly done: boolean;
  /** Numbers of the qualifiers that are said. */
  readonly qualifiers: ReadonlySet<number>;
  /** What is left: the thing. */
  readonly thing: string;
}

/** Takes the name of a figure apart; `nouns` are the words it is counted in (户, 批次), on which a name may end. */
export function sideOf(name: string, nouns: readonly string[] = []): Side {
  // 支出预算数 is the 预算数 of what may be spent.
  const plain = timeless(plainName(name))
    .replace(TAIL, '')
    .replace(/支出(?=预算$)/, '');
  const qualifiers = new Set(QUALIFIERS.flatMap((q, i) => (q.test(plain) ? [i] : [])));
  const bare = QUALIFIERS.reduce(
    (left, q) => left.replace(new RegExp(q.source, 'g'), ''),
    withoutNoun(plain, nouns),
  );
  return {
    text: plain,
    planned: PLAN.test(plain),
    done: DONE.test(plain),
    qualifiers,
    thing: bare.replace(LIGHT, ''),
  };
}

/** 完成面积 is counted in 亩, 验收户数 in 户: the noun says no more than the unit. */
function withoutNoun(name: string, nouns: readonly string[]): string {
  const plain = name.replace(/(?:面积|里程|长度)$/, '');
  const noun = nouns.find((word) => word !== '' && plain.endsWith(word));
  return noun === undefined ? plain : plain.slice(0, -noun.length);
}

/** What a figure counts, as its unit and the words behind it say: 户, 个村. */
export function nounsOf({ quantity, after }: ProseFigure): readonly string[] {
  const { dimension, word } = quantity.unit;
  if (dimension !== 'count') return [];
  const bare = /^[个项]$/.test(word);
  return bare ? [after.slice(0, 2), after.slice(0, 1), '项目'] : [word];
}

/** The words of a figure: in front of it, or behind it where none stand in front (38个评审资料完整). */
export function wordsOf({ label, after }: ProseFigure): string {
  const behind = after.replace(/^(?:项目|工作)/, '');
  return label.replace(/^其[中余]/, '') === '' ? label + behind : label;
}

/** The figure counts something that could be a part or a whole of this year's doings. */
export function countsSomething({ quantity, period, label, after, listed }: ProseFigure): boolean {
  if (listed || period !== 'this' || !/money|count|length|area|weight/.test(quantity.unit.dimension))
    return false;
  // 计划新建和改造提升3.2万亩 is no rise.
  const rise = quantity.change !== null && !/length|area/.test(quantity.unit.dimension);
  if (rise || quantity.bound !== null || quantity.approximate) return false;
  // 除9份超标外，其余141份均达标: the rest of which all had it done.
  const rest = label.startsWith('其余') && /^[^,，]{0,4}?(?:均|都|全部)(?!未|不|没)/.test(after);
  return rest || (!UNDONE.test(label.replace(/不足额/, '')) && !/^(?:未|没有|不)/.test(after));
}

/** Whether two figures are counted alike. */
export function countedAlike(a: ProseFigure, b: ProseFigure): boolean {
  const [u, v] = [a.quantity.unit, b.quantity.unit];
  if (u.dimension !== v.dimension || u.currency !== v.currency) return false;
  return u.dimension !== 'count' || u.word === v.word;
}

/** Whether all that one set holds is in the other. */
export function within(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((one) => all.has(one));
}

/** What is only to come is no whole of what was done: 已覆盖102个，计划年底再覆盖10个. */
export function isToCome(words: string): boolean {
  return /再|还[将需要]|后续|下一?[年步]|明年|次年|剩余|余下/.test(words);
}
