import type { Definition } from '../clause/piece.ts';

const SCORING =
  /\d(?:\.\d+)?分(?![钟别之析类为布解管级组公散支配项成])|[一二两三四五六七八九十]分(?![钟别之析类为布解管级组公散支配项成])|扣(?!分法|除增值税|缴|款)|得分(?!情况|统计)|满分|酌情|权重|\d%的?(?:分值|分数|分)|占\d|加分|减分|记分|计分(?!方法|办法)|赋分|不得超过\d|(?:最高|最多|本项|得分|总分)不(?:得|能)?(?:超过|高于)\d|一票否决|(?:全部|所有|本项|该项|此项|本指标|该指标)的?(?:分值|分数)|[得计赋扣减加]\d|不[得分]$/;
/** Points taken, given or halved without a figure: 此项清零, 得分归零, 给一半, 零分, 降一档. */
const UNFIGURED =
  /(?:分|权重|[本该此]项|指标|直接|一律|全部|予以|作)[^,。;]{0,3}?(?:清零|归零|为零)|零分|[得给按计扣减记][^,。;]{0,8}?(?:一半|半数|对半|二分之一|减半|折半)|(?:分值?|分数|权重)的?(?:一半|半数|减半|折半)|(?:[降扣减]低?|下调)(?:一|1|两|2)个?(?:档|等级|等次)|降档/;
/** A level and its share, without a word of scoring: 执行较差40%, 基本符合(60%); no rate that is told: 完成率达到90%. */
const LEVEL_SHARE =
  /(?:^|[;,。\n、:])(?![^;,。\n]*(?:达|率|占|为|于|至|按|以|应|超|足|比|度|值|目标|标准|每|其中|不[低高]))[一-龥]{1,12}[:(]?\d+(?:\.\d+)?%\)?(?=$|[;,。\n])/;
/** 不存在的，以定点维修率评分: that points follow from a figure. */
const BY_FIGURE =
  /(?:按照?|根据|依据?|以)[^,;。]{2,40}?(?:比例|比重|比值|比率|百分比|率|进度)[^,;。]{0,6}?(?:计算|折算|核算|评价|评定|[得计评赋打])(?:(?:该|此|各|相应|对应)[^,;。\n]{0,4})?[^,;。\n]{0,2}分/;
/** Phrases that speak of scoring and score nothing: 评分采用扣分法, 不重复扣分. */
const HARMLESS =
  /^[^不按据得计未予酌\d]{0,14}(?:率|区间|值|范围|档次|等级|程度)[ ,]?(?:得分|赋分|分值|计分|评分)$|^(?:本|该|此)(?:项|指标)?(?:为|是|属于?)(?:加分|扣分|加减分)(?:项目?|指标)$|(?:评分)?(?:采用|采取)?扣分法(?:评分)?|^(?:评分|计分)(?:方法|标准):?|(?:[^,。;]{0,6}按完成率计分)(?:[,、]?(?:并)?设置及格门槛)?|设置及格门槛|,?超(?:过|出|额)[^,;。\d]{0,10}(?:的|部分|完成),?(?:均|也)?不(?:再|另|另外|额外|予)?加分|不得?重复扣分|不再(?:重复)?扣分|在相应指标扣分/g;
/** 根据下列标准评分: leads on to the clauses. */
const LEADS_ON =
  /^(?:按照?|根据|依据|对照|由)[^。;,]{2,60}(?:计分|评分|得分|打分|考核|评价|扣分|加分|赋分|折算)(?:标准)?:?\n?$/;

/** A word of scoring that was misread or lost a character: 不口分, 得口分, 不得, 适当口分, 此项自评得口. */
const MISREAD =
  /不.?分$|不得.?$|[得计][^分\d,;。]?分$|得\D?$|(?<![%按审统会设预合估共总累])计$|(?:适当|相应|酌情|酌|质量|情况).?分$|[的,].?分$|^-\d|取消/;

/** Whether a stretch that was not understood speaks of points: then it could change the score. */
export function couldMatter(text: string): boolean {
  if (LEADS_ON.test(text)) return /\d(?:分|%)|[扣得计]\d/.test(text) || UNFIGURED.test(text);
  const left = text.replace(HARMLESS, '');
  return (
    SCORING.test(left) ||
    BY_FIGURE.test(left) ||
    UNFIGURED.test(left) ||
    LEVEL_SHARE.test(left) ||
    MISREAD.test(left)
  );
}

/** Whether the words before 扣完为止 or 最多… hold a clause of their own: 每1起口1分, 加1口, 口足1天的按1天计. */
export function hidesClause(condition: string): boolean {
  return /\d分|[得扣减加]\d|(?:^|[^第年月日])\d\D?$|(?<!不)足\d[^,;。]*按|不足.*按[^计算扣]*$/.test(
    condition,
  );
}

/** 完成率超过100%的，按100%计算 */
export function capsEach(text: string): boolean {
  return /(?:超过|大于|高于)100%的?,?(?:均|一律)?(?:按|以)(?:照)?100%(?:计|算)/.test(text);
}

/** 每月执行率超过100%的，按100%计算: the mean's figures are capped each. */
export function periodicCap(text: string, definitions: readonly Definition[]): readonly Definition[] {
  if (!capsEach(text)) return definitions;
  return definitions.map((d) =>
    d.formula.op === 'mean' ? { ...d, formula: { ...d.formula, cap: '1' } } : d,
  );
}

/** 不足1个百分点按1个百分点计 counts an incomplete step whole; without a word it counts nothing. */
export function partialStep(text: string): 'dropped' | 'whole' | 'share' {
  if (/不足[^,;。]{1,12}?(?:的)?,?(?:也|均)?(?:按|以)[^,;。]{1,12}?(?:计|算|扣)/.test(text)) return 'whole';
  return /(?:不足|不满)[^,;。]{1,12}?(?:的)?,?按比例(?:扣|计)/.test(text) ? 'share' : 'dropped';
}

/** 保留一位小数, 四舍五入取整: scores are rounded to two decimals, and no rule says otherwise. */
const ROUNDING =
  /(?:保留|精确|四舍五入|取)(?:到|至|为)?(?:小数点?后?)?第?(?:[一1三3四4](?:位|个)?(?:小数|位)|整(?:数|分)?|个位|0\.[15](?!\d)|小数点后[一1三3四4]位)|取整|按整数|不(?:保?留|计|取)小数|(?:舍去|去掉|忽略|舍弃)小数/;

/** Where a standard rounds otherwise than to two decimals. */
export function otherRounding(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = ROUNDING.exec(text);
  return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
}
