import type { Prose, ProseFigure } from '../prose/prose.ts';

/** Another value of the same thing is told behind these words: 经核对更正为456万元, 年中调整为480万元. */
const SET =
  /(?:更正|订正|修正|改正|核正|勘误|重新核定|调整|调减|调增|追减|变更|修订|核减|核增|压减|缩减|下调|上调|增加|减少|核实|审定|核定|改判|认定|实际|应)(?:后)?(?:应)?为$|(?:更正|订正|修正|勘误|改为|后调整|应为)[:：]?$/;
/** By so much it was changed: 追加200万元, 收回统筹30万元, 追回6万元. */
const BY =
  /(?:追加|追减|调减|调增|核减|核增|审减|压减|收回|统筹收回|收回统筹|追回|退回|缴回|扣回)(?:统筹|预算|资金|指标|任务|金额|计划|财政|国库|省级|市级|县级|专项|经费|了|共计?|其中)*$/;
/** Behind a number: so many of them don't count. */
const VOID =
  /^[^。;；\d]{0,20}(?:不予认定|未予认[可定]|未认[可定]|不作数|作废|不认可|不予认可|不计入|不予计入|不算|被剔除|予以剔除|不属于|不构成|不属实|不成立|改判|撤销|无责|无效|系误报|误报|重复统计|重复计算|重复上报)/;
/** The plan itself was made larger or smaller: 年中增加10个, 经批准取消4个. */
const REPLANNED =
  /(?:年中|年内|期间|中途|后|批准|同意)[^,，。;；\d]{0,6}(?:增加|减少|新增|取消|压缩|调出|调入|终止)$/;
const PLANNED = /计划|任务|目标|预算|应/;
/** In front of a number: what remains of those told before. */
const FOUND = /(?:查实|核实|属实|认定|成立|确认|核定)(?:的|有|违规|违纪|问题|其中|为|共)*$/;
const CHECKED =
  /^(?:经|后经)?(?:核查|复核|考核组|评价组|评审组|审核|核实|正式报告|最终)(?:后|时|认为)?(?:实际)?(?:仅|只|为|有|认可|认定|确认)/;
/** The name asks for what was set first, or for the change itself. */
const FIRST =
  /年初|上年|调整前|原|初始|追加|追减|调整[数额率度金次幅]|变更|收回|追回|核减|审减|退回|缴回|扣回/;
const LAST = /上年|去年|上期|年初(?!预算|计划|目标|任务|指标|下达|安排|批复)/;
const MONEY_BACK = /收回|追回|退回|缴回|扣回/;
const COMPARED = /(?:比|较|同比|环比)[^,，。;；]*$/;

/**
 * Whether a text tells that a figure did not stay as it is: corrected, adjusted in the year, or lessened by what was not
 * recognised. `asked` is all that names the thing asked for.
 */
export function isAmended(figure: ProseFigure, asked: string, prose: Prose): boolean {
  if (FIRST.test(asked) || figure.period !== 'this' || LAST.test(figure.label)) return false;
  const at = prose.figures.indexOf(figure);
  if (isChange(figure, prose)) return false;
  for (const later of prose.figures.slice(at + 1)) {
    if (prose.text.slice(figure.quantity.end, later.quantity.start).search(/[。\n]/) >= 0) return false;
    if (later.quantity.unit.dimension !== figure.quantity.unit.dimension) continue;
    if (!changes(later, figure, prose)) {
      // A figure of its own stands between: what comes then was said of that one.
      if (later.quantity.unit.dimension !== 'count' || later.label !== '') return false;
      continue;
    }
    return true;
  }
  return false;
}

function isChange(figure: ProseFigure, prose: Prose): boolean {
  return SET.test(before(figure, prose)) || BY.test(before(figure, prose));
}

function before({ quantity }: ProseFigure, { text }: Prose): string {
  const words = text.slice(Math.max(0, quantity.start - 20), quantity.start);
  return (/[^,，。;；\d]*$/.exec(words)?.[0] ?? '').replace(/[(（:：\s]+$/, '');
}

function changes(later: ProseFigure, first: ProseFigure, prose: Prose): boolean {
  const words = before(later, prose);
  if (COMPARED.test(words)) return false;
  if (later.quantity.unit.dimension === 'ratio') return /更正|订正|修正|勘误|改为/.test(words);
  if (SET.test(words)) return !later.quantity.value.equals(first.quantity.value);
  if (BY.test(words)) return later.quantity.unit.dimension === 'money' || !MONEY_BACK.test(words);
  if (later.quantity.unit.dimension !== 'count') return false;
  // 其中查证成立1例，其余2例不成立: the rest are none of these.
  if (later.quantity.unit.word !== first.quantity.unit.word) return false;
  if (/另/.test(words) || (/其余|剩余/.test(words) && /其中/.test(first.clause))) return false;
  if (!later.quantity.value.equals(0) && VOID.test(prose.text.slice(later.quantity.end))) return true;
  if (REPLANNED.test(words) && PLANNED.test(first.label)) return true;
  return (FOUND.test(words) || CHECKED.test(words)) && later.quantity.value.compare(first.quantity.value) < 0;
}
