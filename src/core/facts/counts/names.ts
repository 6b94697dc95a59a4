/** Of these nobody knows how many there are. */
const VAGUE = /部分|个别|有[些的]|一些|多个|多数|少数|若干|几[个项家处座]|等/;
const OPENING = /^(?:但|其中|另有?|还有|以及|只有|只是|仅有?|唯有?|唯一|除了?|因)+/;
/** Words that name a kind and no thing of it. */
const KIND = /^(?:该|此|这|其|上述|所有|全部|各|每|整个|一|两|\d)*(?:个|项|类|座|家|条|批|份)?$/;

/** Words that join two things, or stand within the name of one: 安全饮水及配套工程. */
const JOINING =
  /以及|(?<![普涉])及其?(?![时格早])|(?<![共协调中总平温缓])和(?![谐解平睦美])|(?<!参)与(?!会|众)/;

/**
 * The things that words list at 、. Null where a joining word leaves open how many they are (安全生产与应急管理项目), unless both
 * sides end alike (甲项目和乙项目).
 */
export function thingsListed(words: string): readonly string[] | null {
  const parts = words.split('、').map((name) => {
    const sides = name.split(JOINING).map((side) => side.trim());
    const alike = new Set(sides.map((side) => side.slice(-2))).size === 1;
    return sides.length === 1 || (alike && sides.every((side) => side.length >= 3)) ? sides : null;
  });
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/**
 * The things that words name side by side: 李家坝、石桥两个断面. Null where they name none, or not all. `counted`: a number beside
 * them tells how many they are.
 */
export function namesIn(words: string, counted: boolean): readonly string[] | null {
  const text = words.replace(/["“”《》]/g, '').replace(OPENING, '');
  if (VAGUE.test(text)) return null;
  const names = counted
    ? text.split(new RegExp(`、|${JOINING.source}`)).map((name) => name.trim())
    : thingsListed(text);
  return names?.every((name) => name.length >= 2 && !KIND.test(name)) ? names : null;
}
