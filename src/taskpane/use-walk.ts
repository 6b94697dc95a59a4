import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A list walked with the arrow keys; only its current entry is a tab stop. */
export interface Walk {
  /** The entry that Tab leads to; null for an empty list. */
  readonly current: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Makes an entry the current one and puts the focus on it, without telling `reached`. */
  readonly goTo: (key: string) => void;
  /** The element of an entry, where it is drawn. */
  readonly entry: (key: string) => HTMLElement | null;
}

/**
 * Entries stand inside `list` and carry `data-walk={key}`. `reached` is called for each entry that the keys ↑ ↓ Home
 * End lead to. Keys typed inside an entry's own content are left alone.
 */
export function useWalk(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  reached: (key: string) => void,
): Walk {
  const [wanted, setWanted] = useState<string | null>(null);
  const current = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null);

  const entry = (key: string) => list.current?.querySelector<HTMLElement>(`[data-walk="${key}"]`) ?? null;

  const goTo = (key: string) => {
    // The entry may stand on a page that is not drawn yet.
    flushSync(() => setWanted(key));
    const element = entry(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = keys.indexOf(event.target.dataset.walk ?? '');
    if (at < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: keys.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const key = keys[to];
    if (key === undefined) return;
    goTo(key);
    reached(key);
  };

  return { current, onKeyDown, goTo, entry };
}
