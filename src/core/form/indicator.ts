import { firstBox, joinedText, type Draft } from './draft.ts';
import {
  pointsCell,
  pointsOf,
  rateCell,
  signText,
  targetCell,
  targetOfParts,
  textCell,
  unitBehind,
  unitText,
} from './figures.ts';
import type { ColumnRole, FigureCell, Indicator, TargetCell, TextCell, Unread } from './form.ts';
import type { Header } from './header.ts';
import { takesExplanation } from './explanation-column.ts';
import { blockName, type Block, type SheetView } from './sheetView.ts';
import { cellFigure, isDash, splitWeight } from './text.ts';
import { typedValue } from './typedValue.ts';

/** Indicators in their final form, and what about them could not be read. */
export interface Finished {
  readonly indicators: readonly Indicator[];
  readonly unread: readonly Unread[];
}

/** Turns drafts into indicators. */
export function finishIndicators(view: SheetView, header: Header, drafts: readonly Draft[]): Finished {
  const unread: Unread[] = [];
  const percents = percentWeights(drafts);
  const tops = new Set(drafts.map((draft) => draft.top));
  const indicators = drafts.map((draft) => finish(view, header, draft, tops, percents, unread));
  return { indicators: sameAsAbove(indicators), unread };
}

/** 同上 in a standard or an explanation is the text above, in the cell above. */
function sameAsAbove(indicators: readonly Indicator[]): readonly Indicator[] {
  const read: Indicator[] = [];
  for (const indicator of indicators) {
    const above = read.at(-1);
    read.push({
      ...indicator,
      criterion: isDitto(indicator.criterion) && above ? above.criterion : indicator.criterion,
      definition: isDitto(indicator.definition) && above ? above.definition : indicator.definition,
    });
  }
  return read;
}

