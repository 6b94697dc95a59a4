import type { FigureCell } from '../form/form.ts';
import { decimalText } from '../quantity/rational.ts';

/** A form's figure as decimal text; null where the cell holds none. */
export function figureText(figure: FigureCell | null): string | null {
  return figure?.value ? decimalText(figure.value, 10) : null;
}
