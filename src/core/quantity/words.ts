import { readDueDate } from './date.ts';
import type { Reading } from './reading.ts';

const ERROR = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const STROKE = /^(?:[-–—―_~/\\|.·、]+|n\/?a|nan|null)$/i;
const NOT_APPLICABLE = /^(?:不适用|不涉及|待定|待统计|待公布|暂缺|缺失?|空|未知|不详|未填报?|暂无|无数据)$/;

const MEASURING = '(?:调查|测评|统计|测算|评价|评估|监测|检测|考核|抽样|问卷|核算|测量)';
const NOT_MEASURED: readonly RegExp[] = [
  new RegExp(`(?:未|没有|没|暂未|尚未)(?:开展|进行|组织|实施|做|安排|作)?[^,。;]{0,8}${MEASURING}`),
  new RegExp(`${MEASURING}[^,。;]{0,4}(?:未|没有|尚未|暂未)(?:开展|进行|组织|实施)`),
  /(?:无法|暂未|尚未|暂无|未能|没有)(?:统计|测量|获取|取得|核算|数据|评价|量化|获得)/,
  /(?:数据|结果)(?:暂未|尚未|未|还未|没有)(?:公布|发布|出|统计|反馈|取得)/,
  /(?:受|因|由于)[^,。;]{1,24}(?:无法|取消|暂停|(?:未能?|没有)(?:按期|按时|如期)?(?:完成|开展|实施|达|实现|举办|执行|进行))/,
  /^(?:暂未|尚未|未|没有)(?:开展|实施|启动|执行|组织|举办|进行)/,
  /^(?:活动|项目)?(?:已?取消|暂停|停办)$/,
];
const ADMITTED = /(?:未能?|没有|无法)(?:按时|按期|如期|全部|全面)?(?:完成|达|实现)/;

type Missing = Extract<Reading, { kind: 'missing' }>;

/** An empty cell, a stroke or an error value. */
export function readEmpty(flat: string): Missing | null {
  if (flat === '') return { kind: 'missing', why: 'blank', admitted: false };
  if (ERROR.test(flat)) return { kind: 'missing', why: 'error', admitted: false };
  return STROKE.test(flat) ? { kind: 'missing', why: 'stroke', admitted: false } : null;
}

/** Words that say that nothing was measured, in a normalised text without a figure: 未开展满意度调查, 无法统计. */
export function readUnmeasured(flat: string): Missing | null {
  if (NOT_APPLICABLE.test(flat)) return { kind: 'missing', why: 'not-measured', admitted: false };
  if (!NOT_MEASURED.some((words) => words.test(flat))) return null;
  return { kind: 'missing', why: 'not-measured', admitted: ADMITTED.test(flat) };
}

const WHOLE =
  /^(?:已|均|实现|达到)*(?:全覆盖|全面覆盖|应\p{Script=Han}尽\p{Script=Han}|百分百|百分之百|全部(?:完成|到位|合格|达标|覆盖|落实|公开|通过|办结|发放|兑付|拨付|整改)?|全数完成)(?:到位|完成|覆盖)?$/u;
const PARTLY = /基本|大部分|部分|正在|推进中|进行中|初步|未|没|不/;

const NONE =
  /^(?:无|没有|零|0|未发生|未出现|未发现|没有发生|不存在|不发生|杜绝)(?:任何|一起|1起|重大|较大|安全|生产|责任|质量|有效|违规|违法|违纪|资金|各类)*(?:事故|事件|投诉|举报|差错|问题|违规|违法|违纪|违约|延误|故障|舆情|信访|上访|纠纷|伤亡|死亡|损失|拖欠|行为|情况|现象|超标|浪费|逾期|漏报|发生)*$/;

const PERIODS = '(?:较|比|与)?(?:上年度?|去年|上一年度?|上期|同期|往年|上年同期|去年同期)?(?:相比)?';
const UP = '(?:正增长|增长|提升|提高|上升|增加|增多|扩大|回升)';
const DOWN = '(?:负增长|下降|降低|减少|压缩|缩短|压减|下滑|回落)';
const ADVERBS =
  '(?:同比|环比|逐年|逐步|稳步|持续|保持|实现|有所|明显|显著|稳定|进一步|不断|大幅|略有|稳中有)*';
const TREND = new RegExp(`${PERIODS}${ADVERBS}(${UP}|${DOWN})$`);
const NOT_WORSE =
  /(?:不低于|不少于|不逊于|不差于)(?:上年度?|去年|上一年度?|上期|往年|上年同期|去年同期)(?:水平|数)?$|^(?:与|较)?(?:上年度?|去年)?(?:持平|不下降|不降低)$/;
const NOT_MORE =
  /(?:不高于|不超过|不多于)(?:上年度?|去年|上一年度?|上期|往年|上年同期|去年同期)(?:水平|数)?$|^(?:较)?(?:上年度?|去年)?(?:不上升|不增加|零增长|不增长)$/;
const BESIDE_LAST_YEAR =
  /^(高于|超过|优于|好于|多于|低于|少于)(?:上年度?|去年|上一年度?|往年|上年同期|去年同期)(?:水平|数)?$/;
const LONGEST_TREND = 24;

