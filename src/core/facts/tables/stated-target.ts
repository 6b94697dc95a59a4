import { normalise } from '../../quantity/normalise.ts';

/** A target that a text states, and the thing that it names with it. */
export interface StatedTarget {
  readonly text: string;
  /** 新增节水能力 of 目标值：新增节水能力300万立方米; "" where the figure stands alone. */
  readonly thing: string;
}

const BOUND = '≥|≤|>|<|=|不(?:低|高|少|多|大|小)于|不超过|达到?|控制在';
const FIGURE = `((?:${BOUND})?\\s*\\d[^,;。\\n()]{0,14}(?:\\([^()\\d]{1,8}\\))?)`;
/** 年度指标值：≥32公里, 目标值为60场: a target that stands in the text beside the standard instead of a column of its own. */
const ALONE = new RegExp(
  `(?:^|[。;；,，\\n(])\\s*(?:年度|全年|本年)?(?:绩效)?(?:指标|目标)值?(?:(?<=值)(?:为|是|:)?|[:为是])\\s*${FIGURE}`,
  'g',
);
/** 年度目标24000亩。 */
const BEHIND =
  /(?:^|[。;；\n(])\s*(?:年度|全年|本年度?)(?:绩效)?目标(\d[\d.,]*[十百千万亿]*[一-龥]{1,4})(?=[。;；,，\n)]|$)/g;
/** 年度目标：建成高标准农田≥3.5万亩, 年初计划为培训1500人次: with the thing, and nothing else that is counted. */
const WITH_THING = new RegExp(
  `(?:^|[。;；,，\\n(])\\s*(?:年度|全年|本年度?|年初|当年)?(?:绩效|工作|建设)?(?:指标值?|目标值?|计划|任务)(?::|为|是)(?:全年|年内|当年)?([一-龥“”"A-Za-z]{2,20}?)${FIGURE}$`,
);
const NO_THING = /率|比例|得分|权重|分值|得满分|扣|完成情况|以上|以下/;

/** The one target that a standard or its explanation states in a sentence of its own; null where it states none or several. */
export function statedTarget(text: string): StatedTarget | null {
  const plain = normalise(text);
  const alone = [...plain.matchAll(ALONE), ...plain.matchAll(BEHIND)].map(([, figure = '']) => ({
    text: figure.trim(),
    thing: '',
  }));
  const named = plain.split(/[。;；\n]/).flatMap((sentence) => {
    const [, thing = '', figure = ''] = WITH_THING.exec(sentence.trim()) ?? [];
    return thing === '' || NO_THING.test(thing) || (sentence.match(/\d[\d.,]*/g) ?? []).length > 1
      ? []
      : [{ text: figure.trim(), thing }];
  });
  const all = [...alone, ...named];
  const [first] = all;
  return first && all.every((one) => one.text === first.text) ? first : null;
}
