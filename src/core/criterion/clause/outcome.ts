import type { Expression, PointRange } from '../../rule/rule.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { barePoints } from './bare-points.ts';
import { COEFFICIENT, byRate, coefficient } from './coefficient.ts';
import { levelAward } from './levels.ts';
import { readFormula, readFormulaBy } from './outcome-formula.ts';
import { pointRange, shareRange } from './point-ranges.ts';
import { OF_ANOTHER, SHARE_FORMS } from './share-forms.ts';
import { readThreshold } from '../text/value.ts';

/** What a clause says happens to the score. */
export type ClauseOutcome =
  | { readonly kind: 'points'; readonly points: string }
  | { readonly kind: 'share'; readonly share: string }
  | { readonly kind: 'deduct'; readonly points: string }
  | { readonly kind: 'deductShare'; readonly share: string }
  | { readonly kind: 'add'; readonly points: string }
  | { readonly kind: 'formula'; readonly expression: Expression }
  | { readonly kind: 'proportional' } // 按比例计分
  | { readonly kind: 'interpolated' } // 线性插值
  // 得4-5分: the range to choose in; 得60%-80%: as shares of full
  | { readonly kind: 'discretion'; readonly range?: PointRange; readonly shares?: PointRange }
  | { readonly kind: 'floor'; readonly points: string }
  | { readonly kind: 'cap'; readonly points: string | null } // null: full
  | { readonly kind: 'worth'; readonly points: string } // 满分为5分
  | { readonly kind: 'mostDeducted'; readonly points: string }
  | { readonly kind: 'mostAdded'; readonly points: string };

/** A clause outcome with its place in the folded text. */
export interface FoundOutcome {
  readonly outcome: ClauseOutcome;
  readonly start: number;
  readonly end: number;
}

const GIVE = '(?:得|计|记|赋|给|为|打|评|获得|获|可得|按|扣至|给予)';
const ITEM = '(?:该项|本项|此项|该指标|本指标|此指标|单项|指标){0,3}(?:的)?';
const FULL =
  '(?:满分|全分|全部分值|全部分数|全部权重分?|权重分值|权重满分|权重分|标准分值?|全额分值|基本分|基础分)';
const WHOLE = '(?:权重分值|权重分数|权重分|指标分值|标准分值|标准分|满分值?|分值|权重|总分|得分)';

/** Reads what a pattern found; null where it is no outcome after all. */
export type Reader = (
  m: RegExpExecArray,
  text: string,
) => { readonly outcome: ClauseOutcome; readonly end: number } | null;

const plain =
  (outcome: ClauseOutcome): Reader =>
  (m) => ({ outcome, end: m.index + m[0].length });

const number =
  (make: (n: string) => ClauseOutcome): Reader =>
  (m) => {
    const n = readNum(m.slice(1).find((g) => g !== undefined) ?? '');
    return n === null ? null : { outcome: make(n), end: m.index + m[0].length };
  };

const share =
  (make: (s: string) => ClauseOutcome): Reader =>
  (m) => {
    const t = readThreshold(`${m.slice(1).find((g) => g !== undefined) ?? ''}%`);
    return t ? { outcome: make(t.value), end: m.index + m[0].length } : null;
  };

