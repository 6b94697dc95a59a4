import type { AssessedForm, AssessedIndicator, Assessment, Finding } from '../../src/core/assessment.ts';
import { assessment, finding, form, indicator, spans } from './building.ts';

// Rows of the Huadu 2024 form, assessed by hand.

const OUTPUT_STANDARD =
  '1.首先根据绩效目标表(年初目标值/实际完成值)计算指标完成率。按完成率计分,并设置及格门槛:\n完成率60%以下为不及格,不得分;\n完成率为60%-100%的,得分=完成率×本指标分值;\n完成率100-150%的,得满分;\n完成率高于150%的,得一半分。\n2.再计算本评价指标的综合得分=各产出指标单项得分合计。\n3.如未报整体绩效目标,此项自评不得分。';
const USE_STANDARD =
  '1. 比率≥90%的, 得2分;\n2. 90%>比率≥75%的, 得1.5分;\n3. 75%>比率≥60%的, 得1分;\n4. 比率<60%的, 得0分。\n固定资产利用率=(实际在用固定资产总额/所有固定资产总额)×100%。';
const COMPLIANCE_STANDARD =
  '支出范围、程序、用途、核算应符合国家财经法规和财务管理制度及有关专项资金管理办法的规定,具体根据审计(以部门预算审计和专项审计为主)和财会监督意见采取扣分法评分:\n1.明确指出问题和处理意见的,并限期整改的,1项扣0.5分;\n2.未明确处理意见,属于因主管部门制度设计缺陷或失职等造成资金套取、冒领、挪用的,1项扣0.5分;\n根据上述扣分情况扣完为止,审计提出的下达期限、资产';
const SME_STANDARD =
  '按照《政府采购促进中小企业发展管理办法》要求为中小企业预留采购份额。数值=（实际面向中小企业采购金额合计数/预算编制时部门预留金额合计数）×100%。\n评分=数值×分值。';

