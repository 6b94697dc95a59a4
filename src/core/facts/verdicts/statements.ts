import { stripped } from '../../wording/denial.ts';
import { bigrams } from '../../wording/overlap.ts';
import { deniesEvent } from '../counts/cause.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { TIMELY, asksForTime } from '../prose/timeliness.ts';
import { plainName } from '../prose/wording.ts';

/** Verbs and nouns that say the same in these forms. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?:制定|建立|制订)(?:或者?|或已)(?:具有|具备)/g, '建立'],
  [/印发|制定|出台|制订|订立|建立健全|建立并完善|修订/g, '建立'],
  [/上报|提交|呈报|递交/g, '报送'],
  [/内控/g, '内部控制'],
  [/绩效(?:目标)?(?:运行|跟踪)?监控/g, '绩效监控'],
  [/基础数据(?:信息)?(?:资料)?/g, '基础信息'],
  [/完成(?=[^,]{0,4}(?:自评|监控|评估|盘点|检查|调查|培训))/g, '开展'],
  [/预决算/g, '预算决算'],
  [/管理办法/g, '管理制度'],
  [/实施办法|实施细则|细则|规程|办法/g, '制度'],
  [/予以公开|公示|进行公开/g, '公开'],
  [/清查盘点|盘点清查|资产清查/g, '盘点'],
  [/处理完毕|处置完毕/g, '完成处理'],
  [/相一致|一致/g, '相符'],
  [/不符(?!合)/g, '不相符'],
  [/回退/g, '退回'],
  [/迟报|晚报/g, '逾期报送'],
  [/明确(?:由)?[^,未]{2,14}(?:牵头|负责(?!人|制))[^,]*/g, '明确职责分工'],
];
const EMPTY =
  /向社会|部门|单位|本年度?|我[局委办中心院校厅所会]+|按照?|根据|相关|有关|进行|情况|工作|要求|规定|存在|长期|发现|出现|非涉密|是否|是|的|了|得\d*分|满分|每年|年度|至少|一次|均|已|全部|所有|严格|与|和|及|等|能够?|其中|100%|被|整体支出|整体|绩效|《|》/g;
/** 未按时报送 says that it was handed in, if late; 没有未按时报送的 denies that. */
const LATE_DONE =
  /(?<!(?:没有|无|不存在|未发生|未出现|未发现)[^,]{0,10})(?:未能?|没有|没能?|未曾)(?=按时|按期|及时|如期|按(?:照)?(?:规定|法定|要求)?(?:的)?(?:时间|时限|期限)|在(?:规定|法定)[^,。;]{0,4}(?:时间|时限|期限))/g;

/** Acts and states: each that a statement names must be said of it. */
const ACTS =
  /建立|备案|公开|报送|编报|整改|反馈|盘点|处理|挂钩|结合|相符|完整|准确|签订|验收|上缴|退回|评估|审批|招标|归档|发放|拨付|兑付|到位|编制|考核|培训|相关性|匹配|细化|量化|明确|论证|决策|监控|自评|交回|注销|核销|存放|公告|执行|挪用|截留|挤占|虚列|处罚|问责|表彰|通报|投诉|成立|属实|下属|所属|二级/g;
/** Words of which a statement means one and not the other. */
const KINDS: readonly (readonly string[])[] = [
  ['预算', '决算'],
  ['目标', '自评', '监控', '评价结果'],
  ['一般', '重大', '严重'],
  ['立项', '采购', '资产', '合同'],
  ['固定资产', '无形资产', '流动资产'],
];

/** The thing did not come up; whether that counts is for a person. */
const NOT_APPLICABLE = /无需|不需|不涉及|不适用|未达(?:到)?限额|均?未达限额/;

/** 制定了《甲办法》《乙制度》: titles of what was made are what was made. */
const MADE_BEHIND =
  /((?:《[^》]*》[、,]?)+)(?=(?:均|已|于|20\d{2}年|\d{1,2}月|\d{1,2}日|经[^,]{0,8})*(?:印发|制定|出台|修订|建立|制订))/g;
const MADE = /(印发|制定|出台|建立|修订|制订)(?:了|并)?(《[^》]*》(?:[、,]?《[^》]*》)*)/g;

