import type { ColumnRole } from './form.ts';
import { plain, withoutBrackets } from './text.ts';

/**
 * What a heading says by itself. Some say less than a role: 得分 may be the points available or the points given, 指标值
 * target or measurement, 指标内容 name or definition; `columns.ts` decides by their neighbours.
 */
export type Meaning =
  | ColumnRole
  | 'level4'
  | 'name' // 指标名称, 绩效指标: the name unless 三级指标 has a column
  | 'nameOrDefinition' // 指标内容
  | 'nameOrLevel' // 项目, 类别: a name or a level, and only in a table about performance
  | 'content' // 考核内容: a level, a name, or a definition
  | 'score' // 得分
  | 'rating' // 评分
  | 'value' // 指标值
  | 'own'; // a column that Ziping wrote itself

export interface Heading {
  readonly meaning: Meaning;
  /** "一级指标分值" names its level itself. */
  readonly level?: 1 | 2 | 3;
}

const LEVEL_WORDS = '(?:年度|绩效|评价|考核|自评|评估|部门|项目|具体|支出)*';
const REVIEWER =
  '(?:财政(?:部门|局|厅)?|主管部门|第三方|专家|评价组|工作组|核查组|复核|核查|复评|审核|审定|评价|评审|核定|抽查|抽评|复查|终评|再评价|重评|核实|检查|校核|认定|评估|上级|评价机构)+';
const OWN = '(?:自评|自我评价|自我|自查|单位自评|部门自评|本级自评|项目单位自评|实施单位自评)';
const WHEN =
  '(?:年初|年度|全年|本年|当年|预期|计划|目标|设定|绩效|指标|三级指标|预算年度|\\d{4}年度?|预设|申报|批复|工作|考核|任务)*';

/** 三级指标及分值, 一级指标/权重: what else stands in the column does not change whose it is. */
const AND_MORE = '(?:[及/、和与].{1,6})?';

/** 考核内容及评分标准: a cell that says how points are given is the standard, whatever else it says first. */
const AND_BEFORE =
  '(?:[^及和与、/]{0,4}(?:内容|要点|说明|解释|释义|定义|内涵|方法|公式|目标|要求|依据|标准)[及和与、/])?';

