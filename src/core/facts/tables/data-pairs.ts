import type { Block, SheetView } from '../../form/sheetView.ts';
import { isDash, isFigure, squeeze } from '../../form/text.ts';
import { isUnit } from '../figures/unit-values.ts';

/** A name with the cell of its figure, in a table of basic data without a header. */
export interface DataPair {
  readonly label: Block;
  readonly value: Block;
  readonly unit: string;
}

const LONGEST = 30;

/** Names with their figures right under them: 编制数 | 年末在职人数 over 86 | 83. Null where the row is none such. */
export function underAt(view: SheetView, row: number): readonly DataPair[] | null {
  const boxes = view.blocks(row);
  const [first] = boxes;
  // 财政供养人员（人）, merged down beside names and figures, gives the unit of both.
  const side = first && first.bottom > row ? first : null;
  const names = side ? boxes.slice(1) : boxes;
  if (names.length < 2 || !names.every(isName) || names.some((box) => box.bottom > row)) return null;
  const pairs = names.map((label) => ({ label, value: view.block(row + 1, label.left), unit: unitIn(side) }));
  const aligned = pairs.every(
    ({ label, value }) => value.top === row + 1 && value.left === label.left && value.right === label.right,
  );
  const figures = pairs.filter(({ value }) => isFigure(value.content));
  const others = view.blocks(row + 1).length - pairs.filter(({ value }) => value.text !== '').length;
  const clean = pairs.every(
    ({ value }) => value.text === '' || isDash(value.text) || isFigure(value.content),
  );
  return aligned && clean && figures.length > 0 && others === 0 ? pairs : null;
}

/** Names with their figures beside them, perhaps with a unit behind: 编制数 | 86 | 人. Null where the row is none such. */
export function besideAt(view: SheetView, row: number): readonly DataPair[] | null {
  const boxes = view.blocks(row);
  const pairs: DataPair[] = [];
  for (let i = 0; i < boxes.length; i++) {
    const [label, value, behind] = boxes.slice(i, i + 3);
    if (!label || !isName(label)) return null;
    // Nothing stands right beside the name: its figure is missing, and what follows is something else's.
    if (!value || value.left !== label.right + 1 || !isFigure(value.content)) return null;
    const unit = behind && isUnit(squeeze(behind.text)) ? squeeze(behind.text) : '';
    pairs.push({ label, value, unit });
    i += unit === '' ? 1 : 2;
  }
  return pairs.length > 0 ? pairs : null;
}

function isName(box: Block): boolean {
  const text = squeeze(box.text);
  return !isFigure(box.content) && text.length >= 2 && text.length <= LONGEST && !/[：:。；]/.test(text);
}

function unitIn(side: Block | null): string {
  return /[(（]([^()（）]{1,6})[)）]$/.exec(squeeze(side?.text ?? ''))?.[1] ?? '';
}
