import { COMPLETION } from '../../rule/own-measures.ts';
import { decimalText, parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Award, Cap, StepsRule } from '../../rule/rule.ts';
import { boundText, shareText } from '../figures.ts';
import { chineseCount, isThing, listed, printed, quoted } from '../text.ts';
import type { SayWords } from './words.ts';
import { sayBound, sayInterval } from './zh-interval.ts';
import { sayGrades, shareAward } from './zh-grades.ts';

const SIDES = {
  above: { full: '≤', word: '超过' },
  below: { full: '≥', word: '低于' },
  either: { full: '=', word: '偏离' },
} as const;
const OPS: Readonly<Record<string, string>> = { '<': '＜', '<=': '≤', '>': '＞', '>=': '≥', '=': '=' };
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';

const DISCRETION =
  /(?:酌情|视|综合|合理|适当|相应).{0,12}(?:评分|扣分|给分|计分|得分|打分|减分|评定|确定|加扣)/;

/** Rules said in Chinese, in wordings that the compiler reads back as the same rule. */
export const sayZh: SayWords = {
  text: printed,
  score: '得分',
  full: '分值',
  number: (value) => (/^-?0\.\d/.test(value) ? shareText(value) : value),
  mean: (name) =>
    /[()]/.test(name)
      ? `各${printed(name)}的平均值`
      : `∑${printed(name)}÷${name.includes('月') ? '月份数' : '期数'}`,
  customary: '（标准未写算法，按通行口径）',
  eachAtMost: (cap) => `单项超过${shareText(cap)}的，按${shareText(cap)}计算`,
  meanCap: (name, cap) =>
    `（${name.includes('月') ? '每月' : '每期'}超过${shareText(cap)}的，按${shareText(cap)}计算）`,
  percent: '×100%',
  brackets: (inner) => `（${inner}）`,
  extreme: (op, of) => `${op === 'min' ? '最小值' : '最大值'}（${of.join('，')}）`,
  whether: (statement) => `${quoted(statement)}的符合数`,

  interval: sayInterval,
  award: sayAward,
  gives: (condition, award) => `${condition}，${award}`,
  claim: (condition) => `${printed(condition.text)}的`,
  together: (first, second) => `${first.replace(/的$/, '')}且${second}`,
  joint: (limit, condition) => `${limit}且${condition}`,
  beyond: (limit, condition) => `${limit}或非${condition}`,
  oneAlone: '仅满足其中一项的',
  neither: '均不满足的',
  decisive: (n) => `第（${n}）项不符合的，本指标不得分`,
  compared: (left, op, right) => `${left}${OPS[op] ?? op}${right}的`,
  otherwise: (award) => {
    if (award.kind === 'discretion' && award.words !== undefined) return award.words;
    const own = award.kind === 'discretion' ? printed(award.text) : '';
    return own === '' || /^(?:否|反之|其他|其余)$/.test(own)
      ? `否则${sayAward(award)}`
      : `${own}${own.endsWith('的') ? '' : '的'}，${sayAward(award)}`;
  },
  otherwiseRule: (award) => `否则${award}`,

  occurrence: (event, counter, per, points, sign, place) => {
    const act = `${sign === '+' ? '加' : '扣'}${points}分`;
    if (counter === '') return `${head(event)}，${act}`;
    const count = `${per}${counter}`;
    return place === 'inCase' ? `每有${count}${printed(event)}，${act}` : `${head(event)}，每${count}${act}`;
  },
  earned: (event, per, points) => {
    const [, verb = '', what = ''] = /^(完成|开展|组织|举办|新增|建成|引进|获得|增加)(.+)$/.exec(event) ?? [];
    const each = verb === '' ? `${head(event)}，每${per}项` : `每${verb}${per}项${printed(what)}`;
    return `${each}得${points}分`;
  },
  notAboveOf: (cap) => `不超过${capText(cap)}`,
  countedWhole: (group) => `不足${group}的按${group}计`,
  mostDeducted: (points) => `最多扣${points}分`,
  noneFrom: (count, counter) => `达到${count}${counter}的不得分`,
  mostAdded: (points) => `最多加${points}分`,
  allDeducted: (points) => `累计最多扣${points}分`,
  allAdded: (points) => `累计最多加${points}分`,
  noneLeft: '扣完为止',
  steps: saySteps,

  goals: (group, by) =>
    by === 'sum'
      ? `综合得分=各${group || '指标'}单项得分合计`
      : `综合得分=各${group || '指标'}单项得分合计÷指标个数`,
  completion: COMPLETION.name,
  grades: sayGrades,
  discretion: sayDiscretion,
  notAbove: (cap) => `得分不超过${capText(cap)}`,
  atMost: (cap) => `最高${typeof cap === 'string' ? '' : '得'}${capText(cap)}`,
  atLeast: (points) => `最低得${points}分`,
  atMostFull: '最高得满分',
  choice: (by, count, titles) => {
    const number = chineseCount(count);
    const of = titles.length > 0 ? `${titles.map(printed).join('、')}${number}` : `以下${number}`;
    return of + (by === 'best' ? '项择高计分' : '项择其一进行考核');
  },
  inProportion: '按比例得分',
  sharedOut: (shares) => {
    const even = shares.every((s) => s === shares[0]);
    const each = even ? `各占${shareText(shares[0] ?? '0')}` : `分别占${listed(shares.map(shareText), 'zh')}`;
    return `以上${chineseCount(shares.length)}项得分${each}`;
  },
  part: (marker, title, size, body) => {
    const heading =
      title === '' && size === null ? '' : `${printed(title)}${size === null ? '' : `（${size}分）`}：`;
    return marker + heading + body;
  },
  marker: (n, depth) => (depth === 0 ? `（${n}）` : (CIRCLED[n - 1] ?? `${n}）`)),

  clause: '，',
  item: '；',
  stop: '。',
};

