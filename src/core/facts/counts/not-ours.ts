import type { Prose, ProseFigure } from '../prose/prose.ts';

const OTHERS = '(?:局|委|办|厅|院|校|站|所|中心|公司|企业|单位|部门|乡镇|街道|村|他人|个人|第三方)';
/** What is said behind a number: that it concerns somebody else, altogether or but for a part. */
const BEHIND: readonly RegExp[] = [
  /与[我本][^,，。;；]{0,5}(?:无关|没有关系)/,
  new RegExp(
    `(?:系|属于?|均?为)(?![我本])[^,，。;；\\d]{0,10}${OTHERS}的?(?:责任|所为|原因|造成|引起|承担|违规)`,
  ),
  new RegExp(`涉及(?![我本])[^,，。;；\\d]{0,3}[县市区省][^,，。;；\\d]{1,6}${OTHERS}`),
  /其中[^,，。;；\d]{0,8}(?:[我本](?![年季月次期轮批级])[们单部局项镇乡县市区校院办委厅所站][^,，。;；\d]{0,12})\d/,
  /其中[^,，。;；]{0,10}(?:系|由|属于?)(?:[省市县区]|上级|其他|下属|所属)/,
  /^[^。;；\d]{0,6}(?:发生在|集中在|涉及|来自)(?![我本])[^,，。;；\d]{0,4}(?:下属|所属|二级|乡镇|其他单位|外单位)/,
  /^[^,，。;；(]{0,4}\((?:系|属|为)?(?:职工|员工)?个人/,
];
/** Several of those told are one and the same. */
const SAME =
  /(?:为|系|属|是)(?:同一|一个|一)(?:事项|项目|问题|事件|案件|事由|件事|项工作|起|笔|人)|重复(?:统计|计算|获奖|表彰)/;
const SELF = /自查|自检|自行(?:检查|发现|排查)/;
const CHECKED = /(?:检查|审计|巡察|巡视|督查|抽查|考核|通报)[^,，。;；\d]{0,10}\d/;

/** Whether words behind a count say that what it counts is somebody else's. */
export function isNotOurs({ quantity }: ProseFigure, { text }: Prose): boolean {
  if (quantity.unit.dimension !== 'count' || quantity.value.equals(0)) return false;
  const behind = text.slice(quantity.end, quantity.end + 60).split(/[。;；\n]/)[0] ?? '';
  return BEHIND.some((words) => words.test(behind));
}

/**
 * Whether a text tells the same case twice, or what was found by oneself beside what others found, where the standard doesn't say
 * how often that counts.
 */
export function countsTwice(text: string, criterion: string): boolean {
  if (SAME.test(text) && !/同一|不重复|最高/.test(criterion.replace(/最高加/g, ''))) return true;
  return SELF.test(text) && CHECKED.test(text.replace(/自查[^,，。;；]*/g, '')) && !SELF.test(criterion);
}
