import type { ColumnRole, FigureCell, Group } from './form.ts';
import { figureCell, pointsOf } from './figures.ts';
import type { Header } from './header.ts';
import { spilled, type Row } from './row.ts';
import type { Block } from './sheetView.ts';
import { blockName } from './sheetView.ts';
import { isPlaceholder, splitWeight } from './text.ts';

interface OpenGroup {
  readonly level: 1 | 2;
  readonly name: string;
  weight: FigureCell | null;
  readonly top: number;
  bottom: number;
}

/** Carries the levels down the rows of a table and keeps the groups they form. */
export interface Levels {
  /** Takes note of what the row says about its levels. */
  readonly enter: (row: Row) => void;
  /** The levels an indicator of the row just entered stands under. */
  readonly level1: () => string;
  readonly level2: () => string;
  /** A heading that runs over the whole width, where the form has no column for level 1. */
  readonly section: (row: number, text: string, cell: string) => void;
  /** Extends the open groups to a row that belongs to an indicator. */
  readonly reach: (row: number) => void;
  readonly groups: () => readonly Group[];
}

/** Starts at the first row below a header. */
export function trackLevels(header: Header): Levels {
  const open: { 1: OpenGroup | null; 2: OpenGroup | null } = { 1: null, 2: null };
  const closed: OpenGroup[] = [];

  const start = (level: 1 | 2, name: string, weight: FigureCell | null, row: number): void => {
    const before = open[level];
    if (before && before.name === name && name !== '') {
      before.weight ??= weight;
      return;
    }
    if (before) closed.push(before);
    open[level] = { level, name, weight, top: row, bottom: row };
    if (level === 1 && open[2]) {
      closed.push(open[2]);
      open[2] = null;
    }
  };

  const enterLevel = (row: Row, level: 1 | 2): void => {
    const role = level === 1 ? 'level1' : 'level2';
    const block = row.box(role);
    if (!block) return;
    const points = groupPoints(row, level === 1 ? 'level1Weight' : 'level2Weight');
    const named = block.text !== '' && !isPlaceholder(block.text) && !spilled(header, role, block);
    if (named) {
      const { name, weight } = splitWeight(block.text, 'level');
      if (block.top !== row.row && open[level]?.name === name) return;
      const cell = blockName(block);
      start(
        level,
        name,
        points ?? (weight && { value: weight, text: block.text, cell, formula: false }),
        row.row,
      );
      return;
    }
    const before = open[level];
    if (spilled(header, role, block) && block.text !== '') {
      if (before && before.name !== '') start(level, '', null, row.row);
      return;
    }
    // A merged blank, or a weight of its own, is a group whose name was lost: not the one above it.
    const blankMerge =
      block.top === row.row && block.bottom > block.top && block.left === header.roles.get(role)?.left;
    const otherWeight = points?.value && before?.weight?.value && !points.value.equals(before.weight.value);
    if ((blankMerge || otherWeight) && before) start(level, '', points, row.row);
  };

  return {
    enter: (row) => {
      enterLevel(row, 1);
      enterLevel(row, 2);
    },
    level1: () => open[1]?.name ?? '',
    level2: () => open[2]?.name ?? '',
    section: (row, text, cell) => {
      const { name, weight } = splitWeight(
        text.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/u, ''),
        'level',
      );
      start(1, name, weight && { value: weight, text, cell, formula: false }, row);
    },
    reach: (row) => {
      for (const group of [open[1], open[2]]) if (group) group.bottom = row;
    },
    groups: () =>
      [...closed, ...[open[1], open[2]].filter((group) => group !== null)]
        .filter((group) => group.name !== '' || group.weight !== null)
        .toSorted((a, b) => a.top - b.top || a.level - b.level),
  };
}

function groupPoints(row: Row, role: ColumnRole): FigureCell | null {
  const block: Block | null = row.own(role);
  const figure = block && figureCell(block);
  return figure && { ...figure, value: pointsOf(block) };
}
