/** Shorter ends of words than this name no thing. */
const SHORTEST = 2;

/**
 * Whether a thing is the one asked for but for the word in front of it that stands for another kind: 供水管网 beside 供热管网, 秸秆离田
 * beside 秸秆还田. Such words share a character in its place; what is only left out in one of the two is no difference.
 */
export function otherModifier(thing: string, asked: string): boolean {
  let length = thing.length;
  while (length >= SHORTEST && !asked.includes(thing.slice(-length))) length -= 1;
  if (length < SHORTEST || length === thing.length) return false;
  const [own, other] = [thing.slice(0, -length), asked.slice(0, asked.indexOf(thing.slice(-length)))];
  const [a, b] = [own.slice(-2), other.slice(-2)];
  if (a.length < 2 || b.length < 2 || asked.includes(a)) return false;
  return (a[0] === b[0]) !== (a[1] === b[1]);
}
