import { ONE, parseDecimal, rational } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import type { GoalKind, NoteStatement } from './note-statements.ts';
import { printedSteps } from './printed-steps.ts';
import type { PrintedSteps } from './printed-steps.ts';

/** What the notes under a form say of counting goals of one kind, where it departs from the national rule. */
export interface PrintedCounting {
  /** The formula for missed goals for which less is better. */
  readonly reverse: ReverseFormula | null;
  /** 超过130%的按80%计: what rates beyond a limit give, as shares of full, from the lowest limit on. */
  readonly excess: readonly Excess[];
  /** 完成率低于60%的不得分: below this rate nothing is given. */
  readonly least: Rational | null;
  /** A missed goal gives nothing at all. */
  readonly allOrNothing: boolean;
  /** Points off by how far the goal was missed. */
  readonly steps: PrintedSteps | null;
  /** The notes say how points are given for such goals. */
  readonly said: boolean;
  /** Sentences about their points that were not understood. */
  readonly unread: readonly string[];
}

export interface Excess {
  readonly above: Rational;
  /** 达到, 以上: the limit itself counts too. */
  readonly included: boolean;
  readonly upTo: Rational | null;
  readonly share: Rational;
}

/** A formula in letters tells which is which only when both directions print it: 正向 B/A, 反向 A/B. */
const LETTERS = { up: /B[/÷]A/, down: /A[/÷]B/ };
const TARGET_BY_ACTUAL =
  /(?:目标|指标|计划)值?(?:\(A\))?[/÷](?:年度|全年)?(?:实际)?(?:完成|实现)?(?:指标)?值/;
const EXCESS_OFF =
  /(?:1|100%)-[([]*(?:年度|全年)?(?:实际)?(?:完成|实现)?值-[^/÷]{2,8}值[)\]]*[/÷](?:年度|年初)?(?:目标|指标|计划)值/;

const EXCESS =
  /(?:超过|高于|大于|超出|达到|≥|>)(?:了)?(?:年度|年初|预期)?(?:绩效)?(?:目标|指标|计划)?值?的?(\d+(?:\.\d+)?)%(?:[至到-](\d+(?:\.\d+)?)%)?((?:\(含\))?(?:及?以上)?)[^。;]{0,60}?(按|扣)[^。;,\d]{0,14}(\d+(?:\.\d+)?)%/;
const FULL_UP_TO =
  /(?:完成率|完成比例)(?:在)?100%(?:\(含\))?[至到-](\d+(?:\.\d+)?)%(?:\(含\))?(?:之间)?(?:的)?,?(?:得|记|计)(?:满分|全部分值)/;
const LEAST =
  /(?:(?:完成率|完成比例|完成程度|完成值|执行率)[^。;,]{0,10}?|其中,?)(?:低于|小于|不足|不到|<)(?:年度|年初)?(?:目标|指标|计划)?值?的?(\d+(?:\.\d+)?)%[^。;]{0,12}?(?:不得分|不计分|[得计记]0分)/;
const NOTHING =
  /(?:未完成|未达到|未达成|未实现|未按期|未按时|逾期|超期)[^。;,\d]{0,16}?(?:不得分|不计分|[得计记]0分)/;
const NOTHING_ABOVE = /(?:超过|高于)[^。;,\d]{0,10}?(?:不得分|不计分|[得计记]0分)/;

/** A sentence that says how points are given. */
const COUNTS =
  /扣[^。;,]{0,10}\d|每[^。;,]{1,16}扣|满分|全部分值|不得分|不计分|[得计记]0分|得分=|(?:[得计记]|按)[^。;,]{0,14}(?:\d+(?:\.\d+)?(?:分|%)|一半)/;
/** Sentences about other things than the points of goals. */
const ASIDE =
  /分值区间|三档|合理确定|等级|优[^。;]{0,6}良|总分|一级指标|权重(?:统一|设置|分配)|汇总|填报|填写|注明/;
/** In full when met, in proportion when not, never more than full: what the national rule says itself. */
const NATIONAL =
  /全部分值|(?:记|得|计)(?:该|本)?(?:项|指标)?(?:的)?满分|得分=[^。;]*[/÷]|得分=(?:预算)?(?:完成|执行)率×|[*×]B[/÷]A|[*×]A[/÷]B|最高不(?:得|能)?超过|最高\d+分$|不得(?:突破|超过)|为限$/;
/** A limit of its own makes another rule of it. */
const LIMIT = /(?<![\d.])(?!100%)\d+(?:\.\d+)?%|扣\d|一半|每[^。;,]{1,16}扣|酌情|适当|视情/;

/** Full points for what is met, or points in proportion. */
const MEASURED =
  /全部分值|得分=[^。;]*[/÷]|得分=(?:预算)?(?:完成|执行)率×|(?:完成|达到|未超过|不超过|不高于|不低于|为0|为零)[^。;]{0,12}(?:得|记|计)(?:该|本)?(?:项|指标)?(?:的)?满分|超过[^。;]*%|完成率[^。;]*分/;

