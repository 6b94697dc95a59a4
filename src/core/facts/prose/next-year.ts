import type { Figure } from '../../rule/need.ts';
import type { Prose } from './prose.ts';

const LATER = /次年|翌年|明年|第二年|下一年/;
const CARRIED_OVER = /结转|结余|留用|续用|计划|安排/;

/** 举办6期，其中1期于次年补办: a figure of which a part came only when the year was over. */
export function partlyNextYear({ text }: Figure, { clauses }: Prose): boolean {
  return clauses.some((clause, i) => {
    if (!LATER.test(clause.text) || CARRIED_OVER.test(clause.text)) return false;
    const before = clauses.slice(0, i).filter((c) => c.sentence === clause.sentence);
    const parts = [...before, clause].filter((c) => c.text.startsWith('其中'));
    const [first] = parts;
    if (!first || !/^(?:其中|其余|余下|另)/.test(clause.text)) return false;
    return before.findLast((c) => c.start < first.start)?.text.includes(text) === true;
  });
}
