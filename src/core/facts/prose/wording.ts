import { overlap } from '../../wording/overlap.ts';
import { APPLIED } from './not-such.ts';

/**
 * Words of which a name holds at most one: a figure called by another one of the same row is a different figure
 * ("全年预算数" is not "年初预算数").
 */
const CONTRASTS: readonly (readonly string[])[] = [
  ['年初', '全年', '调整', '年中', '年末', '追加'],
  ['预算', '决算'],
  ['收入', '支出'],
  ['非税收入', '税收收入'],
  ['基本支出', '项目支出'],
  ['人员', '公用', '三公'],
  ['计划', '实际'],
  ['产出', '效益', '满意'],
  ['一般公共预算', '政府性基金', '国有资本'],
  ['平均', '累计'],
  ['财政拨款', '专户'],
  ['目标', '完成'],
  ['新增', '存量'],
  // 小微企业 are a part of 中小企业.
  ['中小企业', '小微企业'],
  ['已', '应', '未'],
  ['一般', '重大', '严重', '较大'],
  ['国家级', '省级', '市级', '县级', '区级'],
  ['合格', '不合格'],
  ['在职', '离退休', '退休', '编外'],
];

const DISTINGUISHING = new RegExp(CONTRASTS.flat().join('|'));

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/中小微企业/g, '中小企业'],
  [/结余结转|结转和结余|结转与结余|结转、结余|结转及结余/g, '结转结余'],
  [/(?<=\d月)[份底末]/g, ''],
  [
    /支付(?:进度)?率|支付进度|(?<!项目|基本)支出(?:进度率?|执行率)|预算执行(?:进度)?率|预算执行进度|(?<!项目|基本)支出率|执行进度率?|进度率/g,
    '执行率',
  ],
  [/编制数|编制人数/g, '编制'],
  [/下达数|安排数|批复数|下达安排数/g, '下达数'],
  [/总金额|合计金额|金额合计数?|总额度|总额|合计数|总数|数额/g, '金额'],
  [/实际在用/g, '在用'],
  [/年度?(?=[人户亩]均)/g, ''],
  [/(?:(?:平均|折合|折算)(?:到|为)?)?每(人(?!次|员|才)|户|亩|公里|平方米|村)(?:平均)?/g, '$1均'],
  [/(?:中标|成交)(?:价格?|金额|总价)/g, '中标金额'],
  [/调整后预算|调整预算|(?:调减|调增|调整)后(?:的)?预算/g, '调整预算'],
  [/办结率|完成率/g, '完成率'],
  [/(?:年中)?(?:调减|调增|调整)至/g, '调整预算'],
];

const FILLERS =
  /20\d{2}年度?|(?:我|本|该)(?:单位|部门|局|中心|委|办|院|校|厅|所|会|区|市|县|省|站|队)|部门|单位|\s/g;
const PERIODS =
  /(?:上一?年度?|去年|上年同期)(?!结转|结余|终|未)|本年度?|今年|当年(?!度?新增)|本期|当期|全年(?=[^预算执行支出收入决均共]{4})/g;

