import { denied } from '../../wording/denial.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike } from '../prose/side-words.ts';

const CLAIM = /账[实物卡证][^,]{0,4}(?:相符|一致|符合)/;
const BOOKED = /账面|账上|台账|登记|在账/;
const FOUND = /实物|实盘|实有|盘点|清点|实存/;
const DIFFERS = /账[实物卡证][^,]{0,4}不(?:相?符|一致)|盘[亏盈][^,、0-9]{0,8}[1-9一二两三四五六七八九十]/;
const NOT_DIFFERS = /(?:未|没有|无|不存在)(?:发现|发生|出现|存在)?[^,]{0,6}(?:盘[亏盈]|账[实物卡证])/;

/** An answer to whether what is booked is there. */
export interface StockAnswer {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * Whether books and stock agree (账实相符): from the two numbers (账面863件，实物861件), or from what stock-taking found short.
 * "no-stock" where the statement asks for something else; null where the text does not say, or says both.
 */
export function stockAgrees(claimed: string, prose: Prose): StockAnswer | null | 'no-stock' {
  const rest = claimed
    .replace(CLAIM, '')
    .replace(/盘点|清查|结果|资产|固定|年末|年终|的|保证|做到|确保|定期|,/g, '');
  if (!CLAIM.test(claimed) || rest !== '') return 'no-stock';
  const own = prose.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  const short = own.find((c) => DIFFERS.test(c.text) && !NOT_DIFFERS.test(c.text));
  const counted = numbers(prose);
  const alike = own.some((c) => CLAIM.test(c.text) && !denied(c.text));
  if (short) return counted === true || alike ? null : { holds: false, text: short.text };
  if (counted === false && alike) return null;
  const text = own.find((c) => FOUND.test(c.text))?.text ?? '';
  if (counted !== null) return { holds: counted, text };
  return 'no-stock';
}

/** Whether the one number booked is the one number there; null where the text gives no such two. */
function numbers(prose: Prose): boolean | null {
  const own = prose.figures.filter(
    (f) => f.period === 'this' && f.quantity.unit.dimension === 'count' && !f.quantity.approximate,
  );
  const [booked, found] = [one(own, BOOKED, FOUND), one(own, FOUND, BOOKED)];
  if (!booked || !found || booked.sentence !== found.sentence || !countedAlike(booked, found)) return null;
  return booked.quantity.value.equals(found.quantity.value);
}

/** 盘点账面资产 is booked: the words nearest to the number count. */
function one(figures: readonly ProseFigure[], mine: RegExp, other: RegExp): ProseFigure | null {
  const last = (label: string, words: RegExp): number =>
    label.search(new RegExp(`(?:${words.source})(?!.*(?:${words.source}))`));
  const own = figures.filter((f) => mine.test(f.label) && last(f.label, mine) > last(f.label, other));
  return own.length === 1 ? (own[0] ?? null) : null;
}
