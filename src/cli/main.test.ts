import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endlessPdf } from '../examples/hostile-pdfs';
import { pdfFile } from '../examples/pdf-by-hand';
import { answerOf } from './pdf-beside';

// What run.test.ts shows of the commands, here of the program as it is built: its exit codes, its two streams, its files.

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao 命令行-'));

function start(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const nianbao = (...args: string[]) => start('build/cli.js', ...args);

beforeAll(() => {
  // What `npm run nianbao` runs: it builds where the build is older than the sources.
  const { status, stderr } = start('.ci/nianbao.mjs', '--help');
  if (status !== 0) throw new Error(`the command line does not build: ${stderr}`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the exit code says whether something has to be changed, or a file is unread', () => {
  const [right, wrong] = ['src/examples/ordinary.json', 'src/examples/unbalanced.json'];
  expect(nianbao('check', right)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('必须改 0 处'),
    stderr: '',
  });
  expect(nianbao('check', wrong)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('（A1）'),
    stderr: '',
  });
  const unread = nianbao('check', wrong, 'no-such.json');
  expect(unread).toMatchObject({
    status: 2,
    stderr: 'nianbao: 读不出 no-such.json：找不到这个文件或文件夹\n',
  });
  expect(unread.stdout).toContain('云溪县');
  expect(nianbao()).toMatchObject({ status: 2, stdout: '' });
});

test('what npm run nianbao starts writes a Word file and reads it again, and gives the exit code on', () => {
  const path = join(folder, '报告.docx');
  expect(start('.ci/nianbao.mjs', 'convert', 'src/examples/city.json', path)).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  const { status, stdout } = start('.ci/nianbao.mjs', 'read', path, '--json');
  expect([status, JSON.parse(stdout).disclosure[9]]).toEqual([0, 86421.3057]);
  expect(start('.ci/nianbao.mjs', 'read', 'src', '--json').status).toBe(2);
});

describe('a PDF is read in a worker of the program, which', () => {
  const worker = (most: number) =>
    new Worker(new URL('../../build/cli.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: most },
    });
  const few = { text: '云溪县水务局2026年政府信息公开工作年度报告', x: 60, y: 60 };

  test('answers to one after another', async () => {
    const one = worker(384);
    for (const title of [few, { ...few, text: `${few.text}（公开版）` }]) {
      // oxlint-disable-next-line no-await-in-loop -- it is the same worker
      const { read, isSpent } = await answerOf(one, pdfFile([{ items: [title] }]), 60_000);
      expect([read.ok, isSpent]).toEqual([true, false]);
    }
    await one.terminate();
  });

  test('is ended with a refusal where a font fills all memory', async () => {
    const { read, isSpent } = await answerOf(worker(64), endlessPdf(), 60_000);
    expect([read.ok ? '' : read.message, isSpent]).toEqual([expect.stringContaining('用尽了内存'), true]);
  });

  test('is ended with a refusal where it does not come to an end', async () => {
    const silent = new Worker('for (;;);', { eval: true });
    const { read, isSpent } = await answerOf(silent, new Uint8Array(), 100);
    expect([read.ok ? '' : read.message, isSpent]).toEqual([expect.stringContaining('已经停下'), true]);
  });
});
