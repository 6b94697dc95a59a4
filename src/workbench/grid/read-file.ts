import { done, failed, type Result } from '../../core/problem.ts';
import type { Snapshot } from '../../port/workbook.ts';
import { readXlsx } from '../../xlsx/workbook.ts';
import { readLooks, type WorkbookLooks } from '../look/looks.ts';

/** A file that was read and can be shown. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly content: Snapshot;
  readonly looks: WorkbookLooks;
}

/** Reads a workbook file; what is no readable workbook is a problem and leaves the page as it is. */
export function readFile(bytes: Uint8Array, name: string): Result<ReadFile> {
  const content = readXlsx(bytes, name);
  if (!content.ok) return content;
  const { sheets, problems } = content.value;
  if (sheets.length === 0) return failed(problems[0] ?? { code: 'not-a-workbook', file: name });
  const looks = readLooks(bytes, name, new Set(sheets.map(({ sheet }) => sheet)));
  return looks.ok ? done({ name, bytes, content: content.value, looks: looks.value }) : looks;
}
