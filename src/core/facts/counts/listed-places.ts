import type { CountedEvent } from './events.ts';
import type { Count } from './settled.ts';

/** Places or things that an event lists in front of what happens there: 主要道路、背街小巷的路面存在垃圾. */
const LISTED = /^((?:[^、,，的和及与]{2,8}[、和及与])+[^、,，的]{2,8}?)(?:的|存在|出现|发生|有)/;
const FOUND = /(?:查到|发现|查出|检查出|出现|存在|有|共)$/;
const PART = /其中|其余|整改|清理|清除/;

/**
 * Those told beside the accepted ones of the other places that the event lists: 主要道路上查到3处，背街小巷查到4处. "unsure" where words
 * leave open whether they are of it.
 */
export function atListedPlaces(
  { text }: CountedEvent,
  accepted: readonly Count[],
  counts: readonly Count[],
): readonly Count[] | 'unsure' {
  const places = LISTED.exec(text)?.[1]?.split(/[、和及与]/) ?? [];
  const [first] = accepted;
  if (places.length < 2 || !first) return [];
  const named = (c: Count): readonly string[] => places.filter((place) => c.figure.clause.includes(place));
  const told = new Set(accepted.flatMap(named));
  const more = counts.filter(
    (c) =>
      !accepted.includes(c) &&
      c.figure.quantity.unit.word === first.figure.quantity.unit.word &&
      !PART.test(c.figure.label) &&
      named(c).some((place) => !told.has(place)),
  );
  if (told.size === 0) return more.length > 0 ? 'unsure' : [];
  return more.every((c) => FOUND.test(c.figure.label) && !/不|未|没/.test(c.local)) ? more : 'unsure';
}
