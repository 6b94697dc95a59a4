#!/usr/bin/env node
// Runs the bundled command line. In a checkout it is bundled first, and again whenever its sources have changed.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.mjs', import.meta.url);
const isCheckout = existsSync(new URL('../src/cli/main.ts', import.meta.url));

if (isCheckout || !existsSync(bundle)) {
  try {
    const { buildCli, isCliBuilt } = await import('../tools/build-cli.mjs');
    if (!isCliBuilt()) await buildCli();
  } catch {
    // An older bundle would score by older rules without a word.
    console.error(
      '命令行尚未按当前代码构建，请先在项目文件夹运行 npm install。 · Not built from this code yet: run npm install first.',
    );
    process.exit(2);
  }
}
await import(bundle.href);
