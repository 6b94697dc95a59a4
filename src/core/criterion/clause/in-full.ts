import { withBenchmark } from './benchmark.ts';
import { withChange } from './change-words.ts';
import type { Clause } from './clause.ts';
import { readClause } from './clause.ts';
import { withDeviation } from './deviation.ts';
import { withLength } from './done-for.ts';
import { withGrowth } from './growth-words.ts';
import { withMoney } from './money-unit.ts';
import { withOneTo } from './one-to.ts';
import type { Piece } from './piece.ts';
import { pastLimit } from './past-limit.ts';
import { withPlusMinus } from './plus-minus.ts';
import { withSaved } from './saved.ts';
import { withSharedTail } from './shared-tail.ts';
import { eachCase, eachOf, eachSide, withFormula, withThing, withoutItsCap } from './spread.ts';
import { withFigure, withoutLead } from './stated-figure.ts';
import { inTargetWords, withRateNamed } from './target-words.ts';
import { eachPoint, scheduleIn, spelledOut, withPointsEach } from './time-points.ts';
import { withEach, withFloor } from './unsaid.ts';

type Way = (pieces: readonly Piece[], text: string) => readonly Piece[];

/** What pieces leave unsaid, said in full: one way after the other, each on what the one before made of them. */
const WAYS: readonly Way[] = [
  (pieces, text) => withPointsEach(pieces, scheduleIn(text)),
  withMoney,
  inTargetWords,
  withRateNamed,
  withBenchmark,
  withoutLead,
  withDeviation,
  withPlusMinus,
  withSaved,
  withOneTo,
  withLength,
  withChange,
  withGrowth,
  withEach,
  withFigure,
  withFloor,
  eachCase,
  withThing,
  withFormula,
  withoutItsCap,
  (pieces, text) => pieces.flatMap((piece) => eachPoint(piece, scheduleIn(text))),
  (pieces) => pieces.flatMap(eachSide).flatMap(eachOf),
];

/** The clauses of an item, with what is said once for several of them spelled out. */
export function clausesOf(pieces: readonly Piece[], text: string): readonly Clause[] {
  const full = WAYS.reduce((now, way) => way(now, text), pieces);
  return pastLimit(withSharedTail(spelledOut(full.map(readClause)), text));
}
