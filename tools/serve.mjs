import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const LAST_PORT_AFTER = 50;

/**
 * Serves the files of a folder to this machine only, on the first free port from `port` on.
 * @param {string} folder
 * @param {number} port
 * @param {{ key: Buffer, cert: Buffer } | null} tls https with this certificate; http when null
 * @returns {Promise<number>} the port
 */
export function serve(folder, port, tls = null) {
  const listener = (request, response) => answer(folder, request, response);
  return listen(() => (tls ? createHttpsServer(tls, listener) : createHttpServer(listener)), port, port);
}

function listen(create, port, first) {
  return new Promise((resolve, reject) => {
    const server = create();
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port - first >= LAST_PORT_AFTER) reject(error);
      else listen(create, port + 1, first).then(resolve, reject);
    });
    server.listen(port, 'localhost', () => resolve(port));
  });
}

function answer(folder, request, response) {
  const file = fileFor(folder, request.url ?? '/');
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  // Names of scripts carry a hash of their content, the pages do not.
  const cache = file.endsWith('.html') ? 'no-cache' : 'max-age=3600';
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The file of an address, null when there is none or it would lie outside the folder. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const inside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}
