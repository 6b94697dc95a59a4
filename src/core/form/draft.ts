import type { ColumnRole } from './form.ts';
import type { Row } from './row.ts';
import type { Block } from './sheetView.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** An indicator while its rows are being read: its boxes by role, in the order in which they came. */
export interface Draft {
  readonly top: number;
  bottom: number;
  readonly level1: string;
  readonly level2: string;
  /** "" where the form has three levels. */
  readonly level3: string;
  /** Its first row. */
  readonly row: Row;
  /** Pieces of its name: more than one where a page break cut it. */
  readonly name: Block[];
  readonly boxes: Map<ColumnRole, Block[]>;
  /** How further pieces are put behind the first: nothing at a cut, a line break for several cells of one indicator. */
  readonly joints: Map<ColumnRole, string[]>;
}

/** The columns whose boxes belong to one indicator. */
const CARRIED: readonly ColumnRole[] = [
  'number',
  'weight',
  'definition',
  'formula',
  'criterion',
  'selfScore',
  'reviewedScore',
  'basis',
  'furtherBasis',
  'reviewedBasis',
  'improvement',
  'evidence',
  'sign',
  'target',
  'adjustedTarget',
  'periodTarget',
  'unit',
  'actual',
  'completionRate',
  'scoreRate',
  'note',
];

/** Begins an indicator with the boxes of a row; a box merged from above (one explanation for two indicators) counts too. */
export function beginDraft(row: Row, name: Block, levels: readonly [string, string, string]): Draft {
  const [level1, level2, level3] = levels;
  const boxes = new Map<ColumnRole, Block[]>();
  for (const role of CARRIED) {
    const box = row.own(role) ?? (SHARED.includes(role) ? row.shared(role) : null);
    if (box) boxes.set(role, [box]);
  }
  return {
    top: row.row,
    bottom: row.row,
    level1,
    level2,
    level3,
    row,
    name: [name],
    boxes,
    joints: new Map(),
  };
}

/** Texts may be shared by the rows they are merged over; points belong to one row only. */
const SHARED: readonly ColumnRole[] = [...TEXT_COLUMNS, 'note', 'unit', 'sign'];

/** Adds the boxes of a further row; `joint` says what stands between two pieces of a text. */
export function extendDraft(
  draft: Draft,
  row: Row,
  joint: (before: string, after: string) => '' | '\n',
): void {
  draft.bottom = row.row;
  for (const role of CARRIED) {
    const own = row.own(role);
    if (!own) continue;
    const there = draft.boxes.get(role);
    if (there) {
      const between = joint(there.at(-1)?.text ?? '', own.text);
      there.push(own);
      const joints = draft.joints.get(role);
      if (joints) joints.push(between);
      else draft.joints.set(role, [between]);
    } else {
      draft.boxes.set(role, [own]);
    }
  }
}

/** The text of all boxes of a role. */
export function joinedText(draft: Draft, role: ColumnRole): string {
  const joints = draft.joints.get(role) ?? [];
  return (draft.boxes.get(role) ?? [])
    .map((box, i) => (i > 0 ? (joints[i - 1] ?? '') : '') + box.text)
    .join('');
}

/** The text that a role ends with so far. */
export function lastText(draft: Draft, role: ColumnRole): string {
  return draft.boxes.get(role)?.at(-1)?.text ?? '';
}

/** The first box of a role. */
export function firstBox(draft: Draft, role: ColumnRole): Block | null {
  return draft.boxes.get(role)?.[0] ?? null;
}
