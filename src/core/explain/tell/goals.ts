import { ZERO } from '../../quantity/rational.ts';
import type { Detail, GoalLine } from '../../rule/outcome.ts';
import type { GoalsRule } from '../../rule/rule.ts';
import { ratioText } from '../figures.ts';
import { printed } from '../text.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { GoalGroup, TellWords } from './words.ts';

/** A table of goals: how many there are, which of them lost points and why, the rest in full. */
export function tellGoals(
  rule: GoalsRule,
  detail: Extract<Detail, { kind: 'goals' }>,
  words: TellWords,
): Told {
  const { lines } = detail;
  const short = lines.filter((l) => !isFull(l));
  const groups = grouped(rule, short);
  const clauses = [
    words.goals(lines.length, rule.group),
    ...(groups.length > 0 ? [groups.map((g, i) => words.goalGroup(g, i === 0)).join(words.item)] : []),
    ...(short.length < lines.length ? [words.goalsFull(short.length === 0)] : []),
  ];
  return told(
    clauses,
    lines.map((l) => lineWords(l, words)),
  );
}

function isFull(line: GoalLine): boolean {
  return line.points?.equals(line.full) ?? false;
}

function grouped(rule: GoalsRule, lines: readonly GoalLine[]): readonly GoalGroup[] {
  const indexes = [...new Set(lines.map((l) => l.band?.index ?? -1))].toSorted((a, b) => a - b);
  return indexes.map((index) => {
    const own = lines.filter((l) => (l.band?.index ?? -1) === index);
    const band = rule.bands[index];
    return {
      count: own.length,
      interval: band?.interval ?? null,
      award: band?.award ?? null,
      points: own.reduce((sum, l) => sum.add(l.points ?? ZERO), ZERO),
    };
  });
}

/** One goal on one line: name, completion, points. */
function lineWords(line: GoalLine, words: TellWords): string {
  const name = printed(line.goal.name);
  const how = goalWords(line, words);
  return words.part([name, ...(how === '' ? [] : [how])].join(words.clause), line.points ?? ZERO, null);
}

/** How a goal stands: 完成率186%, 已达到目标. */
export function goalWords({ goal, full, points }: GoalLine, words: TellWords): string {
  if (goal.share) return words.goalGraded(ratioText(goal.share));
  if (goal.rate) {
    const by = goal.reverse?.by ?? 'none';
    return words.completion(ratioText(goal.rate)) + (by === 'none' ? '' : words.reversed(by));
  }
  return points && points.equals(full) ? words.goalMet : '';
}
