/** A condition without the connectives around it. */
export function trimCondition(text: string): string {
  let now = text;
  let before = '';
  while (now !== before) {
    before = now;
    now = now
      .replace(/^(?:[,、:。;)\]]|"(?![^"]*")|则|的|并|且|并且|同时|但是?|其中)+/, '')
      // 优：完成率≥100%: the grade's name only announces its tier.
      .replace(/^"?(?:优秀?|良好?|中等?|较?差|合格|不合格)"?(?:等[次级]?|档|级)?:(?=.*\d)/, '')
      .replace(
        /(?:[,、:(["]|的?,?(?<![原准法规守细总通])则|的?即|的?,?可|的?,?均|的?,?一律|的?,?直接|(?<=^|[,的])(?:再|另|另外|还)可?)+$/,
        '',
      )
      // 没有绩效目标的，不再进行后续计分，该项不得分
      .replace(/,(?:则)?不再(?:进行)?(?:后续|其他)?(?:的)?(?:计分|评分|打分|评价|考核)$/, '');
  }
  return now;
}
