import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice on this machine, if any. */
export function findOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = ['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** A file as LibreOffice saves it again in another format, after calculating what has to be. */
export function converted(office: string, bytes: Uint8Array, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-office-'));
  try {
    writeFileSync(join(folder, 'scored.xlsx'), bytes);
    execFileSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'scored.xlsx'),
      ],
      { timeout: 120_000, stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `scored.${format.split(':')[0] ?? ''}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
