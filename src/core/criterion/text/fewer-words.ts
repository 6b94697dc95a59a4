const COUNTERS = '个|项|次|例|笔|起|件|家|人|份|台|套|辆|处|户|宗|条';
const TWICE_SAID = new RegExp(`(\\d+)(${COUNTERS})及\\1(?:${COUNTERS})?以上`, 'g');
/** 90%以下的(含90%) */
const BEFORE_BRACKET = /(?<=以[上下内])的(?=\(不?含)/g;
const OR_COUNTER = new RegExp(`(?<=${COUNTERS})\\((?:${COUNTERS})\\)`, 'g');

/** 按季度开展监督检查,全年(不少于4次) */
const ALL_YEAR =
  /^(?:每?按?(?:季度|月|年|旬|周)|定期)?((?:开展|组织|实施|进行)[^,\d]{2,16}),(?:全年|年度内?|一年|当年|每年)(?:共|累计)?(?=不少于|不低于|≥|至少|达到|\d)/;

/** 完成比例低于60%的 is the rate of completion. */
const COMPLETION = /^(?:实际)?(?:完成|实现)(?:比例|比率|百分比)(?=[低超达不在高大小≥≤<>\d])/;
/** 10次及10次以上, 3台(套): said in fewer words. */
export function inFewerWords(text: string): string {
  return text
    .replace(TWICE_SAID, '$1$2及以上')
    .replace(OR_COUNTER, '')
    .replace(BEFORE_BRACKET, '')
    .replace(ALL_YEAR, '$1')
    .replace(COMPLETION, '完成率');
}
