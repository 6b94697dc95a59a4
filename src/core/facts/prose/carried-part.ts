import type { Prose, ProseFigure } from './prose.ts';
import { ofAnother } from './subject.ts';
import { isPointing, plainName, timeless } from './wording.ts';

const FIGURES = /\d[\d,.]*(?:%|‰|个?百分点|[万亿千百]*[元个次项人家件份名户期场]*)/g;
/** Words of a clause that name no thing of their own. */
const LIGHT =
  /实际|已|足额|全部|全额|均|及时|年度|预算|决算|支出|支付|执行|完成|安排|到位|下达|拨付|使用|资金|金额|计划|目标|任务|年末|年底|截至|当年|本年|今年|数|额|为|共|约|达到?|的|了/g;
const WHOLE = /全年|年初|总|合计|整体|综合|全部门|部门预算|项目预算/;
const PART = /^(?:其中|包括|含)/;

/**
 * Whether a rate that leaves out whose it is stands behind words about a part of what is asked for:
 * 其中公务接待费预算3万元，支出3.6万元，控制率120%.
 */
export function ofCarriedPart(figure: ProseFigure, name: string, asked: string, prose: Prose): boolean {
  const { quantity, label } = figure;
  if (quantity.unit.dimension !== 'ratio' || !leavesOutThing(label, name)) return false;
  const lead = leadOf(figure);
  if (lead === null || WHOLE.test(lead)) return false;
  if (PART.test(lead)) return (lead.match(FIGURES) ?? []).length === 1;
  const thing = lead.replace(FIGURES, '');
  return (
    ofAnother(thing, asked) ||
    partsIn(prose.text).some((part) => thing.startsWith(part.name) && !asked.includes(part.name))
  );
}

/** 执行率 for 预算执行率: the end of the name alone. */
function leavesOutThing(label: string, name: string): boolean {
  const [said, wanted] = [label, name].map((n) => timeless(plainName(n)));
  if (said === undefined || wanted === undefined || said === '') return false;
  return isPointing(label) || (said.length < wanted.length && wanted.endsWith(said));
}

/** The nearest words before a figure in its sentence that name a thing. */
function leadOf({ sentence, clause, label }: ProseFigure): string | null {
  const at = sentence.indexOf(clause);
  const own = clause.slice(0, Math.max(0, clause.lastIndexOf(label)));
  const before = [...sentence.slice(0, Math.max(0, at)).split(','), own];
  return (
    before.toReversed().find((words) => /[一-龥]{2}/.test(words.replace(FIGURES, '').replace(LIGHT, ''))) ??
    null
  );
}

/**
 * The text without what it tells of the single parts of a sum: 财政资金已到位2000万元 behind 其中财政资金2000万元、自筹1000万元.
 */
export function withoutParts(prose: Prose, asked: string): Prose {
  const parts = partsIn(prose.text).filter(({ name }) => !asked.includes(name));
  const ofPart = ({ label, clause, quantity }: ProseFigure): boolean =>
    MEASURED.test(quantity.unit.dimension) &&
    parts.some(
      ({ name, alone }) =>
        label.includes(name) && !(alone && (PART.test(clause) || prose.text.includes(`其中${clause}`))),
    );
  return parts.length === 0 ? prose : { ...prose, figures: prose.figures.filter((f) => !ofPart(f)) };
}

const MEASURED = /money|length|area|weight/;
const UNIT = '[万亿千百]*(?:元|亩|公顷|平方米|平方公里|公里|千米|米|吨|立方米)';
const PART_NAMED = new RegExp(
  `(?<=^|[、,，和及与])([一-龥]{2,8}?)(?:预算|支出|安排|投入|为)?(?=\\d[\\d.,]*${UNIT})`,
  'g',
);

/** The names of the parts that a text lists behind 其中, and whether one stands alone there. */
function partsIn(text: string): readonly { readonly name: string; readonly alone: boolean }[] {
  return [...text.matchAll(/其中[:：]?([^。;\n]{2,80})/g)].flatMap(([, list = '']) => {
    const names = [...list.matchAll(PART_NAMED)]
      .map(([, name = '']) => name)
      .filter((name) => name.replace(LIGHT, '').length >= 2);
    return names.map((name) => ({ name, alone: names.length === 1 }));
  });
}
