// Gives a browser context the files of a folder without a server or a port.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} folder
 * @param {Record<string, () => string>} [pages] pages made on the way, by path
 * @returns {Promise<string>} the origin the files are at
 */
export async function serveFolder(context, folder, pages = {}) {
  const origin = 'https://bench.example';
  await context.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const made = pages[path];
    if (made) return route.fulfill({ contentType: types['.html'], body: made() });
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    try {
      return await route.fulfill({ contentType, body: await readFile(file) });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  return origin;
}
