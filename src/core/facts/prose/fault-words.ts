/** Words that say that something is wrong. */
export const FAULT =
  /问题|违规|违纪|违法|投诉|不符|不合规|不规范|不全|不完整|不准确|不及时|不严|不到位|情形|处罚|通报|问责|差错|错误|缺陷|事故|纠纷|超标|超范围|超出|逾期|退回|失泄密|上访|案件|举报|诉讼|截留|挤占|挪用|虚列|遗漏|漏报|缺少|缺失|未按|未及时/;

/** Of the words for faults those that also name an office's own work: 办理案件15件, 处罚8件. */
const OWN_WORK = /投诉|处罚|通报|问责|纠纷|上访|案件|举报|诉讼|违法/g;

/** Whether words say that something is wrong by more than the name of what an office deals with. */
export function saysFault(text: string): boolean {
  return FAULT.test(text.replace(OWN_WORK, ''));
}

/** What did not happen is not counted. 无一遗漏 of what was found says that all of it was there. */
export const NONE =
  /无(?![法需须形偿责效关主障证据缝]|依据|一(?:遗漏|例外|漏|缺))|没有|未发现|未发生|未出现|不存在|未存在|未被|没有被|未收到|未受到|未查出|未获|未引[发起]|(?<!化整为)零(?![星售件部散工碎用食钱配担基距碳排花]|容忍)/;

/**
 * 少, 缺 and 漏 where they say that something lacks, not within other words: 青少年, 减少, 缺水地区, 漏斗. What is denied (不缺, 无遗漏)
 * is for others to see.
 */
const LACK =
  '缺少|缺失|缺乏|短缺|缺员|缺编|缺项|漏报|漏项|遗漏|(?<![减青多至最年稀老缩不很极])少(?![年儿女妇量有许校将林]|数民族|先队|管所|不了)|(?<![紧稀盈])缺(?![水氧电粮血碘钙席勤陷点口憾损]|一不可)|(?<![查补堵防检渗泄疏走])漏(?![斗洞水电气油风雨损])';

/** Something lacks, anywhere in a text. */
export const LACKING = new RegExp(LACK);

/** Something lacks, as the last words of an event say: 资料齐全:缺, 每少开展. */
export const ENDS_LACKING = new RegExp(`(?:${LACK})[^,]{0,4}$`);

/** A text without the words by which it says that something lacks. */
export function withoutLacking(text: string): string {
  return text.replace(new RegExp(LACK, 'g'), '');
}