export const HUADU_INDICATORS: readonly AssessedIndicator[] = [
  indicator({
    row: 12,
    level1: '履职效能',
    level2: '整体效能',
    name: '部门整体绩效目标产出指标完成情况',
    weight: '20',
    selfScore: '15',
    score: '15',
    status: 'scored',
    failing: true,
    certainty: 'table',
    rule: '各产出指标按完成率计分：低于60%不得分；60%–100%得完成率×分值；100%–150%得满分；高于150%得一半分；合计。',
    facts: [
      {
        name: '市场采购贸易出口额',
        value: '8085000000',
        unit: '元',
        source: 'table',
        sheet: '绩效指标完成情况表',
        cell: 'E4',
        quote: '80.85亿元',
      },
    ],
    explanation: '出口额完成率323.4%，高于150%，得一半分5分；其余2项完成率100%，得10分，合计15分。',
    steps: [
      '出口额：80.85亿元÷25亿元=323.4%，高于150%，得10×50%=5分',
      '备案市场主体：1026家÷1000家=102.6%，得5分',
      '培训场次：5场÷5场=100%，得5分',
      '合计：5+5+5=15分',
    ],
    criterion: {
      cell: 'H12',
      text: OUTPUT_STANDARD,
      spans: spans(OUTPUT_STANDARD, [
        ['完成率60%以下为不及格,不得分;', 'read'],
        ['完成率为60%-100%的,得分=完成率×本指标分值;', 'read'],
        ['完成率100-150%的,得满分;', 'decided'],
        ['完成率高于150%的,得一半分。', 'decided'],
        ['综合得分=各产出指标单项得分合计。', 'read'],
        ['如未报整体绩效目标,此项自评不得分。', 'read'],
      ]),
    },
    cells: { score: 'I12', basis: 'J12', rate: null },
  }),
  indicator({
    row: 14,
    level1: '履职效能',
    level2: '整体效能',
    name: '部门预算资金支出率',
    weight: '10',
    selfScore: '10',
    score: '10',
    status: 'scored',
    certainty: 'from-text',
    rule: '得分=部门预算资金支出率×10分，最高10分。',
    facts: [
      {
        name: '一般公共预算支出年度平均执行率',
        value: '1',
        unit: '%',
        source: 'from-text',
        sheet: '部门整体支出绩效自评表',
        cell: 'J14',
        quote: '支付率达100%',
      },
    ],
    explanation: '年度平均执行率100%，得分=100%×10=10分。',
    steps: ['100%×10=10'],
    cells: { score: 'I14', basis: 'J14', rate: null },
  }),
  indicator({
    row: 17,
    level1: '预算管理',
    level2: '预算执行',
    name: '财务管理合规性',
    weight: '2',
    selfScore: '2',
    status: 'not-understood',
    explanation: '评分标准末尾“审计提出的下达期限、资产”不完整，没有自动计分。',
    criterion: {
      cell: 'H17',
      text: COMPLIANCE_STANDARD,
      spans: spans(COMPLIANCE_STANDARD, [
        ['1.明确指出问题和处理意见的,并限期整改的,1项扣0.5分;', 'read'],
        ['造成资金套取、冒领、挪用的,1项扣0.5分;', 'read'],
        ['扣完为止', 'read'],
        ['审计提出的下达期限、资产', 'unread'],
      ]),
    },
    cells: { score: 'I17', basis: 'J17', rate: null },
  }),
  indicator({
    row: 22,
    level1: '管理效率',
    level2: '绩效管理',
    name: '绩效管理制度执行',
    weight: '7',
    status: 'needs-input',
    needs: ['部门整体预算绩效目标被财政部门退回次数', '是否及时报送绩效监控材料', '是否及时报送绩效自评材料'],
    explanation: '还需要3项数据。',
    cells: { score: 'I22', basis: 'J22', rate: null },
  }),
  indicator({
    row: 27,
    level1: '管理效率',
    level2: '采购管理',
    name: '合同备案时效性',
    weight: '1',
    selfScore: '1',
    status: 'judgement',
    needs: ['合同在第2个工作日备案：按“2个工作日内”得1分，按“不足2个工作日”得0.5分'],
    explanation: '备案用时正好2个工作日，评分标准两处都可适用：1分或0.5分。',
    cells: { score: 'I27', basis: 'J27', rate: null },
  }),
  indicator({
    row: 28,
    level1: '管理效率',
    level2: '采购管理',
    name: '采购政策效能',
    weight: '1',
    selfScore: '0.9',
    score: '0.9',
    status: 'scored',
    failing: true,
    certainty: 'from-text',
    rule: '得分=面向中小企业采购占比×1分。',
    facts: [
      {
        name: '面向中小企业采购占比',
        value: '0.904',
        unit: '%',
        source: 'from-text',
        sheet: '部门整体支出绩效自评表',
        cell: 'J28',
        quote: '面向中小微企业采购达90.4%',
      },
    ],
    explanation: '面向中小企业采购90.4%，得分=90.4%×1=0.904，四舍五入得0.9分。',
    steps: ['90.4%×1=0.904', '四舍五入，保留两位小数：0.9'],
    criterion: {
      cell: 'H28',
      text: SME_STANDARD,
      spans: spans(SME_STANDARD, [['评分=数值×分值。', 'decided']]),
    },
    cells: { score: 'I28', basis: 'J28', rate: null },
  }),
  indicator({
    row: 34,
    level1: '管理效率',
    level2: '资产管理',
    name: '固定资产利用率',
    weight: '2',
    selfScore: '2',
    score: '1.5',
    status: 'scored',
    failing: true,
    certainty: 'from-text',
    rule: '固定资产利用率≥90%得2分；75%（含）–90%得1.5分；60%（含）–75%得1分；低于60%得0分。',
    facts: [
      {
        name: '固定资产利用率',
        value: '0.8865',
        unit: '%',
        source: 'from-text',
        sheet: '部门整体支出绩效自评表',
        cell: 'J34',
        quote: '实际在用固定资产总额与所有固定资产总额的比率为88.65%',
      },
    ],
    explanation: '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。',
    steps: ['90%＞88.65%≥75%', '得1.5分'],
    criterion: {
      cell: 'H34',
      text: USE_STANDARD,
      spans: spans(USE_STANDARD, [
        ['1. 比率≥90%的, 得2分;', 'read'],
        ['2. 90%>比率≥75%的, 得1.5分;', 'decided'],
        ['3. 75%>比率≥60%的, 得1分;', 'read'],
        ['4. 比率<60%的, 得0分。', 'read'],
      ]),
    },
    cells: { score: 'I34', basis: 'J34', rate: null },
  }),
  indicator({
    row: 35,
    level1: '管理效率',
    level2: '',
    name: '公用经费控制率',
    weight: '2',
    score: '2',
    status: 'scored',
    certainty: 'from-text',
    explanation: '公用经费控制率0，不超过0，得满分2分。',
    cells: { score: 'I35', basis: 'J35', rate: null },
  }),
];

export const HUADU_FINDINGS: readonly Finding[] = [
  finding({
    code: 'score-differs',
    severity: 'error',
    cell: 'I34',
    row: 34,
    message: '固定资产利用率88.65%，按标准得1.5分，表中为2分。',
  }),
  finding({
    code: 'criterion-misplaced',
    severity: 'warning',
    cell: 'H24',
    row: 24,
    message: '「采购内控制度建设」的评分标准讲的是采购意向公开时限。',
  }),
  finding({
    code: 'unconfirmed',
    severity: 'info',
    cell: 'J28',
    row: 28,
    message: '「采购政策效能」依据文字中的90.4%计分，请确认。',
  }),
  finding({
    code: 'scores-do-not-sum',
    severity: 'error',
    cell: 'I37',
    row: 37,
    message: '各指标得分合计93.40，总分写94.90，相差1.50。',
  }),
];

export const HUADU_FORM: AssessedForm = form({
  title: '部门整体支出绩效自评表',
  fields: { department: '广州市花都区市场采购贸易服务中心', year: '2024' },
  indicators: HUADU_INDICATORS,
  total: {
    row: 37,
    weight: '45',
    selfScore: '94.9',
    reviewedScore: null,
    score: null,
    scoredSoFar: '29.4',
    weightScored: '35',
    grade: '优',
    cells: { score: 'I37' },
  },
});

export const HUADU: Assessment = assessment({ 部门整体支出绩效自评表: [HUADU_FORM] }, HUADU_FINDINGS);
