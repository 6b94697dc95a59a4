/** 协助查办案件3起, 事故应急演练2次, 避免差错2笔: dealings with such things, not such things. */
const DEALINGS =
  /初稿|草稿|送审稿|协助|查办|侦办|审理|调解|化解|演练|宣传(?!费|经费|资金)|培训(?!费|经费|资金)|预案|排查|防范|预防|防止|避免|应急(?!资金|经费|物资)|警示教育|研判|严禁|禁止|杜绝/;
/** Words that say that something is wrong, where no better is known. */
const WRONG = /违规|违纪|违法|问题|投诉|事故|案件|差错|错误|处罚|举报|上访|纠纷|截留|挤占|挪用|套取|虚列/;
/** An award applied for is none. */
export const APPLIED = /(?:推荐|推选|申报|申请|提名|参评|入围|候选)(?!.*(?:获|批准|批复|通过|评为))/;
const AWARD = /表彰|奖|荣誉|称号|先进/;
const PRAISE = /表扬|表彰|嘉奖|肯定|工作突出|成绩突出/;
/** What is done to others is not suffered. */
const SUFFERED = /^(?:被|受到?|遭)|(?:被|受到)(?=[^,]{0,12}(?:处罚|通报|问责|约谈|处理)$)/;
const DONE_TO_OTHERS =
  /^(?:依法|共|全年|累计)*(?:对|向|给予|作出|做出|实施|开出|下达|查处)|(?:作出|做出|实施)(?=[^,]{0,6}(?:处罚|处理))/;

/**
 * Whether words around a number tell of something else that only has to do with what an event names: 应急演练 of 事故, what the
 * body did to others of what it suffered, 通报表扬 of 通报批评, an award applied for.
 */
export function notSuch(event: string, local: string): boolean {
  if (WRONG.test(event) && DEALINGS.test(local) && !DEALINGS.test(event)) return true;
  if (AWARD.test(event) && APPLIED.test(local) && !APPLIED.test(event)) return true;
  if (SUFFERED.test(event) && DONE_TO_OTHERS.test(local) && !/被|受到/.test(local)) return true;
  return /批评|处罚|问责/.test(event) && PRAISE.test(local) && !PRAISE.test(event);
}

/** What is said against such things. */
const TALK = /严防|谨防|防范|预防|防止|避免|严禁|禁止|杜绝|警示教育|宣传教育|专项培训/;

/** What is done against such things, where it found none: 截留、挪用专项治理, 防挪用机制. */
const AGAINST =
  /防(?=[截挪挤套虚])|防控|治理|整治|排查|专项(?:检查|行动|核查|自查|督查|审计)|风险|机制|列[为入]|重点(?:核查|检查|审查|关注|监督)|预警|警示|监测|教育|承诺/;
const CAME_ABOUT = /发现|查出|查实|指出|存在|发生|出现|被|涉及|有/;

/** Whether a clause only speaks about such things (严禁截留、挪用, 防范挪用的培训), in words that are not asked for themselves. */
export function onlySpeaksOf(text: string, asked = ''): boolean {
  if (TALK.test(text)) return true;
  const word = AGAINST.exec(text)?.[0];
  return word !== undefined && !asked.includes(word) && !CAME_ABOUT.test(text);
}
