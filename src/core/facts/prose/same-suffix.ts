import { overlap } from '../../wording/overlap.ts';
import { plainName, timeless } from './wording.ts';

/** Words in front of a rate that do not say of whom or what it is. */
const LIGHT =
  /项目|工程|部门|单位|年度|全年|任务|工作|资金|专项|全[国省市州县区]|[我本该][省市县区局]|总体|整体|综合|平均|实际|累计|年末|年底|截至|其中|服务|对象|城乡|有关|各类|主要|预算|绩效|\d{1,2}月|[上下]?半年|前三季度|第?[一二三四]季度/g;
const SHORTEST = 3;
/** From this share of the shorter one's characters on two words may be one word and its short form. */
const ALIKE = 0.6;

/**
 * Whether two rates end alike but are of different things: 养老保险参保率 and 医保参保率, 老年人接种率 and 儿童接种率. Words that share
 * anything may name the same thing more or less closely.
 */
export function ofDifferentThings(said: string, asked: string): boolean {
  const [a, b] = [said, asked].map((name) => timeless(plainName(name)));
  if (!a || !b || /满意/.test(b)) return false;
  let common = 0;
  while (common < a.length && common < b.length && a[a.length - 1 - common] === b[b.length - 1 - common])
    common += 1;
  if (common < SHORTEST || !/[率度]$/.test(b)) return false;
  const [own, other] = [a, b].map((name) => name.slice(0, -common).replace(LIGHT, ''));
  if (!own || !other || own.length < 2 || own.length > 6 || other.length < 2) return false;
  const shared = Array.from(own).filter((c) => other.includes(c)).length;
  return overlap(own, other) === 0 && shared < ALIKE * Math.min(own.length, other.length);
}
