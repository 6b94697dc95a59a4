import { ZERO } from '../../quantity/rational.ts';
import type { ProseFigure } from './prose.ts';
import { periodNamed } from './period.ts';

/** What leads into figures that are told one by one, with the words of the first one's own. */
const LEADS =
  /([^,，。；;：:\n]{2,24}?)(?:(?:分别|依次)(?:为|是|达到?|有|计)?[:：]?|[:：])([^,，。；;：:、\n\d]{0,10})$/;
const NEXT = /^\s*(?:、|,|，|;|；|和|及|与|以及)?\s*([^,，。；;：:、\n\d]{0,10})$/;
const FAR = 40;
/** A total says no more than that it is one. */
const ALL_OF_THEM = /^(?:共|合计|总计|总共|累计|一共|共计)*$/;

/**
 * Figures told one by one (受益人口分别为6200人、5400人和4100人): each of them is of its own name where as many names stand before
 * (预算数、决算数分别为…), and none is the whole. A total behind them that adds them up bears what they are called.
 */
export function withLists(
  text: string,
  figures: readonly ProseFigure[],
  year: number | null,
): readonly ProseFigure[] {
  const made = [...figures];
  for (let i = 0; i < figures.length; i += 1) {
    const list = listFrom(text, figures, i);
    if (!list) continue;
    const own = figures.slice(i, i + list.size);
    const names = list.plain ? namesOf(list.opening, list.size) : null;
    for (const [k, figure] of own.entries()) {
      const name = names?.[k];
      if (name !== undefined)
        made[i + k] = { ...figure, label: name, period: periodNamed(name, year)?.period ?? figure.period };
      else if (list.plain) made[i + k] = { ...figure, listed: true };
    }
    const total = figures[i + list.size];
    if (names === null && total && addsUp(total, own))
      made[i + list.size] = { ...total, label: list.opening };
    i += list.size - 1;
  }
  return made;
}

interface List {
  /** What all of them are figures of. */
  readonly opening: string;
  readonly size: number;
  /** No figure has words of its own. */
  readonly plain: boolean;
}

/** The list that opens at a figure; null where none does. */
function listFrom(text: string, figures: readonly ProseFigure[], at: number): List | null {
  const [first, floor] = [figures[at], figures[at - 1]?.quantity.end ?? 0];
  if (!first) return null;
  const { start } = first.quantity;
  const [, opening, own] = LEADS.exec(text.slice(Math.max(floor, start - FAR), start)) ?? [];
  if (opening === undefined || own === undefined) return null;
  const bare = own === '';
  let size = 1;
  for (;;) {
    const [last, next] = [figures[at + size - 1], figures[at + size]];
    const between = last && next ? NEXT.exec(text.slice(last.quantity.end, next.quantity.start)) : null;
    const words = between?.[1];
    if (!next || words === undefined || (words === '') !== bare || ALL_OF_THEM.test(words || '无')) break;
    size += 1;
  }
  return size < 2 ? null : { opening: opening.trim(), size, plain: bare };
}

const BETWEEN = /、|和(?!谐|解|平)|与|及(?!时|格)|以及/;

/** As many names as there are figures; null where the words in front name another number of them. */
function namesOf(opening: string, size: number): readonly string[] | null {
  const names = opening.split(BETWEEN).map((name) => name.trim());
  return names.length === size && names.every((name) => name.length >= 2) ? withTail(names) : null;
}

const FIGURE = /(?:[数额量值率]|金额|支出|收入|预算|决算|资金|经费|面积|人口|比例|得分)$/;

/** 上年和本年受益人口: the last name says for all what they are figures of. */
function withTail(names: readonly string[]): readonly string[] | null {
  const last = names[names.length - 1] ?? '';
  if (names.every((name) => FIGURE.test(name))) return names;
  const which = /^(?:20\d{2}年度?|上一?年度?|去年|本年度?|今年|当年)/.exec(last)?.[0];
  if (which === undefined || !names.slice(0, -1).every((name) => YEAR.test(name))) return null;
  const tail = last.slice(which.length);
  return names.map((name, i) => (i === names.length - 1 ? name : name + tail));
}

const YEAR = /^(?:20\d{2}年度?|上一?年度?|去年|本年度?|今年|当年)$/;

function addsUp(total: ProseFigure, parts: readonly ProseFigure[]): boolean {
  const { unit, value } = total.quantity;
  if (!ALL_OF_THEM.test(total.label)) return false;
  const alike = parts.every(
    ({ quantity }) => quantity.unit.dimension === unit.dimension && quantity.unit.word === unit.word,
  );
  return alike && parts.reduce((sum, p) => sum.add(p.quantity.value), ZERO).equals(value);
}
