import { overlap } from '../../wording/overlap.ts';
import { asksForLastYear, contrast, isPointing, likeness, plainName } from '../prose/wording.ts';

/** From this closeness on an entry of another name is taken for what was asked. */
const CLOSE = 0.7;
/** From this likeness on one name is the other with words in front of it. */
const NAMED_AFTER = 0.9;
/** 问题个数 counts 问题. */
const COUNT_TAIL = /(?:个数|次数|数量|件数|项数|例数|起数|总数|数)$/;
/** 逾期一次 is asked for, 逾期 is counted. */
const ONCE_TAIL = /[,的]*(?:每)?(?:发现|问责|表彰)?一(?:次|项|例|个|起)$/;

/**
 * The entry that answers the question of a name. An entry that bears the name of a question answers this one and no
 * other; one of a name of its own answers the question that it is closest to, and none where two are as close.
 * @param asked every name that the rule asks for
 */
export function entryFor<E extends { readonly name: string }>(
  name: string,
  entries: readonly E[],
  asked: readonly string[],
): E | null {
  const own = entries.find((entry) => written(entry.name) === written(name));
  if (own) return own;
  const names = new Set(asked.map(written));
  const others = asked.filter((each) => written(each) !== written(name));
  const free = entries.filter((entry) => !names.has(written(entry.name)));
  const close = free
    .map((entry) => ({ entry, score: closeness(entry.name, name, free.length === 1) }))
    .filter(({ score }) => score >= CLOSE)
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = close;
  if (!best || (next && next.score >= best.score)) return null;
  const { entry, score } = best;
  return others.some((other) => closeness(entry.name, other, free.length === 1) >= score) ? null : entry;
}

function written(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

/** How well an entry's name fits what is asked for: 3 for the same name, 2 for its head, below 1 for a likeness. */
function closeness(entry: string, name: string, only: boolean): number {
  const asked = plainName(name).replace(ONCE_TAIL, '');
  const said = plainName(entry);
  if (said === asked) return 3;
  if (asksForLastYear(entry) !== asksForLastYear(name)) return 0;
  const bare = said.replace(COUNT_TAIL, '');
  if (bare.length >= 2 && asked.endsWith(bare)) return 2;
  // 结果 or 比率 for the one figure a standard is about.
  if (bare.length >= 2 && only && isPointing(entry)) return 2;
  const alike = likeness(entry, name);
  if (alike >= NAMED_AFTER) return alike;
  return exchanged(said, asked) ? 0 : Math.max(alike, mutual(said, plainName(name)));
}

function mutual(x: string, y: string): number {
  if (contrast(x, y)) return 0;
  return Math.max(Math.min(overlap(x, y), overlap(y, x)), overlap(x, y) >= 0.95 ? 0.8 : 0);
}

/** 财务管理制度 and 业务管理制度: between the words that both begin and end with stand words of either's own. */
function exchanged(x: string, y: string): boolean {
  let start = 0;
  while (start < Math.min(x.length, y.length) && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end += 1;
  return x.length > start + end && y.length > start + end;
}