/** Reads what the notes say of goals of one kind: `statements` are all of them, `own` those that speak of such goals. */
export function printedCounting(
  kind: GoalKind,
  own: readonly NoteStatement[],
  statements: readonly NoteStatement[],
): PrintedCounting {
  const read = own.map(({ text }) => readStatement(text, kind));
  const [first = null, ...more] = read.flatMap((r) => r.steps ?? []);
  const excess = read.flatMap((r) => r.excess ?? []).toSorted((a, b) => a.above.compare(b.above));
  const upTo = read.flatMap((r) => r.fullUpTo ?? [])[0] ?? null;
  const joined = fitTogether(excess, upTo) && more.length === 0;
  return {
    reverse: reverseIn(statements),
    excess,
    least: read.flatMap((r) => r.least ?? [])[0] ?? null,
    allOrNothing: read.some((r) => r.nothing),
    steps: first,
    said: own.some(({ text }, i) => MEASURED.test(text) || read[i]?.steps || read[i]?.nothing),
    unread: [
      ...read.flatMap((r) => r.unread ?? []),
      ...(joined ? [] : own.map((s) => s.text).filter((text) => EXCESS.test(text) || printedSteps(text))),
    ],
  };
}

interface ReadStatement {
  readonly excess: Excess | null;
  readonly fullUpTo: Rational | null;
  readonly least: Rational | null;
  readonly nothing: boolean;
  readonly steps: PrintedSteps | null;
  /** The sentence, where it says more about points than was understood. */
  readonly unread: string | null;
}

function readStatement(text: string, kind: GoalKind): ReadStatement {
  const stepped = printedSteps(text);
  const excess = stepped ? null : excessIn(text);
  const none = kind === 'lower' && NOTHING_ABOVE.test(text) ? NOTHING_ABOVE : NOTHING;
  const nothing = none.test(text) && !LEAST.test(text);
  const rest = (stepped?.rest ?? (excess ? text.replace(EXCESS, '') : text))
    .replace(LEAST, '')
    .replace(FULL_UP_TO, '')
    .replace(nothing ? none : LEAST, '');
  // 超过20%以上的，每超过10%扣1分, 最多扣3分: a limit beside the steps.
  const limited = stepped !== null && /[1-9]/.test(stepped.rest.replaceAll('100%', ''));
  const counts = COUNTS.test(rest) && !ASIDE.test(rest) && !(NATIONAL.test(rest) && !LIMIT.test(rest));
  return {
    excess,
    fullUpTo: percent(FULL_UP_TO.exec(text)?.[1]),
    least: percent(LEAST.exec(text)?.[1]),
    nothing,
    steps: stepped?.steps ?? null,
    unread: counts || limited ? text : null,
  };
}

/** 100%至120%得满分，120%至150%…，150%以上…: each begins where the one before it ends. */
function fitTogether(excess: readonly Excess[], upTo: Rational | null): boolean {
  const [first] = excess;
  if (upTo && (!first || !first.above.equals(upTo))) return false;
  return excess.every((tier, i) => {
    const next = excess[i + 1];
    return next ? tier.upTo?.equals(next.above) === true : true;
  });
}

function reverseIn(statements: readonly NoteStatement[]): ReverseFormula | null {
  const said = statements.filter((s) => s.kind === 'lower').map((s) => s.text);
  const up = statements.some((s) => s.kind === 'higher' && LETTERS.up.test(s.text));
  const ratio = said.some((s) => TARGET_BY_ACTUAL.test(s) || (up && LETTERS.down.test(s)));
  const excess = said.some((s) => EXCESS_OFF.test(s));
  return ratio === excess ? null : ratio ? 'ratio' : 'excess';
}

function excessIn(sentence: string): Excess | null {
  const found = EXCESS.exec(sentence);
  const [limit, upTo, share] = [percent(found?.[1]), percent(found?.[2]), percent(found?.[5])];
  // 偏差超过20%的: to either side.
  if (!found || !limit || !share || /偏[差离]/.test(sentence)) return null;
  // 超出目标值30%的 is what 超过目标值的130% is.
  const above = limit.compare(ONE) < 0 && /^(?:超过|超出|高于)/.test(found[0]) ? limit.add(ONE) : limit;
  if (above.compare(ONE) <= 0 || share.compare(ONE) > 0) return null;
  if (upTo && (upTo.compare(above) <= 0 || !limit.equals(above))) return null;
  const included = /^(?:达到|≥)/.test(found[0]) || (!upTo && (found[3] ?? '') !== '');
  return { above, included, upTo, share: found[4] === '扣' ? ONE.sub(share) : share };
}

function percent(text: string | undefined): Rational | null {
  const value = text === undefined ? null : parseDecimal(text);
  return value && value.mul(rational(1, 100));
}
