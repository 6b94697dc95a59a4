import { text } from 'node:stream/consumers';
import { run } from './run.ts';

/** Given by the build. */
declare const ZIPING_VERSION: string;

const { stdin, stdout, stderr } = process;

// `ziping … | head` closes the pipe early; that is no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Not `process.exit`: what was written may still be on its way through a pipe.
process.exitCode = await run(process.argv.slice(2), {
  out: (piece) => void stdout.write(piece),
  error: (piece) => void stderr.write(piece),
  input: () => (stdin.isTTY ? null : text(stdin)),
  width: Math.min(Math.max(stdout.columns ?? 120, 60), 160),
  version: ZIPING_VERSION,
});
