/** What a statement says of a thing: that it was done, that it is so. Words of one meaning share a name. */
export type DeedName =
  | 'exist'
  | 'follow'
  | 'happen'
  | 'decide'
  | 'apply'
  | 'report'
  | 'publish'
  | 'file'
  | 'record'
  | 'sign'
  | 'pay'
  | 'remit'
  | 'mend'
  | 'reply'
  | 'transfer'
  | 'approve'
  | 'accept'
  | 'link'
  | 'complete'
  | 'correct'
  | 'ample'
  | 'reasonable'
  | 'lawful'
  | 'clear'
  | 'measured'
  | 'detailed'
  | 'appointed'
  | 'ready'
  | 'match'
  | 'effective'
  | 'include'
  | 'lack'
  | 'contain'
  | 'event';

/** A deed with the words that say it and those that say the contrary. */
interface Deed {
  readonly name: DeedName;
  readonly said: string;
  readonly against?: string;
}

/** How an act is done in words, and what names a thing that takes place. */
export const EVENTS =
  '运行监控|监控|自评|评价|培训|演练|检查|督查|督导|盘点|论证|可行性研究|风险评估|绩效评估|评估|评审|调研|宣传|招标|公示|审计|考核|调查|巡查|公开招标|签到|询价|询证|访谈|回访|测评|核查|决策|监督|清理|普查|体检|监测|排查|抽查|验收|采购|整治|会商|值班|公证';

const DEEDS: readonly Deed[] = [
  { name: 'include', said: '纳入|编入|列入|计入', against: '漏[编列报计]|遗漏' },
  { name: 'lack', said: '缺[少失漏项]?(?![点陷])|漏(?!斗|水)|空白' },
  {
    name: 'decide',
    said: '集体(?:研究|讨论|决策|决定|审议|审定|商定)[一-龥]{0,4}|(?:党组|党委|局长办公|主任办公|院长办公|局务|班子|常务|办公)会议?(?:集体)?(?:研究|审议|讨论|审定|通过|决定)*',
  },
  {
    name: 'accept',
    said: '验收合格|(?:验收|评审|审核|考核)[^,]{0,4}通过|通过(?:了|竣工)*(?:验收|评审|审核|考核)|合格|达标|通过$',
    against: '不合格|返工',
  },
  {
    name: 'approve',
    said: '报批|审批|批准|批复|核准|报[^,、]{2,10}同意|履行[^,、]{0,8}手续|办理[^,、]{0,8}手续',
  },
  { name: 'apply', said: '申请设立|申报设立|申请立项|申报立项|申报|申请|立项' },
  { name: 'ready', said: '落实到位|到位|落实|配齐|到岗|配足' },
  {
    name: 'exist',
    said: '制定|制订|修订|出台|印发|订立|建立健全|建立并完善|建立|建起|建了|建有|组建|成立|设立|设置|设定|设有|设了|配备|聘请|聘用|编制|编报|编写|填报|填写|具有|具备|备有|拥有|开设|(?<![没享所独专只仅尚仍还])有(?![关效限责待所偿序力助利机些的误无害毒条时望据对]|一|两|\\d|部分|个别|没有|\\S{0,6}未)',
  },
  {
    name: 'follow',
    said: '执行到位|执行|遵守|遵循|遵照|实行|推行|落实了|(?:按照?|依照|参照|对照)(?=[^,]{0,14}(?:标准|定额))',
    against: '违反|违背',
  },
  {
    name: 'report',
    said: '报送|上报|提交|呈报|递交|送交|报给|报到|报至|报(?=[省市县区财上主])(?![^,]{0,8}(?:备案|批|同意|核))|报$',
  },
  { name: 'publish', said: '公开|公布|发布|挂网|挂出|上网|公告|晒出|亮晒|刊登' },
  { name: 'file', said: '归档|存档|入档|立卷|装订' },
  { name: 'record', said: '备案|报备' },
  { name: 'sign', said: '签订|签署|签约' },
  { name: 'pay', said: '发放|拨付|支付|兑付|兑现|拨到|拨至|付清|打卡|发到|发$' },
  { name: 'remit', said: '上缴|上交|缴入|缴库|缴存|缴纳|交回|交还|入国库' },
  { name: 'mend', said: '整改|改正|纠正|销号|纠偏' },
  { name: 'reply', said: '回复|答复|反馈|办结|回应' },
  { name: 'transfer', said: '移交|交接|划转|移送' },
  {
    name: 'link',
    said: '挂[上起]?了?钩|应用于|应用到|运用到|运用于|作为[^,]{2,20}依据|与[^,]{2,10}衔接',
  },
  {
    name: 'complete',
    said: '完整无缺|完整|齐全|齐备|完备|健全|完善|俱全|都有|都在|齐整|无缺|无遗漏',
    against: '残缺|遗失|丢失|不全|不齐',
  },
  {
    name: 'correct',
    said: '准确无误|准确|真实|无误|精准|客观',
    against: '有误|错误|失实|不实|出错|错[误发报]|虚假',
  },
  { name: 'ample', said: '充分|充足', against: '不足|薄弱' },
  { name: 'reasonable', said: '合理|科学|恰当|得当|适当', against: '偏[高低大小]|过[高低]|失当' },
  { name: 'lawful', said: '合规|合法|依法依规|规范', against: '违规|违法|违纪' },
  { name: 'clear', said: '清晰|明确|清楚', against: '模糊|笼统|含糊' },
  { name: 'measured', said: '量化|可?以?衡量|可考核', against: '笼统' },
  { name: 'detailed', said: '细化|分解' },
  {
    name: 'appointed',
    said: '(?:使用|实行|实施|采用|执行|选择|在|到|由|于)?[^,、]{0,2}(?:政府|指定)?定点(?:单位|厂家?|企业|机构|加油站|维修[厂点]|加油)*',
  },
  {
    name: 'match',
    said: '匹配|相?一致|相符|吻合|对应|相适应|适应|相称|符合|衔接|协调|相关(?=$|[、且并和])|契合|属于|满足|按照?[^,]{0,10}用途|(?:处)?在[^,]{2,14}范围(?:之)?内',
    against: '脱节|偏离|脱离|背离|不符',
  },
  { name: 'contain', said: '包含|包括|列明|载明|标明|注明|写明|涵盖' },
  { name: 'effective', said: '有效|良好' },
  {
    name: 'happen',
    said: '开展|组织(?!机构|领导|架构|部门|单位)|实施(?!方案|细则|办法|单位|主体)|举办|举行|召开|进行|做[了过好完到]?|作了|完成|搞了|经过|落实|办理|履行|办[完好妥结]|做完|完结|完毕|完工|竣工|建成',
  },
];

