import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike } from '../prose/side-words.ts';

/** 基本完成整改: done in part, or in the main; whether that counts as done is for a person to say. */
const IN_PART =
  /(?:基本|初步|部分|大部分?|阶段性)(?:已|得到|予以)*(?:完成)?(整改|完成|建成|办结|达标|落实|到位|解决|验收|开展)/;
/** Looked at as a sample. */
const SAMPLED = /抽(?:查|检|样|取|测|验|选)/;
const CONTRACTED = /合同(?:总?金?额|总?价|签订)|中标|成交/;
const PAID = /支付|付款|支出/;

/**
 * Whether the text tells a second figure that may as well be meant: things done 基本 beside those that are done, a sample of which
 * a part was counted, a contract's price beside what was paid of it.
 */
export function isHalfNamed(figure: Figure, { name, unit }: Measure, prose: Prose): boolean {
  if (/^[\d.]+%$/.test(figure.text)) return false;
  if (doneInPart(name, prose) || ofTwoPrices(name, prose)) return true;
  return unit !== 'ratio' && ofSample(figure, name, prose);
}

function counts({ quantity, period, listed }: ProseFigure): boolean {
  return period === 'this' && !listed && quantity.unit.dimension === 'count';
}

function doneInPart(name: string, { figures }: Prose): boolean {
  return figures.some((f) => {
    const words = counts(f) ? IN_PART.exec(`${f.label} ${f.after}`) : null;
    return words?.[1] !== undefined && name.includes(words[1]) && !name.includes(words[0].slice(0, 2));
  });
}

/** 产出50个，抽查20个，18个达标: of those looked at, not of all. */
function ofSample(figure: Figure, name: string, { figures }: Prose): boolean {
  if (SAMPLED.test(name)) return false;
  const counted = figures.filter(counts);
  const at = counted.findIndex((f) => SAMPLED.test(f.label));
  const sample = counted[at];
  const part = counted[at + 1];
  if (!sample || !part || !countedAlike(sample, part) || part.sentence !== sample.sentence) return false;
  const { value } = sample.quantity;
  const more = counted
    .slice(0, at)
    .some((f) => countedAlike(f, sample) && f.quantity.value.compare(value) > 0);
  return more && part.quantity.value.equals(figure.value) && value.compare(figure.value) >= 0;
}

/** 合同金额190万元，实际支付186万元: either may be what the purchase came to. */
function ofTwoPrices(name: string, { figures }: Prose): boolean {
  if (!/采购(?:总?金额|总?额|数)$/.test(name) || /预算|计划|合同|支付|支出/.test(name)) return false;
  const told = (words: RegExp): readonly ProseFigure[] =>
    figures.filter(
      (f) => f.period === 'this' && f.quantity.unit.dimension === 'money' && words.test(f.label),
    );
  const paid = told(PAID);
  return told(CONTRACTED).some((c) => paid.some((p) => !p.quantity.value.equals(c.quantity.value)));
}
