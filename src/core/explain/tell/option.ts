import type { Detail } from '../../rule/outcome.ts';
import type { ChoiceRule } from '../../rule/rule.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

/** Ways of scoring of which one counts: that one with its working, and a line for each of the others. */
export function tellOptions(
  rule: ChoiceRule,
  detail: Extract<Detail, { kind: 'options' }>,
  words: TellWords,
): Told {
  const lines = detail.options.flatMap(({ title, evaluated }) => {
    const { outcome } = evaluated;
    if (outcome.state !== 'scored') return [];
    const said = tell(evaluated, words).clauses.join(words.clause);
    return [words.part((title === '' ? '' : words.heading(title)) + said, outcome.points, null)];
  });
  const counting = detail.index === null ? undefined : detail.options[detail.index];
  // Whatever is chosen gives the same: each is told, since none was chosen.
  const [first] = detail.options;
  // Readings that come to the same are one.
  if (rule.by === 'unsaid') return first ? tell(first.evaluated, words) : told([], []);
  if (!counting) return told([lines.join(words.item)], lines);
  const inner = tell(counting.evaluated, words);
  const which = words.counting(rule.by, counting.title, detail.options.length);
  const others = rule.by === 'best' ? lines : [];
  const clauses = [which, ...inner.clauses].filter((c) => c !== '');
  return { ...inner, clauses, steps: [...others, which, ...inner.steps].filter((c) => c !== '') };
}
