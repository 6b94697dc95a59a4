/** What a name or the words around a figure say of it, beside the thing that it is a figure of. */
export type Feature =
  | 'planned'
  | 'done'
  | 'paid'
  | 'left'
  | 'change'
  | 'total'
  | 'last'
  | 'initial'
  | 'final'
  | 'arrived'
  | 'fit'
  | 'fine'
  | 'mended'
  | 'revived'
  | 'signed'
  | 'timely'
  | 'stored'
  | 'card'
  | 'staff'
  | 'inUse'
  | 'published'
  | 'returned'
  | 'granted'
  | 'handled'
  | 'satisfied'
  | 'covered'
  | 'small'
  | 'micro'
  | 'idle'
  | 'evaluated'
  | 'filed'
  | 'trained'
  | 'employed'
  | 'checked'
  | 'begun'
  | 'very'
  | 'fairly';

/** Words that say the same of a figure; the order is that in which they are taken out of a text. */
const WORDS: readonly (readonly [Feature, RegExp])[] = [
  ['stored', /入库|纳入[^,]{0,8}库/g],
  ['card', /公务卡|刷卡|刷公务卡/g],
  ['staff', /在编在职|在职|在编|在岗|实有/g],
  ['inUse', /在用|投入使用|正常使用|使用中/g],
  ['small', /中小微?企业/g],
  ['micro', /小微企业/g],
  ['idle', /闲置/g],
  [
    'left',
    /剩余|剩下|余下|正在(?!使用|运行|执行)|其余|余额|结余|结转|未(?!来|成年)|尚|没有?|不(?!含|包括|低于|少于|断|动产|锈)|缺口|返工|退回|另(?!行)|^除|(?<![接招期款优对])待(?!遇|命)/g,
  ],
  [
    'change',
    /追加(?!后)|追减|调[增减整](?!后)|调剂(?!给|使用|出)|取消|核减|压减|节约|节省|超支|超出|超了|多出|减少|增加|增长|下降|压缩/g,
  ],
  ['last', /上一?年度?(?!结[转余])|去年/g],
  ['initial', /年初|期初/g],
  ['final', /年[末底]|期末/g],
  ['fine', /优良|优秀/g],
  ['fit', /合格|达标|(?:达到|符合)[^,]{0,6}?(?:要求|标准)/g],
  ['employed', /就业|上岗/g],
  ['mended', /整改|销号/g],
  ['revived', /盘活/g],
  ['signed', /签订|签署|签约|(?<=应)签(?=合同)/g],
  [
    'timely',
    /及时|按时间?节点|按节点|按计划时间|按时|按期|如期|准时|(?:日|天|月|周)之?内|规定(?:时间|时限|期限)/g,
  ],
  ['published', /公开|公示/g],
  ['returned', /回收|收回/g],
  ['begun', /开工|动工/g],
  ['granted', /发放|兑付|兑现|发到/g],
  ['handled', /办结|审结|结案|办完/g],
  ['fairly', /(?:基本|比较|较为?)满意/g],
  ['very', /(?:非常|十分|很)满意/g],
  ['satisfied', /满意/g],
  ['covered', /覆盖/g],
  ['evaluated', /自评|评价|评估/g],
  ['filed', /备案|归档/g],
  ['trained', /培训/g],
  ['checked', /验收|抽查|抽检|检查|监测|盘点|排查|巡查/g],
  ['arrived', /到位|拨付|拨入|到账|收到/g],
];
const PLANNED =
  /(?<![相对适响供反效感])应该?(?![急用对届聘变])|计划|目标|(?<!完成的?)任务|预算|安排|下达|核定|批复|编制|拟|需要?|指标值?|定员|概算|估算|测算|调整后/;
/** 预算执行, 任务完成: what was done of a plan. */
const OF_A_PLAN = /(?:预算|计划|任务|目标)(?:支出)?(?:执行|完成|支出)(?:数|额|量|金额|情况)?$/;
const PAID = /支出|支付|执行|决算|使用|花费?|用[去了掉]|付[了出给]?|列支|报销|发生|结算/;
const DONE =
  /实际|已|完成|建成|完工|竣工|改造|实施|做了|修了?|产出|新建|建设|安装|举办|开展|实现|达到|带动|购置/;
const TOTAL = /总|共(?!同|享|识)|所有|全部|合计|累计|账面|一共|原值|总值/;

/** What the words say, with what is left of them once all of it is taken out: the thing and small words. */
export interface Said {
  readonly features: ReadonlySet<Feature>;
  readonly rest: string;
}

/** Takes apart what words say of a figure. */
export function said(words: string): Said {
  const features = new Set<Feature>();
  if (words.includes('通过验收')) features.add('fit');
  let rest = words.replaceAll('通过验收', '验收');
  for (const [feature, pattern] of WORDS) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) features.add(feature);
    rest = without;
  }
  const done = /实际|已(?!知)/.test(rest) || OF_A_PLAN.test(rest.trim());
  if (PLANNED.test(rest) && !done && !features.has('change')) features.add('planned');
  else {
    if (PAID.test(rest)) features.add('paid');
    if (DONE.test(rest)) features.add('done');
  }
  if (TOTAL.test(rest)) features.add('total');
  const thing = rest
    .replace(new RegExp(`${PLANNED.source}|${PAID.source}|${DONE.source}|${TOTAL.source}`, 'g'), ' ')
    .trim();
  return { features, rest: thing };
}

const WEAK: ReadonlySet<Feature> = new Set([
  'total',
  'checked',
  'initial',
  'final',
  'done',
  'paid',
  'planned',
  'last',
]);

/** The features that make a figure another one than all others: 合格, 到位, 在职. */
export function telling(features: ReadonlySet<Feature>): readonly Feature[] {
  return [...features].filter((feature) => !WEAK.has(feature));
}
