const SCORING = '(?:计分|评分|得分|打分|考核|评价|评定|计算|赋分|扣分|加分|折算|核定|确定|为准|为依据)';

/** Ways in which a standard says what it is about before it says what gives points. */
const LEADS: readonly RegExp[] = [
  // 按全市通报的支出进度排名计分:
  new RegExp(`^\\s*(?:按照?|根据|依据|对照|参照|以|由)[^。;:=]{2,40}?${SCORING}(?:标准)?:(?=.)`),
  // 评分标准:, 具体扣分办法如下:
  /^\s*[^。;:=,\d]{0,16}(?:评分|计分|扣分|得分|赋分|打分)(?:标准|办法|方法|规则|细则|口径)(?:为|如下|是)?:(?=.)/,
  /^\s*(?:按照?|根据|依据|分)[^。;:=,\d]{1,14}(?:考核|计分|评分|打分|评价),(?=.*[得计扣]\d)/,
  // 现场实查, 经抽查, 实地抽查10户,
  /^\s*(?:经|现场|实地|随机|通过)*(?:实查|抽查|核查|检查|查看|查验|抽样|实测)(?:\d{1,4}[户个份人处家])?(?:中|时|的)?,(?=.*[得计扣]\d|.*满分)/,
  // 以12月31日数据为准,
  /^\s*以(?![\d.]+%?为)[^。;:=,]{2,30}(?:为准|为依据|为基准|为口径),(?=.)/,
  // 按四个季度考核得分的平均值折算,得分=…
  new RegExp(`^\\s*(?:按照?|根据|依据|以)[^。;:=,]{2,40}${SCORING},(?=[^,;。=]{0,8}(?:得分|计分)=)`),
];

/** How many characters at the head of a sentence only announce what follows; 0 for none. */
export function announcement(sentence: string): number {
  for (const lead of LEADS) {
    const found = lead.exec(sentence);
    if (found) return found[0].length;
  }
  return 0;
}