/** A change wanted or reported without a figure: 较去年实现正增长, 较上年压缩, 不低于上年. */
function readTrend(flat: string): Reading | null {
  if (flat.length > LONGEST_TREND) return null;
  const side = BESIDE_LAST_YEAR.exec(flat)?.[1];
  if (side !== undefined) return trend(/^[低少]/.test(side) ? 'down' : 'up', { bare: true });
  const level = NOT_WORSE.exec(flat) ?? NOT_MORE.exec(flat);
  if (level !== null) {
    return trend(NOT_WORSE.test(flat) ? 'up' : 'down', { bare: level.index === 0, strict: false });
  }
  const match = TREND.exec(flat);
  const word = match?.[1];
  if (word === undefined || /[未不没]/.test(flat)) return null;
  const measured = /增长|下降/.test(word);
  return trend(new RegExp(DOWN).test(word) ? 'down' : 'up', { bare: match?.index === 0, measured });
}

type Trend = Extract<Reading, { kind: 'growth' }>;

function trend(change: 'up' | 'down', details: Partial<Trend>): Trend {
  return { kind: 'growth', change, strict: true, measured: false, bare: false, ...details };
}

const BANDS: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/^未(?:能)?达成(?:年度|预期)?(?:指标|目标)/, 3],
  [/^部分(?:达成|实现|完成)(?:年度|预期)?(?:指标|目标)/, 2],
  [/^(?:全部)?达成(?:年度|预期)?(?:指标|目标)/, 1],
];
const DEED =
  '(?:完成|达成|达标|达到|实现|落实|执行|合格|符合|到位|验收合格|通过验收|建成|建立|出台|合规|健全|公开|覆盖|上线)';
const DONE = new RegExp(
  `^(?:已经?|均|全部|全面|按时|按期|如期|按要求|按规定|按计划|及时|顺利|超额|圆满|提前)*${DEED}(?:年度|年初|预期|既定|绩效|全年|计划|预定|规定|相关)*(?:的)?(?:目标|指标|任务|要求|标准|工作|值|规定)*$`,
);
const NOT_DONE = new RegExp(
  `^[^,;。]{0,10}?(?:未能?|没有?|尚未|暂未|不)(?:全部|全面|按时|按期|如期|完全|及时)?${DEED}(?:年度|年初|预期|既定|绩效|全年|计划|规定)*的?(?:目标|指标|任务|要求|标准|工作|值)?$`,
);
const LATE = /^[^,;。未无没不]{0,8}(?:逾期|延期|滞后|超期)(?:完成|办结|拨付|支付)?$/;
const REPAIRED = /整改|^无|^零|杜绝/;

/** Whether one clause of a short text says that it was not done, or late; 未达标问题已整改 does not say so. */
function isNotDone(flat: string): boolean {
  if (REPAIRED.test(flat)) return false;
  return flat.split(/[,;。]/).some((clause) => NOT_DONE.test(clause) || LATE.test(clause));
}

const ON_TIME =
  /^(?:均)?(?:已)?(?:按时|按期|如期|及时|准时|提前)(?:完成|办结|拨付|支付|发放|到位|足额拨付)?$/;

/** Longer texts are reports and no answers. */
const LONGEST_PHRASE = 60;

/** What a normalised text without a figure means. */
export function readWords(flat: string): Reading {
  if (/^(?:是|√|✓|☑|有)$/.test(flat)) return { kind: 'answer', yes: true };
  if (/^(?:否|不是|×|☒)$/.test(flat)) return { kind: 'answer', yes: false };
  if (flat.length > LONGEST_PHRASE) return { kind: 'phrase' };
  if (NONE.test(flat)) return { kind: 'none' };
  const due = readDeadline(flat);
  if (due !== null) return due;
  const band = BANDS.find(([words]) => words.test(flat));
  if (band !== undefined) return { kind: 'band', band: band[1] };
  if (!PARTLY.test(flat) && (DONE.test(flat) || ON_TIME.test(flat))) return { kind: 'claim', done: true };
  if (isNotDone(flat)) return { kind: 'claim', done: false };
  return readTrend(flat) ?? { kind: 'phrase' };
}

/** Whether the words say the whole: 全覆盖, 全部到位, 应保尽保. */
export function saysWhole(flat: string): boolean {
  return !PARTLY.test(flat) && WHOLE.test(flat);
}

const AROUND_DATE =
  /^(?:已经?|均)*(?:于|在|截至|截止|至|到|力争|确保|计划)?@(?:之前|以前|前|底前|止|内|之内)?(?:全部|全面|按时)?(?:完成|完工|竣工|建成|交付|投入使用|办结|发放|拨付|到位|验收|开工|上线|印发|出台|举办|实施)*(?:完毕|任务|工作|验收)?$/;
const WITHIN_YEAR = /^(?:当年度?|本年度?|年度内|年内|全年)(?:内|底)?(?:前)?(?:完成|办结|支出|执行)?$/;

/** A day or month by which a thing is due or was done: 12月底前, 2023年6月30日前完成, 年底. */
export function readDeadline(flat: string): Extract<Reading, { kind: 'deadline' }> | null {
  if (WITHIN_YEAR.test(flat)) {
    return { kind: 'deadline', date: { year: null, month: null, day: null, part: null } };
  }
  const start = flat.search(/[\d一二三四五六七八九十上下年全第]/);
  for (let at = Math.max(0, start); at < Math.min(flat.length, start + 4); at++) {
    const found = readDueDate(flat, at);
    if (found === null) continue;
    const around = `${flat.slice(0, found.start)}@${flat.slice(found.end)}`.replace(/[\s。]/g, '');
    return AROUND_DATE.test(around) ? { kind: 'deadline', date: found.date } : null;
  }
  return null;
}
