import { ONE, parseDecimal, rational } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';

/** 每超过1%扣该指标分值的5%, 每逾期1个月扣2分: points off by how far a goal was missed. */
export interface PrintedSteps {
  readonly per: Rational;
  /** "%", "个百分点", "个月", "起" */
  readonly unit: string;
  /** Points, or a share of the goal's own. */
  readonly points: Rational | null;
  readonly share: Rational | null;
  /** What an incomplete step counts. */
  readonly partial: 'dropped' | 'whole';
}

const STEPS =
  /每(?:超过|超出|超|高于|高出|逾期|延期|推迟|延迟|超期|拖延|晚|发生|出现)(?:目标值|指标值|计划值)?(?:了)?(\d+(?:\.\d+)?)(%|[一-龥]{1,4}?)(?:\([^()]{1,8}\))?(?:的)?,?扣(?:减|除|该|本|项|指标|目标|分值|权重|满分|总分|的)*(?:(\d+(?:\.\d+)?)(分|%)|一半)/;
const WHOLE = /不[足满]([^,;。]{0,8}?)(?:的)?,?(?:也)?按([^,;。]{0,8}?)(?:计算|计|算)/;
const DROPPED = /不[足满][^,;。]{0,8}?(?:的)?,?(?:不扣|不计|舍去)/;

/** A sentence's steps and what is left of it; null where it prints none. */
export function printedSteps(
  sentence: string,
): { readonly steps: PrintedSteps; readonly rest: string } | null {
  const found = STEPS.exec(sentence);
  const per = found?.[1] ? parseDecimal(found[1]) : null;
  if (!found || !per || per.compare(0) <= 0) return null;
  const amount = found[3] ? parseDecimal(found[3]) : null;
  const points = found[4] === '分' ? amount : null;
  const share = points ? null : (amount?.div(100) ?? rational(1, 2));
  if (share && share.compare(ONE) > 0) return null;
  const rest = sentence.replace(STEPS, '').replace(WHOLE, '').replace(DROPPED, '');
  const partial = WHOLE.test(sentence) ? 'whole' : 'dropped';
  return { steps: { per, unit: found[2] ?? '', points, share, partial }, rest };
}

/** The points that one step takes off a goal of this weight. */
export function pointsPerStep({ points, share }: PrintedSteps, weight: Rational): Rational {
  return points ?? weight.mul(share ?? ONE);
}
