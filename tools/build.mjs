// `node tools/build.mjs [name…]` builds the pages (all of them, or those named); quick when nothing has changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from './digest.mjs';
import { ensureInstalled } from './installed.mjs';

const INPUTS = [
  'src',
  'assets',
  'webpack.config.js',
  'package-lock.json',
  'tools/build.mjs',
  'tools/digest.mjs',
];

/**
 * Builds the named pages of webpack.config.js into dist/, unless they were already built from exactly these sources.
 * @param {readonly string[]} names "workbench", "addin"; none for all
 */
export async function build(names = []) {
  const { default: webpack } = await import('webpack');
  const { default: configurations } = await import('../webpack.config.js');
  const sources = digest(INPUTS);
  for (const configuration of configurations) {
    if (names.length > 0 && !names.includes(configuration.name)) continue;
    const stamp = join(configuration.output.path, '.built');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
    console.log(`正在构建 ${configuration.name} · Building ${configuration.name}…`);
    rmSync(stamp, { force: true });
    await run(webpack(configuration));
    writeFileSync(stamp, sources);
  }
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      // The cache is written on close; without it the next build starts from nothing.
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve();
      });
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  await build(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