/** Headings by meaning, first match wins. Written without spaces, brackets and width; see `plain`. */
const HEADINGS: readonly (readonly [Meaning, string])[] = [
  ['own', '系统得分|计算说明'],
  ['number', '序号|编号|序|行次|no\\.?'],
  ['level1', `${LEVEL_WORDS}一级${LEVEL_WORDS}(?:指标)?(?:名称|内容|类别)?${AND_MORE}|指标类别|指标大类`],
  ['level2', `${LEVEL_WORDS}二级${LEVEL_WORDS}(?:指标)?(?:名称|内容|类别)?${AND_MORE}`],
  ['level3', `${LEVEL_WORDS}三级${LEVEL_WORDS}(?:指标)?(?:名称|内容)?${AND_MORE}`],
  ['level4', `${LEVEL_WORDS}四级${LEVEL_WORDS}(?:指标)?(?:名称|内容)?${AND_MORE}`],
  ['nameOrDefinition', '指标内容|具体内容'],
  ['name', `${LEVEL_WORDS}指标(?:名称|项|项目)?(?:[及和与](?:分值|权重|单位))?|指标名`],

  [
    'selfScore',
    `(?:单项|指标)?${OWN}(?:得分|评分|分数|分值|打分|分|赋分)(?:情况)?|得分[/、或]?自评(?:得)?分?|(?:单位|部门|科室|处室)(?:评分|打分)`,
  ],
  ['selfScore', `${OWN}(?:情况|结果)(?:得分|评分)|自评得分[/、]得分`],
  [
    'reviewedScore',
    `${REVIEWER}(?:单位|机构|小组|人员|部门|情况|结果)?(?:得分|评分|分数|打分|分|后得分|后评分)(?:情况)?|(?:调整|核减)后得分`,
  ],
  ['scoreRate', '得分率|得分比例|评分率|得分系数'],
  [
    'weight',
    '(?:(?:预算)?执行率|指标|单项|本项|本指标|各项|标准|预设|设定|满分|总|一级指标|二级指标|三级指标|四级指标|一级|二级|三级|绩效|考核|评价指标|目标|指标权重)*' +
      '(?:分值|权重|权数|满分|标准分|满分值|标准分值|基准分|基础分|基本分|应得分|权重分|权重值|权重系数)(?:[/、]?(?:权重|分值))?',
  ],
  [
    'score',
    '(?:单项|指标|实际|本项|年度|最终|绩效|(?:预算)?执行率)?(?:得分|得分值)|实得分|考评得分|考核得分|得分情况',
  ],
  ['rating', '评分|打分|评分情况|评分结果|评分值|评定得分|评定分'],

  [
    'criterion',
    `${AND_BEFORE}(?:参考|指标|具体|绩效|三级指标|考核|评价)?(?:评分|评价|计分|记分|打分|考核|考评|赋分|评定|扣分|加减分|加扣分|评估|得分|评判|自评)(?:标准|细则|办法|规则|口径)(?:.{0,12})`,
  ],
  [
    'criterion',
    `${AND_BEFORE}(?:参考|指标|具体|绩效)?(?:评分|计分|记分|打分|赋分|扣分|考评)(?:方法|方式|依据及标准|要求)(?:.{0,12})|` +
      '(?:得分|分值|评分|计分)计算(?:方法|方式|公式|标准|说明)(?:.{0,12})',
  ],
  [
    'formula',
    '(?:指标)?(?:(?:计算|取数|取值|测算)(?:公式|方法|办法|方式|口径)|公式)(?:[及和与或、/]?(?:指标)?(?:说明|释义|解释|定义|内涵|含义|口径))?',
  ],
  [
    'definition',
    '(?:绩效|评价|考核|三级)?(?:指标)?(?:解释|释义|定义|内涵|含义|要点|解读)(?:.{0,12})|指标(?:值)?(?:说明|描述)(?:.{0,12})|(?:考核|评分)要点',
  ],
  [
    'reviewedBasis',
    `(?:${REVIEWER})(?:情况|结果|单位|机构|小组|组)?(?:评分|得分)?(?:说明|意见|理由|依据|情况说明|扣分原因|得扣分原因)`,
  ],
  [
    'basis',
    '(?:评分|得分|扣分|得扣分|加减分|自评(?:得分|评分|扣分|打分)|(?:单位|部门|本级)?自评|打分|计分|得失分|失分|增减分)(?:依据|原因|理由|说明|情况说明|情况|意见)(?:.{0,24})',
  ],
  [
    'basis',
    '(?:未完成|未达标|未达到|未实现|未能完成|未达成|目标未完成|偏差|偏离|差异|指标偏差|绩效偏差|完成情况偏差|未完成指标)(?:.{0,10})(?:原因|说明|分析|情况)(?:.{0,20})',
  ],
  [
    'basis',
    '(?:工作|任务|指标|目标|实际|年度|全年)*(?:完成|开展|落实|实施|履职)情况(?:说明|分析|描述|[及和与].{2,12})|(?:工作|任务)(?:完成|开展|落实)情况|(?:落实|开展|实际|具体|自查|评价)情况|情况说明',
  ],
  ['basis', '(?:评分|得分|计分|计算|评价|自评)(?:计算)?(?:过程|分析)(?:[及和与].{2,8})?'],
  ['basis', '(?:原因|原因分析|原因说明|完成情况说明|完成情况分析|存在问题)(?:.{0,16})'],
  ['improvement', '(?:下一步)?(?:拟采取的?)?(?:改进|整改)(?:措施|建议|意见|情况)(?:.{0,12})'],
  [
    'evidence',
    '(?:参考|相关|主要)?(?:佐证|证明|支撑|印证|依据|支持|自评|证据)(?:性)?(?:材料|资料|附件|文件)(?:名称|清单|目录)?(?:.{0,10})',
  ],
  ['evidence', '(?:数据|资料|信息|取数|取值|指标值)来源(?:.{0,10})'],

  ['sign', '(?:计算|运算|比较|关系)?(?:符号|运算符)|指标(?:性质|方向|符号)'],
  ['unit', '(?:计量|度量|指标|数量|指标值|计算)?单位'],
  [
    'periodTarget',
    '(?:实施周期|实施期|总体|中长期|中期|规划期|周期|项目周期|全周期|长期)(?:绩效)?(?:指标值|目标值|目标|指标)',
  ],
  ['adjustedTarget', '(?:年中|中期)?调整(?:后)?(?:的)?(?:年度)?(?:绩效)?(?:指标值|目标值)'],
  ['value', '指标值'],
  [
    'target',
    `${WHEN}(?:指标值|目标值|目标|计划值|标准值|预期值|计划数|目标数|任务值|任务数|绩效标准|计划完成值|应完成值|计划完成数|设定值|目标要求)(?:标准)?`,
  ],
  [
    'completionRate',
    '(?:年度|绩效|指标|目标|实际|单项|任务)*(?:完成率|完成比例|完成百分比|达成率|实现率|完成比|完成程度|完成进度)',
  ],
  [
    'actual',
    '(?:截[至止].{1,10})?(?:年度|全年|本年|实际|指标|目标|绩效|年末|自评|任务|当年|年度绩效|\\d{4}年度?)*' +
      '(?:完成值|实现值|实际值|实际指标值|完成数量|完成情况|完成数|达到值|完成指标值|完成结果|实现情况|完成量|达成值|达成情况|实际完成|年度完成|全年完成|本年完成|实际水平|完成数值)',
  ],

  [
    'budgetInitial',
    '(?:项目)?年初(?:批复)?(?:预算)?(?:预算|预算数|预算额|预算金额|预算安排数|批复数|安排数)',
  ],
  [
    'budgetAdjusted',
    '(?:全年|调整|调整后|年度|调整后全年|全年调整后|项目)?(?:的)?预算(?:数|额|金额|安排数|总额)',
  ],
  [
    'budgetSpent',
    '(?:全年|实际|年度|预算|资金|项目)*(?:执行数|支出数|执行金额|执行额|支出额|支出金额|使用数|实际支出|实际使用)',
  ],
  ['executionRate', '(?:预算|资金|全年|项目)*(?:执行率|执行进度|支出率|使用率)'],

  ['content', '(?:考核|评价|评估|评分|自评|绩效)(?:内容|要素|事项)'],
  [
    'nameOrLevel',
    '指标类型|指标分类|指标维度|评价维度|考核维度|评价方面|考核方面|维度|分类|类型|项目|考核项目|评价项目|评分项目|评分项|类别|内容|指标项目|考核事项|工作任务|任务名称|任务',
  ],
  ['note', '备注(?:说明)?|说明|其他说明|其他需要说明的?(?:问题|事项)|其他'],
];

