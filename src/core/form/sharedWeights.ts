import type { Group, Indicator, TextCell } from './form.ts';
import { rational, type Rational } from '../quantity/rational.ts';
import { squeeze } from './text.ts';

/** 未注明的，由所属二级指标分值在各三级指标间平均分配. */
const EVENLY =
  /(?:未(?:注明|标明|列明|写明|标注|单列)|三级指标|各指标)[^。；;]*(?:平均分配|平均计|均分|均摊|等分|等额分配)|(?:平均分配|均分)[^。；;]*(?:三级指标|各指标)/u;

/**
 * Gives indicators without points of their own those of their second level: all of them where the level has one indicator
 * only, and even parts of what the others leave where a note says so.
 */
export function shareGroupWeights(
  indicators: readonly Indicator[],
  groups: readonly Group[],
  notes: readonly TextCell[],
): readonly Indicator[] {
  const evenly = notes.some((note) => EVENLY.test(squeeze(note.text)));
  const given = new Map<Indicator, Rational>();
  const from = new Map<Indicator, Group>();
  for (const group of groups.filter(isLabelled)) {
    const members = indicators.filter((i) => i.top >= group.top && i.top <= group.bottom);
    const open = members.filter((i) => i.weight === null);
    if (open.length === 0 || !(evenly || members.length === 1)) continue;
    const rest = remainder(group, members);
    if (!rest || rest.compare(0) <= 0) continue;
    for (const indicator of open) {
      given.set(indicator, rest.div(open.length));
      from.set(indicator, group);
    }
  }
  return indicators.map((indicator) => {
    const value = given.get(indicator);
    const source = from.get(indicator)?.weight;
    return value && source ? { ...indicator, weight: { ...source, value } } : indicator;
  });
}

/** A second level with its points in its own label: 数量指标（20分）. */
function isLabelled({ level, name, weight }: Group): boolean {
  return level === 2 && weight?.value !== null && squeeze(weight?.text ?? '').includes(name) && name !== '';
}

/** What the points printed beside names leave of the level's; null where one of them cannot be read. */
function remainder(group: Group, members: readonly Indicator[]): Rational | null {
  let rest = group.weight?.value ?? rational(0);
  for (const { weight } of members) {
    if (weight === null) continue;
    if (!weight.value) return null;
    rest = rest.sub(weight.value);
  }
  return rest;
}
