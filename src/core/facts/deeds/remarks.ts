import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { bare, thingsFolded } from './things.ts';
import type { Found } from './words.ts';
import { readDeeds } from './words.ts';

/** A clause of a text with the deeds that it says or denies, and what the clauses before it spoke of. */
export interface Remark {
  readonly clause: Clause;
  readonly text: string;
  readonly deeds: readonly Found[];
  /** The clauses of its sentence in front of it. */
  readonly before: string;
  /** It names nothing itself (手续完备, 到现在还没有归档): what it is about stands before. */
  readonly elliptic: boolean;
  readonly fact: boolean;
  /** It denies something that is none of its deeds. */
  readonly loose: boolean;
}

/** The thing did not come up: that is neither done nor left undone. */
const NOT_APPLICABLE = /无需|无须|不需|不涉及|不适用|未达(?:到)?限额/;

const KNOWN = new WeakMap<Prose, readonly Remark[]>();

/** The remarks of a text, taken apart once for all questions. */
export function remarksOf(prose: Prose): readonly Remark[] {
  const known = KNOWN.get(prose);
  if (known) return known;
  const texts = prose.clauses.map((clause) => thingsFolded(clause.text));
  const made = prose.clauses.map((clause, i): Remark => {
    const text = texts[i] ?? '';
    const { deeds, loose } = readDeeds(text);
    return {
      clause,
      text,
      deeds,
      loose,
      before: texts.slice(firstBefore(prose, i), i).join(','),
      elliptic: namesNothing(text, deeds) || GOES_ON.test(text),
      fact: !isNotFact(clause.text) && !NOT_APPLICABLE.test(clause.text),
    };
  });
  KNOWN.set(prose, made);
  return made;
}

/** So many clauses back something is named that a clause leaves out. */
const BACK = 4;

function firstBefore({ clauses }: Prose, at: number): number {
  let first = at;
  while (first > 0 && at - first < BACK && clauses[first - 1]?.sentence === clauses[at]?.sentence) first -= 1;
  return first;
}

const EMPTY =
  /到?(?:目前|现在|至今|今)(?:为止)?|还|仍|也|都|均|已经?|全|才|就|但|因|没有?|未|不|无|尚|且|并|[的了过]|很|较为?|十分|高度|基本|一直|能够?|做到|[,、]/g;

/** 并细化为8项三级指标: what stands behind is what the thing before was made into. */
const GOES_ON =
  /^(?:并且?|且|也|均|都|已|还|再|进一步|逐[项级条]|层层|同时|分解|细化)*(?:细化|分解|量化)(?:分解|细化|落实)?(?:为|到|至|成)/;

function namesNothing(text: string, deeds: readonly Found[]): boolean {
  let rest = text;
  for (const deed of deeds.toReversed()) rest = `${rest.slice(0, deed.start)},${rest.slice(deed.end)}`;
  return bare(rest.replace(EMPTY, '')).length < 2;
}
