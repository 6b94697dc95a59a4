/** Of these nobody knows how many there are. */
const VAGUE = /部分|个别|有[些的]|一些|多个|多数|少数|若干|几[个项家处座]|等/;
const OPENING = /^(?:但|其中|另有?|还有|以及|只有|只是|仅有?|唯有?|唯一|除了?|因)+/;
/** Words that name a kind and no thing of it. */
const KIND = /^(?:该|此|这|其|上述|所有|全部|各|每|整个|一|两|\d)*(?:个|项|类|座|家|条|批|份)?$/;

/** The things that words name side by side: 李家坝、石桥两个断面. Null where they name none, or not all. */
export function namesIn(words: string): readonly string[] | null {
  const text = words.replace(/["“”《》]/g, '').replace(OPENING, '');
  if (VAGUE.test(text)) return null;
  const names = text.split(/、|以及|和(?!谐|解|平)|与|及(?!时|格)/).map((name) => name.trim());
  return names.every((name) => name.length >= 2 && !KIND.test(name)) ? names : null;
}
