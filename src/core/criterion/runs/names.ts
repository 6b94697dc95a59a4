import { operands, some } from '../../rule/walk.ts';
import type { Expression, Measure, MeasureUnit } from '../../rule/rule.ts';
import { readExpression, unitOfName } from '../text/expression.ts';
import type { Definition } from '../clause/piece.ts';
import { ROW_DEVIATION, growthOf } from '../../rule/own-measures.ts';
import { LAST_YEAR } from '../text/comparison.ts';
import { inUnitsOf } from './quotient-units.ts';
import { standardRate } from './standard-rates.ts';

/** What a standard's text and its row say about the things it measures. */
export interface Names {
  readonly indicator: string;
  readonly definitions: readonly Definition[];
  /** The title of the numbered part that is read, where it names a thing and no figure: 新建养老服务站点. */
  readonly part?: string;
  /** What single letters of formulas stand for: A, 全年预算数. */
  readonly letters?: ReadonlyMap<string, string>;
  /** Names under which the standard counts different things: 培训 in 期 and in 人次. */
  readonly unlike?: ReadonlySet<string>;
  /** 单项完成率超过100%的按100%计: the figures of a mean are capped each. */
  readonly capped?: boolean;
}

/** Words that point at the one thing defined, not names of their own. */
const POINTING =
  /^(?:该|此|本|上述|其|计算|最终|实际)?(?:比率|比例|比值|数值|结果|率|指标值|计算结果|完成率|控制率|执行率|进度|占比|比重|程度|幅度|数|值|X|x)?$/;

/** 新增3000人及以上: a deed alone is the indicator's. */
const DEED =
  /^(?:全年|本年|年度|当年)?(?:新增|完成|实现|组织|举办|开展|建成|培训|引进|受理|办结|发放)(?:数|量|目标值?|任务|计划)?$/;
/** 年度计划24次，每少1次扣0.5分: what is planned is the row's, and the plan is not what was done. */
const PLAN_ALONE = /^(?:全年|本年|年度|当年|年初)*(?:计划|目标|任务|指标)(?:值|数|任务|量)?$/;
/** Rows that name no figure of their own. */
const NO_FIGURE = /(?:情况|任务|工作|管理|质量|效果|成效|建设|水平|保障|服务)$/;

/** 培训600人次以上, in the row 培训任务完成情况: what is counted, of which the row says no more. */
export function countedDeed(name: string, condition: string, { indicator }: Names): string {
  if (!DEED.test(name) || !NO_FIGURE.test(indicator)) return name;
  const counter = /\d(?:[十百千]?万)?(人次|户次|家次|场次|台次|人|户|家|场|期|项|件|次|份|篇)/.exec(
    condition,
  )?.[1];
  return counter === undefined ? name : `${name}${counter}${counter.endsWith('次') ? '' : '数'}`;
}

/** Whether words only say what was done with the thing that the row is named after. */
export function isDeed(name: string): boolean {
  return name === '' || DEED.test(name);
}

/** Rates that every part of a standard has one of. */
const OWN_RATE = /^(?:完成|达标|合格|及时|到位|执行|支出|办结|覆盖|验收|建成|支付|使用)率$/;

