import type { KeptCell } from '../app/recalculate.ts';
import type { Decision } from './decide/decisions.ts';
import type { Notice, WrittenNotice } from './session.ts';
import type { Words } from './words.ts';

const REASONS: readonly KeptCell['reason'][] = ['changed-by-person', 'formula'];

/** What the last action did: "写入 46 个单元格；2 个单元格有您的内容，结果写在右侧". */
export function noticeText(notice: Notice, words: Words): string {
  if (notice.kind === 'undone') return words.undone;
  if (notice.kind === 'cleared') return words.cleared;
  if (notice.kind === 'decided') return decidedText(notice.decision, words);
  if (notice.kind === 'written') return writtenText(notice, words);
  const { made, added, sheet } = notice.facts;
  if (made) return words.factsMade(sheet, added);
  return added > 0 ? words.factsAdded(sheet, added) : words.factsCurrent(sheet);
}

function writtenText({ recalculation, newlyKept, factSheet }: WrittenNotice, words: Words): string {
  const { written } = recalculation;
  const beside = newlyKept.filter((cell) => cell.instead !== null);
  const alone = newlyKept.length - beside.length;
  return [
    factSheet && words.answerKept(factSheet.name, factSheet.made),
    written.length > 0 ? words.written(written.length) : words.nothingWritten,
    ...REASONS.map((reason) => {
      const cells = beside.filter((cell) => cell.reason === reason).length;
      return cells > 0 && words.keptCount[reason](cells);
    }),
    alone > 0 && words.leftAlone(alone),
  ]
    .filter((part) => typeof part === 'string')
    .join(words.semicolon);
}

function decidedText(decision: Decision, { decide }: Words): string {
  const imported = decision.kind === 'rules-imported' ? decision.imported : { rules: 0, rows: 0 };
  return decide.decided[decision.kind](imported);
}

/** Why a cell was left, and where its result stands: "有您的内容，没有改动，结果写在 L34". */
export function keptText({ reason, instead }: KeptCell, words: Words): string {
  return words.keptBecause[reason] + (instead === null ? '' : words.writtenInstead(instead));
}

/** Cells of one column that were left for the same reason, with their results in one column. */
export interface KeptGroup {
  readonly sheet: string;
  /** "J" */
  readonly column: string;
  /** Why, and where the results stand: "有您的内容，没有改动，结果写在 L 列". */
  readonly why: string;
  readonly cells: readonly string[];
}

/** Cells that were left, by column and reason in the order of the sheet. */
export function keptGroups(kept: readonly KeptCell[], words: Words): readonly KeptGroup[] {
  const groups = new Map<string, KeptGroup>();
  for (const { sheet, cell, reason, instead } of kept) {
    const column = columnOf(cell);
    const beside = instead === null ? '' : words.writtenInstead(words.column(columnOf(instead)));
    const why = words.keptBecause[reason] + beside;
    const key = [sheet, column, why].join('\n');
    const cells = [...(groups.get(key)?.cells ?? []), cell];
    groups.set(key, { sheet, column, why, cells });
  }
  return [...groups.values()];
}

function columnOf(cell: string): string {
  return cell.replace(/\d+$/, '');
}
