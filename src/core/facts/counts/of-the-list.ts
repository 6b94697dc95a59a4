import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { readProse } from '../prose/prose.ts';
import { pointsIn } from '../verdicts/points.ts';
import { saysLate } from '../prose/timeliness.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findVerdict } from '../verdicts/verdicts.ts';
import type { Make } from './counts.ts';
import type { CountedEvent } from './events.ts';

/** 以上情况不符合要求: that one of the statements above is broken. */
const OF_THE_LIST =
  /^(?:以上|上述|前述|所列)[^,]{0,8}?(?:不符合?|不满足|不达标|未达到?|未做到|违反|不合规|违规)(?:[^,]{0,6}(?:要求|规定|标准|条件))?$/;
/** One of these is a statement; all others are cases of one. */
const STATEMENT = /^[项条点款]$/;
const CASES = '项个例次处起件条类点宗种笔间户人家台份辆套张批';
const NOT_CASES = /其余|其他|另|共有|共计|总|均|全部|抽查|检查了|涉及|整改/;

/**
 * How often a statement of the list above was broken, where the text answers every one of them: cases are counted by the number that
 * stands with what is wrong (自查发现1例…), statements by themselves. Null where a statement is left open, or a fault is told
 * without its number.
 */
export function brokenOfList(
  wanted: CountedEvent,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  make: Make,
): Figure | null {
  if (!OF_THE_LIST.test(wanted.core)) return null;
  const points = pointsIn(topic.criterion)
    .map((p) => p.text)
    .filter((text) => text !== '');
  if (points.length < 2) return null;
  const field: Topic = { ...topic, statements: points };
  const rest = withoutRest(prose);
  const verdicts = points.map((text) => {
    const told = findVerdict(text, prose, field, quote);
    if (told || !rest) return told;
    const broken = findVerdict(text, rest, field, quote);
    return broken?.holds === false ? broken : null;
  });
  const known = verdicts.filter((v) => v !== null);
  if (known.length < points.length) return null;
  const broken = known.filter((v) => !v.holds);
  if (broken.length === 0 && faultTold(prose)) return null;
  const cases = broken.map((v) => (STATEMENT.test(wanted.counter) ? ONE : casesIn(v.source.quote, prose)));
  const counted = cases.filter((value) => value !== null);
  if (counted.length < cases.length) return null;
  const [first] = broken;
  return make(
    counted.reduce((sum, value) => sum.add(value), ZERO),
    first?.source.quote ?? prose.sentences.join('。'),
  );
}

/** Some clause tells of a fault, whatever the statements were found to be: 属于上缴不及时. */
function faultTold({ clauses }: Prose): boolean {
  return clauses.some(
    ({ text, period }) =>
      period === 'this' &&
      (saysLate(text) || /不(?:及时|规范|符|合规|完整|足额|到位|全)|未(?:按|及时|经|履行|办)/.test(text)) &&
      !/(?:无(?!法)|没有|未发现|不存在|未出现|未发生)/.test(text),
  );
}

/** 其余支出均符合 takes nothing back of what was found; null where the text says nothing of the rest. */
function withoutRest(prose: Prose): Prose | null {
  const others = prose.clauses.filter((c) => /^(?:但)?(?:其余|其他|其它|另(?:外)?[\d一二三两])/.test(c.text));
  if (others.length === 0) return null;
  let text = prose.original;
  for (const { start, end } of others.toReversed())
    text = `${text.slice(0, start).replace(/[,，;；]$/, '')}${text.slice(end)}`;
  return readProse(text, prose.year, prose.asked);
}

/** The number of cases that the sentence of a fault tells; null where it tells none, or several. */
function casesIn(fault: string, prose: Prose): Rational | null {
  const [opening = ''] = fault.split(/[,，]/);
  const own = prose.figures.filter((f) => isCase(f) && f.sentence.includes(opening));
  const sentences = new Set(own.map((f) => f.sentence));
  const [only] = own;
  if (!only || own.length > 1 || sentences.size > 1) return null;
  return rational(only.quantity.value.n, only.quantity.value.d);
}

function isCase({ quantity, period, label, after }: ProseFigure): boolean {
  if (period !== 'this' || quantity.unit.dimension !== 'count' || quantity.approximate) return false;
  if (quantity.bound !== null || !CASES.includes(quantity.unit.word)) return false;
  return !NOT_CASES.test(label) && !/^(?:均|全部|都)/.test(after);
}
