import { codeOf, isTooLarge } from './errors.ts';

/** Something to read in one request, alone or together with others. */
export interface Reading {
  /** How many cells' content it asks for. */
  readonly cells: number;
  /** Asks; the function that comes back takes the answer once it is there. */
  ask(): () => void;
  /** The same in two parts; null when it cannot be divided. */
  divided(): readonly Reading[] | null;
}

/**
 * So many cells are read in one request. A self-assessment workbook has a few thousand; where an Excel allows less
 * (5 MB on the web), it says so and the request is divided.
 */
const CELLS_PER_REQUEST = 500_000;

/** Carries out the readings in as few requests as Excel allows. */
export async function readAll(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  const cells = readings.reduce((sum, reading) => sum + reading.cells, 0);
  const tooMany = cells > CELLS_PER_REQUEST && halves(readings);
  if (tooMany) {
    for (const half of tooMany) await readAll(context, half);
    return;
  }
  const takes = readings.map((reading) => reading.ask());
  try {
    await context.sync();
  } catch (error) {
    const parts = isTooLarge(codeOf(error)) && halves(readings);
    if (!parts) throw error;
    for (const half of parts) await readAll(context, half);
    return;
  }
  for (const take of takes) take();
}

function halves(readings: readonly Reading[]): readonly (readonly Reading[])[] | null {
  if (readings.length > 1) {
    const middle = Math.ceil(readings.length / 2);
    return [readings.slice(0, middle), readings.slice(middle)];
  }
  const parts = readings[0]?.divided();
  return parts ? parts.map((part) => [part]) : null;
}