function isDitto(text: TextCell | null): boolean {
  return text !== null && /^(?:同上|同前|[〃″"]{1,2})[。.]?$/u.test(text.text.trim());
}

function finish(
  view: SheetView,
  header: Header,
  draft: Draft,
  tops: ReadonlySet<number>,
  percents: 'points' | 'nested',
  unread: Unread[],
): Indicator {
  const named = splitWeight(draft.name.map((block) => block.text).join(''), 'name');
  const [nameBlock] = draft.name;
  const nameCell = nameBlock ? blockName(nameBlock) : '';
  const text = (role: ColumnRole): TextCell | null => {
    const box = firstBox(draft, role);
    return box && { ...textCell(box), text: joinedText(draft, role) };
  };
  const note = (reason: Unread['reason'], box: Block): void => {
    unread.push({ cell: blockName(box), row: draft.top, reason, text: box.text });
  };

  const unit = unitText(firstBox(draft, 'unit')?.text ?? '') || unitBehind(named.name);
  const sign = signText(firstBox(draft, 'sign')?.text ?? '');
  const value = (role: ColumnRole, withSign: boolean): TargetCell | null => {
    const box = firstBox(draft, role);
    if (!box) return null;
    const parts = draft.row.parts(role);
    if (parts.length > 1) return targetOfParts(parts, withSign ? sign : '', unit);
    const cell = targetCell(box, withSign ? sign : '', unit);
    return typedValue(box.content) === null ? { ...cell, text: joinedText(draft, role) } : cell;
  };
  const rateBox = firstBox(draft, 'completionRate');

  const weight =
    weightOf(view, header, draft, tops, percents, note) ??
    (named.weight && nameBlock
      ? { value: named.weight, text: nameBlock.text, cell: nameCell, formula: false }
      : null);
  for (const role of ['weight', 'selfScore', 'reviewedScore', 'target', 'actual'] as const) {
    const box = firstBox(draft, role);
    if (box?.content.stale && typedValue(box.content) === null) note('formula-stale', box);
  }

  const basis = text('basis');
  const further = text('furtherBasis');
  const reviewed = text('reviewedBasis');
  const formula = text('formula');
  const adjusted = value('adjustedTarget', true);
  return {
    top: draft.top,
    bottom: draft.bottom,
    level1: draft.level1,
    level2: draft.level2,
    name: named.name.replace(/^(?:指标|目标)\d+[:：]/u, ''),
    nameCell,
    weight,
    selfScore: score(draft, 'selfScore'),
    reviewedScore: score(draft, 'reviewedScore'),
    definition: text('definition'),
    ...(formula ? { formula } : {}),
    criterion: text('criterion'),
    basis: basis ?? reviewed,
    ...(further ? { furtherBasis: further } : {}),
    evidence: text('evidence'),
    target: adjusted && !isDash(adjusted.text) ? adjusted : value('target', true),
    actual: value('actual', false),
    completionRate: rateBox && rateCell(rateBox, headingOf(header, 'completionRate')),
    scoreCell: ownCell(view, draft, tops, header.roles.has('reviewedScore') ? 'reviewedScore' : 'selfScore'),
    basisCell: explanationCell(view, header, draft, tops),
    ...(draft.level3 === '' ? {} : { level3: draft.level3 }),
    ...(basis && reviewed ? { reviewedBasis: reviewed } : {}),
    hidden: view.grid.hiddenRows.has(draft.top),
  };
}

function score(draft: Draft, role: ColumnRole): FigureCell | null {
  const box = firstBox(draft, role);
  return box && pointsCell(box);
}

/** A weight that is merged over several indicators is the weight of none of them. */
function weightOf(
  view: SheetView,
  header: Header,
  draft: Draft,
  tops: ReadonlySet<number>,
  percents: 'points' | 'nested',
  note: (reason: Unread['reason'], box: Block) => void,
): FigureCell | null {
  const span = header.roles.get('weight');
  if (!span) return null;
  const own = firstBox(draft, 'weight');
  if (!own) {
    const above = view.block(draft.top, span.left);
    const shared = above.text !== '' && above.top < draft.top && above.left >= span.left;
    return shared ? { ...pointsCell(above), value: null } : null;
  }
  const figure = cellFigure(own.content);
  const joint = isShared(own, draft, tops);
  if (joint || (figure?.percent && percents === 'nested') || (!figure && !isDash(own.text))) {
    note('weight-unreadable', own);
    return { ...pointsCell(own), value: null };
  }
  return pointsCell(own);
}

/** Whether a box reaches down over the first row of another indicator. */
function isShared(box: Block, draft: Draft, tops: ReadonlySet<number>): boolean {
  for (let row = draft.bottom + 1; row <= box.bottom; row++) if (tops.has(row)) return true;
  return false;
}

/** Weights in percent that add up to more than the whole are shares of shares, and no points. */
function percentWeights(drafts: readonly Draft[]): 'points' | 'nested' {
  let sum = 0;
  for (const draft of drafts) {
    const box = firstBox(draft, 'weight');
    if (!box || !/%|％/u.test(box.content.format + box.text)) continue;
    if (cellFigure(box.content)?.percent) sum += pointsOf(box)?.valueOf() ?? 0;
  }
  return sum > 100.5 ? 'nested' : 'points';
}

/** The cell of a role that belongs to this indicator alone: the first of its box; null where several share it. */
function ownCell(view: SheetView, draft: Draft, tops: ReadonlySet<number>, role: ColumnRole): string | null {
  const column = draft.row.column(role);
  if (column === null) return null;
  const box = firstBox(draft, role) ?? view.block(draft.top, column);
  if (box.top < draft.top || box.left < column) return null;
  return isShared(box, draft, tops) ? null : blockName(box);
}

/** Where an explanation may go: a column that asks what a score rests on, not one for her own reasons. */
function explanationCell(
  view: SheetView,
  header: Header,
  draft: Draft,
  tops: ReadonlySet<number>,
): string | null {
  const role = header.roles.has('reviewedBasis') ? 'reviewedBasis' : 'basis';
  return takesExplanation(headingOf(header, role)) ? ownCell(view, draft, tops, role) : null;
}

function headingOf(header: Header, role: ColumnRole): string {
  const span = header.roles.get(role);
  return header.cells.find((cell) => cell.left === span?.left)?.path.join('') ?? '';
}
