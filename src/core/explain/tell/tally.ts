import type { Figure } from '../../rule/need.ts';
import type { Detail } from '../../rule/outcome.ts';
import { ONE } from '../../quantity/rational.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

/** Statements that are counted: how many hold, which do not, and each on a line of its own. */
export function tellTally(statements: readonly Figure[], words: TellWords): Told {
  return told(
    [tallyClause(statements, words)],
    statements.map((s) => (isMet(s) ? words.holds(s.name) : words.fails(s.name, true))),
  );
}

/** 4项中符合3项，不符合“…”. */
export function tallyClause(statements: readonly Figure[], words: TellWords): string {
  const failed = statements.filter((s) => !isMet(s)).map((s) => s.name);
  return words.tally(statements.length - failed.length, statements.length, failed);
}

/** Some statements are unknown and change nothing: what is known, and that the rest does not matter. */
export function tellHolding(detail: Extract<Detail, { kind: 'holding' }>, words: TellWords): Told {
  const { verdicts, unknown } = detail;
  const failed = verdicts.filter((v) => !v.holds).map((v) => v.text);
  const count = verdicts.length;
  const lines = verdicts.map((v) => (v.holds ? words.holds(v.text) : words.fails(v.text, true)));
  const open = words.tallyOpen(unknown.length);
  const known = count === 0 ? [] : [words.tally(count - failed.length, count, failed)];
  return told([...known, open], [...lines, open]);
}

function isMet({ value }: Figure): boolean {
  return value.equals(ONE);
}
