import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { mistakeStop, problemStop, type Step } from './input.ts';

/** Where the scored copy of each input goes, in the order of the inputs. */
export interface Outputs {
  readonly files: readonly string[];
  /** Folder that has to be there before writing; null where the outputs name their own. */
  readonly folder: string | null;
}

/**
 * Decides where scored workbooks go, before anything is scored. Several inputs go into a folder under their own names;
 * one goes to the file named, or into a folder that exists. An input is never an output, by whatever path or link.
 */
export function planOutputs(inputs: readonly string[], output: string, overwrite: boolean): Step<Outputs> {
  const isFolder = statOf(output)?.isDirectory() ?? /[\\/]$/.test(output);
  if (inputs.length > 1 && !isFolder && statOf(output))
    return mistakeStop({ code: 'output-not-folder', file: output });
  const folder = inputs.length > 1 || isFolder ? output : null;
  const files = inputs.map((input) => (folder === null ? output : join(folder, basename(input))));
  for (const [i, file] of files.entries()) {
    const kind = extname(inputs[i] ?? '').toLowerCase();
    if (files.findIndex((other) => resolve(other) === resolve(file)) < i) {
      return mistakeStop({ code: 'output-twice', file });
    }
    if (inputs.some((input) => isSame(input, file))) return problemStop({ code: 'output-is-input', file });
    if (isOtherKind(kind, extname(file).toLowerCase()))
      return mistakeStop({ code: 'output-other-kind', file, kind });
    const there = statOf(file);
    if (there?.isDirectory()) return problemStop({ code: 'output-unwritable', file });
    // An empty file holds nothing to lose: temporary names are made this way.
    if (there && there.size > 0 && !overwrite) return problemStop({ code: 'output-exists', file });
  }
  return { ok: true, value: { files, folder } };
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(file: string, bytes: Uint8Array, folder: string | null): Step<null> {
  const draft = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  try {
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const handle = openSync(draft, 'wx');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
    return { ok: true, value: null };
  } catch {
    removeDraft(draft);
    return problemStop({ code: 'output-unwritable', file });
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // There is none where even its folder is no folder.
  }
}

/** A workbook with macros under the name of one without is refused by Excel, and the other way round. */
function isOtherKind(input: string, output: string): boolean {
  const kinds = ['.xlsx', '.xlsm', '.xltx', '.xltm'];
  return kinds.includes(input) && kinds.includes(output) && input !== output;
}

function isSame(input: string, output: string): boolean {
  if (resolve(input) === resolve(output)) return true;
  const [a, b] = [statOf(input), statOf(output)];
  return a !== null && b !== null && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
