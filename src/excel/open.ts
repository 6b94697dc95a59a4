import type { WorkbookEdit } from '../core/edits/edit.ts';
import { done, failed, type Result } from '../core/problem.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';
import { applyEdits } from './apply.ts';
import { codeOf, problemOfCode } from './errors.ts';
import type { Known } from './known.ts';
import { readWorkbook } from './read.ts';
import { NEEDED, supports } from './support.ts';
import { Watch } from './watch.ts';

/** The workbook that Excel has open, on Office.js. `startExcel` must have found Excel first. */
export function openExcel(): Workbook {
  const excel = new OpenWorkbook();
  return {
    snapshot: () => excel.snapshot(),
    apply: (edits) => excel.apply(edits),
    select: (sheet, cell) => excel.select(sheet, cell),
    watch: (changed) => excel.watch(changed),
  };
}

class OpenWorkbook implements Workbook {
  readonly #watch = new Watch();
  /** Gone when a writing has failed: the next one rests on a new reading. */
  #known: Known | null = null;
  #name = '';
  #turn: Promise<unknown> = Promise.resolve();

  snapshot(): Promise<Result<Snapshot>> {
    return this.#inTurn(async () => {
      const { snapshot } = await this.#read();
      await this.#watch.settle();
      return done(snapshot);
    });
  }

  apply(edits: readonly WorkbookEdit[]): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const known = this.#known ?? (await this.#read());
      this.#known = null;
      const applied = await applyEdits(edits, known, (written) => this.#watch.expect(written));
      if (!applied.ok) return applied;
      this.#known = applied.value;
      return done(null);
    });
  }

  select(sheet: string, cell: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      try {
        await show(sheet, cell);
      } catch (error) {
        if (codeOf(error) === 'ItemNotFound') return failed({ code: 'sheet-missing', sheet });
        throw error;
      }
      return done(null);
    });
  }

  watch(changed: Parameters<Workbook['watch']>[0]): () => void {
    this.#watch.add(changed);
    const settle = () => void this.#inTurn(() => this.#watch.settle().then(() => done(null)));
    settle();
    return () => {
      this.#watch.remove(changed);
      settle();
    };
  }

  async #read(): Promise<Known> {
    const known = await readWorkbook();
    this.#known = known;
    this.#name = known.snapshot.name;
    this.#watch.know(known);
    return known;
  }

  /**
   * One action after the other: the pane and the ribbon share this workbook. What Excel refuses becomes a problem in
   * our words.
   */
  #inTurn<T>(action: () => Promise<Result<T>>): Promise<Result<T>> {
    const result = this.#turn.then(async () => {
      if (!supports('1.9')) return failed({ code: 'excel-too-old', needs: NEEDED });
      try {
        return await action();
      } catch (error) {
        return failed(problemOfCode(codeOf(error), this.#name));
      }
    });
    // A mistake of ours reaches the caller, and the next action all the same has its turn.
    this.#turn = result.catch(() => {});
    return result;
  }
}

/** The sheet first: Excel selects cells of the active sheet only. */
function show(sheet: string, cell: string): Promise<void> {
  return Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(cell).select();
    await context.sync();
  });
}