/** A name or label without quotes, brackets, years and empty words, with synonyms folded. */
export function plainName(text: string): string {
  let plain = text
    .replace(/[(（]([^()（）]*)[)）]/g, (_, inner: string) => (/^[一-龥]{2,4}$/.test(inner) ? inner : ''))
    .replace(/[“”"‘’「」《》【】]/g, '')
    .replace(FILLERS, '');
  for (const [pattern, word] of SYNONYMS) plain = plain.replace(pattern, word);
  return plain;
}

/** A name without the words that say which year it is of. */
export function timeless(name: string): string {
  return name.replace(PERIODS, '').replace(/^(?:年度(?=.{4})|度|的)+/, '');
}

/** Whether a name asks for last year's figure. */
export function asksForLastYear(name: string): boolean {
  return /(?:上一?年度?|去年|上年同期)(?!结转|结余|终|未)/.test(name);
}

/** Whether two names hold different words of one contrast. */
export function contrast(a: string, b: string): boolean {
  if (adjusts(a, b) || adjusts(b, a)) return true;
  return CONTRASTS.some((row) => {
    const inA = row.filter((word) => a.includes(word));
    const inB = row.filter((word) => b.includes(word));
    return inA.length > 0 && inB.length > 0 && !inA.some((word) => inB.includes(word));
  });
}

/** By how much a budget was changed is not what it was changed to: 预算调整数 and 调整后预算数. */
function adjusts(change: string, level: string): boolean {
  return /调整(?:资金|总?金额|总?额度?|数)?$/.test(change) && /调整后|调整预算/.test(level);
}

/** Words that make a figure what ought to be, not what is. */
const PLANNED = /计划|目标|预计|拟|应(?!急|用|对|收账|付账)|指标值|任务/;
/** Of these a name of something done holds none. */
const DUE = /计划|目标|预计|拟|应(?!急|用|对)/;
/** 核定编外聘用人员24名: how many there may be, not how many there are. */
const APPROVED = /核定[^,，]*(?:人员|编外|职工|岗位|车辆|用车)$/;
const OF_APPROVED = /核定|编制|批|限|控制|定额|定员|标准|预算|计划|应|目标/;
/** Tails that add nothing: 在职人员数 is 在职人员. */
const TAIL = /(?:数量|数值|金额|数|额)$/;

/** The mean of several, by month or by head. */
const MEAN = /平均|[月季周日年人户](?:度)?均(?!衡|匀)/;

/** A remark in brackets behind a name: 全年预算数（调整后）. */
const REMARK = /[(（](?!上年|去年|年初)[^()（）]{2,6}[)）]$/;

/** 全年预算数（调整后）: a remark that the name itself already says. */
const STAGE = /(?<=全年[^()（）]*)[(（](?:调整后|调整数|含调整)[)）]$/;

/** How well the words in front of a figure name what is asked for: 0 not at all, 1 exactly. */
export function likeness(label: string, name: string): number {
  const remarked = REMARK.test(label) ? alike(label.replace(REMARK, ''), name) : 0;
  const plainly = STAGE.test(name) ? alike(label, name.replace(STAGE, '')) * 0.95 : 0;
  return Math.max(remarked, plainly, alike(label, name));
}

function alike(label: string, name: string): number {
  const said = timeless(plainName(label)).replace(/^(?:其中|其|和|与|及|了|系|由|经|截至[^,]*日)+/, '');
  const asked = timeless(plainName(name));
  if (said === '' || asked === '') return 0;
  if (PLANNED.test(said) && !/计划|目标|任务|预算|编制|应|下达|批复|指标值/.test(asked)) return 0;
  if (APPROVED.test(said) && !OF_APPROVED.test(asked)) return 0;
  if (APPLIED.test(said) && !APPLIED.test(asked)) return 0;
  if (DUE.test(said) && !DUE.test(asked) && /完成|实际|已/.test(asked)) return 0;
  if (MEAN.test(asked) && !/平均|人均|均/.test(said)) return 0;
  if (contrast(said, asked)) return 0;
  const [s, a] = [said.replace(TAIL, ''), asked.replace(TAIL, '')];
  // 三公经费预算总额 where only the 总额 of it is asked for.
  if (
    said.endsWith('金额') &&
    asked.endsWith('金额') &&
    /^(?:预算|决算)$/.test(s.replace(a, '')) &&
    s.startsWith(a)
  )
    return 0.9;
  if (s === '' || a === '') return said === asked ? 1 : 0;
  if (s === a) return 1;
  if (s.endsWith(a)) return DISTINGUISHING.test(s.slice(0, -a.length)) ? 0.8 : 0.95;
  if (a.endsWith(s) && s.length >= 2) {
    // 检查 for 开展监督检查: the last word alone names it where nothing names it better.
    const whole = s.length > 2 || a.length < 5 ? 0.9 : 0.75;
    return DISTINGUISHING.test(a.slice(0, -s.length)) ? 0.5 : whole;
  }
  const covered = overlap(a, s);
  const spent = overlap(s.slice(-Math.max(a.length + 4, 8)), a);
  return (covered * 0.6 + spent * 0.4) * (headless(s, a) ? 0.6 : 1);
}

/** 预算完成 is no 预算: the words run on past the head of what is asked for, into a head of their own. */
function headless(said: string, asked: string): boolean {
  const at = said.lastIndexOf(asked);
  return at >= 0 && !NO_HEAD.test(said.slice(at + asked.length));
}

/** What may follow a name and leave it the name of the same figure: “三公”经费支出. */
const NO_HEAD = /^(?:实际|合计|累计)?(?:支出|资金|经费|款项?|价款|合计)?$/;

/** From this likeness on a label is taken to name the figure asked for. */
export const NAMED = 0.62;

/** Words that only point at the thing the row is about. */
export function isPointing(label: string): boolean {
  return /^(?:该|此|其|实际|经计算)?(?:比率|比例|比值|比重|占比|数值|结果|指标值|完成比例|率)$/.test(
    plainName(label),
  );
}
