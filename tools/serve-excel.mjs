// `npm run serve:excel`: serves the add-in on https://localhost:3000, the address in manifest.xml.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root } from './installed.mjs';
import { serve } from './serve.mjs';

const PORT = 3000;
// Where Microsoft's office-addin-dev-certs keeps the certificate it makes and has the system trust.
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
const key = join(CERTIFICATES, 'localhost.key');
const cert = join(CERTIFICATES, 'localhost.crt');

ensureInstalled();
if (!existsSync(key) || !existsSync(cert)) {
  console.error('Excel 只加载受信任的 https 页面。请先运行一次：npx office-addin-dev-certs install');
  console.error('Excel loads trusted https pages only. Run this once: npx office-addin-dev-certs install');
  process.exit(1);
}
try {
  await build(['addin']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const port = await serve(join(root, 'dist', 'addin'), PORT, {
  key: readFileSync(key),
  cert: readFileSync(cert),
});
if (port !== PORT) {
  console.error(
    `端口 ${PORT} 被占用，而 manifest.xml 只认这个端口。 · Port ${PORT} is taken; manifest.xml names it.`,
  );
  process.exit(1);
}
console.log(`加载项页面已就绪：https://localhost:${port}/taskpane.html（按 Ctrl+C 结束）`);
console.log(`The add-in's page is ready: https://localhost:${port}/taskpane.html (Ctrl+C ends it)`);