/** Ways an outcome is written; at one place the first that fits is taken, so longer ones stand first. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // bounds
  [
    new RegExp(
      `(?:直至|直到|至)?扣[完光]${ITEM}(?:所有|全部)?(?:分值|分数|得分|权重分?|满分|分)?(?:为止|即止|止)|(?:扣|减)(?:减)?(?:至|到|完至)(?:0|零)分?(?:为止)?|直至扣完(?:${ITEM}(?:全部|所有)?(?:分值|分数|得分|权重分?|满分))?|(?:直至|直到)?${ITEM}(?:的)?(?:全部|所有)?(?:分值|分数|权重分?|得分)(?:全部)?扣[完光](?:为止|即止|止)?|(?:不|无)(?:计|得|出现|设|倒扣为?)?负分|不倒扣|(?:扣|减)[完光]${ITEM}(?:所有|全部)?(?:权重)?(?:分值|分数|得分|满分|分)|最低(?:得|为|计)?(?:0|零)分`,
      'y',
    ),
    plain({ kind: 'floor', points: '0' }),
  ],
  [
    new RegExp(
      `(?:扣|减)(?:减)?(?:至|到)(${NUM})分(?!钟)(?:为止)?|最低(?:得|为|计)?(${NUM})分(?!钟)|(?:得分)?不(?:得)?低于(${NUM})分(?!钟)(?!的|以|及|,?[得计])`,
      'y',
    ),
    number((points) => ({ kind: 'floor', points })),
  ],
  [
    new RegExp(
      `(?:累计|合计|最多|最高|至多|封顶|上限|总){1,4}(?:可)?(?:扣|减)(?:分|减|除)?(?:不超过|最多|最高|上限为?){0,3}(${NUM})分(?!钟)(?:为止|为限)?|(?:扣|减)分?(?:最多|最高|不超过|上限为?|以)(${NUM})分(?!钟)(?:为限|封顶)?|(?:累计)?减分最多(${NUM})分(?!钟)`,
      'y',
    ),
    number((points) => ({ kind: 'mostDeducted', points })),
  ],
  [
    new RegExp(
      `(?:累计|合计|最多|最高|至多|封顶|总){1,4}(?:可)?加(?:分)?(?:不超过|最多|最高|至){0,3}(${NUM})分(?!钟)(?:为止|为限)?|加分(?:最多|最高|不超过|上限为?|以)(${NUM})分(?!钟)(?:为限|封顶)?|(?:累计)加分最多(${NUM})分(?!钟)`,
      'y',
    ),
    number((points) => ({ kind: 'mostAdded', points })),
  ],
  [
    /(?:以|按)(?:满分|权重分?值?|分值)(?:为限|为止|封顶|为上限)|(?:最高|最多)(?:得分)?(?:不(?:得)?超过|得|为|计)(?:该项|本项|本指标|指标)?(?:的)?(?:满分|分值|权重分?)(?!的?\d)|满分为止|不(?:得)?(?:超过|突破)(?:该项|本项|本指标|权重)?(?:的)?(?:满分|分值(?!的?\d)|权重总额|权重分?值?(?!的?\d))|(?<![或及、不未没有得能应])超(?:过|出|额)(?:满分|分值|(?:年度|年初|预期|计划|设定)*(?:目标|指标|计划|任务)(?:值|数)?)的?,?(?:均|一律|仍|可)?(?:按|得|计|以)满分(?:计算?|计分)?|加满为止/y,
    plain({ kind: 'cap', points: null }),
  ],
  [
    new RegExp(
      `(?:共计?|合计|总分|本项|该项)?满分(?:为|是)?(${NUM})分(?!钟)|(?<=[计得赋给评打]分|折算|计算)\\((${NUM})分\\)(?=[;。\\n]|$)`,
      'y',
    ),
    number((points) => ({ kind: 'worth', points })),
  ],
  [
    new RegExp(`扣(?:满|完(?:该项|本项|此项)?(?:的)?)${NUM}分(?:为止)?`, 'y'),
    plain({ kind: 'floor', points: '0' }),
  ],
  [
    new RegExp(
      `(?:最高|最多|上限|封顶|至多)(?:得分?|计|为|不超过|可得)?(${NUM})分(?!钟)(?:为止|为限)?|(?:得分|总分|累计|合计)?不(?:得|能)?超过(${NUM})分(?!钟)|(${NUM})分(?!钟)(?:封顶|为限)`,
      'y',
    ),
    number((points) => ({ kind: 'cap', points })),
  ],
  [
    new RegExp(`超过(${NUM})分(?!钟)的?,?(?:均|一律)?(?:按|以)(?:照)?${NUM}分(?:计算|计|封顶)?`, 'y'),
    number((points) => ({ kind: 'cap', points })),
  ],
  // 酌情
  [
    new RegExp(
      `(?:酌情)?(?:得|计|给|赋)(?:${WHOLE}的?)?(${NUM})%?-(${NUM})%(?:的)?(?:${WHOLE}|分)?(?=[,;。)\\n]|$)`,
      'y',
    ),
    shareRange,
  ],
  [
    new RegExp(
      `(?:酌情|视情况|视情节?(?:轻重)?|视具体情况|(?<![巡重忽电监检注正])视[^,。;、\\d]{2,10}?(?=扣|给|计|酌)|(?:适当|相应)(?=扣|给|减|加)|视程度|按程度|按情节)(?:酌情)?(?:予以|给予|进行)?(?:扣减|扣除|扣分|扣|减分|减扣|给分|计分|得分|赋分|评分|打分|加分|核减)?(?:(?:分值|分数|分))?(?:\\d[\\d.]*-\\d[\\d.]*分)?`,
      'y',
    ),
    plain({ kind: 'discretion' }),
  ],
  [
    /(?:根据|按照?|依据)[^,;。=\n]{2,40}?(?:情况|质量|程度|等级|水平|结果|效果)[^,;。=\n]{0,6}?(?:进行)?(?:综合)?(?:评分|打分|计分|赋分|评定|确定得分|给分)(?=[;。\n]|$)/y,
    plain({ kind: 'discretion' }),
  ],
  [/(?:合理|综合)(?:确定|评定|评判|判定|评价|评|打)(?:分值|得分|分数|分)/y, plain({ kind: 'discretion' })],
  [/(?:扣减|扣除|扣|减)(?:相应|部分|一定|适当)(?:的)?(?:分值|分数|分)/y, plain({ kind: 'discretion' })],
  [new RegExp(`扣(?:减|除)?(?:${NUM})(?:分)?-(?:${NUM})分`, 'y'), plain({ kind: 'discretion' })],
  [
    new RegExp(
      `(?:得|计|记|赋|给|评|打)(?:分)?(?:为|在)?(${NUM})(?:分)?(?:\\([不]?含\\))?(?:-|至|到)(${NUM})(?:\\([不]?含\\))?分(?:\\([不]?含(?:\\d+分)?\\))?`,
      'y',
    ),
    pointRange,
  ],
  // nothing
  [
    new RegExp(
      `(?:则|均|都|一律)?(?:${ITEM}(?:自评)?(?:均)?)?(?:不得分|不计分|不给分|不予得分|不予计分|不赋分|不能得分|取消(?:该项|本项|此项)?(?:的)?(?:得分|分值|分数)|(?:该项|本项|此项)?(?:\\d+分)?(?:全部|一次性)扣(?:除|完|光)(?:${ITEM}(?:全部|所有)?(?:分值|得分|分数|分))?|扣除?(?:该项|本项|此项)?(?:的)?(?:全部分值|全部得分|全部分数|全分|满分|全部权重分?|全部分))|(?:该项|本项|此项|本指标|该指标)(?:指标)?(?:得分)?(?:为|得|计|记)?(?:0|零)分?(?![\\d.%])|${GIVE}(?:分)?(?:为)?(?:0|零)分(?:计分|计算|处理|计)?|(?:得|计)(?:0|零)(?![\\d.%])|(?:实行|执行|予以|则)?(?:一票否决)(?:制)?(?:,?(?:则|即)?(?:${ITEM}(?:得分)?(?:不得分|不计分|得?0分|为0分?|计0分)))?`,
      'y',
    ),
    plain({ kind: 'points', points: '0' }),
  ],
  // nothing taken off
  [/不(?:予)?扣分/y, plain({ kind: 'share', share: '1' })],
  // half
  [
    /(?:得|计|给|按|赋|扣)?(?:该项|本项|满分|分值|权重|指标分值|本指标)?(?:的)?(?:一半|半数|二分之一)(?:的)?(?:分值|分数|权重分?|得分|分)(?:计分|计算|得分)?|减半(?:计分|得分|给分)|折半(?:计分|得分)/y,
    (m) => ({
      outcome: m[0].startsWith('扣')
        ? { kind: 'deductShare', share: '0.5' }
        : { kind: 'share', share: '0.5' },
      end: m.index + m[0].length,
    }),
  ],
  // shares
  [
    new RegExp(
      `扣(?:减|除)?(?:${ITEM})?${WHOLE}(?:的)?(${NUM})%|扣(?:减|除)?(${NUM})%(?:(?:的)?${WHOLE}|(?=[,;。)\\n]|$))`,
      'y',
    ),
    share((s) => ({ kind: 'deductShare', share: s })),
  ],
  [
    new RegExp(
      `${GIVE}(?:${ITEM})?${WHOLE}(?:的)?(${NUM})%(?:计分|得分|的分值|的分数|计算|给分|分值)?|${GIVE}(${NUM})%(?:的)?(?:${WHOLE}|分数|分)|(?:得|计|给|赋)(${NUM})%(?=[,;。)\\n]|$)|(?:分值|权重|满分)(?:的)?(${NUM})%计分`,
      'y',
    ),
    share((s) => ({ kind: 'share', share: s })),
  ],
  // 80%-90%按80%计分
  [
    new RegExp(`按(?!100%)(${NUM})%(?:计分|得分|给分|赋分)`, 'y'),
    share((s) => ({ kind: 'share', share: s })),
  ],
  // 完成率≥90%的,得分系数为0.9: a share where the score is said to be the coefficient times the points
  [new RegExp(`${COEFFICIENT}(${NUM})(%)?(?![\\d.×])`, 'y'), coefficient],
  [new RegExp(`${COEFFICIENT}(?:其|实际)?(?:的)?([^,;。=×\\d]{0,10}率)(?=[,;。)\\n]|$)`, 'y'), byRate],
  // full
  [
    new RegExp(
      `${GIVE}(?:${ITEM})?(?:全部)?${FULL}(?:${NUM}分)?(?:计分|计算|计|处理)?(?=[,;。)\\n]|$)|${GIVE}(?:${ITEM})?(?:全部)?${FULL}(?:${NUM}分)?|(?:计|得|为)(?:全分|满)`,
      'y',
    ),
    plain({ kind: 'share', share: '1' }),
  ],
  // 得分=…
  [
    /(?:(?:本|该|此|单)?(?:项|指标|评价指标){0,4}(?:的)?(?:综合|自评|实际|最终|指标){0,4}(?:得分|评分|分值|计分))(?:的?(?:计算)?公式|的?计算方法)?(?:=|为:|:|按)(?=[^,;。\n])/y,
    readFormula,
  ],
  [
    /(?:按|根据|依据)(?:照)?(?:公式)?"?(?=[^,;。]{1,40}[×][^,;。]{0,20}(?:计|得|记|赋|计算|确定|折算))/y,
    readFormulaBy,
  ],
  OF_ANOTHER,
  [
    /(?:按|根据|依)(?:照)?(?:实际)?(?:完成|执行|支出|超出|所占|相应|实现|达标)?(?:率|情况|程度)?(?:的)?(?:同比例|正比例|等比例|比例|占比)(?:计算)?(?:扣(?:减)?分|计分|得分|计算得分|赋分|给分|折算得分|折算|计算分值|确定得分|计算|计)/y,
    plain({ kind: 'proportional' }),
  ],
  [
    /(?:按|根据)(?:照)?(?:实际)?(?:指标)?(?:完成|执行|支出|达标|覆盖|使用|及时|合格|实现|利用|支付)(?:率|比例|进度)(?:的)?(?:比例)?(?:计分|得分|计算得分|折算得分|赋分|给分|计算)/y,
    plain({ kind: 'proportional' }),
  ],
  ...SHARE_FORMS,
  [
    /(?:采用|按照?|用)?(?:线性)?(?:插值法?|内插法?)(?:计算|确定)?(?:得分|计分|分值)?/y,
    plain({ kind: 'interpolated' }),
  ],
  // points
  [new RegExp(`加(?:计)?(${NUM})分(?!钟)`, 'y'), number((points) => ({ kind: 'add', points }))],
  [
    new RegExp(
      `(?:扣减|扣除|扣掉|扣罚|减扣|扣|减去|减少|减)(?:分)?(?:为)?(${NUM})(?:分|(?![\\d.%一-龥]))`,
      'y',
    ),
    number((points) => ({ kind: 'deduct', points })),
  ],
  [
    new RegExp(
      `${GIVE}(?:${ITEM})?(?:分|得分|分值)?(?:为|是)?(${NUM})分(?:值)?(?:计算?(?=[,;。)\\n]|$))?(?!\\((?:含|不含)|以[上下内]|及以|-|至|到|之间|[≤<>≥=]|为[优良中差])`,
      'y',
    ),
    number((points) => ({ kind: 'points', points })),
  ],
];

/** All outcomes of a folded text, in order, without overlap. */
export function findOutcomes(text: string): readonly FoundOutcome[] {
  const found: FoundOutcome[] = [];
  let i = 0;
  while (i < text.length) {
    const here = outcomeAt(text, i);
    if (here) {
      found.push({ outcome: here.outcome, start: i, end: here.end });
      i = Math.max(here.end, i + 1);
    } else i += 1;
  }
  return found;
}

function outcomeAt(
  text: string,
  at: number,
): { readonly outcome: ClauseOutcome; readonly end: number } | null {
  // Nothing begins in the middle of a figure.
  if (/\d/.test(text[at] ?? '') && /[\d.]/.test(text[at - 1] ?? '')) return null;
  const bare = barePoints(text, at) ?? levelAward(text, at);
  if (bare) return bare;
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const outcome = match && match[0] !== '' ? read(match, text) : null;
    if (outcome) return outcome;
  }
  return null;
}
