import { numberText } from '../figures.ts';
import { sayZh } from '../say/zh.ts';
import { listed, printed, quoted } from '../text.ts';
import type { TellWords } from './words.ts';
import { choiceZh } from './zh-choice.ts';
import { ending, goalGroup } from './zh-ending.ts';
import { events, noEvent, steps } from './zh-events.ts';
import { awardClause, falls, range } from './zh-place.ts';

const LINES = { applies: '适用', limit: '限额', unless: '除外' } as const;
const HOLDS: Readonly<Record<string, string>> = {
  '<': '低于',
  '<=': '不超过',
  '>': '高于',
  '>=': '不低于',
  '=': '等于',
};
const FAILS: Readonly<Record<string, string>> = {
  '<': '不低于',
  '<=': '超过',
  '>': '不高于',
  '>=': '低于',
  '=': '不等于',
};

/** Results explained in formal Chinese, as the 评分依据 column of a form has it. */
export const tellZh: TellWords = {
  language: 'zh',
  say: sayZh,
  clause: '，',
  item: '；',
  stop: '。',

  measured: (name, figure) => printed(name) + figure,
  stated: (name, { text, working }) => {
    if (!working) return printed(name) + text;
    return working.kind === 'equation'
      ? `${printed(name)}=${working.text}=${text}`
      : `${printed(name)}${text}（${working.text}的平均）`;
  },
  things: (count) => `${count}个`,
  contradicted: (name, stated, worked) => `${printed(name)}写作${stated}，按算式为${worked}`,
  byPractice: (name) => `按通行口径，${name}`,
  worked: (name, equation, result) => `${printed(name)}=${equation}=${result}`,
  falls,
  range,
  award: awardClause,
  arithmetic: (equation, result) => `得分=${equation}=${result}`,
  overFull: '超过满分，按满分计',
  belowZero: '低于0分，按0分计',
  overCap: (cap) => `超过上限${cap}分，按${cap}分计`,
  underFloor: (floor) => `低于下限${floor}分，按${floor}分计`,
  reached: (points) => `应得${numberText(points)}分`,
  ending,

  holds: printed,
  fails: (claim, good) => {
    if (!good) return `不存在${quoted(claim)}的情形`;
    return claim.startsWith('符合') && claim.length <= 12
      ? `不${printed(claim)}`
      : `不符合${quoted(claim)}的要求`;
  },
  tally: (met, count, failed) =>
    `${count}项中符合${met}项${failed.length === 0 ? '' : `，不符合${listed(failed.map(quoted), 'zh')}`}`,
  tallyOpen: (unknown) => `其余${unknown}项是否符合不影响得分`,
  compared: (left, op, holds, right) => `${left}，${(holds ? HOLDS : FAILS)[op] ?? op}${right}`,

  noEvent,
  noEvents: (count) => `未发现标准所列的${count}种情形`,
  events,
  deducted: (points) => `扣${numberText(points)}分`,
  added: (points) =>
    points.compare(0) < 0 ? `减${numberText(points.neg())}分` : `加${numberText(points)}分`,
  addedAtMost: (points) =>
    points.compare(0) < 0 ? `按最多减${numberText(points.neg())}分计` : `按最多加${numberText(points)}分计`,
  sumDeducted: (points) => `共扣${numberText(points)}分`,
  nothingDeducted: '不扣分',
  soManyAsLeaveNothing: (count, counter) => `已达${count}${counter}`,
  deductionLimit: (points, all) => (all ? '扣完为止' : `按最多扣${numberText(points)}分计`),
  steps,
  withinSteps: { above: '不高于', below: '不低于', either: '等于' },

  part: (words, points, scaled) => {
    if (!scaled) return `${words}，得${numberText(points)}分`;
    return `${words}，得${numberText(scaled.of)}分，占${scaled.share}，计${numberText(points)}分`;
  },
  heading: (title) => `${printed(title)}：`,
  nested: (title, points, full, items) => {
    const inner = items === '' ? '' : `（${items}）`;
    return `${printed(title) || '本项'}${inner}得${full ? '满分' : ''}${numberText(points)}分`;
  },
  otherPartsFull: (count) => `其余${count}项得满分`,
  goals: (count, group) => `共${count}项${group === '' ? '指标' : printed(group)}`,
  goalGroup,
  goalsFull: (all) => (all ? '均得满分' : '其余得满分'),
  completion: (rate) => `完成率${rate}`,
  reversed: (by) => (by === 'ratio' ? '（按目标值÷实际值）' : '（按1－超出部分÷目标值）'),
  goalMet: '已达到目标',
  goalGraded: (share) => `按评定的${share}计分`,
  counting: (by, title, count) => {
    if (by === 'chosen') return title === '' ? '' : `选择${printed(title)}进行考核`;
    return title === '' ? `${count}项择高计分` : `${count}项择高，按${printed(title)}计分`;
  },
  chosen: (subject, label, share) =>
    label === ''
      ? choiceZh.judged
      : `${printed(subject)}评定为${quoted(label)}${share === null ? '' : `，按分值的${share}计分`}`,

  line: (label, words) => `${LINES[label]}：${words}`,
  factLine: (name, { text, working }) => {
    if (working?.kind === 'equation') return `${printed(name)}=${working.text}=${text}`;
    return `${printed(name)}：${text}${working ? `（${working.text}的平均）` : ''}`;
  },
  roundingLine: (exact, score) => `四舍五入，保留两位小数：${exact}→${score}`,
  scoreLine: (score, full) => (full === null ? `得分：${score}分` : `得分：${score}分，满分${full}分`),
  notStruck: (claim) => `未见${quoted(claim)}，不适用这一条`,
  struck: (claim) => `适用${quoted(claim)}这一条`,

  ...choiceZh,
};