/** The measure a name stands for: one defined in the text (also under a turned-round or shortened name), or itself. */
export function measureNamed(name: string, unit: MeasureUnit | null, names: Names): Measure {
  // 半年进度:进度率 is one of several figures of the same kind, none of them the defined one itself.
  // 半年进度（2分）：进度率≥45%: under such a title the rate is of that part of the year.
  const dated = datedMeasure(name, unit, names) ?? datedMeasure(`${names.part ?? ''}${name}`, unit, names);
  if (dated) return dated;
  const grown = unit === 'ratio' ? GROWN.exec(name)?.[1] : undefined;
  if (grown !== undefined) return growthOf(grown);
  if (name.includes(':')) return { name: name.replace(':', ''), unit: unit ?? 'ratio', formula: null };
  if (name === ROW_DEVIATION.name && unit === 'ratio') return ROW_DEVIATION;
  const absolute = ABSOLUTE.exec(name)?.[1];
  if (absolute) return absoluteOf(absolute, name, unit, names);
  const [, called, quotient = ''] = CALLED.exec(name) ?? [];
  const of = called === undefined ? null : readExpression(quotient, 0);
  if (called !== undefined && of?.end === quotient.length)
    return { name: called, unit: unit ?? 'ratio', formula: inUnitsOf(called, of.expression, unit) };
  const worked = /[/÷]/.test(name) ? readExpression(name, 0) : null;
  if (worked && worked.end === name.length)
    return { name, unit: unit ?? 'ratio', formula: inUnitsOf(name, worked.expression, unit) };
  const definition = definitionOf(name, names.definitions);
  // 6月底执行进度, of which only the 执行进度 of any time is defined.
  if (definition && atTime(name) && !atTime(definition.name))
    return { name, unit: unit ?? unitOfName(name), formula: null };
  // 半年进度（2分）：进度率≥45%
  if (definition && atTime(names.indicator) && !atTime(definition.name) && unit === 'ratio')
    return { name: names.indicator, unit, formula: null };
  if (definition) return fromDefinition(definition, unit, names);
  const share = unit === 'ratio' ? partOfWhole(name) : null;
  if (share) return share;
  const only = names.definitions.length === 1 ? names.definitions[0] : undefined;
  if (names.part !== undefined && OWN_RATE.test(name) && names.definitions.length === 0)
    return { name: `${names.part}${name}`, unit: 'ratio', formula: null };
  if (POINTING.test(name) && only) return fromDefinition(only, unit, names);
  if (
    name === '' ||
    DEED.test(name) ||
    PLAN_ALONE.test(name) ||
    /^(?:该|此|本|上述)?(?:比率|比例|比值|数值|结果|率|指标值|计算结果)$/.test(name)
  ) {
    return customary(names.indicator, unit ?? unitOfName(names.indicator));
  }
  return customary(name, unit ?? unitOfName(name));
}

/** 就业资金较上年增幅 */
const GROWN = new RegExp(
  `^(.*?)(?:较|比|与)${LAST_YEAR}(?:相比)?,?(?:增长|增加|上升|提高)?(?:增长率|增幅|增速|增长|率|幅度|比例)$`,
);
/** 变动率的绝对值 */
const ABSOLUTE = /^(.{2,}?)的?绝对值$/;
const PART_OF_YEAR =
  /^(?:截至|截止)?(?:到)?((?:上?半年|前三季度|[一二三四]季度|\d{1,2}月)(?:份|底|末|\d{1,2}日)?)(?:支出|执行)?(?:进度)?:?(?=.{2})/;
/** What there is of all year long, whatever part of it is looked at. */
const YEARLY = /预算|计划|年初|全年|目标|任务|结转|追加/;

/** 截至6月底执行率, where 执行率 is defined: the same rate, of what was done by then. */
function datedMeasure(name: string, unit: MeasureUnit | null, names: Names): Measure | null {
  const [opening, part] = PART_OF_YEAR.exec(name) ?? [];
  if (opening === undefined || part === undefined) return null;
  const rate = name.slice(opening.length);
  const definition = definitionOf(rate, names.definitions);
  if (!definition) return null;
  const whole = fromDefinition(definition, unit, names);
  const by = (e: Expression): Expression => {
    if (e.op === 'name') return YEARLY.test(e.name) ? e : { ...e, name: `${part}${e.name}` };
    return 'left' in e ? { ...e, left: by(e.left), right: by(e.right) } : e;
  };
  return { ...whole, name: `${part}${definition.name}`, formula: whole.formula && by(whole.formula) };
}

function atTime(name: string): boolean {
  return /^(?:截至)?(?:上半年|半年|前三季度|第?[一二三四]季度|\d{1,2}月(?:份|底|末)?|年底|年末)/.test(name);
}