/** A deed found in a text, with whether it is said or denied. */
export interface Found {
  readonly name: DeedName;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly holds: boolean;
}

/** Nouns that make an act in front of them a name: 验收报告, 公开内容, 审批手续. */
const OF_ACTS =
  '批复|审批|内容|情况|制度|机制|办法|手续|程序|流程|结果|率|标准|时间|时限|期限|单位|机构|人员|要求|规定|依据|要素|渠道|栏|平台|系统|范围|部门|机关|组|局|工作(?=[^,]*[开组进])';
const OF_EVENTS =
  '报告|资料|计划|方案|结论|档案|合同|目标|指标|问题|期|小组|意见|书|单|表|台账|对象|要点|信息|预算|资金|体系|制|发现|指出|反映|查出|反馈';
const ACTS_AS_NAMES = new RegExp(`^(?:${OF_ACTS})`);
const EVENTS_AS_NAMES = new RegExp(`^(?:${OF_ACTS}|${OF_EVENTS})`);
/** These are done to what follows and never only name it. */
const TAKES_OBJECT = new Set<DeedName>([
  'exist',
  'happen',
  'follow',
  'report',
  'transfer',
  'decide',
  'link',
  'match',
]);

const NEGATOR =
  /未能够?|不够|不太|没有|没能|没(?!收)|未曾|尚未|从未|并未|不能|无法|不予|未(?!来|成年)|无(?!需|须|偿|形|障碍|论|误|缺|遗漏)|不(?!断|仅|但|低于|少于|超过|高于|大于|小于|定期|动产|可抗力|合格|全|齐|实|符|足|得|同)|不存在|难以|非(?!税|常|遗|公)/g;
