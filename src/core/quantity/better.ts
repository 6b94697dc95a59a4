import { normalise } from './normalise.ts';
import type { Direction } from './reading.ts';
import type { Unit } from './quantity.ts';

/** Ends of names that say more is better, whatever stands before: 成本节约率, 投诉处理率, 事故下降率. */
const MORE_IS_BETTER =
  /(?:节约|节省|节能|降低|下降|减少|压减|压降|压缩|缩短|处理|办结|解决|回复|回访|处置|受理|查处|整改|纠正|化解|调处|调解|治理|防控|防治|修复|排查|消除|救治|治愈|应诉|覆盖|及时|达标|合格|完成|知晓|满意|利用|准确|通过|执行|到位|公开|落实|增长|提升|提高)(?:率|额|数|量|度|幅度|个数|次数|件数|起数|比例|程度|情况)?$|率达标$|满意度$|降幅$/;

const COUNTED =
  '(?:数量|次数|件数|起数|宗数|例数|人数|家数|个数|总数|数|量|率|比例|比率|占比|度|情况|发生率|发生数|发生次数|发生起数|发生量|发生)?';
/** Ends of names that say less is better. */
const LESS_IS_BETTER = new RegExp(
  `(?:(?:成本|造价|单价|均价|耗材费)(?:金额|额|总额|支出|控制数)?|(?:投诉|差错|错误|失误|事故|死亡|伤亡|故障|流失|失业|违规|违法|违纪|违约|逾期|空置|闲置|复发|返贫|退货|不良|坏账|损失|超支|超标|漏报|误报|错报|瞒报|拥堵|延误|误差|偏差|偏离|缺陷|返工|退回|退件|差评|拖欠|负债|资产负债|发病|感染|漏损|损耗|报废|污染物排放|排放|排放总|能耗|碳排放|不合格|结转结余|结余结转|结余|预算调剂|调剂|预算调整|信访|上访|舆情|纠纷|案件发生|刑事发案|发案|违章|重复|辍学|发生|浓度|噪声|噪音|污染指数|赤字|缺口|不良[^率]{1,4}|限额|限价|控制价|控制数|控制额)${COUNTED})$`,
);
const LESS_TIME =
  /(?:通关|办理|办结|审批|审核|响应|等待|等候|处理|办件|拨付|完成|通行|到达|处置|反馈|答复|送达|维修|修复|抢修|停电|停机|停水|延误|滞留|耗费|支付|到账|出具|受理|应急|出警|救援|检测|检验|诊断|住院|候诊|排队|整体通关|进口|出口)(?:平均)?(?:所需)?(?:时间|时长|时限|周期|用时|天数|日数|小时数|工作日|耗时)$/;
/** 不合格率 ends like 合格率 and means its opposite. */
const DENIED =
  /[不未非](?:合格|达标|通过|及时|准确|满意|完成|执行|落实|到位|公开)(?:率|数|数量|比例|次数|件数|情况)?$/;
const MORE_TIME =
  /(?:优良|达标|开放|服务|营业|运行|开馆|供水|供暖|供热|供电|正常|开通|使用|受益|就业)(?:的)?(?:时间|时长|天数|小时数|年限|期限)$/;
/** 减少碳排放量 may name the emissions or what was cut of them; 挽回经济损失 names what was won back. */
const REDUCED = /减少|降低|压减|削减|节约|节省|下降|压降/;
const RECOVERED = /挽回|避免|清理|消化|清偿|化解/;
/** Names that ask for a set value, neither more nor less. */
const EXACT = /(?:标准|补贴标准|补助标准|定额|比价)$/;
/** Names that leave it open: a control rate may be wanted high or low, spending to be saved or to be made. */
const OPEN = /(?:控制率|变动率?|费用|经费|支出|开支|价格)(?:金额|总额|额)?$/;
const OPEN_TIME = /(?:时间|时长|周期|年限|期限|天数|小时数)$/;

/** The bare name: no brackets, spaces or digits at its end. */
function plainName(name: string): string {
  return normalise(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s"“”'、,.:;。]+/g, '');
}

/**
 * Which way is better, by the indicator's name alone; null where the name says nothing. Chinese names end in what is
 * measured, so the end decides: 成本 is to be low, 成本节约率 high.
 */
export function directionOfName(name: string, unit: Unit): Direction | null {
  const plain = plainName(name);
  if (DENIED.test(plain)) return 'lower';
  if (MORE_IS_BETTER.test(plain) || MORE_TIME.test(plain)) return 'higher';
  if (LESS_TIME.test(plain) && unit.dimension === 'time') return 'lower';
  if (LESS_IS_BETTER.test(plain))
    return RECOVERED.test(plain) ? 'higher' : REDUCED.test(plain) ? 'unknown' : 'lower';
  if (EXACT.test(plain)) return 'equal';
  if (unit.dimension === 'rank' || /(?:排名|排位|位次|名次)$/.test(plain)) return 'lower';
  return OPEN.test(plain) || (unit.dimension === 'time' && OPEN_TIME.test(plain)) ? 'unknown' : null;
}

/** Whether the name counts rises (增长率, 同比增长) or falls (降幅, 下降率). */
export function frameOfName(name: string): 'up' | 'down' | null {
  const plain = plainName(name);
  if (/(?:下降|降低|减少|压减|压降|压缩|缩短|下浮)(?:率|幅度?|比例|额)?$|降幅$/.test(plain)) return 'down';
  return /(?:增长|增加|提高|提升|上升)(?:率|幅度?|速度?|比例|情况|额)?$|增[幅速]|增长[率幅速]|同比|环比/.test(
    plain,
  )
    ? 'up'
    : null;
}

const UNWANTED =
  /(?:违规|违法|违纪|违约|事故|投诉|举报|超标|超支|超预算|超范围|超标准|挪用|截留|挤占|套取|虚列|浪费|差错|错误|失误|故障|逾期|延期|拖欠|滞留|泄露|泄密|舆情|信访|上访|纠纷|问题|隐患|伤亡|死亡|处罚|问责|瞒报|虚报|重复|闲置|流失|污染|损失)(?!.{0,4}(?:处理|整改|防控|防范|应对|解决|调解|办结|预防|治理|机制|制度|管理|排查|处置|查处|控制|为零|降低|减少))/;

/** Whether yes or no is the good answer to the indicator's name: 是否违规 no, 是否及时 yes; null where the name says nothing. */
export function wantedAnswer(name: string): 'yes' | 'no' | null {
  const plain = plainName(name);
  if (UNWANTED.test(plain)) return 'no';
  return /是否|有无|能否/.test(plain) ? 'yes' : null;
}
