// Bundles the command line into dist/cli.mjs, one file for Node 20 without dependencies.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digest } from './digest.mjs';

const root = new URL('../', import.meta.url);

const INPUTS = ['src', 'package.json', 'package-lock.json', 'tools/build-cli.mjs', 'tools/digest.mjs'];
const BUNDLE = new URL('dist/cli.mjs', root);
/** Which sources the bundle was made from. */
const STAMP = new URL('dist/cli.built', root);

/** Whether dist/cli.mjs is there and was made from exactly these sources. */
export function isCliBuilt() {
  if (!existsSync(BUNDLE) || !existsSync(STAMP)) return false;
  return readFileSync(STAMP, 'utf8') === digest(INPUTS);
}

/** Builds dist/cli.mjs; it is there whole or not at all. */
export async function buildCli() {
  const sources = digest(INPUTS);
  const { build } = await import('esbuild');
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const draft = fileURLToPath(new URL(`dist/cli.${process.pid}.tmp.mjs`, root));
  await build({
    entryPoints: [fileURLToPath(new URL('src/cli/main.ts', root))],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'inline',
    logLevel: 'error',
    define: { ZIPING_VERSION: JSON.stringify(version) },
  });
  renameSync(draft, fileURLToPath(BUNDLE));
  writeFileSync(STAMP, sources);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