/** One way of writing: synonyms folded, unneeded brackets and titles of cited papers gone. */
export function folded(text: string): string {
  let plain = text
    .replace(
      MADE,
      (_, verb: string, titles: string) => verb + titles.replace(/》[、,]?《/g, '、').slice(1, -1),
    )
    .replace(MADE_BEHIND, (_, titles: string) => titles.replace(/》[、,]?《/g, '、').replace(/[《》]/g, ''))
    .replace(/\([^()]*\)|《[^》]*》/g, '')
    .replace(/["“”]/g, '')
    .replace(/被[^,]{0,8}?(?:部门|局|厅|委)(?=退回|回退|通报|处罚|问责|约谈|投诉)/g, '被');
  for (const [pattern, word] of SAME) plain = plain.replace(pattern, word);
  return plain;
}

/** Words that carry the meaning of a statement; when something is done on time is weighed separately. */
export function content(text: string): string {
  return plainName(stripped(folded(text)))
    .replace(TIMELY, '')
    .replace(EMPTY, '')
    .replace(/[^一-龥A-Za-z0-9%]/g, '');
}

/** The acts and states that a wording names. */
export function actsIn(text: string): readonly string[] {
  const plain = stripped(folded(text)).replace(TIMELY, '');
  return plain.replace(PAPERS, '').match(ACTS) ?? plain.match(ACTS) ?? [];
}

/** 报送监控材料: what papers are called by is not what is done with them. */
const PAPERS =
  /(?:监控|自评|评价|验收|审计|采购|整改|培训|监督|检查)(?=(?:材料|资料|报告|文件|报表)(?!制|编))/g;

/** The parts of a statement that must each be true: 建立制度, 报财政部门备案. */
export function conjuncts(text: string): readonly string[] {
  return (
    text
      .split(/[,，;]|并且?(?!非)|且|以及|同时/)
      // 无截留、挤占、挪用: the negation is of the whole list.
      .flatMap((part) => (DENIED_LIST.test(part) ? [part] : part.split('、')))
      .map((part) => part.trim())
      .filter((part) => (content(part).length >= 2 || asksForTime(part)) && !CIRCUMSTANCE.test(part))
  );
}

const DENIED_LIST = /(?:无(?!形|偿|障)|没有|不存在|未发生|未出现|未发现)[^,]*、/;

/** 预算编审阶段 says when, not what. */
const CIRCUMSTANCE = /(?:阶段|期间|过程中|环节|情况下)$/;

/** Whether two stretches are of different kinds: 预算 and 决算. */
export function otherKind(asked: string, said: string): boolean {
  return KINDS.some((row) => {
    const a = row.filter((word) => asked.includes(word));
    return a.length > 0 && !a.some((word) => said.includes(word)) && row.some((word) => said.includes(word));
  });
}

/** A stretch of clauses that speaks of something asked for. */
export interface Stretch {
  readonly text: string;
  /** The clause that says it. */
  readonly main: Clause;
  /** How much of what was asked the stretch covers, 0 to 1. */
  readonly cover: number;
  readonly denied: boolean;
  readonly limited: boolean;
  /** The main clause alone speaks of it. */
  readonly direct: boolean;
  /** The main clause names what is said of it: a denial of 有效执行 is none of 合法. */
  readonly predicate: boolean;
}

const LONGEST = 4;

/** Up to four clauses in a row, prepared for comparing. */
interface Row {
  readonly text: string;
  readonly folded: string;
  readonly content: string;
  readonly own: readonly Spoken[];
}

/** One clause, prepared for comparing. */
interface Spoken {
  readonly clause: Clause;
  readonly folded: string;
  readonly content: string;
  readonly pairs: ReadonlySet<string>;
  /** It tells what is, of something that came up. */
  readonly fact: boolean;
  /** It denies something; and where late is not denied either. */
  readonly denied: boolean;
  readonly deniedButLate: boolean;
}

function hasPair(row: Row, pair: string): boolean {
  return row.own.some((spoken) => spoken.pairs.has(pair));
}

const ROWS = new WeakMap<Prose, readonly Row[]>();

function rowsOf(prose: Prose): readonly Row[] {
  const known = ROWS.get(prose);
  if (known) return known;
  const { clauses } = prose;
  const singles = clauses.map((clause): Spoken => {
    const said = content(clause.text);
    return {
      clause,
      folded: folded(clause.text),
      content: said,
      pairs: bigrams(said),
      fact: !isNotFact(clause.text) && !NOT_APPLICABLE.test(clause.text),
      denied: deniesEvent(clause.text),
      deniedButLate: deniesEvent(clause.text.replace(LATE_DONE, '')),
    };
  });
  const made = clauses.flatMap((first, from) => {
    const row: Row[] = [];
    for (let size = 1; size <= LONGEST; size += 1) {
      if (clauses[from + size - 1]?.sentence !== first.sentence) break;
      const own = singles.slice(from, from + size);
      row.push({
        text: own.map((c) => c.clause.text).join(','),
        folded: own.map((c) => c.folded).join(','),
        content: own.map((c) => c.content).join(''),
        own,
      });
    }
    return row;
  });
  ROWS.set(prose, made);
  return made;
}

const QUALITY =
  /(?:合法|合规|合理|完整|规范|健全|齐全|准确|真实|清晰|明确|充分|科学|有效|安全|可行|完备|完善)$/;

/** A set of rules made in an earlier year is there still. */
const LASTING = /建立[^,]*(?:制度|机制|体系)|(?:制度|机制|体系)[^,]*建立/;

/** The stretches that speak of what is asked, best first; plans, duties and last year's doings are left out. */
export function stretchesAbout(asked: string, prose: Prose): readonly Stretch[] {
  const wanted = content(asked);
  if (wanted.length < 2) return [];
  const verbs = actsIn(asked);
  const pairs = bigrams(wanted);
  const kind = folded(asked);
  const timed = asksForTime(asked);
  const lasting = LASTING.test(kind);
  const found: Stretch[] = [];
  for (const row of rowsOf(prose)) {
    if (!verbs.every((verb) => row.folded.includes(verb))) continue;
    const cover = Math.max(coverOf(wanted, pairs, row), pieceCover(wanted, verbs, row));
    if (cover < 0.3) continue;
    const said = mainClause(row.own, verbs, wanted, pairs);
    if (!said || otherKind(kind, said.folded)) continue;
    const main = said.clause;
    const now = main.period === 'this' || (lasting && said.folded.includes('建立'));
    if (!now || !said.fact) continue;
    found.push({
      text: row.text,
      main,
      cover: cover - (row.own.length - 1) * 0.02,
      denied: timed ? said.denied : said.deniedButLate,
      limited: main.limited,
      direct: verbs.length > 0 || shareOf(pairs, said) >= 0.5,
      predicate: verbs.length > 0 || !QUALITY.test(wanted) || said.content.includes(wanted.slice(-2)),
    });
  }
  return found.toSorted((a, b) => b.cover - a.cover);
}

const LIGHT = /^(?:开展|完成|做好|落实|实施|组织)$/;
const LIGHT_SAID = /开展|完成|做好|落实|实施|组织|进行/;

/** How much of the words between the acts is said, in whatever order: 监控于8月完成并上报 for 完成监控并上报. */
function pieceCover(wanted: string, verbs: readonly string[], row: Row): number {
  if (verbs.length === 0 || row.own.length > 1) return 0;
  let rest = wanted;
  for (const verb of verbs) rest = rest.replaceAll(verb, ' ');
  const words = rest.split(' ').filter((word) => word.length >= 2);
  const things = words.filter((word) => !LIGHT.test(word));
  if (things.length < words.length && !LIGHT_SAID.test(row.text)) return 0;
  const pairs = things.flatMap((word) => [...bigrams(word)]);
  if (pairs.length === 0) return words.length > 0 || verbs.length >= 2 ? 0.6 : 0;
  return pairs.filter((pair) => hasPair(row, pair)).length / pairs.length;
}

function coverOf(wanted: string, pairs: ReadonlySet<string>, row: Row): number {
  if (wanted.length <= 3) return row.content.includes(wanted) ? 1 : 0;
  let shared = 0;
  for (const pair of pairs) if (hasPair(row, pair)) shared += 1;
  // 已制定上述管理制度: the standard's own list is meant.
  const pointed = /上述|以上(?!\d)/.test(row.text) && row.content.includes(wanted.slice(-2));
  return Math.max(shared / pairs.size, pointed ? 0.7 : 0);
}

/** The clause of a stretch that makes the statement: the one with its last words and its verb. */
function mainClause(
  row: readonly Spoken[],
  verbs: readonly string[],
  wanted: string,
  pairs: ReadonlySet<string>,
): Spoken | null {
  const verb = verbs[verbs.length - 1];
  const saying = row.filter((c) => !verb || c.folded.includes(verb));
  const ending = saying.filter((c) => c.content.includes(wanted.slice(-2)));
  const ranked = (ending.length > 0 ? ending : saying)
    .map((spoken) => ({ spoken, near: shareOf(pairs, spoken) }))
    .toSorted((x, y) => y.near - x.near);
  return ranked[0]?.spoken ?? null;
}

function shareOf(pairs: ReadonlySet<string>, spoken: Spoken): number {
  if (pairs.size === 0) return 0;
  return [...pairs].filter((pair) => spoken.pairs.has(pair)).length / pairs.size;
}

/** A wording of one or two characters proves nothing by itself. */
export function isVague(asked: string): boolean {
  return bigrams(content(asked)).size < 3;
}
