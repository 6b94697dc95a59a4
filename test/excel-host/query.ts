import { notInHost } from './host-error.ts';
import type { HostObject } from './objects/type.ts';
import type { Query } from './wire.ts';

type Answer = Record<string, unknown>;

/** The answer to a `load`: the properties that were asked for and no others. */
export function answerQuery(object: HostObject, query: Query): Answer {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split(/[/.]/).filter((step) => step !== '' && step.toLowerCase() !== 'items'),
  );
  return answer(object, paths, query);
}

function answer(object: HostObject, paths: readonly string[][], page: Query = {}): Answer {
  const items = object.items();
  if (!items) return properties(object, paths);
  const first = page.Skip ?? 0;
  const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
  return { _Items: shown.map((item) => ({ ...item.identity(), ...answer(item, paths) })) };
}

function properties(object: HostObject, paths: readonly string[][]): Answer {
  const found: Answer = { ...object.identity() };
  const deeper = new Map<string, string[][]>();
  const all = paths.length === 0 || paths.some(([step]) => step === undefined || step === '*');
  const wanted = all
    ? [
        ...paths.filter(([step]) => step !== undefined && step !== '*'),
        ...object.scalarNames().map((n) => [n]),
      ]
    : paths;
  for (const [step = '', ...rest] of wanted) {
    const scalar = object.scalar(step);
    if (scalar) {
      if (!scalar.get) throw notInHost(`reading ${object.typeName}.${step}`);
      found[scalar.name] = scalar.get();
      continue;
    }
    const navigation = object.navigation(step);
    if (!navigation) throw notInHost(`loading ${object.typeName}.${step}`);
    deeper.set(navigation.name, [...(deeper.get(navigation.name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  }
  for (const [name, rest] of deeper) {
    const child = object.navigation(name)?.follow();
    found[name] = child ? answer(child, rest) : null;
  }
  return found;
}
