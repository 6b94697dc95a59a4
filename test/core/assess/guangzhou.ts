import type { Worked } from './sample.ts';

const ASK = ['needs-input'] as const;
const UNSURE = ['needs-input', 'judgement'] as const;

/** The blank form of the commerce bureau, worked out by hand from its standards and the basis beside them. */
export const GUANGZHOU: readonly Worked[] = [
  {
    row: 15,
    name: '部门预算资金支出率',
    score: '3.63',
    why: '72.52%低于100%：72.52%×5=3.626，四舍五入3.63。',
  },
  {
    row: 16,
    name: '专项资金绩效完成情况',
    honest: ['needs-input', 'judgement', 'not-understood'],
    why: '两个自评分数在附件里，本表没有；“全部完成”不是分数。',
  },
  { row: 17, name: '专项资金支出率', score: '5', why: '支出执行率100%×5=5。' },
  {
    row: 18,
    name: '新增预算项目事前绩效评估',
    score: '3',
    honest: UNSURE,
    why: '仅1个应评估项目，“已按程序履行申报、编制手续”没有直说开展了评估；认定已评估则不扣分得3分，否则要问。',
  },
  { row: 19, name: '结转结余率', score: '2', why: '1102.39÷(1111.46+247860.54+0)=0.44%≤10%，得2分。' },
  {
    row: 20,
    name: '财务管理合规性',
    honest: ['judgement', 'not-understood'],
    why: '标准在“下达期限、资产”处中断；4项问题归哪一类（0.5分或1分）也没有写。',
  },
  {
    row: 21,
    name: '预决算公开合规性',
    score: '1',
    honest: ['needs-input', 'judgement', 'not-understood'],
    why: '20日内公开得1分；专项检查中发现问题得0分；合计1分（表上自评2分是错的）。',
  },
  { row: 22, name: '绩效信息公开情况', score: '2', why: '目标、自评资料均在规定时间公开：2×50%+2×50%=2。' },
  {
    row: 23,
    name: '绩效管理制度建设',
    score: '5',
    honest: UNSURE,
    why: '三项依据都写明得满分：30%、30%、40%合计5分；但“内容有缺漏的，酌情扣分”须由人判断。',
  },
  {
    row: 24,
    name: '绩效结果应用',
    score: '3',
    honest: UNSURE,
    why: '依据称三项均已做到：0.9+0.9+1.2=3；有无未及时处理的次数没有直说。',
  },
  {
    row: 25,
    name: '绩效管理制度执行',
    score: '7',
    why: '目标未被退回2分；监控1+1分；自评1+1+1分；合计7分。',
  },
  { row: 26, name: '采购意向公开合规性', score: '0.5', why: '采购意向100%公开，得满分0.5分。' },
  {
    row: 27,
    name: '采购意向公开合规性',
    score: '1.5',
    honest: ASK,
    why: '均于开始前30日公开；批复后40日、60日两个期限没有提到，可以再问。',
  },
  {
    row: 28,
    name: '采购内控制度建设',
    score: '1',
    honest: ASK,
    why: '采购管理办法中有内控内容，是否算建立内部控制管理制度可以再问。',
  },
  { row: 29, name: '采购活动合规性', score: '2', why: '采购项目无投诉事项：0例，不扣分。' },
  { row: 30, name: '采购合同签订时效性', score: '3', why: '所有项目均在三十日内签订：100%，得3分。' },
  {
    row: 31,
    name: '合同备案时效性',
    score: '0',
    why: '电子卖场未能在2个工作日内备案公开，不符合规定，不得分。',
  },
  {
    row: 32,
    name: '采购政策效能',
    score: '1',
    why: '10238.04÷6084.79=168.26%，乘1分为1.68，超过满分，得1分。',
  },
  {
    row: 33,
    name: '资产配置合规性',
    honest: UNSURE,
    why: '承认超配置，但几项（类）不符没有写：计算机一类得1分，计算机和打印设备两类得0分。',
  },
  {
    row: 34,
    name: '资产收益上缴的及时性',
    score: '1',
    honest: ASK,
    why: '残值收入已上缴，没有超过3个月未上缴的；租金没有提到，可以再问。',
  },
  {
    row: 35,
    name: '资产盘点情况',
    score: '1',
    honest: ASK,
    why: '已完成年度盘点得1分；“并完成结果处理”没有提到，可以再问。',
  },
  {
    row: 36,
    name: '数据质量',
    score: '2',
    honest: UNSURE,
    why: '依据逐项符合得2分；“均能提供有效、真实的说明”可由人确认。',
  },
  {
    row: 37,
    name: '资产管理合规性',
    score: '2',
    why: '有管理规程不扣；巡视、审计、监督检查中没有发现问题，0次不扣；得2分。',
  },
  { row: 38, name: '固定资产利用率', score: '2', why: '176730188.96÷179691960.25=98.35%≥90%，得2分。' },
  { row: 39, name: '公用经费控制率', score: '2', why: '(1286.52−1289.06)÷1289.06=−0.197%≤0，得满分2分。' },
  { row: 40, name: '“三公”经费控制情况', score: '2', why: '385.91万元≤478.26万元，得满分2分。' },
];
