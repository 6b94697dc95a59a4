import { operands, some } from '../../rule/walk.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Expression, MeasureUnit } from '../../rule/rule.ts';
import { VALUE, readThreshold } from '../text/value.ts';
import type { ClauseOutcome } from './outcome.ts';
import type { Piece } from './piece.ts';

/** A target that a standard states itself: 目标值：≥98%, 年均浓度控制目标为38微克/立方米. */
export interface Target {
  /** What it is the target of; "" for the one figure that the standard is about. */
  readonly name: string;
  /** "≥", "≤", or "" where only the clauses behind it tell. */
  readonly sign: '≥' | '≤' | '';
  /** As written: 98%. */
  readonly figure: string;
  /** All the words that state it. */
  readonly whole: string;
}

const SIGN = '≥|≤|>|<|=|不低于|不少于|不小于|不高于|不超过|不大于|达到|控制在';
const KIND = '(?:年度|年初|全年|控制|预期|计划|绩效)*(?:目标值?|指标值|计划值)';
const THING = '(?:[A-Za-z]{1,4}[\\d.]{1,4})?[^,;。:\\n\\d]{0,4}?(?:\\([^()]{1,12}\\))?[^,;。:\\n\\d]{0,24}?';
const STATED = new RegExp(
  `(?<=^|[。;,\\n])(${THING})${KIND}(?:为|是|:|设定为)?(${THING})(${SIGN})?(${VALUE})(以[上下内])?(?=[。;,\\n])`,
  'g',
);

/** 完成年度指标值(5.2万亩)得满分: behind the word itself. */
const BRACKETED = new RegExp(
  `(?:年度|年初|全年|预期|计划|绩效)*(?:目标任务|目标值?|指标值|计划值?|计划数|任务数?)(\\((?:即)?(${SIGN})?(${VALUE})\\))`,
  'g',
);
/** 计划培训20场。 */
const PLANNED = new RegExp(
  `(?<=^|[。;\\n])(?:本?年度?|全年)?(?:计划|应|拟)[一-龥]{2,8}?(${VALUE})(?=[。;,\\n])`,
  'g',
);

/** The target that a text states, where it states one and no more. */
export function targetIn(text: string): Target | null {
  if (!/目标|指标值|计划|任务/.test(text)) return null;
  const stated = [
    ...[...text.matchAll(STATED)].flatMap((match) => targetOf(match) ?? []),
    ...[...text.matchAll(BRACKETED)].flatMap(([, whole = '', word = '', figure = '']) =>
      bare(whole, word, figure),
    ),
    ...[...text.matchAll(PLANNED)].flatMap(([whole, figure = '']) => bare(whole, '', figure)),
  ];
  const [only] = stated;
  return only && stated.length === 1 ? only : null;
}

/** A target of the one figure that the row is about; (2分) is what something is worth. */
function bare(whole: string, word: string, figure: string): readonly Target[] {
  if (!/\d/.test(figure) || figure.endsWith('分') || !readThreshold(figure)) return [];
  return [{ name: '', sign: signOf(word, ''), figure, whole }];
}

function targetOf([
  whole,
  before = '',
  behind = '',
  word = '',
  figure = '',
  suffix,
]: RegExpExecArray): Target | null {
  const name = before + behind;
  if ((before !== '' && behind !== '') || !/\d/.test(figure) || !readThreshold(figure)) return null;
  if (/[得计扣]|达到|完成|未|超过|低于|高于|按/.test(name)) return null;
  const sign = signOf(word, suffix ?? '');
  return { name: name.replace(/^(?:其中|本年|当年)|的$/g, ''), sign, figure, whole };
}

function signOf(word: string, suffix: string): Target['sign'] {
  if (/^(?:≥|>|不低于|不少于|不小于|达到)$/.test(word) || suffix === '以上') return '≥';
  return /^(?:≤|<|不高于|不超过|不大于|控制在)$/.test(word) || /^以[下内]$/.test(suffix) ? '≤' : '';
}

export const AIM =
  '(?:年度|年初|全年|控制|预期|计划|绩效)*(?:目标(?:值|数|量)?|指标值|计划值|目标要求|计划数?|目标任务|任务数?|计划任务)';
const REACHED = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:达到|完成|实现|达标|达)(?:或(?:超过|优于))?(?:了)?(?:${AIM})?(?:的|时|,)*$`,
);
export const MISSED = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:未达到|未达|未完成|没有达到|达不到)(?:${AIM})?(?:的|时|,)*`,
);
const WITHIN = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:不高于|不超过|未超过|不大于|≤|(?:小于|低于)或?等于)(?:${AIM})(?:的|时|,)*$`,
);
const BEYOND = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:高于|超过|超出|大于|>)(?:${AIM})(?:的|时|,)*(?=$|每)`,
);
const SHORT = new RegExp(
  `^(?:实际(?:完成)?值|完成值|实际值)?(?:低于|少于|小于|不足|<)(?:${AIM})(?:的|时|,)*(?=$|每)`,
);
const STEP = new RegExp(`(每(?:较|比)?(?:低于?|高于?|超过|超出|少于?|偏离|增加|减少)?)${AIM}`);

