import type { Certainty, FormKind, IndicatorStatus, Severity } from '../core/assessment.ts';
import type { KeptCell } from '../app/recalculate.ts';
import { decideZh } from './decide/words-zh.ts';
import type { Filter, OtherTotal } from './overview.ts';

/** How many indicators of a form are in which state. */
export interface StatusCounts {
  readonly indicators: number;
  readonly byStatus: Readonly<Record<IndicatorStatus, number>>;
}

/** How far the goals of a table were met. */
export interface GoalCounts {
  readonly goals: number;
  readonly met: number;
  readonly unmet: number;
}

const findingTitles: Readonly<Record<string, string>> = {
  'score-differs': '得分与评分标准不符',
  'score-exceeds-weight': '得分超过分值',
  'weights-do-not-sum': '分值合计不符',
  'scores-do-not-sum': '得分合计不符',
  'grade-differs': '评价等级不符',
  'rate-differs': '完成率不符',
  'arithmetic-differs': '算式不成立',
  'shares-do-not-sum': '占比合计不是100%',
  'figure-differs': '同一数据前后不一',
  'evidence-contradicts-score': '依据与得分矛盾',
  'reason-missing': '扣分未说明原因',
  'evidence-missing': '缺少佐证材料',
  overfulfilled: '超额完成未说明原因',
  'implausible-rate': '完成率异常',
  'actual-repeats-target': '完成值照抄目标值',
  'not-measured': '未统计完成情况',
  'unit-mismatch': '计量单位不一致',
  'row-missing': '可能缺了一行',
  'criterion-misplaced': '评分标准与指标不对应',
  'duplicate-indicator': '指标重复',
  'not-read': '有内容未能读取',
  boundary: '正好在分档界限上',
  unconfirmed: '依据文字计分，待确认',
};

