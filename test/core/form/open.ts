import { readFileSync } from 'node:fs';
import type { Grid } from '../../../src/core/grid/grid.ts';
import { readXlsx } from '../../../src/xlsx/workbook.ts';
import type { FixtureWorkbook } from '../../fixtures/workbook.ts';
import { buildXlsx } from '../../fixtures/xlsx.ts';

/** The sheets of a workbook file. */
export function sheetsOf(path: string): readonly Grid[] {
  return read(readFileSync(path), path);
}

/** The sheets of a described workbook, by way of a real file. */
export function sheetsOfFixture(workbook: FixtureWorkbook): readonly Grid[] {
  return read(buildXlsx(workbook), workbook.name);
}

function read(bytes: Uint8Array, name: string): readonly Grid[] {
  const result = readXlsx(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value.sheets;
}