/** Behind a deed: 量化不足, 执行不到位. */
const WANTING =
  /^(?:得|上|方面)?(?:还|仍|尚|较|明显)?(?:不足|不够|不到位|不充分|不力|不严|滞后|缺失|欠缺|走样|流于形式)/;
/** What it is good to be without. */
const HARMLESS =
  /^(?:没有|无|未|不存在)(?:发现|发生|出现|存在|收到)?[^,]{0,6}(?:问题|异议|投诉|举报|拖欠|差错|遗漏|缺失|重复|违规|违纪|截留|挤占|挪用|虚列|超[支标范]|逾期|延误|缺陷|事故|隐患)/;
/** As far a negation reaches. */
const REACH = 14;

/** The deeds that a text says or denies, in its order; `text` is one clause as folded. */
export function deedsIn(text: string): readonly Found[] {
  return readDeeds(text).deeds;
}

/** The deeds of a clause, and whether it denies something besides (手续还没有下文). */
export function readDeeds(text: string): { readonly deeds: readonly Found[]; readonly loose: boolean } {
  const spans = scan(text);
  const { reached: negated, loose } = reachedByNegation(text, spans);
  const deeds = spans.map(({ name, word, start, end, against }, i): Found => {
    const wanting = !against && WANTING.test(text.slice(end));
    const no = negated.has(i) !== (against || wanting);
    return { name, word, start, end, holds: !no };
  });
  return { deeds, loose };
}

interface Scanned {
  readonly name: DeedName;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly against: boolean;
}

interface Kind {
  readonly name: DeedName;
  readonly against: boolean;
}

/** All words in one pattern; of two that begin alike the one named earlier in the list is taken. */
const KINDS: readonly (Kind & { readonly words: string })[] = [
  ...DEEDS.flatMap(({ name, said, against }) => [
    ...(against === undefined ? [] : [{ name, against: true, words: against }]),
    { name, against: false, words: said },
  ]),
  { name: 'event', against: false, words: EVENTS },
];
const ANY = new RegExp(KINDS.map(({ words }) => `(${words.replace(/\((?!\?)/g, '(?:')})`).join('|'), 'g');

function scan(text: string): readonly Scanned[] {
  const found: Scanned[] = [];
  for (const m of text.matchAll(ANY)) {
    const kind = KINDS[m.findIndex((group, i) => i > 0 && group !== undefined) - 1];
    const end = m.index + m[0].length;
    const behind = text.slice(end, end + 4);
    if (!kind) continue;
    const naming = kind.name === 'event' || kind.name === 'apply' ? EVENTS_AS_NAMES : ACTS_AS_NAMES;
    const names = !TAKES_OBJECT.has(kind.name) && naming.test(text.slice(end));
    if (!names && !/^的[一-龥]/.test(behind))
      found.push({ name: kind.name, word: m[0], start: m.index, end, against: kind.against });
  }
  return found;
}

/** A negation reaches the first deed behind it, and those joined to it: 没有截留、挪用; 未组织演练. */
function reachedByNegation(
  text: string,
  spans: readonly Scanned[],
): { readonly reached: ReadonlySet<number>; readonly loose: boolean } {
  const reached = new Set<number>();
  let loose = false;
  for (const m of text.matchAll(NEGATOR)) {
    const from = m.index + m[0].length;
    let at = spans.findIndex((s) => s.start >= from || (s.start <= m.index && s.end > from));
    const first = spans[at];
    if (at < 0 || !first || first.start - from > REACH) {
      loose ||= !HARMLESS.test(text.slice(m.index));
      continue;
    }
    toggle(reached, at);
    for (; at + 1 < spans.length; at += 1) {
      const [here, next] = [spans[at], spans[at + 1]];
      if (!here || !next) break;
      const between = text.slice(here.end, next.start);
      const object = here.name === 'happen' && next.name === 'event' && !/[了过,]/.test(between);
      if (!object && !/^(?:[^,了]{0,4}[、和或及与])?$/.test(between)) break;
      toggle(reached, at + 1);
    }
  }
  return { reached, loose };
}

function toggle(set: Set<number>, one: number): void {
  if (set.has(one)) set.delete(one);
  else set.add(one);
}
