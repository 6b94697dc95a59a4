import { expect } from 'vitest';
import type { Edit, WorkbookEdit } from '../../src/core/edits/edit.ts';
import { cellName, parseCell, parseRect } from '../../src/core/grid/address.ts';
import { cellAt, type CellContent, type Grid } from '../../src/core/grid/grid.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { Snapshot, Workbook } from '../../src/port/workbook.ts';
import type { FixtureWorkbook } from '../fixtures/workbook.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import type { HostedWorkbook, OpenWorkbook } from './host.ts';

/** The sheet that most promises are tried on. */
export const SHEET = '自评表';

/** One workbook in one host, and short words for what every promise does with it. */
export class Bench {
  readonly #open: OpenWorkbook;
  #host: HostedWorkbook | null = null;

  constructor(open: OpenWorkbook) {
    this.#open = open;
  }

  get host(): HostedWorkbook {
    if (!this.#host) throw new Error('no workbook is open');
    return this.#host;
  }

  async open(description: FixtureWorkbook): Promise<void> {
    await this.close();
    this.#host = await this.#open({ bytes: buildXlsx(description), description });
  }

  async close(): Promise<void> {
    const host = this.#host;
    this.#host = null;
    await host?.close?.();
  }

  async read(workbook: Workbook = this.host.workbook): Promise<Snapshot> {
    const result = await workbook.snapshot();
    if (!result.ok) throw new Error(`not read: ${result.problem.code}`);
    return result.value;
  }

  async sheet(name: string, workbook?: Workbook): Promise<Grid> {
    const grid = (await this.read(workbook)).sheets.find((each) => each.sheet === name);
    if (!grid) throw new Error(`no sheet ${name}`);
    return grid;
  }

  async cell(address: string, sheet = SHEET, workbook?: Workbook): Promise<CellContent> {
    return contentOf(await this.sheet(sheet, workbook), address);
  }

  async apply(...edits: WorkbookEdit[]): Promise<void> {
    expect(await this.host.workbook.apply(edits)).toEqual({ ok: true, value: null });
  }

  /** The edits are refused with this problem and the workbook is what it was. */
  async refused(edits: readonly WorkbookEdit[], problem: Problem): Promise<void> {
    const before = await this.read();
    expect(await this.host.workbook.apply(edits)).toEqual({ ok: false, problem });
    expect(await this.read()).toEqual(before);
    expect(await this.read(await this.host.reopened())).toEqual(before);
  }
}

export function value(cell: string, content: string | number | null, sheet = SHEET): Edit {
  return { kind: 'value', sheet, cell, value: content };
}

export function marks(lost: readonly string[], open: readonly string[], sheet = SHEET): Edit {
  return { kind: 'marks', sheet, marks: { lost, open } };
}

export function store(key: string, text: string | null): Edit {
  return { kind: 'store', key, text };
}

export function contentOf(grid: Grid, address: string): CellContent {
  const at = parseCell(address);
  if (!at) throw new Error(`no cell: ${address}`);
  return cellAt(grid, at.row, at.column);
}

/** All cells that the grid has, by name. */
export function addressesOf(grid: Grid): string[] {
  return grid.rows.flatMap((row, r) =>
    row.map((_, c) => cellName({ row: grid.origin.row + r, column: grid.origin.column + c })),
  );
}

/** The cells of "D5:D6 D9", sorted by name. */
export function cellsOf(ranges: string): string[] {
  const cells: string[] = [];
  for (const range of ranges.split(' ')) {
    const rect = parseRect(range);
    if (!rect) throw new Error(`no range: ${range}`);
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) cells.push(cellName({ row, column }));
    }
  }
  return cells.toSorted();
}
