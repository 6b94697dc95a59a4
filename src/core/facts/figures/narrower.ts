import type { Prose, ProseFigure } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';
import type { Candidate } from './candidate.ts';

/** 获授权专利7件，其中发明专利4件 for 发明专利授权: the part behind says what is asked for, and the whole does not. */
export function narrowedBehind(
  { label, quantity, sentence }: ProseFigure,
  name: string,
  { figures }: Prose,
): boolean {
  const asked = timeless(plainName(name));
  return figures.some((f) => {
    const said = /^(?:其中|包括|含)(.{2,})/.exec(f.label)?.[1];
    if (said === undefined || f.sentence !== sentence || f.quantity.start < quantity.end) return false;
    if (f.quantity.unit.word !== quantity.unit.word || f.quantity.unit.dimension === 'ratio') return false;
    const narrow = plainName(said).slice(0, 2);
    return asked.startsWith(narrow) && !plainName(label).includes(narrow);
  });
}

/** 平均响应时间1.5小时，最长3.2小时: which of them is the 响应时间, the standard must say. */
export function meanOrMost(top: readonly Candidate[], name: string, { figures }: Prose): boolean {
  if (/平均|均|最|单次|每/.test(name)) return false;
  return top.some(
    ({ figure: { label, sentence } }) =>
      /平均/.test(label) && figures.some((f) => f.sentence === sentence && /最[长高大多慢久]/.test(f.label)),
  );
}
