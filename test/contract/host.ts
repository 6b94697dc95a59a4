import type { Workbook } from '../../src/port/workbook.ts';
import type { FixtureConditionalFormat, FixtureWorkbook } from '../fixtures/workbook.ts';

/** What a host is given to open: the file, and the description it was made from. */
export interface WorkbookFixture {
  readonly bytes: Uint8Array;
  readonly description: FixtureWorkbook;
}

/** A workbook opened in a host, with ways around the port for the test. */
export interface HostedWorkbook {
  readonly workbook: Workbook;
  /** Puts a constant into a cell as the user would. */
  type(sheet: string, cell: string, value: string | number | null): Promise<void>;
  /** The same document as a fresh `Workbook`, as after saving, closing and opening it. */
  reopened(): Promise<Workbook>;
  /** How a cell looks: two cells with the same format give equal answers. `fill` is "RRGGBB". */
  look(
    sheet: string,
    cell: string,
  ): Promise<{ readonly format: string; readonly fill: string | null; readonly bold: boolean }>;
  /** What may be typed into a cell: "list:是,否", "whole:0", "decimal:-5" (kind and first operand); null for anything. */
  allowed(sheet: string, cell: string): Promise<string | null>;
  /** Width of a column in characters; null where nothing is set for it. */
  width(sheet: string, column: string): Promise<number | null>;
  /** All conditional formats of a sheet, ours and others', in any order. `range` may have several blocks: "D5:D6 D9". */
  conditionalFormats(sheet: string): Promise<readonly FixtureConditionalFormat[]>;
  /** All defined names of the workbook. */
  names(): Promise<readonly { readonly name: string; readonly hidden: boolean }[]>;
  /** Where the user stands; only in a host with a screen. */
  selection?(): Promise<{ readonly sheet: string; readonly cell: string }>;
  close?(): Promise<void>;
}

export interface HostTraits {
  /** The host shows the workbook: it selects cells, and the user types while we watch. */
  readonly screen: boolean;
}

export type OpenWorkbook = (fixture: WorkbookFixture) => Promise<HostedWorkbook>;
