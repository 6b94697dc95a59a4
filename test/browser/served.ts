import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Served {
  /** "http://localhost:3000/" */
  readonly address: string;
  readonly stop: () => void;
}

/** Runs what `npm start` runs and waits until it says where the page is. */
export function startServing(): Promise<Served> {
  const started = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, BROWSER: 'none' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve({ address, stop: () => started.kill() });
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.on('error', reject);
    started.on('exit', (code) => reject(new Error(`start ended with ${String(code)}:\n${said}`)));
  });
}
