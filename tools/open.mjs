import { spawn } from 'node:child_process';

/** Shows an address in the user's browser where there is a screen; BROWSER=none keeps it closed. */
export function openBrowser(address) {
  if (process.env.BROWSER === 'none' || process.env.CI) return;
  const opener = openerFor(process.platform);
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args, address], { stdio: 'ignore', detached: true });
  // The address is printed as well; a machine without an opener is no fault.
  child.on('error', () => {});
  child.unref();
}

function openerFor(platform) {
  if (platform === 'darwin') return { command: 'open', args: [] };
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', ''] };
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return hasScreen ? { command: 'xdg-open', args: [] } : null;
}
