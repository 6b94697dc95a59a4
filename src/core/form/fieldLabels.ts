import type { FieldName } from './form.ts';
import { plain, withoutBrackets } from './text.ts';

/** A label in the head of a form: one of the fields that are kept, or one that is only known for a label. */
export type Label = FieldName | 'unit' | 'other';

/** Labels by field, first match wins; spelled without spaces, brackets and width. The order is that of trust. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    'department',
    /^(?:部门|单位|部门单位|预算部门|预算单位|机构)(?:全称|名称)(?:公章|盖章)?$|^(?:填报|自评|申报|编制|填表|评价|被评价|报送)(?:部门|单位)(?:名称)?(?:公章|盖章)?$|^(?:部门|单位|预算单位|预算部门|主管部门|项目主管部门|市级主管部门|省级主管部门|主管单位|部门单位)(?:及代码|名称|名称及代码)?$/u,
  ],
  ['project', /^(?:项目|专项|政策|专项资金|资金|预算项目|政策任务|转移支付)(?:支出)?名称$/u],
  ['year', /^(?:年度|预算年度|自评年度|评价年度|财政年度|所属年度|预算年份|年份)$/u],
  [
    'unitCount',
    /^(?:下属|所属|预算|纳入预算|二级|基层)?(?:预算)?单位(?:数|数量|个数|户数)$|^(?:下属单位|预算单位)(?:总)?数$/u,
  ],
  [
    'goalCompletion',
    /^(?:年度|部门|项目|整体|总体|绩效|全年|实际|年度总体|年度整体|自评|任务|支出)*目标(?:的)?(?:实际)?(?:完成|实现)情况(?:说明)?$|^(?:全年|年度)?实际完成情况$|^(?:全年|年度)?(?:完成|实现)情况$|^年度总体完成情况$/u,
  ],
  [
    'shortfallReason',
    /^(?:未能|未|偏差大或目标未|目标未|年度目标未)完成(?:的)?(?:目标)?(?:原因|情况)(?:分析|说明)?(?:及改进措施)?$|^(?:偏差|偏离)(?:大)?(?:原因)?(?:分析|说明)$|^未完成原因和?改进措施$/u,
  ],
  [
    'annualGoal',
    /^(?:年度|部门|项目|整体|总体|绩效|预期|年初|设定|支出|全年|申报|履职|单位|工作)*目标\d?$|^年初设定目标$/u,
  ],
  ['budgetInitial', /^(?:项目)?年初(?:批复)?预算(?:数|额|金额|总额|安排数?)?(?:合计)?$/u],
  ['budgetAdjusted', /^(?:全年|调整|调整后|调整后全年)(?:的)?预算(?:数|额|金额|总额)?$/u],
  [
    'budgetSpent',
    /^(?:全年|实际|年度|预算)?(?:执行|支出)(?:数|额|金额|总额)$|^全年(?:实际)?支出$|^预算完成数$|^实际(?:支出|使用)(?:数|金额)?$|^(?:全年)?支出决算数?$/u,
  ],
  [
    'budgetTotal',
    /^(?:总预算|预算总额|部门总预算|部门预算总额|年度预算总额|预算资金总额|项目资金总额|资金总额|预算总金额|项目总预算|项目预算总额|部门整体支出预算|预算资金|年度资金总额|年度总预算)$/u,
  ],
  ['unit', /^金额单位$|^计量单位$|^货币单位$/u],
  [
    'other',
    /^(?:年度(?:主要|重点)?(?:工作)?任务|任务名称|主要内容|主要任务|目标内容|目标名称|任务内容|主要绩效|主要问题|绩效等级|自评时间|主管部门|实施单位|项目实施单位|项目单位|项目负责人|负责人|联系人|联系电话|电话|填报人|填报日期|填表日期|填报时间|评价日期|自评日期|项目类型|项目类别|项目属性|项目性质|资金类型|资金来源|项目资金|项目周期|实施周期|项目起止时间|起止时间|部门职能|部门职责|主要职能|职能职责|项目概况|项目内容|项目代码|项目编码|预算编码|单位编码|部门编码|部门预算|基本支出|项目支出|专项资金|年度部门预算情况|年度预算资金类别|部门基本情况|年度整体绩效目标完成情况|指标|邮编|地址|审核人|自评结论|自评得分|人员编制|编制数|在职人数|实有人数|在编人数|本级|财政拨款|其他资金|上年结转资金|备注|单位性质|评价方式|评价机构|资金投入情况|预算执行情况|资金使用情况|项目基本情况|年度履职目标|绩效指标|一级项目|二级项目|所属领域|领域|项目级次|存在问题|改进措施|自评等级|评价等级|支出功能分类|资金用途)$/u,
  ],
];

/** What a label in the head of a form names; null for a text that is no label. */
export function readLabel(text: string): Label | null {
  if (text.length > 60) return null;
  const key = plain(text)
    .replace(/^(?:[一二三四五六七八九十]+|\d{1,2})[、.]/u, '')
    .replace(/^[省市州县区镇](?:级|直)/u, '');
  if (key === '' || key.length > 30) return null;
  for (const spelling of [withoutBrackets(key), key.replace(/[()]/gu, '')]) {
    if (spelling === '') continue;
    for (const [label, pattern] of LABELS) if (pattern.test(spelling.replace(/[：:]$/u, ''))) return label;
  }
  return null;
}

/** The unit of money that a label or line names: 总预算（万元） → "万元"; "" where it names none. */
export function moneyUnit(text: string): string {
  return (
    /(?:[（(]|单位[：:]|^金额[：:])\s*(?:人民币)?(?:单位[：:])?\s*(亿元|万元|千元|元)/u.exec(
      text.normalize('NFKC').replace(/\s/gu, ''),
    )?.[1] ?? ''
  );
}
