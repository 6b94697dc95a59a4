// `npm start`: installs what is missing, builds the workbench, serves it and shows it.
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root } from './installed.mjs';
import { openBrowser } from './open.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = 3000;

ensureInstalled();
try {
  await build(['workbench']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const port = await serve(join(root, 'dist', 'workbench'), FIRST_PORT);
const address = `http://localhost:${port}/`;
console.log(`自评工作台已就绪：${address}（按 Ctrl+C 结束）`);
console.log(`The Ziping workbench is ready: ${address} (Ctrl+C ends it)`);
openBrowser(address);
