// `npm start`: installs what is missing, builds, serves the page on this computer and opens it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Obstacle, ensureInstalled, root, runMain } from './install.mjs';

const host = '127.0.0.1';

/**
 * @param {string | undefined} text what PORT says; nothing means the usual port
 * @returns {number}
 */
function portFrom(text) {
  if (!text) return 4173;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Obstacle(
    `PORT 应为 1 到 65535 的整数，现在是“${text}”。 (PORT must be a whole number from 1 to 65535.)`,
  );
}

/**
 * Asked before anything is built, so that the answer comes at once.
 * @param {number} port
 * @returns {Promise<void>}
 */
function checkFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why =
        error.code === 'EACCES' ? '不允许使用 (is not allowed here)' : '已被占用 (is already in use)';
      reject(
        new Obstacle(`端口 ${port} ${why}：请把环境变量 PORT 设为别的端口再试 (set PORT to another port).`),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * Opens the page where somebody is looking: not on a build server, nor without a display. BROWSER=none keeps it shut.
 * @param {string} url
 */
function openBrowser(url) {
  const { env, platform } = process;
  if (env['CI'] || env['BROWSER'] === 'none') return;
  if (platform !== 'darwin' && platform !== 'win32' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  // No such command: the address is printed anyway.
  child.on('error', () => {});
  child.unref();
}

await runMain(async () => {
  const port = portFrom(process.env['PORT']);
  await checkFree(port);
  ensureInstalled();

  const { build, preview } = await import('vite');
  process.stdout.write('正在生成页面…… (building)\n');
  await build({ root, logLevel: 'warn' });
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host, port, strictPort: true, open: false },
  });

  const url = `http://${host}:${port}/`;
  process.stdout.write(`年报助手：${url}\n按 Ctrl+C 结束。 (Ctrl+C stops it)\n`);
  openBrowser(url);

  const stop = () => {
    void server.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return undefined;
});
