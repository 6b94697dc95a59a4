/** What ought to be, is planned or is required is not what is. */
const NOT_FACT =
  /^要求|要求各|计划(?:于|在|20|\d{1,2}月|明年|下年)|(?<![模虚比草])拟(?:于|在|[报按向由](?!告)|定(?!了|的)|编制|组织|召开|进行|委托|申请|申报|制定|建立|设立|成立|组建|开展|完成|修订|出台|印发|实施|聘请|签订|公开|发放)|正在(?!使用|运行|发挥|执行|在用|享受|有序|正常)|(?:办理|审批|推进|审核|整改|建设|编制|修订|起草|审计|评审|筹备|征集)(?:过程)?中$|有待|尚待|是否|要到[^,]{0,12}才|(?:无法|暂不能|尚不能)(?:说明|确定|判断|核实|统计)|将(?:于|在(?!职|建)|进一步|继续|要(?!求|件|素)|会(?!议|计|同)|按(?!月|季|年|揭)|细化|分解|组织(?!机构|架构|领导)|开展|制定|建立|严格|尽快|适时|逐步|陆续|着力|努力|聘请|督促|抓紧|加快|加强|强化|及时|足额|依法|依规|认真|切实|上缴)|力争|预计|如有|若|待[^,]{0,8}后|(?<![招接对善优等期款])待(?=公开|报送|完成|验收|整改|支付|拨付|签订|批复|落实|补充|印发|出台|制定|建立|修订|审批|审议|批准|发布|下发)|^(?:财政|上级|主管|[省市县区])[^,]{0,8}(?:部门|局|厅|委|政府)要求(?=[^,]{4})|承诺(?=符合|严格|按|在|于|将|不)|严禁|禁止|(?:供应商|投诉人|举报人|信访人|当事人)[^,]{0,4}(?:认为|反映|声称|质疑)|下一步|(?:未作?|未做|没有)(?:具体)?(?:说明|提及|反映|统计|载明)|情况不[明详]/;
/** 应上缴, but not 相应, 应急 or 应收尽收; 应公开的均已公开 is a fact after all. */
const DUE =
  /(?<![相对适响供反效呼感报因])应(?![急用对变届聘允]|.尽|.{1,3}未|当?[一-龥]{2,4}的(?:范围|领域))(?!.*(?:已|均))/;

/** What is still being worked on is not done yet. */
const UNDERWAY =
  /(?:尚|仍|还)(?:在|处于)(?!用|使用|运行|职|编|岗|有效|执行|发挥)|[处进]于?[^,。;]{0,8}(?:征求意见|报批|论证|起草|筹备|审议)阶段|形成[^,。;]{0,8}(?:初稿|草案|征求意见稿|送审稿|讨论稿)/;

/** Whether a clause says that something is still being worked on: 尚在起草, 还在征求意见. */
export function isUnderway(text: string): boolean {
  return UNDERWAY.test(text);
}

/** 年度任务书要求Ⅲ类以上水质比例达到85%: what a paper asks for, with the figure that it asks for. */
const DEMANDED =
  /^[^,，]{0,16}(?:任务书?|目标|文件|方案|合同|规划|通知|办法|标准|上级|考核|指标|协议|批复|细则|[省市县区国厅局])[^,，]{0,4}(?:要求|规定|明确|约定|提出)[^,，]{2,30}(?:达到?|不低于|不少于|不超过|不高于|≥|≤|为|以[上下内])\D{0,3}\d/;
const KEPT = /按|依|符合|达到了|满足|对照|根据|高于|低于|优于|超过/;

/** Whether a clause says what should be, will be or might be. */
export function isNotFact(text: string): boolean {
  return NOT_FACT.test(text) || DUE.test(text) || isUnderway(text) || isDemand(text);
}

function isDemand(text: string): boolean {
  const demand = DEMANDED.exec(text)?.[0];
  return demand !== undefined && !KEPT.test(demand.slice(0, demand.search(/要求|规定|明确|约定|提出/)));
}

