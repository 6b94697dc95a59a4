import { choosing } from './choice.ts';
import { measuresIn } from './measures.ts';
import type { Rule } from './rule.ts';
import { saidBy } from './statements.ts';
import { childExpressions, childRulesOfRow, collect, ownExpressions } from './walk.ts';

/** Every name under which a rule may ask for something: figures and what they are worked out from, events, statements. */
export function askedNames(rule: Rule): readonly string[] {
  const rules = collect(rule, childRulesOfRow);
  const named = rules.flatMap((one) =>
    ownExpressions(one)
      .flatMap((expression) => collect(expression, childExpressions))
      .flatMap((e) => (e.op === 'name' || e.op === 'mean' ? [e.name] : [])),
  );
  const titles = rules.flatMap((one) => {
    if (one.kind === 'choice') return one.options.map(({ title }) => choosing(title));
    return one.kind === 'grades' ? [one.subject] : [];
  });
  return [...new Set([...measuresIn(rule).map(({ name }) => name), ...named, ...saidBy(rule), ...titles])];
}
