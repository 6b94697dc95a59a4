import { ZERO, max, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluated } from './outcome.ts';
import { choose, scored } from './outcome.ts';
import type { Award, Rule } from './rule.ts';

/** What an award comes to: fixed points, a share of full, full less points, or a rule of its own. */
export function award(given: Award, context: Context): Evaluated {
  const full = context.full;
  const plain = (outcome: Evaluated['outcome']): Evaluated => ({
    rule: asRule(given),
    full,
    outcome,
    detail: { kind: 'none' },
  });
  switch (given.kind) {
    case 'points':
      return plain(scored(parseDecimal(given.points) ?? ZERO));
    case 'share':
      return plain(scored((parseDecimal(given.share) ?? ZERO).mul(full)));
    case 'minus':
      return plain(scored(max(ZERO, full.sub(parseDecimal(given.points) ?? ZERO))));
    case 'discretion':
      return plain(
        choose('discretion', [
          {
            points: null,
            label: given.text,
            ...(given.range ? { range: given.range } : {}),
            ...(given.words === undefined ? {} : { words: given.words }),
          },
        ]),
      );
    case 'rule':
      return evaluate(given.rule, context);
  }
}

/** An award as a rule, for showing it where a rule is expected. */
function asRule(given: Award): Rule {
  if (given.kind === 'rule') return given.rule;
  return { kind: 'condition', condition: { kind: 'claim', text: '' }, met: given, unmet: null, span: null };
}
