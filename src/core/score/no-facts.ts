import type { Facts } from '../rule/need.ts';

/** Nothing is known: the base of facts that answer one question. */
export const NO_FACTS: Facts = {
  figure: () => null,
  mean: () => null,
  count: () => null,
  verdict: () => null,
  goals: () => null,
  choice: () => null,
};
