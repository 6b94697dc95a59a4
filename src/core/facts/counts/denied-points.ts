import { rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { pointsIn, pointsSaid } from '../verdicts/points.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findVerdict } from '../verdicts/verdicts.ts';
import type { Make } from './counts.ts';
import type { CountedEvent } from './events.ts';

/** 不满足的 counted in 项: the numbered statements that the text denies by their number, and no others in words. */
export function deniedPoints(
  wanted: CountedEvent,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  make: Make,
): Figure | null {
  if (!wanted.generic || !/^[项个条点]$/.test(wanted.counter)) return null;
  const failed = new Map(pointsSaid(prose).flatMap((s) => (s.met ? [] : [[s.number, s.text]])));
  const lists = [topic.criterion, topic.definition].map(pointsIn).filter((list) => list.length >= 2);
  const [points] = lists;
  const [first] = [...failed.values()];
  if (first === undefined || !points || lists.length > 1) return null;
  if (![...failed.keys()].every((n) => points.some((p) => p.number === n))) return null;
  const others = points.filter((p) => !failed.has(p.number));
  const denies = others.some((p) => findVerdict(p.text, prose, topic, quote)?.holds === false);
  return denies ? null : make(rational(failed.size), first);
}
