import { folded } from '../verdicts/statements.ts';

/** Nouns that mean the same in these texts; the first character stays where it stood, which nothing here relies on. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/文档|材料|文件(?!精神|要求|规定)/g, '资料'],
  [/管理规定|暂行规定|实施规定|管理规程|管理细则|规章制度/g, '管理制度'],
  [/规章|细则|规程|办法/g, '制度'],
  [/收支/g, '收入支出'],
  [/(?<!档案[^,]{0,6})归档/g, '档案归档'],
  [/款项|经费(?!拨款)/g, '资金'],
  [/协议/g, '合同'],
  [/可研报告|可研(?!究)/g, '可行性研究'],
  [/清点|清查盘点|清查|盘查/g, '盘点'],
  [/测评/g, '调查'],
  [/流程/g, '程序'],
  [/指标值/g, '指标值'],
  [/报废|变卖|核销|拍卖/g, '处置'],
  [/租金/g, '出租收入'],
  [/公务用车|公务车|公车/g, '车辆'],
  [/维修保养|维修|保养|维保/g, '维护'],
  [/加油(?!站)|用油|油料/g, '燃油'],
  [/有偿使用|出租、?出借/g, '出租'],
  [/投资额/g, '资金量'],
  [/建设任务|工作任务/g, '工作任务'],
  [/张榜(?:公示|公布|公开)?|上墙(?:公示|公布|公开)?/g, '公开'],
  [/责任(?=分工|$)/g, '职责'],
  [/纪要/g, '记录'],
  [/解答|解释/g, '答复'],
];

/** 有完整的审批手续 says that 审批手续完整. */
const HAVING =
  /(?:具?有|具备)(完整|健全|明确|清晰|科学|合理|规范|完善|齐全|充分)的?([^,、的;。]{2,12}(?:[、和及][^,、的;。]{2,8})*)/g;

/** A text in one way of writing, for comparing the things that two texts name. */
export function thingsFolded(text: string): string {
  let plain = folded(text.replace(/[《》]/g, '')).replace(HAVING, '$2$1');
  for (const [pattern, word] of SAME) plain = plain.replace(pattern, word);
  return plain;
}

/** Words that say little of which thing is meant. */
export const LIGHT =
  /项目|部门|单位|工作|情况|相关|有关|相应|必要|规定|要求|进行|开展|组织|完成|实施|落实|年度|本年|全年|所有|全部|各项|及时|按时|按期|严格|明确|我[局委办中心院校厅所会]|[的了和与及等对将按照并已均是为在由各]|是否|切实|认真|做好|加强|实际|具体|管理|处理|20\d{2}年|\d+/g;
const LITTLE = 0.2;
/** What the row's own name says, its statements all share. */
const IN_NAME = 0.5;

/** What a statement is about, with the weight of each of its characters: what others of the row name too weighs less. */
export interface Thing {
  readonly text: string;
  readonly weights: readonly number[];
}

/** Weighs the words of a thing: by how many statements of its row name them, and whether the row's name does. */
export function weighed(text: string, others: readonly string[], name: string): Thing {
  const weights = Array.from(text, (_, i): number => {
    const pairs = [text.slice(i - 1, i + 1), text.slice(i, i + 2)].filter(
      (p, k) => p.length === 2 && i + k > 0,
    );
    const shared = pairs.map((pair) => 1 + others.filter((other) => other.includes(pair)).length);
    const inName = pairs.some((pair) => name.includes(pair)) ? IN_NAME : 1;
    return inName / Math.min(...shared, Infinity) || 0;
  });
  for (const m of text.matchAll(LIGHT))
    for (let i = m.index; i < m.index + m[0].length; i += 1) weights[i] = (weights[i] ?? 0) * LITTLE;
  return { text, weights };
}

/** Share of a thing's words, by weight, that a text names too, from 0 to 1. */
export function cover({ text, weights }: Thing, within: string): number {
  let all = 0;
  let named = 0;
  for (let i = 0; i < text.length; i += 1) {
    const weight = weights[i] ?? 0;
    all += weight;
    const [before, behind] = [text.slice(i - 1, i + 1), text.slice(i, i + 2)];
    if ((i > 0 && within.includes(before)) || (behind.length === 2 && within.includes(behind)))
      named += weight;
  }
  return all === 0 ? 0 : named / all;
}

/** The last two characters of a thing that say what kind of thing it is. */
export function headOf(text: string): string {
  return text.replace(LIGHT, '').slice(-2);
}

/** A text without the words that say little. */
export function bare(text: string): string {
  return text.replace(LIGHT, '').replace(/[^一-龥A-Za-z]/g, '');
}