/** Clauses that speak of a target which the text states: 达到目标值的 is 完好率≥98%的. */
export function withTarget(pieces: readonly Piece[], target: Target | null, own: string): readonly Piece[] {
  if (!target) return bothWays(pieces);
  const sign = target.sign === '' ? signFrom(pieces) : target.sign;
  if (sign === null) return pieces;
  const threshold = readThreshold(target.figure);
  if (!threshold) return pieces;
  if (sign === '≥' && threshold.unit !== 'ratio' && pieces.some(byRate) && pieces.some(ofRate))
    return pieces.map((piece) => ({ ...piece, condition: piece.condition.replace(`${target.whole},`, '') }));
  const reached = `${target.name}${sign}${target.figure}的`;
  const towards = directed(pieces, sign);
  // 完成率低于100%的，按完成率乘以分值计分: the standard grades the rate itself.
  const inParts =
    sign === '≥' && threshold.unit !== 'ratio' && !pieces.some(byRate) && allInParts(pieces, target);
  return towards.map((piece) => {
    const condition = piece.condition
      .replace(`${target.whole},`, '')
      .replace(/^定量指标(?=.*(?:指标值|目标值))/, '')
      .replace(target.whole.startsWith('(') ? target.whole : '', '');
    const tier = inParts ? partOf(condition, target) : null;
    if (tier !== null) return { ...piece, condition: tier };
    const outcome = worked(piece.outcome, target.name || own, threshold);
    const words =
      REACHED.test(condition) || WITHIN.test(condition)
        ? reached
        : condition
            .replace(MISSED, (said) => (said.length === condition.length ? '未达到的' : ''))
            .replace(BEYOND, (said) => (said.length === condition.length ? '超过的' : ''))
            .replace(SHORT, (said) => (said.length === condition.length ? '低于的' : ''))
            .replace(STEP, '$1');
    return { ...piece, condition: words, outcome };
  });
}

function byRate({ outcome }: Piece): boolean {
  return (
    outcome.kind === 'formula' &&
    some(outcome.expression, operands, (e) => e.op === 'name' && /(?:完成|实现)率$/.test(e.name))
  );
}

/** 完成率低于60%的: the rate is what the clauses grade, whatever the target. */
function ofRate({ condition }: Piece): boolean {
  return /(?:完成|实现)率[^,;每]{0,6}\d[\d.]*%/.test(condition);
}

const DIRECTED = /(?:^|[,:])(正|反|负|逆)向(?:定量)?(?:指标)?(?:\([^()]*\))?(?:的|,)*$/;

/** 正向指标按…, 反向指标按…: of the ways only that of the target's own side. */
function directed(pieces: readonly Piece[], sign: '≥' | '≤'): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    const way = DIRECTED.exec(piece.condition)?.[1];
    if (way === undefined) return [piece];
    if ((way === '正') !== (sign === '≥')) return [];
    const condition = piece.condition.replace(DIRECTED, '');
    return [{ ...piece, condition: condition === '' ? '未达到的' : condition }];
  });
}

/** 正向指标按完成值/指标值×分值，反向指标按指标值/完成值×分值, whatever the row's target is: its rate of completion, either way. */
function bothWays(pieces: readonly Piece[]): readonly Piece[] {
  const ways = pieces.filter(({ condition }) => DIRECTED.test(condition));
  const fit = ways.every(({ condition, outcome }) => {
    const side = outcome.kind === 'formula' ? sideOf(outcome.expression) : null;
    return side === (DIRECTED.exec(condition)?.[1] === '正' ? '≥' : '≤');
  });
  const [first, second, ...others] = ways;
  if (!first || !second || others.length > 0 || !fit) return pieces;
  const said = first.condition.replace(DIRECTED, '');
  const outcome = { kind: 'proportional' } as const;
  const both: Piece = { ...first, end: second.end, condition: said === '' ? '未达到的' : said, outcome };
  const before = pieces[pieces.indexOf(first) - 1];
  // 未达到的，按完成比例计分。正向指标得分=…: the way of scoring and then its formulas.
  const announced = said === '' && before && byCompletion(before) ? before : null;
  return pieces.flatMap((p) => {
    if (p === second || p === announced) return [];
    const joined = announced ? { ...announced, outcome, end: second.end } : both;
    return [withoutKind(p === first ? joined : p)];
  });
}

function byCompletion({ outcome }: Piece): boolean {
  if (outcome.kind === 'proportional') return true;
  if (outcome.kind !== 'formula' || outcome.expression.op !== '*') return false;
  const { left, right } = outcome.expression;
  return left.op === 'name' && /^(?:实际)?完成(?:比率|比例|率|情况)$/.test(left.name) && right.op === 'full';
}