const PART_OF_WHOLE = /^([^,;占]{2,24}?)(?:占|达到|达|相当于)([^,;占]{3,24}?)的?$/;
/** 采购节约率(采购预算-实际采购金额)/采购预算 */
const CALLED = /^([一-龥]{2,12}(?:率|比例|比重))(\([^()]+\)[/÷][^()/÷]+)$/;
/** 完成投资额与计划投资额之比 */
const QUOTIENT = /^([^,;占与和同]{2,24}?)(?:与|和|同)([^,;占与和同]{3,24}?)(?:之比|的?比[例值率])$/;
const SUM = /资金|经费|投入|投资|收入|支出|金额|总额|数额|面积|规模|数$|额$|量$/;
/** Wholes that are no figure of their own: 达到序时进度, 达到目标. */
const NO_WHOLE = /目标|计划|任务|标准|要求|规定|进度|水平|以上|以下/;

/** 县级配套资金达到中央和省级投入的10%: one sum as a part of another. */
function partOfWhole(name: string): Measure | null {
  const [, first, second] = QUOTIENT.exec(name) ?? [];
  if (first && second && SUM.test(first) && SUM.test(second))
    return {
      name,
      unit: 'ratio',
      formula: { op: '/', left: figureNamed(first), right: figureNamed(second) },
    };
  const [, part, said] = PART_OF_WHOLE.exec(name) ?? [];
  const whole = said?.replace(/的?(?:比重|比例|比率|占比|百分比)$/, '');
  if (!part || !said || !whole || !SUM.test(part) || !SUM.test(whole) || NO_WHOLE.test(whole)) return null;
  const formula: Expression = { op: '/', left: figureNamed(part), right: together(whole) };
  return { name: `${part}占${said}`, unit: 'ratio', formula };
}

/** 中央和省级投入: the sums of both. */
function together(whole: string): Expression {
  const [, first, second, kind] =
    /^([^和与及、]{2,4})[和与及、]([^和与及、]{2,4}?)((?:财政)?(?:投入|补助|资金|经费|投资|拨款)(?:资金|经费)?)$/.exec(
      whole,
    ) ?? [];
  if (!first || !second || !kind) return figureNamed(whole);
  return { op: '+', left: figureNamed(first + kind), right: figureNamed(second + kind) };
}

function figureNamed(name: string): Expression {
  return { op: 'name', name, unit: unitOfName(name) };
}

/** 预算调整率绝对值: the figure without its sign. */
function absoluteOf(of: string, name: string, unit: MeasureUnit | null, names: Names): Measure {
  const inner = measureNamed(of, unit, names);
  const figure: Expression = inner.formula
    ? { op: 'measure', measure: inner }
    : { op: 'name', name: inner.name, unit: inner.unit };
  return { name, unit: inner.unit, formula: { op: 'abs', of: figure } };
}

/** A measure that the standard only names: with the formula that national practice gives it, where it has one. */
function customary(name: string, unit: MeasureUnit): Measure {
  const formula = unit === 'ratio' ? standardRate(name) : null;
  return formula ? { name, unit, formula, customary: true } : { name, unit, formula: null };
}

function fromDefinition(definition: Definition, unit: MeasureUnit | null, names: Names): Measure {
  const others = names.definitions.filter((d) => d !== definition);
  return {
    name: definition.name,
    unit: unit ?? (/[率比例]$/.test(definition.name) ? 'ratio' : formulaUnit(definition.formula)),
    formula: inUnitsOf(definition.name, resolve(definition.formula, { ...names, definitions: others }), unit),
    ...(definition.customary ? { customary: true } : {}),
  };
}

/** A difference or sum is in the unit of what is taken apart or added up; anything else that is defined is a rate. */
function formulaUnit(formula: Expression): MeasureUnit {
  if (formula.op === 'name') return formula.unit;
  if (formula.op === 'holds') return 'count';
  return formula.op === '-' || formula.op === '+' ? formulaUnit(formula.left) : 'ratio';
}

