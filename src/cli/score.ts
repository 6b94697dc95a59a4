import { inspect } from '../app/inspect.ts';
import { recalculate } from '../app/recalculate.ts';
import { importRules } from '../app/rules.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Language } from '../core/explain/language.ts';
import type { Problem } from '../core/problem.ts';
import type { XlsxWorkbook } from '../xlsx/workbook.ts';
import { openFile, problemStop, type Step } from './input.ts';
import { writeWhole } from './output.ts';

/** What came of one file. */
export interface Scored {
  readonly assessment: Assessment;
  /** The copy that was written; null where none was asked for. */
  readonly written: Written | null;
  /** Sheets that were left out, and why. */
  readonly leftOut: readonly Problem[];
}

export interface Written {
  readonly file: string;
  /** How many cells were written. */
  readonly cells: number;
  /** Cells with a person's own content or a formula, left as they were, by sheet. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
}

/** Where a scored copy goes; `folder` is made first where it is given. */
export interface Target {
  readonly file: string;
  readonly folder: string | null;
}

/** How files are scored. */
export interface How {
  /** Text of a file of rules: they take the place of the standards they were made for, and are kept in the copy. */
  readonly rules: string | null;
  /** Language of the explanations. */
  readonly language: Language;
}

/** Scores one workbook file; with a target, the scored copy is written there. The file itself is only read. */
export async function scoreFile(path: string, target: Target | null, how: How): Promise<Step<Scored>> {
  if (!target) return checkFile(path, how);
  const workbook = await openWith(path, how.rules);
  if (!workbook.ok) return workbook;
  const snapshot = await workbook.value.snapshot();
  if (!snapshot.ok) return problemStop(snapshot.problem);
  const result = await recalculate(workbook.value, how.language);
  if (!result.ok) return problemStop(result.problem);
  const { assessment, written, kept } = result.value;
  const saved = writeWhole(target.file, workbook.value.toBytes(), target.folder);
  if (!saved.ok) return saved;
  const left = new Map<string, string[]>();
  for (const { sheet, cell } of kept) left.set(sheet, [...(left.get(sheet) ?? []), cell]);
  return {
    ok: true,
    value: {
      assessment,
      written: { file: target.file, cells: written.length, kept: left },
      leftOut: snapshot.value.problems,
    },
  };
}

/** Opens a workbook file and takes rules in; the file on the disk stays as it is. */
async function openWith(path: string, rules: string | null): Promise<Step<XlsxWorkbook>> {
  const workbook = openFile(path);
  if (!workbook.ok || rules === null) return workbook;
  const imported = await importRules(workbook.value, rules);
  return imported.ok ? workbook : problemStop(imported.problem);
}

/** Scores one workbook file without writing anything. */
export async function checkFile(path: string, how: How): Promise<Step<Scored>> {
  const workbook = await openWith(path, how.rules);
  if (!workbook.ok) return workbook;
  const snapshot = await workbook.value.snapshot();
  if (!snapshot.ok) return problemStop(snapshot.problem);
  const result = await inspect(workbook.value, how.language);
  if (!result.ok) return problemStop(result.problem);
  return { ok: true, value: { assessment: result.value, written: null, leftOut: snapshot.value.problems } };
}
