import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What one run printed, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in this process. */
export async function ziping(args: readonly string[], input: string | null = null): Promise<Ran> {
  let out = '';
  let error = '';
  const status = await run(args, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    input: () => (input === null ? null : Promise.resolve(input)),
    width: 100,
    version: '9.9.9',
  });
  return { status, out, error };
}

/** A sample workbook by its path from the project's root. */
export function sample(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export const BLANK = sample('assets/samples/guangzhou-commerce-2023.xlsx');
/** The Huadu form as its authors filled it in: 固定资产利用率 has 2 points where its standard gives 1.5. */
export const FILLED = sample('test/samples/huadu-market-2024.xlsx');

const made: string[] = [];

/** An empty folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
  made.push(path);
  return path;
}

/** A file with this content in a folder of its own. */
export function file(name: string, content: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});
