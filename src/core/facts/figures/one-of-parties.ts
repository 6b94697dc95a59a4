import type { Prose, ProseFigure } from '../prose/prose.ts';

/**
 * Words that say whose, of which source, kind or part of the year a figure is, by what they tell apart. Two of one line
 * beside each other divide a whole.
 */
const SIDES: readonly RegExp[] = [
  /我[们局镇乡县市区校院省单办委厅站所中]位?|本[局镇乡县市区校院省办委厅单](?:位|级)?|本部门?|局机关|机关本级|机关|本级|(?:基层|二级|所属|下属|直属)[^,，、;；。\d]{0,3}?(?:预算)?(?:单位|企业|机构|站所|学校|中心|所|站|院|校|镇|乡)|全[县市区省镇国]|辖区|(?<=^|[,，;；。、\n])(?:省|市|县|区)[^,，、;；。\d]{1,5}?(?:局|委|办|厅|中心)|其他(?:单位|部门|乡镇|县区)/g,
  /基本支出|(?<!和|与|、)项目支出(?=预算|决算|数|完成|执行|安排)|重点项目|其他项目|一般项目/g,
  /(?:中央|省级|市级|县级|区级|本级|上级)(?:财政)?(?:资金|补助)|(?:自筹|配套|社会)资金/g,
  /第[一二三四五六七八九十\d]+(?:批|期|标段|阶段|次|轮)/g,
  /[上下]半年|第?[一二三四]季度|前[一二三]季度|\d{1,2}月?[—–~-]+\d{1,2}月|\d{1,2}月至\d{1,2}月|截至[^,，。;；]{0,5}[底末日月]|全年|丰水期|枯水期|平水期|汛期|非汛期|[春夏秋冬]季/g,
  /联合|独立|单独|自行|配合|协助|参与/g,
  /(?:预算|决算)(?=[^,，。;；\d]{0,6}率)|[一-龥]{2,4}口径/g,
];
const PART_OF_YEAR = /[上下]?半年|季度|\d月|时点|月底|[春夏秋冬]季|汛期|水期/;
/** The row is of these whoever else is told of. */
const OWN = /^(?:我[^们]|我们|本[^级])|^全年|^独立|^自行/;
const LIGHT = /[的了共计为达到各均实际累计总额数]/g;

/**
 * Whether a figure is told of one party, source, kind or part of the year only, and the text tells the same of another: what
 * the whole comes to is not said by it.
 */
export function isOneOfSeveral(figure: ProseFigure, asked: string, prose: Prose): boolean {
  if (isOfNamesake(figure, asked, prose)) return true;
  return SIDES.some((side) => {
    if (PART_OF_YEAR.test(asked) && PART_OF_YEAR.test(figure.label)) return false;
    const own = sideOf(figure, side, prose);
    if (own === null || OWN.test(own) || asked.includes(own)) return false;
    return prose.figures.some((other) => {
      if (other === figure || !sameUnit(figure, other)) return false;
      const another = sideOf(other, side, prose);
      if (another === null || another === own) return false;
      return /^[我本]/.test(another) || sameWords(figure, other, side);
    });
  });
}

/** The last such word in front of a figure, in its sentence. */
function sideOf({ quantity, sentence }: ProseFigure, side: RegExp, prose: Prose): string | null {
  const from = Math.max(0, prose.text.lastIndexOf(sentence, quantity.start));
  const words = prose.text.slice(from, quantity.start).replace(/\([^()]*\)/g, ' ');
  return words.match(side)?.at(-1) ?? null;
}

function sameUnit({ quantity: a }: ProseFigure, { quantity: b }: ProseFigure): boolean {
  // 变动率为0: none has no unit.
  if (a.unit.dimension === 'number' && a.value.equals(0)) return b.unit.dimension === 'ratio';
  if (a.unit.dimension !== b.unit.dimension) return false;
  if (a.unit.dimension === 'count') return a.unit.word === b.unit.word;
  return a.unit.dimension !== 'ratio' || !a.value.equals(b.value);
}

/** Told of the same thing: the same words but for the side, or less of them. */
function sameWords(a: ProseFigure, b: ProseFigure, side: RegExp): boolean {
  const [one = '', two = ''] = [a, b].map(({ label }) => label.replace(side, '').replace(LIGHT, ''));
  return one.includes(two) || two.includes(one);
}

/** Words in front of a name that say which of its values it is, and not whose. */
const NO_OWNER = /年|月|季|初|末|后|前|中|其|实|计划|目标|预算|决算|应|已|未|数|额|总|均|率/;

/** 东片区计划完成数20个、西片区计划完成数20个: one name behind two names of the same kind. */
function isOfNamesake(figure: ProseFigure, asked: string, prose: Prose): boolean {
  return prose.figures.some((other) => {
    if (other === figure || !sameUnit(figure, other)) return false;
    const shared = sharedEnd(figure.label, other.label);
    const [own, another] = [figure, other].map(({ label }) => label.slice(0, label.length - shared));
    if (own === undefined || another === undefined || own === '' || another === '') return false;
    if (shared < 4 || !/^[一-龥]{1,3}$/.test(own) || another.length !== own.length) return false;
    const next = figure.label[own.length] ?? '';
    return ![own, another].some((words) => NO_OWNER.test(words + next) || asked.includes(words));
  });
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}
