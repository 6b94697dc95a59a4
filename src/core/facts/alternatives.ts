import type { CountedEvent } from './events.ts';

const EITHER = /^(?:在?[^,、]{0,8}(?:中|时))?([^,、或]{2,6}(?:(?:、|或者?)[^,、或]{2,6})+)$/;

/** The short events that one wording names side by side (错发或漏发), each of its own; none where it names one. */
export function sideBySide(event: CountedEvent): readonly CountedEvent[] {
  const sides = EITHER.exec(event.core)?.[1]?.split(/、|或者?/) ?? [];
  return sides.map((core) => ({ ...event, core, generic: false }));
}
