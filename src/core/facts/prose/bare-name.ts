import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose } from './prose.ts';
import { plainName, timeless } from './wording.ts';

/** Names that say only which of a thing's figures is meant. */
const BARE = /^(?:年度|全年|部门)?(预算|决算)(?:安排|批复|下达)?(?:总额|金额|数额|数)?$/;
const FIGURE = /(?:预算|决算)(?:安排|批复|下达)?(?:总额|金额|数额|数)?$/;

/**
 * A figure that the standard calls by its kind alone (预算安排数) and the text by the thing that the row is about (会议费预算):
 * where the text tells it of that thing only. `find` looks a measure up.
 */
export function ofRowsThing(
  measure: Measure,
  prose: Prose,
  row: string,
  find: (measure: Measure) => Figure | null,
): Figure | null {
  const kind = BARE.exec(timeless(plainName(measure.name)))?.[1];
  if (!kind || measure.unit !== 'amount') return null;
  const labels = prose.figures
    .filter((f) => f.period === 'this' && f.quantity.unit.dimension === 'money')
    .map((f) => timeless(plainName(f.label)))
    .filter((label) => label.includes(kind));
  const [label] = labels;
  if (label === undefined || new Set(labels).size > 1 || !FIGURE.test(label)) return null;
  const thing = label.replace(FIGURE, '');
  if (thing.length < 2 || !plainName(row).includes(thing)) return null;
  const found = find({ ...measure, name: `${thing}${kind}数` });
  return found && { ...found, name: measure.name };
}
