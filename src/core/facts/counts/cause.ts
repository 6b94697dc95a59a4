import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';

const BROUGHT = '引发|引起|导致|造成|致使';
/** 因答复不规范引发投诉, 因未按时报送被通报: what it came of, named as such. */
const NAMED = new RegExp(`(?:因|由于)[^,]*?(?=${BROUGHT}|被|受到)`, 'g');
/** 答复不及时、不规范引发投诉: faults that stand in front of what they brought about. */
const FAULTS = new RegExp(
  `(?:(?:不|未)(?!因|发生|出现|发现|曾|能|有|被|存在|接到|收到|再)[^,不未没无]{1,10})+(?=${BROUGHT})`,
  'g',
);

/** 因护坡厚度不足首次验收不合格: why it was so. */
const WHY = /(?:因|由于)[^,，]{1,12}?(?:不足|不够|不力|不畅|不善|不周|不到位|不及时)(?=[^,，的等、]{4,})/g;

/** An event's words without what it came of. */
export function withoutCause(text: string): string {
  return text.replace(NAMED, '').replace(FAULTS, '').replace(WHY, '');
}

/** Whether a text denies an event; what is denied in its cause does not count. */
export function deniesEvent(text: string): boolean {
  const plain = withoutCause(text);
  if (NO_SUCH.test(plain)) return true;
  // 不完整、不合规: each side is denied, and two denials are no assertion.
  const sides = plain.split(/[、，,]|且/).filter((side) => side.trim() !== '');
  return denied(plain) || (sides.length > 1 && sides.every((side) => denied(side)));
}

/** 不存在不完整、不合规的情况 is a denial whatever stands behind it. */
const NO_SUCH =
  /(?:不存在|没有|未发现|未发生|未出现|无)[^、，,]{0,4}[不未][^、，,]*(?:[、，,][不未][^、，,]*)+$/;

const CAUSED = new RegExp(`^(.*?)(?:${BROUGHT})(.+)$`);

/**
 * Whether two wordings tell of the same thing brought about by the same: every part of what came of it is said, and the
 * cause is alike (答复不规范 of 答复质疑不及时、不规范). False where either names no cause.
 */
export function sameCauseAndEffect(asked: string, told: string): boolean {
  const [, cause, effect] = CAUSED.exec(asked) ?? [];
  const [, said, came] = CAUSED.exec(told) ?? [];
  if (!cause || !effect || !said || !came) return false;
  const parts = effect.split(/并且|而且|[且并,、]/).filter((part) => part.length >= 2);
  return parts.every((part) => overlap(part, came) >= ALIKE) && overlap(bare(said), cause) >= ALIKE;
}

const ALIKE = 0.6;

function bare(cause: string): string {
  return cause.replace(/^.*?(?:因|由于)/, '');
}
