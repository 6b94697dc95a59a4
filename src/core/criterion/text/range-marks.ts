import type { Bounding } from '../../rule/rule.ts';
import { readThreshold } from './value.ts';

/** (含), (不含90%), ,含20%: whether what it marks belongs to the band. */
export function marked(mark: string | undefined, otherwise: Bounding): Bounding {
  if (!mark) return otherwise;
  return /^[(,]?不/.test(mark) ? 'excluded' : 'included';
}

/** The ends of 80%-90%(含80%): a mark that says which figure it means marks that one, whatever it stands behind. */
export function endsMarked(
  [a, b]: readonly [string, string],
  [inA, inB, after]: readonly [string | undefined, string | undefined, string | undefined],
  unit: string,
): readonly [Bounding, Bounding] {
  const ends: [Bounding, Bounding] = [marked(inA, 'open'), 'open'];
  const said = [inB, after].flatMap((mark) => mark?.replace(/^[(,]+|\)$/g, '').split(/[,、;且但]/) ?? []);
  for (const words of said) {
    const bounding = marked(words, 'open');
    const figure = /-?\d[\d.]*[^\d]*$/.exec(words)?.[0];
    if (figure === undefined) ends[1] = bounding;
    else if (same(figure, a, unit)) ends[0] = bounding;
    else if (same(figure, b, unit)) ends[1] = bounding;
  }
  return ends;
}

function same(figure: string, end: string, unit: string): boolean {
  return readThreshold(figure, unit)?.value === readThreshold(end, unit)?.value;
}
