import type { Language } from './language.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '<': '＜',
  '>': '＞',
  '?': '？',
  '!': '！',
};

/** The comma of 43,860 groups digits; that of 得5,100%公开的 ends a clause. */
const GROUPING = /^\d{3}(?![\d%])/;

/**
 * The standard's own words as they are printed in a document: rules keep them with folded punctuation. Straight
 * quotation marks become pairs; one that lost its partner is taken for the closing one.
 */
export function printed(text: string): string {
  const plain = text.replace(/\s+/g, '');
  const marks = plain.split('"').length - 1;
  let opens = marks % 2 === 0;
  let out = '';
  for (let at = 0; at < plain.length; at += 1) {
    const c = plain.charAt(at);
    if (c === '"') {
      out += opens ? '“' : '”';
      opens = !opens;
    } else if (c === ',' && /\d$/.test(out) && GROUPING.test(plain.slice(at + 1))) out += c;
    else out += FULL_WIDTH[c] ?? c;
  }
  return out;
}

/** A stretch of the standard in quotation marks. */
export function quoted(text: string): string {
  return inMarks(printed(text));
}

/** Words as they stand in a cell, in quotation marks; in corner brackets where they have such marks themselves. */
export function inMarks(words: string): string {
  const line = words.replace(/\s*[\r\n]+\s*/g, '').trim();
  return /[“”]/.test(line) ? `「${line}」` : `“${line}”`;
}

/** Words of an enumeration: A、B和C; A, B and C. */
export function listed(words: readonly string[], language: Language): string {
  const last = words[words.length - 1];
  if (last === undefined || words.length === 1) return last ?? '';
  const head = words.slice(0, -1).join(language === 'zh' ? '、' : ', ');
  return head + (language === 'zh' ? '和' : ' and ') + last;
}

/** One line, and never a text that a spreadsheet would take for a formula. */
export function cellText(sentence: string, language: Language): string {
  const line = sentence.replace(/\s*[\r\n]+\s*/g, '').trim();
  if (!/^[=+\-@＝＋－＠]/.test(line)) return line;
  return (language === 'zh' ? '计算：' : 'Worked out: ') + line;
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 三 for 3, as in 以上三项; digits above ten. */
export function chineseCount(n: number): string {
  return n === 2 ? '两' : (DIGITS[n] ?? String(n));
}

const THING =
  /(?:缺陷|问题|投诉|事项|事件|行为|现象|项目|错误|差错|案件|信访|事故|情况|情形|指标|缺漏|缺失|方面)$/;

/** Whether the words for something counted end in a noun (内部控制缺陷) and not in a statement (没有开展评估). */
export function isThing(event: string): boolean {
  return THING.test(event);
}

/** 表彰一次: the counting word stands in the event itself. */
export const ONCE = /(?:一|1)次$/;

const NOT_HAPPENED = /^(?:全年|年内|本年度?)?(?:未|没有|无|不)(?:发生|出现|发现|存在|产生|有)?/;

const FINDING = /^(?:每|被)?(?:查到|查出|发现|发生|出现|存在|有)$/;
const BY_ITSELF = /^(?:不|未|没有?|迟|逾|漏|违).{1,12}$/;

/** The words for what is counted, as a statement of their own: 符合标准:不符 is 不符合标准. */
export function plainEvent(event: string): string {
  const [context = '', denial, ...more] = event.split(':');
  if (denial !== undefined && more.length === 0) {
    if (denial.startsWith('不符') && context.startsWith('符合')) return `不${printed(context)}`;
    // 未发生安全事故，每发生1起: what is counted is what must not happen.
    if (denial === '') return printed(context.replace(NOT_HAPPENED, '') || context);
    // 预算编制规范，每1处不规范
    const asserted = denial.replace(/^(?:不|未)/, '');
    if (asserted !== denial && context.endsWith(asserted) && !/[均都]|全部/.test(context))
      return printed(context.slice(0, -asserted.length) + denial);
    // 路面整洁，无暴露垃圾，查到1处
    const last = context.split(/[,，]/).at(-1) ?? '';
    const absent = last.replace(NOT_HAPPENED, '');
    if (FINDING.test(denial) && absent !== last && absent !== '') return printed(absent);
    // 支出符合规定，不合规1处: the statement in front only says what would have been right.
    if (BY_ITSELF.test(denial)) return printed(denial);
  }
  return printed(event.replace(ONCE, '').replace(/^(?:加分|减分|扣分)项[:：]/, ''));
}
