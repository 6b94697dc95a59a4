import type { Problem } from '../core/problem.ts';
import type { Workbook } from '../port/workbook.ts';

/**
 * Shows cells one after the other while someone walks a list. While one is being shown, only the latest of those asked
 * for is remembered; the focus stays where it is in the pane.
 */
export function followCells(
  workbook: Pick<Workbook, 'select'>,
  refused: (problem: Problem) => void,
): (sheet: string, cell: string) => void {
  let wanted: { readonly sheet: string; readonly cell: string } | null = null;
  let walking = false;

  const walk = async (): Promise<void> => {
    walking = true;
    try {
      while (wanted) {
        const { sheet, cell } = wanted;
        wanted = null;
        const focused = document.activeElement;
        const shown = await workbook.select(sheet, cell);
        keepFocus(focused);
        if (!shown.ok) refused(shown.problem);
      }
    } finally {
      walking = false;
    }
  };

  return (sheet, cell) => {
    wanted = { sheet, cell };
    if (!walking) void walk();
  };
}

/** A grid in the same page takes the focus when a cell is selected. Where she went on inside the pane, it stays there. */
function keepFocus(focused: Element | null): void {
  const pane = focused?.closest('[data-pane]');
  if (!(focused instanceof HTMLElement) || !pane || pane.contains(document.activeElement)) return;
  focused.focus({ preventScroll: true });
}
