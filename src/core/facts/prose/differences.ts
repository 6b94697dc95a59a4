import { rational } from '../../quantity/rational.ts';
import type { Prose, ProseFigure } from './prose.ts';

/** Names of a distance from something: for these a difference is the figure itself. */
const OF_DIFFERENCE =
  /超|差|少|短|缺|余|节[约省支]|增|减|降|升|延|逾|推迟|提前|误|偏|压|变|涨|幅|落后|滞后|缩|剩|[高低]于|欠|进步/;

const VERBS =
  '(?:了|出|支|付|花|完成|支出|支付|建成|建设|建|采购|投入|安排|发放|发|拨付|拨|下达|培训|收缴|征收|上缴|缴|收|列支|到位|开展|举办)*';
const AGAINST =
  '(?:(?<![占同环对评之性价百])比(?![例重率值选赛价武拼])|(?<!比)较(?![大好高低多少快慢强差重])|距|离|[与和][^,，]{1,20}相)';
const APART =
  '(?:少|(?<!许|众|诸)多|差|超|延长|缩短|推迟|提前|节约|节省|节余|结余|短缺|缺|欠|低|高|慢|快|滞后|超前|落后|下降|上升|降低|提高|减少|增加|下滑|回落)';
/** 比计划少5个, 距100%差8个百分点. */
const BY = new RegExp(`${AGAINST}[^,，]{0,30}?${APART}${VERBS}$`);
/** 少完成5个, 多发放6万元: the deed that was done too little or too much. */
const TOO_MUCH = new RegExp(
  `(?<![不很许较更最至减增诸众])(?:少|多|超额|欠)(?=[完支付建采投安发拨下培收征上缴列开举到])${VERBS}$`,
);
const NORM =
  '(?:年初|年度|全年|调整后)?(?:预算|计划|编制|编|标准|定额|限额|概算|目标|任务|工期|指标|核定|控制|批复)(?:安排|总)?(?:数|额|值)?的?(?:约|近|达)?$';
/** 超预算5%, 超编3人. */
const BEYOND = new RegExp(`(?<![未不没无])(?:超(?:出|过)?|突破|高出)了?${NORM}`);
const OFF = new RegExp(`(?<![未不没无])(?:低于|高于|少于|多于)${NORM}`);
/** A rate of more than this behind a norm may be the norm itself: 高于目标值95%. */
const SMALL = rational(1, 2);

/** 实际完成数少4个, 差4个完成, 缺编3人 */
const SHORT = /(?<![不很许较更最至减增诸众])(?:少|短少|短缺|欠缺|缺口?|差|超支|超编|缺编|空编|空缺|超标)了?$/;

/** What something is held against: 合同工期 of 较合同工期180天延长12天. */
const BASE = new RegExp(`(?:${AGAINST}|由|从|[与和])([^,，]{0,12}?)$`);
const BEHIND_BASE = new RegExp(`^的?[^,，。;；\\d]{0,6}?(?:相差|${APART})(?![^,，。;；\\d]{0,2}[到至为])`);

/**
 * The text without the figures that tell by how much something differs (少完成5个, 超预算2%), and without those it is held
 * against (距100%差8个百分点), as neither says where it stands. `names` are those of the figures asked for.
 */
export function withoutDifferences(prose: Prose, names: readonly string[]): Prose {
  if (names.some((name) => OF_DIFFERENCE.test(name))) return prose;
  const figures = prose.figures.flatMap((figure): readonly ProseFigure[] => {
    if (figure.period !== 'this' || figure.listed) return [figure];
    if (isDifference(figure, prose.text)) return [];
    const base = baseNamed(figure, prose.text);
    if (base === null) return [figure];
    const bare = base.replace(/(?:数|额|总额|安排|的)+$/, '');
    return bare !== '' && names.some((name) => name.includes(bare)) ? [{ ...figure, label: base }] : [];
  });
  return { ...prose, figures };
}

function before({ quantity }: ProseFigure, text: string): string {
  return (
    /[^,，。;；\n]*$/.exec(text.slice(Math.max(0, quantity.figureStart - 60), quantity.figureStart))?.[0] ??
    ''
  );
}

function isDifference(figure: ProseFigure, text: string): boolean {
  const { unit, value } = figure.quantity;
  const words = before(figure, text);
  if (unit.dimension === 'points') return true;
  if (BY.test(words) || TOO_MUCH.test(words) || SHORT.test(words)) return true;
  const rate = unit.dimension === 'ratio';
  if (rate && /(?:节约|节省|节余|结余)了?$/.test(words)) return true;
  if (BEYOND.test(words)) return !rate || value.compare(SMALL) < 0;
  return rate && OFF.test(words) && value.compare(SMALL) < 0;
}

/** The words between 较 and a figure that something is held against; null for every other figure. */
function baseNamed(figure: ProseFigure, text: string): string | null {
  const behind = text.slice(figure.quantity.end, figure.quantity.end + 20);
  if (!BEHIND_BASE.test(behind)) return null;
  return BASE.exec(before(figure, text))?.[1] ?? null;
}