/** The words of the pane in Simplified Chinese. */
export const zh = {
  htmlLang: 'zh-CN',
  pane: '绩效自评',
  comma: '，',
  semicolon: '；',
  reading: '正在读取工作簿…',
  outsideExcel: '请在 Excel 中打开「绩效自评」。',
  openInExcel:
    '这个页面是 Excel 的加载项：在 Excel 的「绩效自评」功能区点「打开窗格」。没有 Excel 时，请使用自评工作台。',
  recalculate: '一键重算',
  recalculateShort: '重新计算',
  recalculating: '正在重算…',
  tryAgain: '重试',
  marks: '标记',
  clearMarks: '清除标记',
  more: '更多操作',
  undo: '撤销',
  undoThis: '撤销本次写入',
  reread: '重新读取（不写入）',
  makeFacts: '生成评分底稿',
  makingFacts: '正在生成评分底稿…',
  factsOffer: '点开逐项填写，或在底稿中集中填写。',
  factsMade: (sheet: string, lines: number) => `已生成「${sheet}」，共 ${lines} 项数据`,
  factsAdded: (sheet: string, lines: number) => `「${sheet}」新增 ${lines} 项数据，已填内容未动`,
  factsCurrent: (sheet: string) => `「${sheet}」已是最新，没有改动`,
  yes: '是',
  no: '否',
  confirm: '确认',
  confirmFact: (name: string) => `确认：${name}`,
  enterFact: (name: string) => `填写：${name}`,
  refused: (text: string, unit: string) =>
    `“${text}”没有用于计分：${unit === '%' ? '请填百分数并写上%，例如98.5%' : unit === '是/否' ? '请选“是”或“否”' : `请填一个数字${unit === '' ? '' : `（${unit}）`}`}`,
  byStated: (figure: string) => `以写明的${figure}为准`,
  byWorking: '以按算式算出的数为准',
  points: {
    ask: {
      graded: '请选定档次，再在该档范围内填写得分：',
      fixed: '请选定得分：',
      free: '请填写得分：',
    },
    unit: '分',
    range: (points: string) => `${points}分`,
    enter: (name: string) => `填写得分：${name}`,
    refused: (text: string) => `“${text}”不在各档范围内，没有用于计分。`,
    noNumber: (text: string) => `“${text}”不是分数，请填数字。`,
    end: (points: string, included: boolean) => `${points}分${included ? '' : '（不含）'}`,
    outside: (label: string, low: string, high: string) =>
      `${label === '' ? '得分' : `“${label}”的得分`}应在${low}至${high}之间。`,
  },
  dismiss: '关闭提示',
  chooseForm: '选择表格',
  onSheet: (sheet: string, title: string) => `${sheet}：${title}`,
  formKinds: {
    department: '部门整体支出自评表',
    project: '项目支出自评表',
    goals: '绩效目标表',
    summary: '得分汇总表',
  } satisfies Record<FormKind, string>,
  yearOf: (year: string) => `${year}年度`,
  found: ({ indicators, byStatus }: StatusCounts): readonly string[] =>
    [
      `已识别 ${indicators} 个指标`,
      byStatus.scored > 0 && `${byStatus.scored} 个已计分`,
      byStatus['needs-input'] > 0 && `${byStatus['needs-input']} 个待填`,
      byStatus.judgement > 0 && `${byStatus.judgement} 个需判断`,
      byStatus['not-understood'] > 0 && `${byStatus['not-understood']} 个未读懂`,
      byStatus['no-rule'] > 0 && `${byStatus['no-rule']} 个无评分标准`,
    ].filter((part) => part !== false),
  foundGoals: ({ goals, met, unmet }: GoalCounts): readonly string[] =>
    [
      `已识别 ${goals} 项目标`,
      `${met} 项达标`,
      unmet > 0 && `${unmet} 项未达标`,
      goals > met + unmet && `${goals - met - unmet} 项无法比较`,
    ].filter((part) => part !== false),
  foundSums: (rows: number): readonly string[] => [`已识别 ${rows} 行得分汇总`],
  ofScored: (weight: string) => `/ ${weight} 分 已计分`,
  ofTotal: (weight: string) => `/ ${weight} 分`,
  notGradedYet: '待评级',
  otherTotal: {
    sheet: (score) => `表中合计 ${score}`,
    self: (score) => `自评合计 ${score}`,
    reviewed: (score) => `复核合计 ${score}`,
  } satisfies Record<OtherTotal['kind'], (score: string) => string>,
  otherTotalWhy: {
    sheet:
      '表中合计栏现在的数。与左边按评分标准算出的合计不同，是因为有的得分由您填写，或合计栏不是各项得分之和。',
    self: '单位自评的合计。左边是按评分标准算出的合计。',
    reviewed: '表中复核栏现在的合计。左边是按评分标准算出的合计。',
  } satisfies Record<OtherTotal['kind'], string>,
  selfScore: (score: string) => `自评 ${score}`,
  reviewedScore: (score: string) => `复核 ${score}`,
  ungrouped: '未分组',
  level: (score: string, weight: string, lost: string, open: string) =>
    `得 ${score} 分，共 ${weight} 分，失 ${lost} 分，未计 ${open} 分`,
  tabs: { indicators: '指标', findings: '问题', wanted: '待填' },
  filters: {
    failing: '失分',
    'needs-input': '待填',
    judgement: '需判断',
    'not-understood': '未读懂',
    differs: '与自评不符',
  } satisfies Record<Filter, string>,
  unmetFilter: '未达标',
  showOnly: '只看',
  nothingToList: '这张表里没有指标。',
  nothingFound: '没有发现问题。',
  nothingWanted: '没有待填的数据。',
  statuses: {
    scored: '已计分',
    'needs-input': '待填',
    judgement: '需判断',
    'not-understood': '未读懂',
    'no-rule': '无评分标准',
  } satisfies Record<IndicatorStatus, string>,
  unscored: {
    scored: '',
    'needs-input': '缺少数据，暂未计分。',
    judgement: '需由您判断，暂未计分。',
    'not-understood': '评分标准未能完全读懂，没有自动计分，请人工评分。',
    'no-rule': '没有评分标准，不计分。',
  } satisfies Record<IndicatorStatus, string>,
  met: '达标',
  unmet: '未达标',
  decided: '您判定',
  differs: '与自评不符',
  // A question ends with its own mark.
  needed: (needs: readonly string[]) => `还需要：${needs.join('；').replaceAll('？；', '？')}`,
  toChoose: (needs: readonly string[]) => `请判断：${needs.join('；')}`,
  goal: (target: string, actual: string) => `目标 ${target}，实际 ${actual}`,
  blank: '（空）',
  cell: (cell: string) => `单元格 ${cell}`,
  conclusion: '结论',
  stillNeeded: '还需要',
  yourChoice: '需您判断',
  steps: '计算过程',
  figures: '数据',
  target: '目标值',
  actual: '完成值',
  completionRate: '完成率',
  certainties: { entered: '已填写', table: '取自表格', 'from-text': '待确认' } satisfies Record<
    Certainty,
    string
  >,
  quoted: (quote: string) => `原文：「${quote}」`,
  criterion: '评分标准',
  parts: { decided: '本次适用', read: '已读懂', unread: '未读懂' },
  rule: '读成的规则',
  kept: '写入',
  keptBecause: {
    formula: '是公式，没有改动',
    'changed-by-person': '有您的内容，没有改动',
  } satisfies Record<KeptCell['reason'], string>,
  writtenInstead: (cell: string) => `，结果写在 ${cell}`,
  notices: '提示',
  changed: '数据已改动，请重新计算',
  answerKept: (sheet: string, made: boolean) =>
    made ? `已新建工作表《${sheet}》，您填的数据记在其中` : `您填的数据已记入《${sheet}》`,
  written: (cells: number) => `写入 ${cells} 个单元格`,
  nothingWritten: '结果没有变化，未写入',
  keptCount: {
    formula: (cells) => `${cells} 个单元格是公式，结果写在右侧`,
    'changed-by-person': (cells) => `${cells} 个单元格有您的内容，结果写在右侧`,
  } satisfies Record<KeptCell['reason'], (cells: number) => string>,
  leftAlone: (cells: number) => `${cells} 个单元格保持原样`,
  column: (column: string) => `${column} 列`,
  keptGroup: (column: string, cells: number, why: string) => `${column} 列 ${cells} 个单元格${why}：`,
  showKept: '查看',
  hideKept: '收起',
  undone: '已撤销本次写入，表格恢复原样。',
  cleared: '已清除标记，单元格内容没有改动。',
  severities: { error: '错误', warning: '提醒', info: '说明' } satisfies Record<Severity, string>,
  anyFinding: '请核对',
  findingTitles,
  decide: decideZh,
};

/** Everything the pane says, apart from what the assessment itself says. */
export type Words = typeof zh;
