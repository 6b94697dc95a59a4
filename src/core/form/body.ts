import { continuation, jointOf } from './continuation.ts';
import { beginDraft, extendDraft, firstBox, type Draft } from './draft.ts';
import type { ColumnRole, Group, TotalRow, Unread } from './form.ts';
import { hasSubstance, headingPoints, headsGroup, isNumberedHeading } from './groupHeading.ts';
import type { Header } from './header.ts';
import { trackLevels } from './levels.ts';
import { looksShifted, readRow, spilled, unshift, type Row } from './row.ts';
import { blockName, type Block, type SheetView } from './sheetView.ts';
import { isFigure, isPlaceholder, splitWeight } from './text.ts';

/** The rows between header and footer, read into indicators that still lack their final form. */
export interface Body {
  readonly drafts: readonly Draft[];
  readonly groups: readonly Group[];
  /** Lines that give a group's points above its indicators. */
  readonly headings: readonly TotalRow[];
  readonly unread: readonly Unread[];
}

/** Reads body rows one after the other. */
export interface BodyReader {
  readonly read: (row: number, afterHeader: boolean) => void;
  /** A line that runs over the whole width. */
  readonly section: (row: number, block: Block) => void;
  /** A row that fits nowhere. */
  readonly skip: (row: number) => void;
  readonly finish: () => Body;
}

/** What an indicator has once. */
const FIGURES: readonly ColumnRole[] = [
  'weight',
  'selfScore',
  'reviewedScore',
  'completionRate',
  'target',
  'actual',
];
const POINTS: readonly ColumnRole[] = ['weight', 'selfScore', 'reviewedScore'];

/** Begins below a header. */
export function readBody(view: SheetView, header: Header): BodyReader {
  const levels = trackLevels(header);
  const drafts: Draft[] = [];
  const headings: TotalRow[] = [];
  const unread: Unread[] = [];
  const nameRole = deepestName(header);

  const miss = (row: Row, reason: Unread['reason'], block: Block | null): void => {
    const there = block ?? view.blocks(row.row)[0];
    if (there)
      unread.push({ cell: blockName(there), row: row.row, reason, text: rowText(view, header, row.row) });
  };

  const begin = (row: Row, name: Block): void => {
    const level1 = levels.level1();
    const level2 = nameRole === 'level2' ? nameOf(name) : levels.level2();
    const previous = drafts.at(-1);
    const third = row.own('level3') ?? row.shared('level3');
    const carried = previous?.level1 === level1 && previous.level2 === level2 ? previous.level3 : '';
    drafts.push(beginDraft(row, name, [level1, level2, third ? nameOf(third) : carried]));
    levels.reach(row.row);
  };

  const extend = (row: Row): void => {
    const draft = drafts.at(-1);
    if (!draft) return;
    const name = nameRole === 'indicator' ? row.own('indicator') : null;
    if (name) draft.name.push(name);
    const second = FIGURES.find((role) => {
      const own = row.own(role);
      return own && isFigure(own.content) && firstBox(draft, role) !== null;
    });
    if (second) miss(row, 'row-unknown', row.own(second));
    extendDraft(draft, row, jointOf);
    levels.reach(row.row);
  };

  const readNamed = (row: Row, name: Block, afterHeader: boolean): void => {
    const going = continuation(row, drafts.at(-1) ?? null, header, afterHeader);
    if (going === 'cut') extend(row);
    else if (going === 'unclear') miss(row, 'row-continued', name);
    else if (isNumberedHeading(view, header, row, name)) {
      levels.section(row.row, name.text, blockName(name));
      keepHeading(row, name);
    } else begin(row, name);
  };

  const keepHeading = (row: Row, name: Block): void => {
    const points = headingPoints(row, name);
    if (points) headings.push(points);
  };

  const readUnnamed = (row: Row, afterHeader: boolean): void => {
    const previous = drafts.at(-1);
    const points = POINTS.some((role) => row.own(role) !== null);
    const values = row.own('target') !== null || row.own('actual') !== null;
    const above = row.shared('indicator');
    const level = row.own('level2') ?? row.own('level1');
    const finest = row.own('level2') ? 'level2' : 'level1';
    if (above && previous) {
      const scored = row.own('weight') !== null || (!row.shared('weight') && points);
      if (scored || (!header.roles.has('weight') && values)) begin(row, above);
      else extend(row);
      return;
    }
    if (level) {
      readLevelLine(row, level, finest, points || values);
      return;
    }
    const going = continuation(row, previous ?? null, header, afterHeader);
    if (going === 'cut') extend(row);
    else if (going === 'unclear') miss(row, 'row-continued', null);
    else if (repeatsName(row, values) && previous && sameGroup(previous, levels)) {
      const last = previous.name[0];
      if (last) begin(row, last);
    } else if (points || values) miss(row, 'name-missing', row.own('weight'));
    else if (hasSubstance(row)) miss(row, 'name-missing', null);
  };

  /** Points of its own, or a goal of its own where nothing has points, make a second row of the name above. */
  const repeatsName = (row: Row, values: boolean): boolean =>
    header.roles.has('weight') ? row.own('weight') !== null : values;

  /** A level without a name beside it: the heading of its group, or an indicator that has no finer name. */
  const readLevelLine = (row: Row, level: Block, own: 'level1' | 'level2', filled: boolean): void => {
    const substance = hasSubstance(row);
    if (!substance && headsGroup(view, header, row.row, own)) {
      keepHeading(row, level);
      return;
    }
    if (filled || substance) begin(row, level);
  };

  return {
    read: (rowNumber, afterHeader) => {
      let row = readRow(view, header, rowNumber);
      if (looksShifted(row)) {
        const repaired = unshift(view, header, rowNumber);
        if (!repaired) {
          miss(row, 'row-shifted', null);
          return;
        }
        row = repaired;
      }
      levels.enter(row);
      const name = nameBox(row, header, nameRole);
      if (name) readNamed(row, name, afterHeader);
      else readUnnamed(row, afterHeader);
    },
    section: (row, block) => levels.section(row, block.text, blockName(block)),
    skip: (row) => miss(readRow(view, header, row), 'row-unknown', null),
    finish: () => ({ drafts, groups: levels.groups(), headings, unread }),
  };
}

/** The column whose text names the indicator: the third level, or the deepest there is. */
function deepestName(header: Header): 'indicator' | 'level2' | 'level1' {
  if (header.roles.has('indicator')) return 'indicator';
  return header.roles.has('level2') ? 'level2' : 'level1';
}

/** The box that names the row: its own, one that runs in from a level on its left, or the level below a missing fourth. */
function nameBox(row: Row, header: Header, role: ColumnRole): Block | null {
  const own = row.own(role);
  if (own) return own;
  const box = row.box(role);
  if (
    box &&
    box.top === row.row &&
    box.text !== '' &&
    spilled(header, role, box) &&
    !isPlaceholder(box.text)
  ) {
    return box;
  }
  return role === 'indicator' ? row.own('level3') : null;
}

function nameOf(block: Block): string {
  return splitWeight(block.text, 'level').name;
}

function sameGroup(previous: Draft, levels: { level1: () => string; level2: () => string }): boolean {
  return previous.level1 === levels.level1() && previous.level2 === levels.level2();
}

/** The row as text, for showing what was not read. */
export function rowText(view: SheetView, header: Header, row: number): string {
  return view
    .blocks(row)
    .filter((block) => block.right >= header.left && block.left <= header.right)
    .map((block) => block.text)
    .join(' ');
}
