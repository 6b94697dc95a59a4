import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose } from './prose.ts';
import type { Topic } from '../verdicts/topic.ts';

const STAGES = '调整后|年初|年中|批复|调整';
const ANY_STAGE = new RegExp(STAGES);

/**
 * A figure whose name the row's texts narrow (预算数为调整后的…) is looked for under the narrower name; under its own only
 * where the text tells nothing of other stages. `find` looks a measure up.
 */
export function findAsStated(
  measure: Measure,
  topic: Topic,
  prose: Prose,
  find: (measure: Measure) => Figure | null,
): Figure | null {
  const stage = stageOf(measure.name, topic);
  if (stage === null) return find(measure);
  const narrow = find({ ...measure, name: `${stage}${measure.name}` });
  if (narrow) return { ...narrow, name: measure.name };
  return prose.figures.some((f) => ANY_STAGE.test(f.label)) ? null : find(measure);
}

function stageOf(name: string, topic: Topic): string | null {
  if (!/^[一-龥]{3,10}$/.test(name) || ANY_STAGE.test(name)) return null;
  const stated = new RegExp(
    `(?:^|[。;；,，、:：\\s])${name}(?:是指|指|为|系|按照?|以)(?:经)?(${STAGES})(?=的|预算|数)`,
  );
  const texts = `${topic.definition}\n${topic.criterion}`;
  const included = new RegExp(
    `(?:^|[。;；,，、\\s])${name}(?:是指|指|为|系|[:：])[^。;；\\n]{0,40}[(（](?:含|包括)(?:年中)?调整`,
  );
  return stated.exec(texts)?.[1] ?? (included.test(texts) ? '调整后' : null);
}