const PARTIAL =
  /除[^,。;]{1,30}(?:外|以外)|个别|部分(?!门)|大部分|大多|基本(?:上|合规|合法|合理|规范|健全|齐全|完整|准确|真实|落实|能|达|完|做到|按|建(?!设)|得到|有效|满足|符合|实现|清晰|明确|匹配|充分|到位|及时|相[符应适]|一致|遵守|执行|形成)|总体(?:上|(?=规范|良好|较|合规|符合|可控|到位|完整|健全))|大体|原则上|多数|多为|尚有|仍有|仅(?!供)|有\d+[^,。;]{0,6}未|其余/;
/** 均经集体研究，其中2项为事后补会: some of them after all not so. */
const SOME_NOT =
  /其中[^,。;]{0,4}\d+[个项家户处份笔件次][^,。;]{0,6}(?:事后|补[办签会报录]|滞后|未|没有|不(?!断|低于|少于)|缺|超(?!额|前|过?预期)|逾期|延期)/;

/** Whether a text says of some of its things that they fell short: 其中2项为事后补办. */
export function saysSomeNot(text: string): boolean {
  return SOME_NOT.test(text);
}

const BUT = /^(?:但|然而|不过(?!\d)|只是|惟)/;
/** A clause behind 但 that takes up the subject before it has none of its own. */
const NO_SUBJECT =
  /^(?:但(?:是|其中|也|仍|尚)?|然而|不过|只是)(?:仍|尚|也|还|其|未|晚|迟|不|存在|个别|部分|有|因|由于)/;

/** 除1户外 holds for what comes next. */
const EXCEPTING = /^(?:但)?除[^,]*(?:外|以外)$/;

/** 已对其中2个开展评估 */
const SOME_OF_THEM =
  /[两二三四五六七八九\d][个项家][^,，\d]{0,8}中的?(?:仅|只)?有?[一两二三四五六七八九1-9][个项家]|[对将把]其中的?(?:\d+|[一二三四五六七八九十两])[个项家户处份笔件所名]/;

/** 因部分材料收集较慢未能按时报送: why it was so is no part of what was so. */
const WHY =
  /^(?:主要)?(?:是)?(?:因|由于)[^,]*?(?:较慢|缓慢|影响|原因|困难|滞后|延误|紧张|不足|较[多大]|调整|变更)(?=未|没有|导致|致使|造成|$)/;

function withoutWhy(text: string): string {
  return text.replace(WHY, '');
}

/** Whether a clause holds for a part only, by its own words or by the exception in front of it. */
export function isPartial(text: string, before: string): boolean {
  return PARTIAL.test(withoutWhy(text)) || SOME_OF_THEM.test(text) || EXCEPTING.test(before);
}

const COUNTED = /(\d+)([个项家户处份笔件条名所座批])/;

/** 已完成工程量的95%: not all of it. */
const WORK_DONE = /(?:已|累计|实际)完成[^,，。;率]{0,12}(?<!率[^,]{0,4})(?<![\d.])\d{1,2}(?:\.\d+)?%/;

/** 4个按期完成整改 behind 发现问题5个: what is said of some of them. */
function isShareOf(text: string, before: readonly string[]): boolean {
  if (WORK_DONE.test(text)) return true;
  const [, some, counter] =
    /^(?:已|有|其中|仅|只有)*(\d+)([个项家户处份笔件条名所座批])(?!月|百分点|工作日)/.exec(text) ?? [];
  if (some === undefined) return false;
  const all = before.flatMap((clause) => [...clause.matchAll(new RegExp(COUNTED, 'g'))]);
  return all.some(([, number, word]) => word === counter && Number(number) > Number(some));
}

/**
 * Which clauses of one sentence hold for a part only: by their own words (除…外, 个别), by such words further on, or taken
 * back by 但 behind them.
 */
export function limitedOf(sentence: readonly string[]): readonly boolean[] {
  let later = false;
  return sentence
    .map((text, i) => ({
      own: isPartial(text, sentence[i - 1] ?? '') || isShareOf(text, sentence.slice(0, i)),
      reaches: BUT.test(text) ? NO_SUBJECT.test(text) : PARTIAL.test(withoutWhy(text)) || SOME_NOT.test(text),
    }))
    .toReversed()
    .map(({ own, reaches }) => {
      const limited = own || later;
      later ||= reaches;
      return limited;
    })
    .toReversed();
}
