// Runs before anything is installed: Node's own modules only.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a closing separator. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const LOWEST_NODE = [20, 19];

/** Installs the dependencies when they are missing or are not the ones package-lock.json names. */
export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  console.log('正在安装依赖（仅首次或依赖变更后） · Installing dependencies…');
  const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const { status } = spawnSync(npm.command, npm.args, { cwd: root, stdio: 'inherit', shell: npm.shell });
  if (status !== 0) {
    console.error('依赖安装失败，请检查网络后重试。 · Installing failed; check the network and try again.');
    process.exit(1);
  }
}

/** npm keeps what it installed in node_modules/.package-lock.json: same packages, same versions, or install again. */
function isInstalled() {
  const have = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json');
  if (!have || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || have[path]?.version === entry.version || (entry.optional && !have[path]),
  );
}

function readPackages(file) {
  if (!existsSync(root + file)) return null;
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** npm as the file that runs us, where npm started us; else by its name. */
function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = LOWEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  const need = LOWEST_NODE.join('.');
  console.error(
    `需要 Node.js ${need} 或更新版本（当前 ${process.versions.node}）。 · Needs Node.js ${need} or newer.`,
  );
  process.exit(1);
}
