import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const CACHE = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));

export interface UnpackedChromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once into node_modules/.cache; null where it cannot run.
 * The package unpacks into the temp folder, and its own libraries (nss, expat) only when it takes itself to be on a
 * Lambda; so it runs in a process of its own that is told both.
 */
export async function unpackedChromium(): Promise<UnpackedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(CACHE, 'browser');
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const staging = await mkdtemp(join(CACHE, 'unpacking-'));
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `await (await import('@sparticuz/chromium')).default.executablePath()`,
      ],
      {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      },
    );
    await moveInto(staging, folder);
  }
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  };
}

/** A finished folder appears under its name at once, so that a run that was broken off leaves nothing half done. */
export async function moveInto(staging: string, folder: string): Promise<void> {
  await rename(staging, folder).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  });
}
