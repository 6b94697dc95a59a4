import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that stays the same from one drawing to the next and still sees the newest state. */
export function useEvent<A extends readonly unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
