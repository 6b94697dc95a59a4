const BAD =
  /截留|挤占|挪用|虚列|套取|违规|违法|违纪|超标准|超范围|浪费|重复|隐瞒|造假|弄虚作假|未|不(?:合规|合理|规范|及时|完整|实|足|到位)|问题|拖欠|沉淀|闲置/;

/**
 * A statement behind the question that the points to look at (评价要点) are written as: 项目是否有绩效目标 is 项目有绩效目标, and
 * 是否存在截留、挤占 asks for its absence.
 */
export function asStatement(question: string): string {
  const text = question.replace(/^[,、:\s]+|[,、:\s??]+$/g, '');
  const existing = /^(.*?)(?:是否存在|有无|是否有|是否发生|是否出现)(.*)$/.exec(text);
  if (existing?.[2] && BAD.test(existing[2])) return `${existing[1] ?? ''}不存在${existing[2]}`;
  const repeated = /^(.*?)是否(?=[与和同])(.*(?:重复|交叉|重叠|雷同|冲突))$/.exec(text);
  if (repeated?.[2]) return `${repeated[1] ?? ''}不${repeated[2]}`;
  return text
    .replace(/是否(?=(?:擅自|超|截留|挤占|挪用|套取|虚列|违反|违规|拖欠|闲置|浪费|重复))/, '未')
    .replace(/有无/, '有')
    .replace(/是否是|是不是/, '是')
    .replace(
      /是否(?=有|能|会|按|经|已|制定|建立|符合|具有|具备|属于|与|为|合|完|真|规|及|健|清|明|科|可|得|通|将|对|由|达|充)/,
      '',
    )
    .replace(/是否/, '');
}
