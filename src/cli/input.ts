import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readRulesFile } from '../app/rules.ts';
import { failed, type Problem, type Result } from '../core/problem.ts';
import { openXlsx, type XlsxWorkbook } from '../xlsx/workbook.ts';
import type { Mistake } from './words.ts';

/** What stops a file: a problem of the workbook, or of the command line. */
export type Stop =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

export type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly stop: Stop };

export function problemStop(problem: Problem): { readonly ok: false; readonly stop: Stop } {
  return { ok: false, stop: { kind: 'problem', problem } };
}

export function mistakeStop(mistake: Mistake): { readonly ok: false; readonly stop: Stop } {
  return { ok: false, stop: { kind: 'mistake', mistake } };
}

/** Far above any workbook that could be read. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;

/** Opens a workbook file. Problems speak of it by the path given. */
export function openFile(path: string): Step<XlsxWorkbook> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return problemStop({ code: 'file-missing', file: path });
  if (!stat.isFile()) return problemStop({ code: 'not-a-workbook', file: path });
  if (stat.size > MAX_FILE_BYTES) return problemStop({ code: 'workbook-too-large', file: path });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return mistakeStop({ code: 'file-unreadable', file: path });
  }
  const workbook = openXlsx(bytes, basename(path));
  return workbook.ok ? workbook : problemStop(withPath(workbook, path).problem);
}

/** Far above any file of rules. */
const MAX_RULES_BYTES = 16 * 1024 * 1024;

/** The text of a file of rules that was found right. */
export function openRules(path: string): Step<string> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return problemStop({ code: 'file-missing', file: path });
  if (!stat.isFile() || stat.size > MAX_RULES_BYTES) {
    return problemStop({ code: 'rules-invalid', fault: { path: '', reason: 'not-rules' }, more: 0 });
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return mistakeStop({ code: 'file-unreadable', file: path });
  }
  const read = readRulesFile(text);
  return read.ok ? { ok: true, value: text } : problemStop(read.problem);
}

/** The problem naming the file as it was given on the command line. */
function withPath(
  result: Extract<Result<never>, { ok: false }>,
  path: string,
): { readonly problem: Problem } {
  const { problem } = result;
  return failed('file' in problem ? { ...problem, file: path } : problem);
}
