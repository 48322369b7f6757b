import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { openCollection, openRecord } from '../../collection/stored-collection';
import { standingsOf } from '../../collection/standing';
import { filledDraft, setCell } from '../../examples/filled-draft';
import { handRows, workbookFile } from '../../examples/workbook-by-hand';
import { writeText } from '../../files/text/write';
import { readXlsx } from '../../files/xlsx/read';
import { readZip } from '../../files/zip';
import { form2021 } from '../../format/forms';
import type { Draft } from '../../report/draft';
import { reportOf } from '../../report/report';
import { toStored } from '../../report/stored';
import { outputTo } from '../output';
import { run } from '../run';
import type { SumJson } from '../sum/sum-json';

const folder = mkdtempSync(join(tmpdir(), 'nianbao 收齐-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function collect(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const output = outputTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  return { status: await run(['collect', ...args], output), stdout, stderr };
}

interface Collected {
  file: string;
  unit: string | null;
  state: string;
  year: number | null;
  checkCode: string | null;
  findings: { code: string; severity: string }[];
  sameAs: string | null;
  lastYear: string[];
  foundBy: string | null;
  message: string;
}
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{"sum":'))
    .map((line) => JSON.parse(line) as Collected);
/** The last line. */
const sumOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').pop() ?? '') as SumJson;

const file = (name: string, content: string | Uint8Array = '') => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const report = (agency: string, change: (draft: Draft) => void = () => undefined) =>
  JSON.stringify(
    toStored(
      filledDraft({
        draft(draft) {
          draft.agency = { ...draft.agency, name: agency };
          change(draft);
        },
      }),
      '',
    ),
  );
const ofYear = (year: number) => (draft: Draft) => {
  draft.year = year;
  draft.signature.date = `${year + 1}-01-22`;
};
const unbalanced = (draft: Draft) => {
  draft.cells.applications['granted']!['naturalPerson'] = '3';
};

const now = join(folder, '2026');
const before = join(folder, '2025');
let roster = '';

beforeAll(() => {
  roster = file(
    '名册.csv',
    '全称\n云溪县水利局\n云溪县教育局\n云溪县民政局\n云溪县档案馆\n云溪县<b>气象局\n',
  );
  file('2026/水利局.json', report('云溪县水利局'));
  file('2026/深/水利局（再交）.json', report('云溪县水利局'));
  file('2026/教育局.json', report('云溪县教育局'));
  file('2026/教育局2.json', report('云溪县教育局', unbalanced));
  file('2026/民政局.json', report('云溪县民政局', ofYear(2025)));
  file('2026/外县.json', report('丹溪县水利局'));
  file('2026/云溪县档案馆.docx', 'PK\u0003\u0004 一半');
  file('2026/照片.jpg');
  file('2026/~$水利局.docx', 'x');
  file('2025/水利局.json', report('云溪县水利局', ofYear(2025)));
});

describe('collect --json prints a line a file', () => {
  let said: Awaited<ReturnType<typeof collect>>;
  let lines: Collected[];
  const line = (name: string) => lines.find((one) => one.file === join(now, name))!;
  const temporary = join(folder, '临时');
  beforeAll(async () => {
    mkdirSync(temporary);
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = temporary;
    said = await collect(now, '--roster', roster, '--last-year', before, '--json');
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    lines = linesOf(said.stdout);
  });

  test('with its unit, state and year, in the order of their names', () => {
    const paths = lines.map(({ file: path }) => path);
    expect(paths).toEqual(Array.from(paths).sort());
    expect(lines).toHaveLength(7);
    expect(line('水利局.json')).toMatchObject({
      unit: '云溪县水利局',
      state: 'received',
      year: 2026,
      foundBy: 'name',
    });
    for (const name of ['教育局.json', '教育局2.json'])
      expect(line(name)).toMatchObject({ unit: '云溪县教育局', state: 'undecided' });
    expect(line('民政局.json')).toMatchObject({ unit: '云溪县民政局', state: 'otherYear', year: 2025 });
    expect(line('外县.json')).toMatchObject({ unit: null, state: 'unknown', year: 2026 });
    expect(line('云溪县档案馆.docx')).toMatchObject({
      unit: '云溪县档案馆',
      state: 'unread',
      year: null,
      checkCode: null,
      foundBy: 'fileName',
      message: expect.stringContaining('损坏'),
    });
  });

  test('with what check finds in it, and the same 校验码', async () => {
    const codes = line('教育局2.json').findings.filter(({ severity }) => severity === 'error');
    expect(codes.map(({ code }) => code)).toContain('A1');
    let stdout = '';
    await run(
      ['read', join(now, '教育局2.json'), '--json'],
      outputTo(
        (text) => (stdout += text),
        () => undefined,
      ),
    );
    expect(line('教育局2.json').checkCode).toBe((JSON.parse(stdout) as { checkCode: string }).checkCode);
  });

  test('beside last year’s report of its unit, and saying which file is the same', () => {
    expect(line('水利局.json').lastYear).toEqual([join(before, '水利局.json')]);
    expect(line('水利局.json').findings.map(({ code }) => code)).toContain('B3');
    expect([line('水利局.json').sameAs, line('深/水利局（再交）.json').sameAs].filter(Boolean)).toHaveLength(
      1,
    );
    expect(line('外县.json').lastYear).toEqual([]);
  });

  test('and the sum last: what is there, whose it is, and who lacks in each cell', () => {
    const { sum, missing, units, cells } = sumOf(said.stdout);
    expect(units).toEqual([{ unit: '云溪县水利局', file: join(now, '水利局.json') }]);
    expect(missing).toEqual(['云溪县<b>气象局']);
    expect([sum.disclosure.length, sum.applications.length, sum.disputes.length]).toEqual([10, 25, 15]);
    expect(sum.disclosure[9]).toBe('0');
    const others = ['云溪县<b>气象局', '云溪县教育局', '云溪县档案馆', '云溪县民政局'].sort();
    expect(cells.map(({ lacking }) => lacking)).toEqual(Array.from({ length: 200 }, () => others));
    expect(cells[10]).toMatchObject({
      table: 'applications',
      row: 0,
      column: 0,
      cell: 'applications.newlyReceived.naturalPerson',
    });
  });

  test('names who has sent nothing, ends with 2 for the unread file, and leaves nothing on the disk', () => {
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('未收 1 个单位：云溪县<b>气象局');
    expect(said.stderr.trimEnd().split('\n').pop()).toBe(
      'nianbao: 2026 年：5 个单位，收到 4 个；7 份文件，收下 2、要分辨 2、读不了 1、名册里没有 1、不是这一年的 1',
    );
    expect(said.stderr).toContain('另有 2 个不是报告的文件没有读：图片 1，临时文件 1。');
    expect(said.stderr).toMatch(/没有读的是：[^、]*\.(?:jpg|png)。\n/);
    expect(said.stderr).not.toContain('\r');
    expect(readdirSync(temporary)).toEqual([]);
  });
});

test('without --json it prints the units as a table, and who has sent nothing', async () => {
  const { stdout, stderr } = await collect(now, '--roster', roster, '--last-year', before);
  const rows = stdout.split('\n').map((row) => row.split('\t'));
  expect(rows[0]?.slice(0, 2)).toEqual(['状态', '单位']);
  expect(rows.find(([, unit]) => unit === '云溪县教育局')).toEqual(
    expect.arrayContaining(['要分辨', '2 份文件，内容不同']),
  );
  expect(rows.find(([, unit]) => unit === '云溪县民政局')).toEqual(
    expect.arrayContaining(['交的是 2025 年的报告']),
  );
  expect(stdout).toMatch(/未收 1 个单位：云溪县<b>气象局\n/);
  expect(stdout).toContain('内容相同：');
  expect(stdout).toContain('\n汇总：1 个单位计入，200 格里缺的 200 格、可疑的 0 格\n');
  expect(stdout).toContain('\n汇总还不能公布：缺 200 格（4 个单位）\n');
  expect(stderr).toContain('读不出 ');
});

test('a file that is no report is said, counts for no unit and is no failure', async () => {
  file('混/水利局.json', report('云溪县水利局'));
  file(
    '混/云溪县教育局通知.txt',
    '云溪县教育局关于召开全县教育工作会议的通知，请各学校于周五下午三点准时参加。',
  );
  const mixed = join(folder, '混');
  const { status, stdout, stderr } = await collect(mixed, '--roster', roster, '--json');
  expect(status).toBe(0);
  expect(linesOf(stdout).find(({ file: path }) => path.includes('通知'))).toMatchObject({
    state: 'noReport',
    unit: '云溪县教育局',
    foundBy: 'fileName',
    year: null,
    findings: [],
    message: expect.stringContaining('没有找到年度报告'),
  });
  expect(stderr).toContain('不是报告 ');
  expect(stderr).toMatch(/未收 4 个单位：云溪县教育局/);
  expect(stderr).toContain('2 份文件，收下 1、不是报告 1');
  const table = await collect(mixed, '--roster', roster);
  const rows = table.stdout.split('\n').map((row) => row.split('\t'));
  expect(rows.find(([, unit]) => unit === '云溪县教育局')).toEqual(
    expect.arrayContaining(['未收', '交的不是报告：云溪县教育局通知.txt']),
  );
  expect(rows.find(([state]) => state === '非报告')?.[1]).toBe('云溪县教育局通知.txt');
  // But where nothing else came, nothing was collected.
  expect((await collect(join(mixed, '云溪县教育局通知.txt'), '--roster', roster)).status).toBe(2);
});

test('B5: two units with the same sentences, each with the other one’s name', async () => {
  const copied = (draft: Draft) => {
    draft.overview.parts.forEach((part, at) => {
      part.text = `我们在乡镇赶集的日子摆出展板给大家讲解第${'甲乙丙丁戊己'.charAt(at)}类惠民政策的办理流程。`;
    });
  };
  file('同/水利局.json', report('云溪县水利局', copied));
  file('同/教育局.json', report('云溪县教育局', copied));
  file('同/民政局.json', report('云溪县民政局'));
  const { status, stdout } = await collect(join(folder, '同'), '--roster', roster, '--json');
  const alike = (name: string) =>
    linesOf(stdout)
      .find(({ file: path }) => path.endsWith(name))
      ?.findings.filter(({ code }) => code === 'B5');
  expect(alike('水利局.json')).toEqual([
    expect.objectContaining({ unit: '云溪县教育局', severity: 'warning', section: 1 }),
  ]);
  expect(alike('教育局.json')).toMatchObject([
    { unit: '云溪县水利局', message: expect.stringMatching(/有 \d+ 句与云溪县水利局相同/) },
  ]);
  expect(alike('民政局.json')).toEqual([]);
  expect(status).toBe(0);
});

test('last year’s report sent again in another kind of file is said to be the same', async () => {
  const draft = filledDraft({ draft: ofYear(2025) });
  draft.agency.name = '云溪县水利局';
  const text = writeText(compose(reportOf(draft)));
  const again = file('又/水利局.txt', text);
  const { stdout } = await collect(again, now, '--roster', roster, '--last-year', before, '--json');
  expect(linesOf(stdout).find(({ file: path }) => path === again)?.sameAs).toBe(join(before, '水利局.json'));
});

test('--out writes 汇总表 with the same numbers; it covers nothing up', async () => {
  const path = join(folder, '汇总表.xlsx');
  const said = await collect(now, '--roster', roster, '--last-year', before, '--json', '--out', path);
  expect(said.stderr).toContain(`汇总表写在 ${path}`);
  const { sum } = sumOf(said.stdout);
  const bytes = new Uint8Array(readFileSync(path));
  const zip = readZip(bytes);
  const read = zip && readXlsx(bytes, zip);
  if (!read?.ok) throw new Error(read?.message ?? 'no zip');
  const [units] = read.workbook.sheets;
  const row = units?.cells.find(({ pieces }) => pieces[0]?.text === '云溪县水利局')?.row;
  const numbers = units?.cells.flatMap((cell) => (cell.row === row ? (cell.number ?? []) : []));
  // All but one unit lack: what is there is hers.
  const { disclosure, applications, disputes } = sum;
  expect(numbers).toEqual([...disclosure, ...applications.flat(), ...disputes].map(Number));
  const again = await collect(now, '--roster', roster, '--out', path);
  expect(again).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有覆盖') });
  expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
});

test('a sum in which nobody lacks, and one with a doubt', async () => {
  const alone = file('名册1.csv', '全称\n云溪县水利局\n');
  const right = file('齐/水利局.json', report('云溪县水利局'));
  const { stdout } = await collect(join(right, '..'), '--roster', alone);
  expect(stdout).toContain('200 格里缺的 0 格、可疑的 0 格\n汇总没有缺的，也没有可疑的');
  const wrong = file('疑/水利局.json', report('云溪县水利局', unbalanced));
  const doubtful = await collect(join(wrong, '..'), '--roster', alone, '--json');
  const { cells } = sumOf(doubtful.stdout);
  expect(cells.find(({ cell }) => cell === 'applications.granted.naturalPerson')).toMatchObject({
    lacking: [],
    suspects: [{ unit: '云溪县水利局', why: expect.stringContaining('自然人') }],
  });
  expect(cells.filter(({ cell }) => cell.endsWith('.socialOrganisation'))).toEqual([]);
});

test('the exit code is that of check: by what is found in the files', async () => {
  const right = file('对/水利局.json', report('云溪县水利局'));
  const wrong = file('错/水利局.json', report('云溪县水利局', unbalanced));
  expect((await collect(join(right, '..'), '--roster', roster)).status).toBe(0);
  expect((await collect(join(wrong, '..'), '--roster', roster)).status).toBe(1);
});

test('the same folder twice, a link into it and last year’s folder within it: each file once', async () => {
  const all = join(folder, '都在');
  file('都在/水利局.json', report('云溪县水利局'));
  file('都在/上年/水利局.json', report('云溪县水利局', ofYear(2025)));
  const listed = file('都在/名册.csv', '全称\n云溪县水利局\n');
  symlinkSync(join(all, '水利局.json'), join(all, '又.json'));
  const { stdout } = await collect(
    all,
    `${all}/`,
    '--roster',
    listed,
    '--last-year',
    join(all, '上年'),
    '--json',
  );
  expect(linesOf(stdout)).toEqual([
    expect.objectContaining({ state: 'received', lastYear: [join(all, '上年', '水利局.json')] }),
  ]);
});

test('--collection writes what the page opens, with the same states; it covers nothing up', async () => {
  const path = join(folder, '审核.json');
  await collect(now, '--roster', roster, '--last-year', before, '--collection', path);
  const opened = openCollection(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.message);
  expect(opened.collection.year).toBe(2026);
  const { standings, outsiders } = standingsOf(opened.collection);
  expect(standings.map(({ unit, state }) => [unit.name, state])).toEqual([
    ['云溪县水利局', 'received'],
    ['云溪县教育局', 'undecided'],
    ['云溪县民政局', 'undecided'],
    ['云溪县档案馆', 'unread'],
    ['云溪县<b>气象局', 'missing'],
  ]);
  expect(standings[0]?.pasts).toHaveLength(1);
  expect(outsiders.map(({ agency }) => agency)).toEqual(['丹溪县水利局']);
  const read = opened.collection.arrivals.filter(({ refused }) => refused === '');
  expect(read.map(({ id }) => openRecord(opened.records.get(id) ?? '')?.draft.agency.name)).toEqual(
    read.map(({ agency }) => agency),
  );
  const kept = readFileSync(path, 'utf8');
  const again = await collect(now, '--roster', roster, '--collection', path);
  expect(again).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有覆盖') });
  expect(readFileSync(path, 'utf8')).toBe(kept);
});

describe('nothing is begun where', () => {
  const sheet = (rows: (string | null)[][]) =>
    workbookFile({ sheets: [{ name: '名册', rows: handRows(rows) }] });
  test.each([
    ['the roster is not there', () => join(folder, 'none.csv'), /找不到/],
    ['it is empty', () => file('r0.csv', ''), /空的/],
    ['it is half a workbook', () => file('r1.xlsx', sheet([['全称']]).subarray(0, 300)), /损坏/],
    ['it has no 全称', () => file('r2.csv', '甲,乙\n1,2\n'), /没有“全称”一列/],
    ['it has no unit', () => file('r3.xlsx', sheet([['全称'], ['合计']])), /没有单位/],
    [
      'it has a name twice',
      () => file('r4.csv', '全称\n云溪县水利局\n云溪县 水利局\n'),
      /“云溪县水利局”写了两次/,
    ],
    [
      'two units have one alias',
      () =>
        file(
          'r5.xlsx',
          sheet([
            ['全称', '简称'],
            ['甲县水利局', '水局'],
            ['甲县水务局', '水局'],
          ]),
        ),
      /同一个名称：水局/,
    ],
    [
      'a unit takes over itself',
      () => file('r6.csv', '全称,承继\n云溪县水利局,云溪县水利局\n'),
      /承继的是它自己/,
    ],
    [
      'a unit counts here and elsewhere',
      () => file('r7.csv', '全称,计入,由谁统计\n云溪县水利局,是,市水利局\n'),
      /“计入汇总”又是“是”/,
    ],
  ])('%s', async (_, path, words) => {
    const { status, stdout, stderr } = await collect(now, '--roster', path());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a folder is not there: its units would stand as missing', async () => {
    const { status, stdout, stderr } = await collect(now, join(folder, '没有'), '--roster', roster);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`找不到文件夹 ${join(folder, '没有')}`);
  });

  test('there are pictures only', async () => {
    for (let at = 0; at < 300; at++) file(`图/${at}.jpg`);
    const { status, stderr } = await collect(join(folder, '图'), '--roster', roster);
    expect(status).toBe(2);
    expect(stderr).toContain('没有找到报告文件，只有 300 个别的文件');
  });
});

test('a roster from a workbook, its columns found by name; what is not taken of it is said', async () => {
  const rows = handRows([
    ['2026 年名册', null, null, null],
    ['序号', '单位名称', '简称', '计入'],
    ['1', '云溪县水务局', '云溪县水利局', '也许'],
    [null, '合计', null, null],
  ]);
  const path = file('名册.xlsx', workbookFile({ sheets: [{ name: '名册', rows }] }));
  const { stdout, stderr } = await collect(join(folder, '2025'), '--roster', path, '--json');
  expect(linesOf(stdout)).toEqual([
    expect.objectContaining({ unit: '云溪县水务局', foundBy: 'alias', year: 2025 }),
  ]);
  expect(stderr).toContain('“合计”不是单位，没有收');
  expect(stderr).toContain('“云溪县水务局”的“计入汇总”写的是“也许”，没有看懂，先按“是”');
});

test('a unit that another one counts is not waited for, and named by itself', async () => {
  const path = file('名册3.csv', '全称,由谁统计\n云溪县水利局,\n云溪县税务局,丹州市税务局\n');
  const { stdout, stderr } = await collect(join(folder, '对'), '--roster', path);
  expect(stdout).toContain('\n另计\t云溪县税务局\t');
  expect(stdout).toContain('没有交、由别处统计的 1 个单位：云溪县税务局');
  expect(stdout).not.toContain('未收');
  expect(stdout).toContain('汇总没有缺的，也没有可疑的');
  expect(stderr).toContain('2 个单位，收到 1 个');
});

test('a unit that another one counts and that sends its report is named, as its numbers are in no sum here', async () => {
  const path = file('名册4.csv', '全称,由谁统计\n云溪县水利局,丹州市水利局\n');
  const { stdout } = await collect(join(folder, '对'), '--roster', path);
  expect(stdout).toContain('交了、由别处统计的 1 个单位，数不计入汇总：云溪县水利局');
});

test('names in the table cannot run as a formula', async () => {
  const path = file('名册2.csv', '全称\n"=HYPERLINK(""x"")局"\n云溪县水利局\n');
  const { stdout } = await collect(before, '--roster', path);
  expect(stdout).toContain(`\t'=HYPERLINK("x")局\t`);
});

const truthFile = fileURLToPath(new URL('../../../../shared/county/truth.json', import.meta.url));

interface Right {
  agency: string;
  disclosure: number[];
  applications: number[][];
  disputes: number[];
}

test.skipIf(!existsSync(truthFile))(
  '79 right reports add up to the truth in 200 of 200 cells, in one run and in parts (skipped where ../shared/county is not there)',
  async () => {
    const { right } = JSON.parse(readFileSync(truthFile, 'utf8')) as { right: Right[] };
    const listed = file('县.csv', `全称\n${right.map(({ agency }) => agency).join('\n')}\n`);
    right.forEach((one, at) =>
      file(
        `县/${at % 3}/${at}.json`,
        report(one.agency, (draft) => fillRight(draft, one)),
      ),
    );
    const whole = sumOf((await collect(join(folder, '县'), '--roster', listed, '--json')).stdout);
    const rows = right.map((one) => [...one.disclosure, ...one.applications.flat(), ...one.disputes]);
    const truth = rows[0]?.map(
      (_, at) => rows.reduce((total, row) => total + Math.round(row[at]! * 1e6), 0) / 1e6,
    );
    const { disclosure, applications, disputes } = whole.sum;
    expect([...disclosure, ...applications.flat(), ...disputes].map(Number)).toEqual(truth);
    expect(truth).toHaveLength(200);
    expect([whole.missing, whole.cells.filter(({ lacking }) => lacking.length > 0)]).toEqual([[], []]);
    const parts: string[] = [];
    for (const part of ['0', '1', '2']) {
      // oxlint-disable-next-line no-await-in-loop -- one run after another
      const { stdout } = await collect(join(folder, '县', part), '--roster', listed, '--json');
      parts.push(file(`县${part}.jsonl`, stdout));
    }
    let added = '';
    const code = await run(
      ['sum', ...parts],
      outputTo(
        (text) => (added += text),
        () => undefined,
      ),
    );
    expect(code).toBe(0);
    // What is only doubted beside all others is not seen in a part.
    expect({ ...sumOf(added), cells: [] }).toEqual({ ...whole, cells: [] });
  },
);

function fillRight(draft: Draft, one: Right): void {
  draft.year = 2025;
  draft.signature.date = '2026-01-22';
  const rowsOf = { disclosure: [one.disclosure], applications: one.applications, disputes: [one.disputes] };
  for (const { id, table, place } of form2021.typedCells)
    setCell(draft, id, String(rowsOf[table][place.row]![place.column]!));
}
