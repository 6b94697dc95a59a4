import type { Verdict } from '../../rule/need.ts';
import { isPartial } from '../prose/modality.ts';
import type { Clause, Prose, Sentence } from '../prose/prose.ts';
import { readProse } from '../prose/prose.ts';

/** Answers a statement from a text. */
type Ask = (statement: string, prose: Prose) => Verdict | null;

/**
 * The text for one statement of a row, without the limits that words behind 但 set to what stands before them, where each
 * of those words denies another statement of the row and not this one: 已细化分解，但部分指标未量化. Null where nothing changes.
 */
export function lifted(asked: string, statements: readonly string[], prose: Prose, ask: Ask): Prose | null {
  const others = statements.filter((s) => s !== asked);
  if (others.length === 0 || !prose.clauses.some((c) => c.limited)) return null;
  const freed = new Set<Clause>();
  for (const sentence of prose.spans.values()) {
    const at = limitingFrom(sentence);
    if (at < 1) continue;
    const limiting = sentence.clauses
      .slice(at)
      .flatMap(({ text }, i, rest) =>
        text.split(/并且|而且|以及|且/).filter((part) => isLimiting(part, rest[i - 1]?.text ?? '')),
      );
    const elsewhere = limiting.every((part) => {
      const said = readProse(part.replace(SOME, ''), prose.year, prose.asked);
      return ask(asked, said)?.holds !== false && others.some((other) => ask(other, said)?.holds === false);
    });
    if (!elsewhere) continue;
    for (const clause of sentence.clauses.slice(0, at)) if (clause.limited) freed.add(clause);
  }
  if (freed.size === 0) return null;
  const free = (clause: Clause): Clause => (freed.has(clause) ? { ...clause, limited: false } : clause);
  return {
    ...prose,
    clauses: prose.clauses.map(free),
    spans: new Map(
      [...prose.spans].map(([n, { text, clauses }]) => [n, { text, clauses: clauses.map(free) }] as const),
    ),
  };
}

/** The first clause that holds for a part only, where none before it does. */
function limitingFrom({ clauses }: Sentence): number {
  return clauses.findIndex((c, i) => isLimiting(c.text, clauses[i - 1]?.text ?? ''));
}

function isLimiting(text: string, before: string): boolean {
  return isPartial(text, before) || BUT.test(text);
}

/** Of some of it denied, the statement is denied that speaks of it. */
const SOME = /^(?:但(?:是)?|然而|不过|只是)|部分|个别|少数|有的|仍有|尚有/g;
const BUT = /^(?:但|然而|不过(?!\d)|只是)/;
