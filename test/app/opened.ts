import { inspect } from '../../src/app/inspect.ts';
import type { AssessedIndicator } from '../../src/core/assessment.ts';
import type { Result } from '../../src/core/problem.ts';
import type { Workbook } from '../../src/port/workbook.ts';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { readLayout } from '../layouts/layout.ts';

/** The value of a result that has to be there. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A workbook file with sheets described as in `test/layouts`. */
export function openLayout(text: string): XlsxWorkbook {
  const { workbook } = readLayout('自评表', text);
  return got(openXlsx(buildXlsx(workbook), workbook.name));
}

/** Every scored row and goal of the workbook, by name. */
export async function rowNamed(workbook: Workbook, name: string): Promise<AssessedIndicator> {
  const assessment = got(await inspect(workbook));
  const rows = assessment.sheets.flatMap((s) => s.forms.flatMap((f) => f.indicators));
  const row = rows.find((indicator) => indicator.name === name);
  if (!row) throw new Error(`no ${name} among ${rows.map((each) => each.name).join()}`);
  return row;
}
