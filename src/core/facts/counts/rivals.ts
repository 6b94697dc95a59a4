import type { ProseFigure } from '../prose/prose.ts';

const TELLS = /反映|指出|发现|查出|反馈|提出/;
/** Who told of it, and the noun without any word of what kind it is. */
const BARE = /[一-龥]{2}(?:反映|指出|发现|查出|反馈|提出)(?:[我本][一-龥]{1,2})?(问题|差错|情形|缺陷)$/;
const AMONG_THEM = /其中|包括|整改|共/;

/**
 * Whether a number may be of the event as well as those that were taken for it: 审计反映预算管理问题3个，财政检查反映问题2个 leaves open
 * what kind the second ones are.
 */
export function isRival(figure: ProseFigure, taken: readonly ProseFigure[]): boolean {
  const noun = BARE.exec(figure.label)?.[1];
  if (noun === undefined || taken.includes(figure) || AMONG_THEM.test(figure.clause)) return false;
  return taken.some(
    ({ clause, label, quantity }) =>
      clause !== figure.clause &&
      TELLS.test(label) &&
      label.endsWith(noun) &&
      quantity.unit.word === figure.quantity.unit.word,
  );
}
