import { overlap } from './overlap.ts';

const NEGATIONS = /未能够?|没有|未曾|尚未|并未|不能|无法|不予|未|没|无|不|否|非|缺乏|缺少/g;
const POSITIVE_ASIDE =
  /不断|不仅|不但|不(?:得|能|应|宜|可)?(?:低于|少于|小于|超过|超出|突破|高于|大于|多于|晚于|迟于|早于)|无障碍|不定期|不动产|不可抗力|无偿|无形|非税|未来|未成年|无误|无一(?:遗漏|例外|漏|缺)|无缺(?!陷|席|岗|位|勤|项|口|失|漏|编)|无故|无正当理由|无人机|无线|无害化|无公害|无缝|无纸化|无关|无序|无证|没收|非遗|非公|非物质|非机动|非常|非正常|非法|非现场|不同|不锈钢|不良|否则|是否/g;

/** Whether a statement is denied: an odd number of negating words counts as denial (并非未公开 does not). */
export function denied(text: string): boolean {
  const negations = text.replace(POSITIVE_ASIDE, '').match(NEGATIONS);
  return (negations?.length ?? 0) % 2 === 1;
}

/** A statement's words without its negations. */
export function stripped(text: string): string {
  return text.replace(NEGATIONS, '');
}

/** Whether the second statement says of the same thing the opposite: 未公开 after 公开, 发现问题 after 未发现问题. */
export function sameStatementDenied(a: string, b: string): boolean {
  // 未整改或整改不及时 after 及时整改: either way of not doing it.
  const ways = b.split(/或者?/).filter((way) => way !== '');
  if (ways.length > 1 && ways.every((way) => denies(a, way))) return true;
  return denies(a, b);
}

function denies(a: string, b: string): boolean {
  if (denied(a) === denied(b)) return false;
  const x = uncounted(stripped(a));
  const y = uncounted(stripped(b));
  const shorter = x.length <= y.length ? x : y;
  const longer = x.length <= y.length ? y : x;
  return shorter.length >= 2 && overlap(shorter, longer) >= 0.5;
}

/** 被退回1次及以上: how often is not what it is about. */
function uncounted(text: string): string {
  return text.replace(/\d+[个项次例笔起](?:及以上|以上)?/g, '');
}
