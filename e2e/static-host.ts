import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  port: number;
  /** Stops answering, and breaks off what it was saying. */
  close: () => Promise<void>;
}

/** A request with this header is from a page that is not to fetch ahead what it may need later. */
export const NOTHING_AHEAD = 'x-nothing-ahead';

/** What such a page is given for the part that fetches all the others. */
const nothingAhead = 'export const fetchAhead = async (onFiles) => onFiles();';

/**
 * Any static host: gives the files of a folder below a path of its own (`/年报/`, say) on this computer, and nothing
 * else, with no header but the type. At any free port, unless one is named.
 */
export async function startHost(folder: string, path = '/', port = 0): Promise<StaticHost> {
  const server = createServer(({ url = '/', headers }, response) => {
    const asked = decodeURIComponent(new URL(url, 'http://host').pathname);
    const inside = asked.startsWith(path) ? asked.slice(path.length) : null;
    const file = join(folder, normalize(`/${inside === '' ? 'index.html' : (inside ?? '')}`));
    const isThere = inside !== null && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    if (NOTHING_AHEAD in headers && /[\\/]fetch-ahead-[^\\/]*\.js$/.test(file)) response.end(nothingAhead);
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    // Fails where the port is taken: otherwise another checkout's server would be tested.
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