/** 89分, 分值的60%. */
function capText(cap: Cap): string {
  return typeof cap === 'string' ? `${cap}分` : `分值的${shareText(cap.share)}`;
}

/** The event of a deduction as the head of its clause; 符合标准:不符 is a statement and its denial. */
function head(event: string): string {
  const [context, denial] = event.split(':');
  if (context && denial && denial.length < 4) return `${printed(context)}的，得满分，${printed(denial)}的`;
  return /[的时]$/.test(event) || isThing(event) ? printed(event) : `${printed(event)}的`;
}

function sayAward(award: Exclude<Award, { kind: 'rule' }>): string {
  switch (award.kind) {
    case 'points':
      return (parseDecimal(award.points) ?? ZERO).equals(0) ? '不得分' : `得${award.points}分`;
    case 'share':
      return shareAward(award.share);
    case 'minus':
      return `扣${award.points}分`;
    case 'discretion':
      return '酌情扣分';
    default:
      return award satisfies never;
  }
}

/** The words may hold the condition alone (内容有缺漏的) or the discretion too (视报告质量扣分). */
function sayDiscretion(
  { text: own, words }: Extract<Award, { kind: 'discretion' }>,
  condition: string,
): string {
  if (words !== undefined) return words;
  if (DISCRETION.test(own)) return printed(own);
  const text = own === '' ? condition : printed(own);
  return `${text}，${/^(?:根据|按照?|依据|视)/.test(own) ? '酌情评分' : '酌情扣分'}`;
}

function saySteps(rule: StepsRule, whole: boolean): string {
  const { full, word } = SIDES[rule.side];
  const name = printed(rule.measure.name);
  const ratio = rule.measure.unit === 'ratio';
  const step = ratio
    ? `${decimalText((parseDecimal(rule.step) ?? ZERO).mul(100), 6)}个百分点`
    : boundText(rule.step, rule.measure.unit, 'zh');
  const partial =
    rule.partial === 'whole'
      ? `，不足${step}的按${step}计`
      : rule.partial === 'share'
        ? '，不足的按比例计'
        : '';
  const floor =
    rule.most !== undefined
      ? `最多扣${rule.most}分`
      : rule.floor === '0'
        ? '扣完为止'
        : `最低得${rule.floor}分`;
  const from = sayBound(rule.from, rule.measure.unit, rule.measure.name);
  const based = rule.base === undefined ? '' : `在${rule.base}分基础上`;
  const beyond = based === '' ? `${name}${full}${from}，得满分；` : `${name}${word}${from}的，`;
  const first = (whole ? beyond : '') + based;
  return `${first}每${word}${step}扣${rule.points}分${partial}，${floor}`;
}