/** Puts the formulas of defined names into an expression. */
export function resolve(expression: Expression, names: Names): Expression {
  switch (expression.op) {
    case 'name': {
      const plain = withoutActual(expression.name, names);
      if (plain !== expression.name) return resolve({ ...expression, name: plain }, names);
      const meant = names.letters?.get(expression.name);
      if (meant) return resolve({ op: 'name', name: meant, unit: unitOfName(meant) }, names);
      const absolute = ABSOLUTE.exec(expression.name)?.[1];
      if (absolute) {
        const measure = absoluteOf(absolute, expression.name, 'ratio', names);
        return { op: 'measure', measure };
      }
      const definition = definitionOf(expression.name, names.definitions);
      if (definition) return { op: 'measure', measure: fromDefinition(definition, null, names) };
      const only = names.definitions.length === 1 ? names.definitions[0] : undefined;
      if (only && POINTING.test(expression.name))
        return { op: 'measure', measure: fromDefinition(only, null, names) };
      if (names.part !== undefined && OWN_RATE.test(expression.name) && names.definitions.length === 0)
        return { ...expression, name: `${names.part}${expression.name}` };
      const known = expression.unit === 'ratio' ? customary(expression.name, 'ratio') : null;
      return known?.formula ? { op: 'measure', measure: known } : expression;
    }
    case 'abs':
      return { op: 'abs', of: resolve(expression.of, names) };
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/': {
      const [left, right] = [resolve(expression.left, names), resolve(expression.right, names)];
      // 实际满意度/指标值: what a figure is held against is not that figure.
      const held =
        left.op === 'measure' && right.op === 'measure' && left.measure.name === right.measure.name;
      return { op: expression.op, left, right: held ? expression.right : right };
    }
    case 'mean': {
      // 四个季度完成率的平均值, of the 季度支付进度完成率 that is defined
      const [first = '', ...last] = /^(季度|月份?|时点|节点|项)?(.*)$/.exec(expression.name)?.slice(1) ?? [];
      const defined = names.definitions.find(
        ({ name }) => name.startsWith(first) && name.endsWith(last.join('')),
      );
      const named = defined ? { ...expression, name: defined.name } : expression;
      return names.capped && named.cap === null ? { ...named, cap: '1' } : named;
    }
    case 'number':
    case 'full':
    case 'measure':
    case 'holds':
      return expression;
  }
}

/** 未达到100%的按实际覆盖率×5分: the rate that the row is about or that is defined, unless another figure bears the name. */
function withoutActual(name: string, { definitions, indicator }: Names): string {
  const rate = /^实际(.{2,}率)$/.exec(name)?.[1];
  if (rate === undefined) return name;
  const own = definitions.some(
    (d) => d.name === name || some(d.formula, operands, (e) => e.op === 'name' && e.name === name),
  );
  const known = definitionOf(rate, definitions) !== null || indicator.endsWith(rate);
  return known && !own ? rate : name;
}

function definitionOf(name: string, all: readonly Definition[]): Definition | null {
  if (name.length < 2) return null;
  // 实际面积占目标面积=实际面积÷目标面积: what goes into a figure is not that figure, however its name ends.
  const definitions = all.filter(
    (d) => d.name === name || !some(d.formula, operands, (e) => e.op === 'name' && e.name === name),
  );
  return (
    definitions.find((d) => d.name === name) ??
    definitions.find((d) => sameCharacters(d.name, name)) ??
    definitions.find((d) => name.length >= 3 && isEnd(d.name, name)) ??
    definitions.find((d) => name.length >= 4 && isEnd(bare(d.name), bare(name))) ??
    null
  );
}

/** 执行率 of 预算执行率; but 计划数 is no short name of 完成数占计划数, which it is a part of. */
function isEnd(defined: string, name: string): boolean {
  if (defined.includes('占') && !name.includes('占')) return false;
  return defined.endsWith(name) || name.endsWith(defined);
}

function bare(name: string): string {
  return name.replace(/\([^()]*\)/g, '').replace(/程度$/, '度');
}

/** 结转结余率 and 结余结转率. */
function sameCharacters(a: string, b: string): boolean {
  return a.length === b.length && a.split('').toSorted().join('') === b.split('').toSorted().join('');
}

/** Whether two names in one standard mean one measure. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  if (a.name === b.name || sameCharacters(a.name, b.name)) return true;
  // 预决算偏差程度 and 偏差度
  return b.name.length >= 2 && (a.name.endsWith(b.name) || bare(a.name).endsWith(bare(b.name)));
}
