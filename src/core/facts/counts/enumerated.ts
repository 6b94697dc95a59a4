import type { Count } from './settled.ts';

const ONE_OF_THEM = /^(?:另|其中|还有|另外|再)?$/;
/** Behind a colon the words before it are no label of the first one: 2处问题：一处为…. */
const OPENS_CLAUSE = /^[一1][一-龥]/;
const IS = /^(?:是|为|系|属|涉及|因)/;

/** The numbers of a text without 一例是…；一例是… behind 两例, which only tell of each what the number before them counts. */
export function withoutMembers(counts: readonly Count[]): readonly Count[] {
  const members = counts.filter(
    ({ figure }) =>
      figure.quantity.value.equals(1) &&
      (ONE_OF_THEM.test(figure.label) || OPENS_CLAUSE.test(figure.clause)) &&
      IS.test(figure.after),
  );
  const [first] = members;
  if (!first) return counts;
  const before = counts.filter((c) => c.figure.quantity.end <= first.figure.quantity.start).at(-1);
  const { word } = first.figure.quantity.unit;
  if (!before || before.value.compare(members.length) < 0 || before.value.compare(2) < 0) return counts;
  const apart = members.length < 2 && before.figure.sentence !== first.figure.sentence;
  const alike = before.figure.quantity.unit.word === word && !apart;
  return alike && members.every((m) => m.figure.quantity.unit.word === word)
    ? counts.filter((c) => !members.includes(c))
    : counts;
}
