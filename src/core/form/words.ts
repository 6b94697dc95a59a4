import { plain, splitWeight } from './text.ts';

/** The name of a row that adds up the whole table. */
export function isTotalName(text: string): boolean {
  return /^(?:总分|总分值|合计|总计|总得分|得分合计|合计得分|分值合计|总分合计|自评总分|自评得分合计|总评分|评价总分|最终得分|得分总计|合计总分|合计分|总分数|总合计|项目总分|绩效总分|自评分合计)$/u.test(
    totalKey(text),
  );
}

/** The name of a row that adds up a part: 小计, 履职效能小计, 产出指标自评得分, 产出评价指标综合得分. */
export function isSubtotalName(text: string): boolean {
  const key = totalKey(text);
  return (
    /^(?:小计|本页小计|分项小计|综合得分|自评得分|得分小计)$/u.test(key) ||
    (key.length <= 24 && /.(?:小计|合计|综合得分|得分合计|自评得分|得分小计)$/u.test(key))
  );
}

function totalKey(text: string): string {
  const { name } = splitWeight(plain(text), 'level');
  return name.replace(/[(（].*$/u, '').replace(/[：:].*$/u, '');
}

/** The name of the row where the grade is ticked. */
export function isGradeName(text: string): boolean {
  return /^(?:自评|评价|评定|绩效|评估|考核|综合|自评评价|绩效评价|绩效自评|得分)?(?:等级|等次|档次|级别)(?:评定)?$|^(?:自评|评价)(?:结果|结论)$/u.test(
    plain(text).replace(/\(.*\)$/u, ''),
  );
}

/** A line of notes under a table: 注：…, 备注：…, 填表说明：…. */
export function isNote(text: string): boolean {
  return /^(?:附?注|备注|说明|填表说明|填报说明|填表注释|注释|备注说明|评分说明|计分说明|填写说明|几点说明|相关说明|其他说明|有关说明|编制说明)\d*[:：、.．]/u.test(
    text.trim().normalize('NFKC'),
  );
}

/** A numbered line: 1.…, （1）…, 一、…. */
export function isNumbered(text: string): boolean {
  return /^(?:\d{1,2}[.、．)）]|[(（]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[①-⑳])/u.test(
    text.trim(),
  );
}

/** Names, dates and telephone numbers under a table. */
export function isSignature(text: string): boolean {
  return (
    /^(?:填报人|填表人|制表人|经办人|联系人|联系电话|电话|审核人|复核人|负责人|单位负责人|项目负责人|部门负责人|财务负责人|分管领导|主要领导|填报日期|填表日期|填报时间|日期|评价人员|评价组|签字|盖章|公章|单位公章|评价时间)(?:\(.*?\))?(?:[:：].*)?$/u.test(
      plain(text),
    ) ||
    /^(?:填报人|填表人|制表人|经办人|联系人|审核人|负责人|单位负责人|项目负责人|填报日期|填表日期|填报时间)(?:[(（].*?[)）])?[:：]/u.test(
      text.trim().normalize('NFKC').replace(/\s+/gu, ''),
    )
  );
}

/** A label under a table: 评价结论, 存在问题, 改进措施, 偏差大或目标未完成原因分析. */
export function isFootLabel(text: string): boolean {
  return /^(?:偏差|改进措施|未完成|存在(?:的)?(?:主要)?问题|(?:综合)?(?:评价|自评)(?:结论|结果|意见|总结|概述)|(?:其他)?需要说明|其他(?:需要)?说明|结果应用|下一步|整改措施|主要经验|项目管理|绩效结论|备注|附件)|^(?:说明|注)$/u.test(
    plain(text),
  );
}

/** Whatever stands under a table in the column of its names. */
export function isFootText(text: string): boolean {
  return (
    isTotalName(text) ||
    isSubtotalName(text) ||
    isGradeName(text) ||
    isNote(text) ||
    isSignature(text) ||
    isFootLabel(text)
  );
}

/** The title of a table: 2023年度部门整体支出绩效自评表, 效益指标完成情况, 附件3：…评分表; no sentence that ends in 见下表. */
export function isTableTitle(text: string): boolean {
  const key = plain(text).replace(/\(.*?\)/gu, '');
  if (key.length < 3 || key.length > 60 || /[。；,，]|[见如](?:下|附|后|上)?表/u.test(key)) return false;
  return /(?:表|完成情况|汇总|明细|情况统计|评分卡)(?:格|单)?(?:之[一二三]|[一二三\d])?$/u.test(key);
}
