// `npm test`: everything that must hold, in one go. Ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();

const output = join(root, 'test-output');
const results = join(output, 'vitest.json');
mkdirSync(output, { recursive: true });
rmSync(results, { force: true });

/** @type {[string, () => boolean | Promise<boolean>][]} */
const checks = [
  ['Types', () => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')],
  ['Lint', () => node('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings')],
  ['Format', () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['Build', () => build().then(() => true, report)],
];

let passed = 0;
let failed = 0;
for (const [name, check] of checks) {
  const started = Date.now();
  const ok = await check();
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

const ran = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
);
const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
passed += counts?.numPassedTests ?? 0;
failed += counts?.numFailedTests ?? 0;
// A file that fails to load, or a stray error, fails the run without failing a test.
if (!ran && !(counts?.numFailedTests > 0)) failed += Math.max(1, counts?.numFailedTestSuites ?? 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function node(script, ...args) {
  return (
    spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

function report(error) {
  console.error(error.message);
  return false;
}
