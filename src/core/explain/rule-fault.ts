import type { RuleFault } from '../problem.ts';
import type { Language } from './language.ts';

const REASONS: Readonly<Record<RuleFault['reason'], readonly [zh: string, en: string]>> = {
  'not-json': ['内容不是 JSON，多半不是自评导出的规则文件', 'is no JSON, so probably no file of rules'],
  'not-rules': ['不是自评导出的规则文件', 'is no file of rules'],
  'other-version': ['是本版本不认识的格式版本', 'has a format that this version does not know'],
  'too-large': ['内容太多', 'holds too much'],
  'too-deep': ['嵌套太深', 'is nested too deep'],
  'too-many': ['条数太多', 'has too many items'],
  'too-long': ['文字太长', 'is too long'],
  empty: ['是空的', 'is empty'],
  missing: ['缺少', 'is missing'],
  'unknown-field': ['是不认识的字段', 'is not a known field'],
  'wrong-type': ['类型不对', 'is of the wrong type'],
  'not-allowed': ['不是允许的取值', 'is none of the values allowed'],
  'not-decimal': ['不是数字（要写成带引号的小数）', 'is no figure (a decimal in quotes)'],
  'not-amount': ['不是正数或零（要写成带引号的小数）', 'is no figure from zero up (a decimal in quotes)'],
  'not-positive': ['须大于零', 'has to be above zero'],
  'not-share': ['不能大于 1（100% 写作 "1"）', 'can’t be above 1 (100% is "1")'],
  reversed: ['下限大于上限', 'has its lower bound above its upper one'],
  'above-weight': ['给出的分数超过该指标的分值', 'gives more points than the indicator is worth'],
  twice: ['与前面的一条是同一个评分标准', 'is for the same standard as an earlier one'],
};

/** What is wrong at one place of a rule or a file of rules, as a sentence that names the place. */
export function sayFault({ path, reason }: RuleFault, language: Language): string {
  const [zh, en] = REASONS[reason];
  const place = placeOf(path, language);
  return language === 'zh' ? `${place}${zh}。` : `${place} ${en}.`;
}

/** "rules[1].rule.bands[0].points" is 第 2 条规则（…）; a path of its own stays as it is. */
function placeOf(path: string, language: Language): string {
  const zh = language === 'zh';
  if (path === '') return zh ? '文件' : 'The file';
  const entry = /^rules\[(\d+)\](?:\.(.+))?$/.exec(path);
  if (!entry?.[1]) return zh ? `「${path}」` : `“${path}”`;
  const number = Number(entry[1]) + 1;
  const inside = entry[2];
  if (zh) return `第 ${number} 条规则${inside === undefined ? '' : `的「${inside}」`}`;
  return `${inside === undefined ? '' : `“${inside}” of `}rule ${number}`.replace(/^r/, 'R');
}
