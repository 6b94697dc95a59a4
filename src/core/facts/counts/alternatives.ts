import type { CountedEvent } from './events.ts';
import type { Prose } from '../prose/prose.ts';

const EITHER = /^(?:在?[^,、]{0,8}(?:中|时))?([^,、或]{2,6}(?:(?:、|或者?)[^,、或]{2,6})+)$/;

/** The short events that one wording names side by side (错发或漏发), each of its own; none where it names one. */
export function sideBySide(event: CountedEvent): readonly CountedEvent[] {
  const sides = EITHER.exec(event.core)?.[1]?.split(/、|或者?/) ?? [];
  return sides.map((core) => ({ ...event, core, generic: false }));
}

/** Of one of the events the text says that it is still being looked into. */
export function stillOpen(sides: readonly CountedEvent[], { clauses }: Prose): boolean {
  return sides.some(({ core }) =>
    clauses.some((c) => c.text.includes(core) && /正在|尚[未在不]|待核/.test(c.text)),
  );
}
