import { describe, expect, test } from 'vitest';
import { answerIn, answersIn } from './reading.ts';

const REPEATED = '项目与相关部门同类项目或部门内部相关项目不重复';
const DUTY = '项目立项与部门职责范围相符,属于部门履职所需';
const SPLIT = '将项目绩效目标细化分解为具体的绩效指标';
const KEPT = '相关管理制度得到有效执行';
const USUAL = '项目预期产出效益和效果符合正常的业绩水平';
const ARGUED = '预算编制经过科学论证';
const CHECKED = '采取了相应的项目质量检查、验收等必需的控制措施或手段';
const WATCHED = '采取了相应的财务检查等必要的监控措施或手段';
const SOUND = '相关管理制度合法、合规、完整';
const SHOWN = '在规定的平台或门户网站公开';

describe('statements of the national frame in the words of their texts', () => {
  test.each([
    ['与其他部门及局内相关项目无交叉重复。', REPEATED, 'yes'],
    ['未发现与相关部门同类项目或部门内部相关项目重复。', REPEATED, 'yes'],
    ['与市文旅局的数字展馆项目建设内容存在重复。', REPEATED, 'no'],
    ['与农业农村局的整治项目部分内容重复。', REPEATED, 'no'],
    ['加强统筹，避免项目重复建设。', REPEATED, null],
    ['上年与其他项目存在重复。', REPEATED, null],
    ['要求各县项目不得与其他同类项目重复。', REPEATED, null],
    ['项目将与其他同类项目整合，防止重复。', REPEATED, null],
    ['与我局“三定”职责相符。', DUTY, 'yes'],
    ['养老服务本来就是我局的职责。', DUTY, 'yes'],
    ['项目属于部门履职所需。', DUTY, 'yes'],
    ['项目与部门职责不符。', DUTY, 'no'],
    ['项目属于住建部门职责。', DUTY, null],
    ['项目与我局职责是否相符有待论证。', DUTY, null],
    ['我局职责为养老服务。', DUTY, null],
    ['绩效目标已细化分解为9个三级指标。', SPLIT, 'yes'],
    ['绩效目标未细化分解为具体指标。', SPLIT, 'no'],
    ['绩效目标将细化分解为具体指标。', SPLIT, null],
    ['部分绩效目标细化为具体指标。', SPLIT, null],
    ['年度任务细化为12项指标。', SPLIT, null],
    ['制定了财务制度，日常工作中严格执行。', KEPT, 'yes'],
    ['各项制度得到有效执行。', KEPT, 'yes'],
    ['制度印发后没有真正执行。', KEPT, 'no'],
    ['严格执行中央八项规定精神。', KEPT, null],
    ['下一步将严格执行各项制度。', KEPT, null],
    ['制度基本得到有效执行。', KEPT, null],
    ['近三年平均118家，属于正常业绩水平。', USUAL, 'yes'],
    ['预期产出低于正常业绩水平。', USUAL, 'no'],
    ['同类单位的业绩水平为100家。', USUAL, null],
    ['项目预算于9月组织专家论证。', ARGUED, 'yes'],
    ['预算未经论证。', ARGUED, 'no'],
    ['预算拟组织专家论证。', ARGUED, null],
    ['项目方案经专家论证。', ARGUED, null],
    ['组织了隐蔽工程检查和竣工验收。', CHECKED, 'yes'],
    ['未开展质量检查，也未组织验收。', CHECKED, 'no'],
    ['竣工后将组织验收。', CHECKED, null],
    ['每季度对资金使用情况开展财务检查。', WATCHED, 'yes'],
    ['全年未开展财务检查。', WATCHED, 'no'],
    ['计划于明年开展财务检查。', WATCHED, null],
    ['各项制度均符合国家法律法规，内容完整。', SOUND, 'yes'],
    ['各项制度均符合国家法律法规。', SOUND, null],
    ['各项制度均符合国家法律法规，内容基本完整。', SOUND, null],
    ['预算在县政府门户网站公开。', SHOWN, 'yes'],
    ['预算未在门户网站公开。', SHOWN, 'no'],
    ['预算在办公楼公示栏张贴。', SHOWN, null],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });

  test.each([
    ['会计信息资料真实。', '基础数据信息和会计信息资料真实', null],
    ['基础数据信息、会计信息资料均真实。', '基础数据信息和会计信息资料真实', 'yes'],
    ['有偿使用收入及时足额上缴。', '资产有偿使用及处置收入及时足额上缴', null],
    ['出租收入、处置残值收入均及时足额上缴国库。', '资产有偿使用及处置收入及时足额上缴', 'yes'],
  ] as const)('both things are named: %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });
});

describe('what 但 takes back of another statement', () => {
  const MARKED = [SPLIT, '通过清晰、可衡量的指标值予以体现'] as const;
  test.each([
    ['绩效目标已细化分解为具体的绩效指标，但部分效益指标未量化。', ['yes', 'no']],
    ['绩效目标已细化分解为具体的绩效指标，但部分目标未细化，指标也未量化。', [null, null]],
    ['绩效目标已细化分解为具体的绩效指标，但个别指标另行说明。', [null, null]],
  ] as const)('%s', (text, expected) => {
    const answers = answersIn(text, MARKED, '绩效指标明确性');
    expect(answers[0]).toBe(expected[0]);
  });

  test.each([
    ['制度健全，但部分制度未更新且执行不到位。', null],
    ['制度健全，但部分制度执行不到位。', 'yes'],
  ] as const)('%s', (text, expected) => {
    expect(answersIn(text, ['管理制度健全', '管理制度得到有效执行'], '制度建设')[0]).toBe(expected);
  });
});

describe('assets let and disposed of', () => {
  const LEAVE = '资产有偿使用、处置按规定程序审批';
  const PAID = '资产收益及时、足额上缴财政';
  const BOUGHT = '新增资产配置按预算执行';
  test.each([
    ['门面出租和报废车辆处置均按程序报财政局审批。', LEAVE, 'yes'],
    ['门面对外出租报财政局批准，报废的公务车也经批复后处置。', LEAVE, 'yes'],
    ['2台车辆先过户后补审批。', LEAVE, 'no'],
    ['报废车辆处置按程序审批。', LEAVE, null],
    ['资产出租、处置拟报财政局审批。', LEAVE, null],
    ['上年门面出租和报废车辆处置均按程序审批。', LEAVE, null],
    ['租金9.6万元及时足额上缴国库。', PAID, 'yes'],
    ['租金9.6万元到年底还挂在往来款里，没有上缴国库。', PAID, 'no'],
    ['本年租金12.6万元中有3.1万元未及时上缴。', PAID, 'no'],
    ['租金将及时足额上缴国库。', PAID, null],
    ['租金9.6万元及时上缴国库。', PAID, null],
    ['新购电脑12台，均在年初资产配置预算之内。', BOUGHT, 'yes'],
    ['新增3台电脑未列入资产配置预算。', BOUGHT, 'no'],
    ['新购电脑12台，验收合格。', BOUGHT, null],
    ['监督检查发现一家施工单位套取资金8.3万元，属违规行为。', '未发现任何违规违纪行为', 'no'],
    ['严防违规违纪行为发生。', '未发现任何违规违纪行为', null],
    ['验收时44台合格，2台未通过验收。', '购置设备全部验收合格', 'no'],
    ['全年没有出过安全事故。', '发生较大及以上事故', 'no'],
    ['未发生一般安全事故。', '发生较大及以上事故', null],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });
});
