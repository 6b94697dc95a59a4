import { NUM, readNum } from '../text/numeral.ts';
import { VALUE } from '../text/value.ts';
import { trimCondition } from './condition-words.ts';
import type { Piece } from './piece.ts';

const BOUND = '(?:\\([不]?含\\))?(?:及以上|及以下|以上|以下|以内)?';
const FIGURE = `(?:第${NUM}(?:名|位)|${VALUE}${BOUND})`;
const FIGURES = `(?:${FIGURE}[、,和及]){1,9}${FIGURE}`;
const POINTS = `(?:${NUM}分?[、,和及]){1,9}${NUM}分`;
const PARALLEL = new RegExp(
  `^(.{2,60}?)(${FIGURES})((?:的|,)*(?:且|并且?)?[^\\d]{0,40}?)(?:的)?,?(?:分别|依次)(?:得|计|记|赋|给)(${POINTS})`,
);

/**
 * 占比超过80%、70%和60%的，分别得6分、4分和2分: as many clauses as there are figures. Null where the figures and the points are not as
 * many, or the sentence says anything else.
 */
export function parallelIn(
  sentence: string,
  start: number,
): { readonly pieces: readonly Piece[]; readonly end: number } | null {
  const match = sentence.includes('分别') || sentence.includes('依次') ? PARALLEL.exec(sentence) : null;
  if (!match) return null;
  const [whole, lead = '', figures = '', behind = '', listed = ''] = match;
  const values = split(figures);
  const points = split(listed).map((one) => readNum(one.replace(/分$/, '')));
  if (values.length !== points.length || points.some((one) => one === null)) return null;
  // 30%以上、20%和10%以上: the last one's words hold for those that leave them out.
  const suffix = new RegExp(`${BOUND}$`).exec(values.at(-1) ?? '')?.[0] ?? '';
  const pieces = values.flatMap((value, i): Piece[] => {
    const own = new RegExp(`${BOUND}$`).exec(value)?.[0] === '' ? value + suffix : value;
    const given = points[i];
    if (given === null || given === undefined) return [];
    return [
      {
        condition: trimCondition(`${lead}${own}${behind}`),
        words: '',
        start,
        end: start + whole.length,
        outcome: { kind: 'points', points: given },
      },
    ];
  });
  return { pieces, end: start + whole.length };
}

function split(list: string): readonly string[] {
  return list.split(/[、,和及](?!以)/).filter((one) => one !== '');
}
