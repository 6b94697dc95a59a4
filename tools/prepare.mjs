// Runs at the end of every `npm install`: bundles the command line, so that `npx ziping` works at once.
import { existsSync } from 'node:fs';
import { root } from './installed.mjs';

if (existsSync(`${root}src/cli/main.ts`) && existsSync(`${root}tools/build-cli.mjs`)) {
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
}
