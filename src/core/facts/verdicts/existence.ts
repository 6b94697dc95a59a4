import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';

const HAVING = /^(?:项目|部门|单位)?(?:有|具有|具备|设有)((?!无|不)[^,、或的]{3,12})$/;
const MAKING = '编制|设定|设立|设置|制定|填报|申报|编报|明确|建立|制订';
const LACKING = '未|没有|无(?!法|需)|缺少|缺失|缺乏';

/** An answer to a statement that there is some thing. */
export interface Existence {
  readonly holds: boolean;
  readonly text: string;
}

/** Whether a thing is there (有绩效目标), from its having been made or not; null where the text says neither, or both. */
export function existenceOf(claimed: string, prose: Prose): Existence | null {
  const thing = HAVING.exec(claimed)?.[1];
  if (!thing) return null;
  const own = prose.clauses.filter(
    (c) => c.period === 'this' && c.text.includes(thing) && !isNotFact(c.text),
  );
  const lacking = own.find((c) =>
    new RegExp(`(?:${LACKING})(?:${MAKING})?(?:了|过)?[^,]{0,4}${thing}(?![一-龥]{2})`).test(c.text),
  );
  const made = own.find(
    (c) =>
      !c.limited &&
      new RegExp(`(?<!未|没有)(?:${MAKING})(?:了|有)?[^,未没无不]{0,6}${thing}(?!的)`).test(c.text),
  );
  if (lacking && made) return null;
  if (lacking) return { holds: false, text: lacking.text };
  return made ? { holds: true, text: made.text } : null;
}
