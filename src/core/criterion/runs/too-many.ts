import type { Clause } from '../clause/clause.ts';
import { COUNTERS } from '../clause/counting.ts';
import type { Assembled, Bench, Run } from './bench.ts';
import { counted } from './count-run.ts';

const COUNTED = new RegExp(`\\d(${COUNTERS})`);
/** Words that say no more than that there were so many. */
const THERE_WERE =
  /^(?:全年|年度内|累计|合计|共|一年内|当年)*(?:有|发现|发生|出现|存在|查出|收到|被|超过|超出|达到?|缺少?|漏)*(?:超过|超出|达到?)?$/;

/** 每发现1人次扣0.5分；超过5人次的不得分: what is counted, with the tier behind it from which on so many of it leave nothing. */
export function countedOff(
  clause: Extract<Clause, { kind: 'count' }>,
  clauses: readonly Clause[],
  at: number,
  bench: Bench,
): Run {
  const assembled = counted(clause, clauses, at, bench);
  const limited = tooMany(assembled, clause, clauses[at + 1]);
  return limited ? { assembled: limited, next: at + 2 } : { assembled, next: at + 1 };
}

/** Null where the tier counts something else, or gives points. */
function tooMany(
  run: Assembled,
  clause: Extract<Clause, { kind: 'count' }>,
  next: Clause | undefined,
): Assembled | null {
  const [item] = run.kind === 'deductions' ? run.items : [];
  if (run.kind !== 'deductions' || !item || next?.kind !== 'band' || next.unit !== 'count') return null;
  // 1次扣1分，2次扣2分，3次及以上不得分: tiers, not one and the same taken off for each.
  if (!clause.piece.condition.includes('每')) return null;
  const { outcome, condition, words } = next.piece;
  const nothing = outcome.kind === 'points' && outcome.points === '0';
  if (!nothing || /本指标|该指标|一票否决/.test(condition + words)) return null;
  const { low, lowBound, high } = next.interval;
  const counter = COUNTED.exec(condition)?.[1];
  if (low === null || high !== null || !Number.isInteger(Number(low)) || counter !== clause.counter)
    return null;
  if (!THERE_WERE.test(next.name) && !sameThing(next.name, item.event)) return null;
  const allFrom = String(Number(low) + (lowBound === 'excluded' ? 1 : 0));
  return { ...run, items: [{ ...item, allFrom }] };
}

function sameThing(name: string, event: string): boolean {
  const bare = name.replace(/^(?:有|发现|发生|出现|存在|收到)/, '');
  return bare.length >= 2 && event.includes(bare);
}
