import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * @param {string} port
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function start(port) {
  const script = fileURLToPath(new URL('start.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], { env: { ...process.env, CI: '1', PORT: port } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (said.stdout += text));
  child.stderr.on('data', (text) => (said.stderr += text));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

test('a taken port gives one line and stops', async () => {
  const other = createServer();
  await new Promise((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = other.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const { code, stdout, stderr } = await start(String(port));
  other.close();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(new RegExp(`^端口 ${port} 已被占用.*PORT.*\n$`));
});

test.each(['abc', '0', '65536', '80.5', '-1', '0x50'])('PORT=%s gives one line and stops', async (port) => {
  const { code, stderr } = await start(port);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^PORT .*65535.*\n$/);
  expect(stderr).toContain(port);
});
