import { findDates } from './date.ts';

/** A stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千]+';

/** Stretches whose digits or numeral characters say no amount, by what they are. */
const NAMES: readonly RegExp[] = [
  /《[^《》]{0,200}》/g, // titles
  /https?:\/\/[\x21-\x7e]{1,300}/g,
  /[\w.+-]{1,60}@[\w.-]{1,60}/g,
  /\[\d{4}\]\s?(?:第\s?)?\d{1,5}\s?号/g, // 〔2016〕725号
  /[(【]\d{4}[)】]\s?(?:第\s?)?\d{1,5}\s?号/g,
  /\d{1,6}\s?号(?![前内])/g,
  new RegExp(`第\\s?(?:\\d{1,8}(?:\\.\\d{1,4}){0,4}|${CHINESE_NUMERAL})`, 'g'),
  /(?:附件|附表|附录|附图|专栏|序号|编号|文号|证号|邮编|账号|型号|代码|版本|案例|(?<![代报水电气热仪])表|(?<![试企地])图|注)\s?:?\s?\d{1,8}(?:[-.]\d{1,4}){0,4}/g,
  /(?<!\d)\d{1,6}(?:-\d{1,6}){0,4}表/g,
  /(?<![\\A-Za-z\d])(?!(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|US)[\d$])[A-Za-z]+[-_.]?\d[\dA-Za-z.+-]*/g, // PM2.5, F03, ISO9001
  /(?<!\d)\d{1,4}(?:\+\d{1,4}){0,6}\+[A-Za-z]{1,12}/g, // 1+X
  /十[一二三四五]五/g, // five-year plans
  /一(?![零〇一二三四五六七八九十百千万亿])[一-龥]一[一-龥]/g, // 一带一路, 一企一策
  /(?:[同任统唯逐某哪这那另专单上下新进每]|(?<!分)之)一/g,
  /[“"‘](?=[零〇一二两三四五六七八九十百千万双])[^“”"‘’]{1,12}[”"’]/g, // “三公”, “五进”
  /[“"‘][\dA-Za-z+-]{1,12}[”"’]/g, // “12345”
  /(?<!\d)(?:0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9}(?![\d.,元万]))(?!\d)/g,
  /(?<![\d.,])\d{3,6}\s?(?:服务热线|政务服务|热线|专线|平台|电话|急救|报警)/g,
  /\d{1,5}(?:\.\d+)?:\d{1,5}(?:\.\d+)?(?::\d{1,5})?/g, // 14:30, 1:3
  /\d{1,2}时\d{1,2}分|\d{1,2}点(?:\d{1,2}分|半)/g,
  /(?<!\d)\d{1,8}\.\d{1,8}\.\d{1,8}(?:\.\d{1,8}){0,4}/g,
  /(?<!\d)\d{1,5}强/g, // 500强
  /(?:19|20)\d{2}\s?[-–—~至到]+\s?(?:19|20)\d{2}/g,
  /\d{1,2}\s?月?\s?[-–—~至到]+\s?\d{1,2}\s?月份?/g,
  /前(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:季度|个月|月)/g,
  /\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/g, // (2), (三)
  /[上下]半年|半年(?=度|末|底|实际|累计|预算|支出|执行|完成|目标|工作|进度|任务|监控|报告)/g, // a part of the year
  /(?<!开展|组织|进行|完成|至少|每年|每[月季周]|实施|发生|出现|经|[了过行少达共每有])一次(?=性|交验|成活|验收合格|验收通过|合格|通过)/g, // 一次验收合格率
  /八项规定|三重一大|四上企业|三定方案|两新组织|百家争鸣|千家万户|万家灯火/g,
];

/** The stretches of a normalised text in which digits and numeral characters are no values, in order, without overlap. */
export function notValues(text: string): readonly Span[] {
  const spans: Span[] = [...findDates(text), ...listMarkers(text)].map(({ start, end }) => ({ start, end }));
  for (const name of NAMES) {
    for (const match of text.matchAll(name)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return merged(spans);
}

const MARKER = /(^|[\n\r;。:]|[ ])[ \n\r]*(\d{1,2})([.、)])(?=( ?)(\S))/g;

interface Marker extends Span {
  readonly number: number;
  readonly loose: boolean;
}

/**
 * "1.", "2、" at the start of a clause. One glued to a figure ("2.10%<x" is clause 2 and 10 %) or standing behind a mere
 * space is a marker only where it goes on with a list: its predecessor came before, or it is 1 and a 2 follows.
 */
function listMarkers(text: string): readonly Span[] {
  const candidates: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const written = match[2] ?? '';
    const end = match.index + match[0].length;
    candidates.push({
      start: end - written.length - 1,
      end,
      number: Number(written),
      loose: match[1] === ' ' || (match[4] === '' && /\d/.test(match[5] ?? '')),
    });
  }
  const lastSecond = candidates.findLastIndex(({ number }) => number === 2);
  const markers: Marker[] = [];
  candidates.forEach((candidate, i) => {
    const last = markers[markers.length - 1]?.number;
    const goesOn = last !== undefined && (candidate.number === last + 1 || candidate.number === last);
    const opens = candidate.number === 1 && lastSecond > i;
    if (!candidate.loose || goesOn || opens) markers.push(candidate);
  });
  return markers;
}

function merged(spans: Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
    } else result.push(span);
  }
  return result;
}