/** 若为定量指标，完成值达到指标值: only such a goal has a direction. */
function withoutKind(piece: Piece): Piece {
  const condition = piece.condition.replace(/^(?:若|如果?|对)?(?:为|是|属于?)?定量(?:类)?指标[,:的]*/, '');
  return { ...piece, condition };
}

const RATE_OF_DONE =
  /^(?:实际)?(?:完成|实现|目标|指标|任务|计划)*(?:率|比例|比率|程度|情况)?(?=(?:未达到|未达|不足|低于|小于|不到|达到|达|超过|高于|大于|不低于|在|[<>≤≥\d]))/;
const OF_AIM = new RegExp(`(?<=[于到足达过])(?:${AIM})的?(?=\\d)`);
const A_PERCENT = /\d%/;
const PERCENT = /(\d{1,3}(?:\.\d{1,2})?)%/g;

/** Whether every tier of the rate can be said of the target: tiers of the rate and of the figure itself don't stand side by side. */
function allInParts(pieces: readonly Piece[], target: Target): boolean {
  return pieces.every(({ condition }) => {
    const said = condition.replace(`${target.whole},`, '');
    return !A_PERCENT.test(said) || /每/.test(said) || partOf(said, target) !== null;
  });
}

/** …，视为目标设置偏低: why, and no condition. */
const WHY = /(?:,(?:因|由于|说明|表明)|(?:,|(?<=[%的]))视为)[^,]*$/;

/** 完成比例不足60%, of a target of 120场: fewer than 72场. Null where nothing is said of a part of the target. */
function partOf(condition: string, { name, figure }: Target): string | null {
  const [, amount = '', unit = ''] = /^([\d.]+)(.*)$/.exec(figure) ?? [];
  const whole = parseDecimal(amount);
  const rest = condition.replace(WHY, '').replace(RATE_OF_DONE, '').replace(OF_AIM, '');
  if (!whole || !A_PERCENT.test(rest) || /每|[一-龥]{6}/.test(rest)) return null;
  if (!RATE_OF_DONE.test(condition) && rest === condition.replace(WHY, '')) return null;
  const sign = /^[\d.]+%(?:的|时)*$/.test(rest) ? '≥' : '';
  return name + sign + rest.replace(PERCENT, (_, percent: string) => scaled(whole, percent) + unit);
}

function scaled(whole: Rational, percent: string): string {
  return decimalText(whole.mul(parseDecimal(percent) ?? ZERO).div(100), 6);
}

/** Which side of a bare target is good, by what the clauses take points off for. */
function signFrom(pieces: readonly Piece[]): '≥' | '≤' | null {
  const all = pieces.map((p) => p.condition).join(';');
  const above = new RegExp(`(?:高于|超过|超出|每高|每超|增加)(?:${AIM})?|不(?:高于|超过)${AIM}`).test(all);
  const below = new RegExp(`(?:低于|少于|每低|每少|减少|降低)(?:${AIM})?|不(?:低于|少于)${AIM}`).test(all);
  if (above !== below) return above ? '≤' : '≥';
  if (above) return null;
  const ways = pieces.flatMap((p) => (p.outcome.kind === 'formula' ? [sideOf(p.outcome.expression)] : []));
  const [way] = ways.filter((w) => w !== null);
  return way ?? (/完成/.test(all) ? '≥' : null);
}

/** 实际值/目标值 is of a figure that should be high, 目标值/实际值 of one that should be low. */
function sideOf(e: Expression): '≥' | '≤' | null {
  if (e.op === '/' && e.left.op === 'name' && e.right.op === 'name') {
    const aim = new RegExp(`^${AIM}$`);
    if (aim.test(e.right.name) && ACTUAL.test(e.left.name)) return '≥';
    return aim.test(e.left.name) && ACTUAL.test(e.right.name) ? '≤' : null;
  }
  return 'left' in e ? (sideOf(e.left) ?? sideOf(e.right)) : null;
}

const ACTUAL = /^(?:年度|全年)?(?:实际)?(?:完成|实现)?(?:值|数|量|情况)$/;

/** 实际值/目标值: the figure itself and the target that is stated. */
function worked(
  outcome: ClauseOutcome,
  name: string,
  { value }: { readonly value: string; readonly unit: MeasureUnit | null },
): ClauseOutcome {
  if (outcome.kind !== 'formula') return outcome;
  const put = (e: Expression): Expression => {
    if (e.op === 'name') {
      const plain = e.name.replace(/\([A-Za-z]\)$/, '');
      if (new RegExp(`^${AIM}$`).test(plain)) return { op: 'number', value };
      return ACTUAL.test(plain) ? { ...e, name } : e;
    }
    if (e.op === 'abs') return { ...e, of: put(e.of) };
    return 'left' in e ? { ...e, left: put(e.left), right: put(e.right) } : e;
  };
  return { kind: 'formula', expression: put(outcome.expression) };
}
