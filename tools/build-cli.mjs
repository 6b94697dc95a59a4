// Bundles the command line into dist/cli.mjs, one file for Node 20 without dependencies.
import { readFileSync, renameSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);

/** Builds dist/cli.mjs; it is there whole or not at all. */
export async function buildCli() {
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
  renameSync(draft, fileURLToPath(new URL('dist/cli.mjs', root)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
