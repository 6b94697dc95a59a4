import { parseRect, type Rect } from '../core/grid/address.ts';
import type { Change } from '../port/workbook.ts';
import { codeOf } from './errors.ts';
import type { Known } from './known.ts';

type Listener = (change: Change) => void;

/** Tells those who listen of every change of cells, while somebody listens. */
export class Watch {
  readonly #listeners = new Set<Listener>();
  #handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null = null;
  #names: ReadonlyMap<string, string> = new Map();
  /** What we wrote and have not heard of yet. */
  #expected: { readonly id: string; readonly rect: Rect }[] = [];

  add(listener: Listener): void {
    this.#listeners.add(listener);
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Takes the names of the sheets from a reading: events know sheets by their ids. */
  know({ sheets }: Known): void {
    this.#names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** Announces what is about to be written. Only Excel before ExcelApi 1.14 needs it: it does not say who wrote. */
  expect(written: readonly { readonly id: string; readonly rect: Rect }[]): void {
    this.#expected = [...written];
  }

  /** Has Excel report changes if and only if somebody listens. Not done while Excel refuses; the next call tries again. */
  async settle(): Promise<void> {
    const wanted = this.#listeners.size > 0;
    if (wanted === (this.#handler !== null)) return;
    try {
      if (wanted) this.#handler = await register((args) => this.#heard(args));
      else await this.#unregister();
    } catch (error) {
      codeOf(error);
    }
  }

  async #unregister(): Promise<void> {
    const handler = this.#handler;
    if (!handler) return;
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    this.#handler = null;
  }

  async #heard({ worksheetId, address, triggerSource }: Heard): Promise<void> {
    const own =
      triggerSource === undefined
        ? this.#isExpected(worksheetId, address)
        : triggerSource === 'ThisLocalAddin';
    const sheet = this.#names.get(worksheetId) ?? (await nameOf(worksheetId));
    if (sheet === null) return;
    for (const listener of this.#listeners) listener({ sheet, range: address, own });
  }

  #isExpected(id: string, address: string): boolean {
    const rect = parseRect(address);
    const found = this.#expected.findIndex(
      (each) => each.id === id && rect !== null && isWithin(rect, each.rect),
    );
    if (found >= 0) this.#expected.splice(found, 1);
    return found >= 0;
  }
}

/** The event as Excel sends it; the typings do not know that an older Excel leaves out who caused it. */
type Heard = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'address'> & {
  readonly triggerSource?: string;
};

function register(heard: (args: Heard) => Promise<void>) {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(heard);
    await context.sync();
    return handler;
  });
}

/** The name of a sheet that has come since the last reading; null when it has gone again, or Excel does not answer. */
async function nameOf(id: string): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch (error) {
    codeOf(error);
    return null;
  }
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}