const COMPILED = HEADINGS.map(
  ([meaning, pattern]) => [meaning, new RegExp(`^(?:${pattern})$`, 'u')] as const,
);

/** Any of them, to turn down the other cells of a long sheet at once. */
const ANY = new RegExp(`^(?:${HEADINGS.map(([, pattern]) => pattern).join('|')})$`, 'u');

/** A heading is a label, not a sentence. */
const LONGEST_HEADING = 40;
/** What a heading says; null for anything that is no heading known here. */
export function readHeading(text: string): Heading | null {
  if (text.length > LONGEST_HEADING * 2) return null;
  const key = plain(text);
  if (key === '' || key.length > LONGEST_HEADING) return null;
  return match(key);
}

function match(key: string): Heading | null {
  const bare = matchSpelling(withoutBrackets(key));
  // A level stays one whatever its brackets say: "三级指标(分值)".
  if (bare && (isLevel(bare.meaning) || bare.meaning === 'name')) return bare;
  // "得分(自评)" says in brackets whose score it is; "年度指标值(A)" says nothing there.
  return matchSpelling(key) ?? matchSpelling(key.replace(/[()[\]【】]/gu, '')) ?? bare;
}

function matchSpelling(spelling: string): Heading | null {
  if (!ANY.test(spelling)) return null;
  const found = COMPILED.find(([, pattern]) => pattern.test(spelling));
  return found ? withLevel(found[0], spelling) : null;
}

function withLevel(meaning: Meaning, spelling: string): Heading {
  const level = meaning === 'weight' ? /[一二三]级/u.exec(spelling)?.[0] : undefined;
  if (level === '一级') return { meaning, level: 1 };
  if (level === '二级') return { meaning, level: 2 };
  if (level === '三级') return { meaning, level: 3 };
  return { meaning };
}

/** Headings that only say something under a heading above them: 名称, 自评, 复核, 一级. */
export function readUnder(parent: string, leaf: string): Heading | null {
  const above = plain(withoutBrackets(parent));
  const below = plain(withoutBrackets(leaf));
  if (above === '' || above.length > LONGEST_HEADING || below.length > LONGEST_HEADING) return null;
  const parentHeading = readHeading(parent);
  const leafHeading = readHeading(leaf);
  if (parentHeading && isLevel(parentHeading.meaning)) {
    if (/^(?:名称|指标|指标名称|内容|指标内容)$/u.test(below)) return parentHeading;
    if (leafHeading?.meaning === 'weight') {
      const level = LEVEL_OF[parentHeading.meaning];
      return level ? { meaning: 'weight', level } : leafHeading;
    }
  }
  if (
    parentHeading &&
    VALUES.has(parentHeading.meaning) &&
    /^(?:值|数值|内容|具体值|指标值|目标值)$/u.test(below)
  ) {
    return parentHeading;
  }
  if (isOwner(above) || isOwner(below)) {
    const joined = readHeading(above + below) ?? readHeading(below + above);
    if (joined && joined.meaning !== 'actual') return joined;
  }
  return leafHeading;
}

/** Under 年度指标值 a 值 is the target itself. */
const VALUES: ReadonlySet<Meaning> = new Set(['target', 'value', 'actual', 'adjustedTarget', 'periodTarget']);

const LEVEL_OF: Partial<Record<Meaning, 1 | 2 | 3>> = { level1: 1, level2: 2, level3: 3 };

function isLevel(meaning: Meaning): boolean {
  return meaning === 'level1' || meaning === 'level2' || meaning === 'level3' || meaning === 'level4';
}

const OWNER = new RegExp(`^(?:${OWN}|${REVIEWER})(?:情况|结果|部门|单位|机构)?$`, 'u');

function isOwner(text: string): boolean {
  return OWNER.test(text);
}
