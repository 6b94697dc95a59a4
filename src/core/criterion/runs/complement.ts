import { intervalComplement } from '../../rule/complement.ts';
import type { Interval, StepsRule } from '../../rule/rule.ts';

export { intervalComplement };

/** The values on the steps' side of their threshold up to the next band; null where other bands leave none. */
export function gapBeside(intervals: readonly Interval[], steps: StepsRule): Interval | null {
  const from = Number(steps.from);
  const gaps = intervalComplement(intervals);
  return (
    gaps.find((gap) =>
      steps.side === 'below' ? edge(gap.high, Infinity) === from : edge(gap.low, -Infinity) === from,
    ) ?? null
  );
}

function edge(value: string | null, unbounded: number): number {
  return value === null ? unbounded : Number(value);
}
