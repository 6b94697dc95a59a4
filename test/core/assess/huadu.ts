import type { Worked } from './sample.ts';

const ASK = ['needs-input'] as const;
const UNSURE = ['needs-input', 'judgement'] as const;

/** The blank form of the market-procurement centre 2024, worked out by hand from its standards and the basis beside them. */
export const HUADU: readonly Worked[] = [
  {
    row: 12,
    name: '部门整体绩效目标产出指标完成情况',
    honest: ASK,
    why: '没有目标表，各指标的完成率和分值都不知道。',
  },
  {
    row: 13,
    name: '部门整体绩效目标效益指标完成情况',
    honest: ASK,
    why: '没有目标表；“完成年初设定绩效目标”不是完成率。',
  },
  {
    row: 14,
    name: '部门预算资金支出率',
    honest: UNSURE,
    why: '标准要的是每月执行率的年度平均值；“按下达额度支付，支付率达100%”不是它。',
  },
  {
    row: 15,
    name: '新增预算项目事前绩效评估',
    score: '3',
    why: '没有新增预算，也就没有未开展评估的项目，不扣分。',
  },
  { row: 16, name: '结转结余率', score: '2', why: '0≤10%，得2分。' },
  { row: 17, name: '财务管理合规性', score: '2', why: '没有被审计、财监指出问题，三类各0项，不扣分。' },
  {
    row: 18,
    name: '预决算公开合规性',
    score: '2',
    honest: ['needs-input', 'judgement', 'not-understood'],
    why: '专项检查未发现问题得1分；“按照财政部门规定向社会公开”认定为20日内则再得1分，否则要问。',
  },
  {
    row: 19,
    name: '绩效信息公开情况',
    score: '2',
    honest: ASK,
    why: '目标和自评资料按要求同步公开，各得50%。',
  },
  {
    row: 20,
    name: '绩效管理制度建设',
    honest: UNSURE,
    why: '第二项（机关各处室的职责分工）没有依据；还有“内容有缺漏的，酌情扣分”。',
  },
  { row: 21, name: '绩效结果应用', honest: UNSURE, why: '没有重点评价项目；是否建立挂钩机制没有写。' },
  { row: 22, name: '绩效管理制度执行', honest: UNSURE, why: '组织下属单位自评、报送监控材料都没有写。' },
  {
    row: 23,
    name: '采购意向公开合规性',
    honest: UNSURE,
    why: '无需公开采购意向，标准没有写这种情况怎样计分。',
  },
  {
    row: 24,
    name: '采购内控制度建设',
    honest: UNSURE,
    why: '标准是采购意向公开时限（原表丢了一行），依据说的是采购制度，答非所问。',
  },
  { row: 25, name: '采购活动合规性', score: '2', why: '未被采购投诉：0例，不扣分。' },
  { row: 26, name: '采购合同签订时效性', score: '3', why: '均及时签订：合同签订及时率100%，得3分。' },
  { row: 27, name: '合同备案时效性', score: '1', honest: ASK, why: '合同均及时备案公开，得满分1分。' },
  { row: 28, name: '采购政策效能', score: '0.9', why: '90.4%×1=0.904，四舍五入0.9（两位小数为0.90）。' },
  { row: 29, name: '资产配置合规性', score: '2', why: '配置未超过规定标准：0项，得2分。' },
  {
    row: 30,
    name: '资产收益上缴的及时性',
    score: '1',
    honest: ASK,
    why: '没有资产处置，没有未上缴的；租金没有提到，可以再问。',
  },
  {
    row: 31,
    name: '资产盘点情况',
    score: '1',
    honest: ASK,
    why: '已盘点得1分；“并完成结果处理”没有提到，可以再问。',
  },
  {
    row: 32,
    name: '数据质量',
    honest: UNSURE,
    why: '“核实性问题均能提供有效、真实的说明”没有写，不全符合则酌情扣分。',
  },
  {
    row: 33,
    name: '资产管理合规性',
    score: '2',
    honest: UNSURE,
    why: '已制定资产管理制度不扣；巡视、审计、监督检查是否发现问题没有写，应当问。',
  },
  { row: 34, name: '固定资产利用率', score: '1.5', why: '90%>88.65%≥75%，得1.5分（表上自评2分是错的）。' },
  { row: 35, name: '公用经费控制率', score: '2', why: '(15.25−15.25)÷15.25=0≤0，得满分2分。' },
  { row: 36, name: '“三公”经费控制情况', score: '2', why: '0.71万元≤1.06万元，得满分2分。' },
];
