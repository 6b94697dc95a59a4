import type { KeptCell } from '../app/recalculate.ts';
import type { Decision } from './decide/decisions.ts';
import type { Notice } from './session.ts';
import type { Words } from './words.ts';

const REASONS: readonly KeptCell['reason'][] = ['changed-by-person', 'formula'];

/** What the last action did: "写入 46 个单元格；2 个单元格有您的内容，结果写在右侧". */
export function noticeText(notice: Notice, words: Words): string {
  if (notice.kind === 'undone') return words.undone;
  if (notice.kind === 'cleared') return words.cleared;
  if (notice.kind === 'decided') return decidedText(notice.decision, words);
  if (notice.kind === 'facts-made') {
    const { made, added, sheet } = notice.facts;
    if (made) return words.factsMade(sheet, added);
    return added > 0 ? words.factsAdded(sheet, added) : words.factsCurrent(sheet);
  }
  const { written, kept } = notice.recalculation;
  const beside = kept.filter((cell) => cell.instead !== null);
  const parts = REASONS.map((reason) => {
    const cells = beside.filter((cell) => cell.reason === reason).length;
    return cells > 0 && words.keptCount[reason](cells);
  });
  const alone = kept.length - beside.length;
  return [
    written.length > 0 ? words.written(written.length) : words.nothingWritten,
    ...parts,
    alone > 0 && words.leftAlone(alone),
  ]
    .filter((part) => part !== false)
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
