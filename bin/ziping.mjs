#!/usr/bin/env node
// Runs the bundled command line; in a fresh checkout it is bundled first.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.mjs', import.meta.url);

if (!existsSync(bundle)) {
  try {
    const { buildCli } = await import('../tools/build-cli.mjs');
    await buildCli();
  } catch {
    console.error(
      '命令行尚未构建，请先在项目文件夹运行 npm install。 · Not built yet: run npm install first.',
    );
    process.exit(2);
  }
}
await import(bundle.href);
