import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endlessPdf } from '../examples/hostile-pdfs';
import { pdfFile } from '../examples/pdf-by-hand';
import { answerOf } from './pdf-beside';
import type { SumJson } from './sum/sum-json';

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
  // Node is started with limits of its own for it, which it has to know.
  const refused = start('.ci/nianbao.mjs', 'collect', folder, '--roster', join(folder, 'no.csv'));
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('no.csv') });
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

describe('collect in threads', () => {
  const roster = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, ['全称,承继', ...lines].join('\n'));
    return path;
  };

  test('prints the same in the same order whatever their number, the unread files among the others', () => {
    const path = roster('例.csv', ['云溪县科学技术局,']);
    writeFileSync(join(folder, '一半.docx'), 'PK\u0003\u0004 一半');
    const args = ['collect', 'src/examples', folder, '--roster', path, '--json'];
    const [one, two] = ['1', '2'].map((many) => nianbao(...args, '--workers', many));
    expect(two).toEqual(one);
    const lines = (one?.stdout ?? '').trimEnd().split('\n').slice(0, -1);
    const states = lines.map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states).toEqual(expect.arrayContaining(['unread', 'unknown']));
    expect(one?.status).toBe(2);
  });

  const county = fileURLToPath(new URL('../../../shared/county/', import.meta.url));
  interface Truth {
    missing: string[];
    errors: { id: string; files: string[] }[];
    files: (Numbers & { file: string; year: number })[];
    right: (Numbers & { agency: string })[];
  }
  interface Numbers {
    unit: string;
    disclosure: (number | null)[];
    applications: (number | null)[][];
    disputes: (number | null)[];
  }
  interface Collected {
    file: string;
    unit: string | null;
    state: string;
    year: number;
    sameAs: string | null;
    lastYear: string[];
    findings: { code: string; message: string }[];
  }
  /** The rules that read sentences. */
  const ON_TEXT = /^(?:C[1-4]|D1|D8|D9|D10|D11|D12)$/;
  /** Agencies that a unit took over. */
  const BEFORE: Readonly<Record<string, string>> = {
    县数据局: '青岚县大数据发展管理局',
    县农业农村局: '青岚县乡村振兴局',
  };

  /** Numbers that are wrong in the file and in order beside all others. */
  const ONLY_THE_UNIT_KNOWS = [
    '县民政局 disclosure.normativeDocuments.made',
    '县民政局 disclosure.normativeDocuments.inForce',
    '县民政局 disclosure.licences.decisions',
    '河西街道 disclosure.penalties.decisions',
  ];

  test.skipIf(!existsSync(county))(
    'sorts the invented county as its truth has it (skipped where ../shared/county is not there)',
    () => {
      const truth = JSON.parse(readFileSync(join(county, 'truth.json'), 'utf8')) as Truth;
      const names = new Map(truth.right.map(({ unit, agency }) => [unit, agency]));
      const path = roster(
        '县.csv',
        truth.right.map(({ unit, agency }) => `${agency},${BEFORE[unit] ?? ''}`),
      );
      const folders = [join(county, '2025'), '--last-year', join(county, '2024')];
      const { status, stdout, stderr } = nianbao('collect', ...folders, '--roster', path, '--json');
      const printed = stdout.trimEnd().split('\n');
      const { sum, cells } = JSON.parse(printed.pop() ?? '') as SumJson;
      const lines = printed.map((line) => JSON.parse(line) as Collected);
      const states = new Map(
        [
          ['E14', 'undecided'],
          ['E15', 'otherYear'],
          ['E17', 'unknown'],
        ].flatMap(([error, state]) =>
          (truth.errors.find(({ id }) => id === error)?.files ?? []).map((file) => [file, state] as const),
        ),
      );
      const told = lines.map(({ file, unit, state, year }) => [basename(file), unit, state, year].join(' '));
      const right = truth.files.map(({ file, unit, year }) =>
        [file, names.get(unit) ?? null, states.get(file) ?? 'received', year].join(' '),
      );
      expect(told.sort()).toEqual(right.sort());
      expect(lines.filter(({ sameAs }) => sameAs !== null)).toHaveLength(1);
      const alone = lines.filter(({ state, lastYear }) => state === 'received' && lastYear.length === 0);
      expect(alone.map(({ unit }) => unit)).toEqual(['青岚县疾病预防控制局']);
      for (const unit of truth.missing) expect(stderr).toContain(names.get(unit));
      expect(stderr).toContain('未收 2 个单位');
      expect(stderr).toContain('79 个单位，收到 77 个');
      expect(status).toBe(1);
      // No cell of the sum is ready, and each that a file makes wrong names that file's unit.
      expect(cells).toHaveLength(200);
      expect(cells.filter(({ lacking }) => lacking.length === 0)).toEqual([]);
      const cellsOf = ({ disclosure, applications, disputes }: Omit<Numbers, 'unit'>) => [
        ...disclosure,
        ...applications.flat(),
        ...disputes,
      ];
      const own = new Map(truth.right.map((one) => [one.unit, cellsOf(one)]));
      const unnamed = truth.files.flatMap((one) => {
        const name = names.get(one.unit) ?? '';
        return cellsOf(one).flatMap((value, at) => {
          const { lacking, suspects, cell } = cells[at]!;
          const isNamed = lacking.includes(name) || suspects.some(({ unit }) => unit === name);
          return !own.has(one.unit) || value === own.get(one.unit)?.[at] || isNamed
            ? []
            : [`${one.unit} ${cell}`];
        });
      });
      expect(unnamed).toEqual(ONLY_THE_UNIT_KNOWS);
      // Nothing is said of the texts of a file without an error.
      const wrong = new Set(truth.errors.flatMap(({ files }) => files));
      const clean = lines.filter(({ file, state }) => state === 'received' && !wrong.has(basename(file)));
      expect(clean.length).toBeGreaterThan(50);
      const said = clean.flatMap(({ file, findings }) =>
        findings.flatMap(({ code, message }) =>
          ON_TEXT.test(code) && !message.includes('没有写明统计期限') ? [`${file}: ${message}`] : [],
        ),
      );
      expect(said).toEqual([]);
      const sums = cellsOf(sum as Omit<Numbers, 'unit'>);
      expect(sums.filter((value) => value === null)).toEqual([]);
    },
  );
});
