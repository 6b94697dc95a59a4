import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, rational } from '../../quantity/rational.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';

/** 占支出预算数5200万元的8%: what stands between a whole and the share taken of it. */
const OF = /^的?(?:比[例重率]|份额)?(?:为|是|达到?|约)?$/;
const SHARE_OF = /占(?!用|地|道|有|比)/;
/** 其中省级500万元、县级300万元. */
const PART = /^(?:其中|包括)/;
const BESIDE = /较|比|节约|节余|超|增|减|降|上年|去年|计划|预算|应|原/;

const RATE = /([一-龥]{2})率$/;
/** What failed at first may have come right since. */
const MENDED =
  /整改后|复[检验查测]|返工|重新|补[办齐充测]|后.{0,6}(?:全部|均|都)|已(?:全部|均|都)?(?:整改|销号)/;

/**
 * The sentences whose figures contradict each other: a share that is not what its part and its whole come to (312万元，占5200万元的8%),
 * parts of a whole (其中) that are more than it, or a rate of 100 % beside some that failed (合格率100%，不合格4个).
 */
export function sumsAtOdds({ figures, text }: Prose): readonly string[] {
  return figures.flatMap((figure, i) =>
    shareAtOdds(figure, figures.slice(0, i), text) ||
    partsAtOdds(figure, figures.slice(i + 1)) ||
    allAtOdds(figure, figures, text)
      ? [figure.sentence]
      : [],
  );
}

function allAtOdds(
  { label, quantity, period }: ProseFigure,
  all: readonly ProseFigure[],
  text: string,
): boolean {
  const stem = RATE.exec(label)?.[1];
  if (stem === undefined || !quantity.value.equals(ONE) || period !== 'this' || MENDED.test(text))
    return false;
  if (quantity.unit.dimension !== 'ratio' || quantity.bound) return false;
  const failed = new RegExp(`(?:不|未|没有?)${stem}(?!率)`);
  return all.some(
    (other) =>
      other.period === 'this' &&
      other.quantity.unit.dimension === 'count' &&
      other.quantity.value.compare(ZERO) > 0 &&
      failed.test(`${other.label} ${other.after}`),
  );
}

function shareAtOdds(share: ProseFigure, before: readonly ProseFigure[], text: string): boolean {
  const { quantity, sentence } = share;
  if (quantity.unit.dimension !== 'ratio' || quantity.approximate || quantity.bound || quantity.change)
    return false;
  const [whole, part] = before.toReversed();
  if (!whole || !part || whole.sentence !== sentence || part.sentence !== sentence) return false;
  if (!SHARE_OF.test(whole.label) || !alike(whole, part)) return false;
  const between = text.slice(whole.quantity.end, quantity.start).trim();
  if (!OF.test(between) || whole.quantity.value.equals(0) || part.quantity.approximate) return false;
  return !near(part.quantity.value.div(whole.quantity.value), share, text);
}

/** Within one unit of the last digit printed. */
function near(worked: Rational, { quantity }: ProseFigure, text: string): boolean {
  const printed = text.slice(quantity.figureStart, quantity.figureEnd);
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const unit = rational(1n, 100n * 10n ** BigInt(decimals));
  return worked.sub(quantity.value).abs().compare(unit) <= 0;
}

function partsAtOdds(whole: ProseFigure, behind: readonly ProseFigure[]): boolean {
  const [first, second] = behind;
  if (!first || !PART.test(first.label)) return false;
  if (second && denies(second.label, first.label) && alike(first, second) && alike(first, whole))
    return first.quantity.value.add(second.quantity.value).compare(whole.quantity.value) > 0;
  if (whole.quantity.unit.dimension !== 'money') return false;
  let [sum, count] = [ZERO, 0];
  for (const part of behind) {
    // What is told behind parts that make up the whole is something else.
    if (part.sentence !== whole.sentence || !alike(part, whole) || sum.equals(whole.quantity.value)) break;
    if (BESIDE.test(part.label) || (count > 0 && PART.test(part.label))) return false;
    sum = sum.add(part.quantity.value);
    count += 1;
  }
  return count > 1 && sum.compare(whole.quantity.value) > 0;
}

/** 未按期完工 behind 其中按期完工: what is in neither is in none of them. */
function denies(label: string, before: string): boolean {
  const said = before.replace(PART, '');
  return said.length >= 2 && ['未', '不', '没', '没有'].some((denial) => label.endsWith(denial + said));
}

function alike(a: ProseFigure, b: ProseFigure): boolean {
  const [u, v] = [a.quantity.unit, b.quantity.unit];
  return u.dimension === v.dimension && u.currency === v.currency && !a.quantity.change && !b.quantity.change;
}
