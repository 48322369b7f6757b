import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAnswer } from '../checks/answers/answers';
import { checkReport } from '../checks/check';
import { filledDraft } from '../examples/filled-draft';
import type { Draft } from '../report/draft';
import { reportOf } from '../report/report';
import { toStored } from '../report/stored';
import { outputTo } from './output';
import { run } from './run';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string) => join('src/examples', `${name}.json`);
const folder = mkdtempSync(join(tmpdir(), 'nianbao 命令行-'));

/** What a command says and ends with. Files are given from the checkout's folder on, where tests run. */
async function nianbao(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const output = outputTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  return { status: await run(args, output), stdout, stderr };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  test('ends with 0 where nothing has to be changed', async () => {
    const { status, stdout, stderr } = await nianbao('check', example('ordinary'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('云溪县科学技术局2026年政府信息公开工作年度报告');
    expect(stdout).toContain('必须改 0 处');
  });

  test('ends with 1 where something has to, and says what', async () => {
    const { status, stdout, stderr } = await nianbao('check', example('unbalanced'));
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/必须改　第三部分　自然人一列两边差 1。.*48.*47.*（A1）/);
  });

  test('--json prints one line a file, in the order given', async () => {
    const files = [example('unbalanced'), example('city')];
    const { status, stdout } = await nianbao('check', ...files, '--json');
    expect(status).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.file, line.year])).toEqual(files.map((file) => [file, 2026]));
    expect(lines[0].findings).toContainEqual(
      expect.objectContaining({
        code: 'A1',
        severity: 'error',
        section: 3,
        left: 48,
        right: 47,
        difference: 1,
      }),
    );
    expect(lines[1].findings.filter((finding: { severity: string }) => finding.severity === 'error')).toEqual(
      [],
    );
  });

  test('--json says what was not understood, also where it is no finding', async () => {
    const path = join(folder, '没有读懂.txt');
    const lines = [
      '青禾县档案馆2025年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      '结果维持=1；',
      '结果纠正=2；',
      '结果维持：1',
      '结果纠正：2',
      '五、存在的主要问题及改进情况',
    ];
    writeFileSync(path, lines.join('\n\n'));
    const { stdout, stderr } = await nianbao('check', path, '--json');
    const { notUnderstood } = JSON.parse(stdout);
    expect(notUnderstood).toEqual([expect.stringMatching(/^第四部分表格.*没有读懂/)]);
    expect(stderr).toContain(notUnderstood[0]);
  });

  describe('a row of a table that was not read is never passed over', () => {
    /** An example as a page, one row of its applications table changed. */
    const changed = async (name: string, label: string, change: (row: string) => string) => {
      const path = join(folder, name);
      await nianbao('convert', example('ordinary'), path);
      const rows = readFileSync(path, 'utf8').split(/(?=<tr[ >])/);
      const at = rows.findIndex((row) => row.includes(label));
      writeFileSync(path, rows.map((row, index) => (index === at ? change(row) : row)).join(''));
      return path;
    };
    const hide = (row: string) => row.replace('<tr', '<tr style="display:none"');

    test('hidden in the file, it is blank there: said, counted and to be filled in', async () => {
      const path = await changed('藏行.html', '区分处理', hide);
      const { status, stdout, stderr } = await nianbao('check', path);
      expect(status).toBe(1);
      expect(stderr).toMatch(/有 1 行在原件里是隐藏的文字，没有读：部分公开/);
      expect(stdout).toMatch(/必须改　第三部分　还有 6 格未填。都在“部分公开”一行/);
      expect(stdout).toMatch(/原件里有 1 处没有读进来/);
      const several = await nianbao('check', path, example('ordinary'));
      expect(several.stdout.split('\n')[0]).toMatch(/必须改 [1-9].*原件里有 1 处没有读进来/);
      const { notUnderstood } = JSON.parse((await nianbao('check', path, '--json')).stdout);
      expect(notUnderstood).toEqual([expect.stringContaining('部分公开')]);
    });

    test('one too many is named, its neighbours stand in order, and what was read is not called complete', async () => {
      const path = await changed('多一行.html', '属于行政查询事项', (row) => {
        const extra = row.replace(/8\.\s*属于行政查询事项/, '9.属于其他情形').replace(/>\d+</g, '>5<');
        return row + extra;
      });
      const { status, stdout, stderr } = await nianbao('check', path);
      expect(stderr).toContain('“9.属于其他情形”一行');
      expect(stdout).not.toContain('次序');
      expect(status).toBe(2);
    });
  });

  test('prints a line for each of several files, in the order given, the unread ones aside', async () => {
    const files = [example('unbalanced'), 'none.docx', example('city'), example('ordinary')];
    const { status, stdout, stderr } = await nianbao('check', ...files);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('none.docx')]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split('　')[0])).toEqual(files.filter((file) => file !== 'none.docx'));
    for (const line of lines)
      expect(line).toMatch(/　\S+2026年政府信息公开工作年度报告　必须改 \d+ 处，请核对 \d+ 处/);
  });

  test('a blank cell counts', async () => {
    const path = join(folder, 'blank.json');
    const text = readFileSync(join(root, example('ordinary')), 'utf8');
    writeFileSync(path, text.replace('"upheld": "1"', '"upheld": ""'));
    const { status, stdout } = await nianbao('check', path, '--json');
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map((finding: { code: string }) => finding.code)).toContain('D3');
  });

  test('--json says what would settle a finding, and where its words stand', async () => {
    const path = join(folder, 'contradicted.json');
    const draft = JSON.parse(readFileSync(join(root, example('unbalanced')), 'utf8'));
    draft.draft.overview.lead = '全年收到政府信息公开申请999件。';
    writeFileSync(path, JSON.stringify(draft));
    const { findings } = JSON.parse((await nianbao('check', path, '--json')).stdout);
    const coded = (code: string) => findings.find((finding: { code: string }) => finding.code === code);
    const sections = JSON.parse((await nianbao('read', path, '--json')).stdout).sections;

    const { repairs } = coded('A1');
    expect(repairs.length).toBeGreaterThan(2);
    expect(repairs[0]).toEqual({
      repair: 0,
      cell: { table: 'applications', row: expect.any(Number), column: 0 },
      from: expect.any(Number),
      to: expect.any(Number),
      why: expect.stringContaining('请核对台账'),
    });
    expect(coded('A1').evidence).toEqual([]);

    const [evidence] = coded('C1').evidence;
    expect(evidence.text).toContain('999件');
    expect(sections[evidence.section - 1].slice(evidence.start, evidence.end)).toBe(evidence.text);
    expect(coded('C1').repairs).toEqual([]);
  });

  describe('beside last year’s reports', () => {
    /** A copy of an example as of the year before, with these 结转下年 of natural persons. */
    const lastYear = (name: string, carriedOver: string) => {
      const file = JSON.parse(readFileSync(join(root, example('ordinary')), 'utf8'));
      file.draft.year--;
      file.draft.cells.applications.carriedOver.naturalPerson = carriedOver;
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(file));
      return path;
    };
    /** What is said of 上年结转 of natural persons: last year's number and this year's. */
    const carried = async (...args: string[]) => {
      const { status, stdout, stderr } = await nianbao('check', '--json', ...args);
      const found = JSON.parse(stdout).findings.filter(
        ({ code, cells }: Found) => code === 'B1' && cells[0]?.column === 0,
      );
      return { status, stderr, sides: found.map(({ left, right }: Found) => [left, right]) };
    };
    interface Found {
      code: string;
      cells: { column: number }[];
      left: number;
      right: number;
    }
    const ordinary = join(folder, 'without-last-year.json');
    const file = JSON.parse(readFileSync(join(root, example('ordinary')), 'utf8'));
    const own = Number(file.draft.cells.applications.carriedIn.naturalPerson);
    for (const typed of Object.values<Record<string, string>>(file.draft.lastYear))
      for (const name of Object.keys(typed)) typed[name] = '';
    writeFileSync(ordinary, JSON.stringify(file));

    test('one that does not agree is said so', async () => {
      const path = lastYear('past.json', String(own + 3));
      expect(await carried(ordinary, '--last-year', path)).toMatchObject({
        stderr: '',
        sides: [[own + 3, own]],
      });
    });

    test('several are added up, of whatever kind', async () => {
      const [one, two] = [lastYear('one.json', String(own)), lastYear('two.json', '2')];
      const docx = join(folder, 'two.docx');
      await nianbao('convert', two, docx);
      expect((await carried(ordinary, '--last-year', one)).sides).toEqual([]);
      const both = await carried(ordinary, '--last-year', one, `--last-year=${docx}`);
      expect(both.sides).toEqual([[own + 2, own]]);
    });

    const reports = join(root, '../shared/reports');
    test.skipIf(!existsSync(reports))(
      'two years of a city agree (skipped where ../shared/reports is not there)',
      async () => {
        const [before, now] = ['2023', '2024'].map((year) => join(reports, `city-suqian-${year}.txt`));
        const { stdout, stderr } = await nianbao('check', now ?? '', '--last-year', before ?? '', '--json');
        expect(stderr).toBe('');
        const codes = JSON.parse(stdout).findings.map(({ code }: Found) => code);
        // C3 compares with last year's number: it was read. None of its numbers is contradicted.
        expect(codes).toContain('C3');
        expect(codes.filter((code: string) => code.startsWith('B') && code !== 'B3')).toEqual([]);
      },
    );

    test('one that cannot be read leaves nothing checked: the sums would be short', async () => {
      const path = lastYear('past.json', '1');
      const { status, stdout, stderr } = await nianbao(
        'check',
        ordinary,
        '--last-year',
        path,
        '--last-year',
        'none.docx',
      );
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe('nianbao: 读不出 none.docx：找不到这个文件或文件夹\n');
    });

    describe('in a folder', () => {
      const years = join(folder, 'years');
      const agencyIn = (path: string, agency: string, change: (draft: Draft) => void = () => undefined) => {
        const stored = JSON.parse(readFileSync(join(root, example('ordinary')), 'utf8'));
        stored.draft.agency.name = agency;
        stored.draft.title = null;
        stored.draft.signature.agency = null;
        for (const typed of Object.values<Record<string, string>>(stored.draft.lastYear))
          for (const name of Object.keys(typed)) typed[name] = '';
        change(stored.draft);
        writeFileSync(path, JSON.stringify(stored));
        return path;
      };
      const ofLastYear = (path: string, agency: string, carriedOver: number) =>
        agencyIn(path, agency, (draft) => {
          if (draft.year !== null) draft.year--;
          const line = draft.cells.applications['carriedOver'];
          if (line) line['naturalPerson'] = String(carriedOver);
        });
      const science = join(folder, 'science.json');
      const water = join(folder, 'water.json');
      beforeAll(() => {
        mkdirSync(join(years, 'deeper'), { recursive: true });
        ofLastYear(join(years, '1.json'), '云溪县科学技术局', own + 3);
        ofLastYear(join(years, '2.json'), '卫东区水利局', own + 4);
        ofLastYear(join(years, 'deeper', '3.json'), '云溪县水利局', own + 5);
        ofLastYear(join(years, '4.json'), '湖宁县林业局', own + 6);
        writeFileSync(join(years, '5.docx'), 'PK no report');
        writeFileSync(join(years, '~$1.docx'), 'left by Word');
        agencyIn(science, '云溪县科学技术局');
        agencyIn(water, '云溪县水利局');
      });
      const said = (stderr: string) => stderr.split('\n').filter((line) => line !== '');

      test('each report stands beside its own agency’s, and one that cannot be read is named', async () => {
        for (const [file, by] of [
          [science, 3],
          [water, 5],
        ] as const) {
          const { status, stderr, sides } = await carried(file, '--last-year', years);
          expect(sides).toEqual([[own + by, own]]);
          expect(status).toBe(2);
          expect(said(stderr)).toEqual([expect.stringMatching(/^nianbao: 读不出 .*5\.docx：/)]);
        }
      });

      test('another agency’s is never compared: what is not there, or may be either, is said', async () => {
        const forestry = agencyIn(join(folder, 'forestry.json'), '云溪县林业局');
        const bare = agencyIn(join(folder, 'bare.json'), '水利局');
        const none = await carried(forestry, '--last-year', years);
        expect(none.sides).toEqual([]);
        expect(none.stderr).toContain('上年的文件夹里没有“云溪县林业局”2025 年的报告，没有与上年比对');
        const either = await carried(bare, '--last-year', years);
        expect(either.sides).toEqual([]);
        expect(either.stderr).toContain(
          '有 2 份都可能是它的：“卫东区水利局”（2.json）、“云溪县水利局”（3.json）',
        );
      });

      test('one whose name is only shortened is compared and said, one of another year is not', async () => {
        const short = agencyIn(join(folder, 'short.json'), '云溪县科技局');
        const shortened = await carried(short, '--last-year', years);
        expect(shortened.sides).toEqual([[own + 3, own]]);
        expect(shortened.stderr).toContain('上年用的是“云溪县科学技术局”的 1.json，名称不一样');
        const later = agencyIn(join(folder, 'later.json'), '云溪县科学技术局', (draft) => {
          draft.year = 2028;
        });
        const other = await carried(later, '--last-year', years);
        expect(other.sides).toEqual([]);
        expect(other.stderr).toContain('没有“云溪县科学技术局”2027 年的报告（只有 2025 的）');
      });

      test('a file named by itself that is another agency’s is compared and said to be so', async () => {
        const { stderr, sides } = await carried(science, '--last-year', join(years, '2.json'));
        expect(sides).toEqual([[own + 4, own]]);
        expect(stderr).toContain('用来比对的是“卫东区水利局”的');
      });
    });

    test('one of another year is compared and said to be so', async () => {
      const { status, stderr } = await nianbao('check', ordinary, '--last-year', example('ordinary'));
      expect(status).not.toBe(2);
      expect(stderr).toMatch(/^nianbao: [^\n]*2026 年[^\n]*不是上一年的[^\n]*\n$/);
    });
  });

  test('what was given a reason in our own file is said with it, and ends with 0', async () => {
    const draft = filledDraft({
      cells: { 'applications.carriedIn.naturalPerson': 2, 'applications.carriedOver.naturalPerson': 2 },
    });
    draft.lastYear.carriedOver['naturalPerson'] = '3';
    const path = join(folder, 'answered.json');
    const save = () => writeFileSync(path, JSON.stringify(toStored(draft, '2027-01-10T08:00:00.000Z')));
    save();
    expect((await nianbao('check', path)).status).toBe(1);

    const report = reportOf(draft);
    const finding = checkReport(report, 'final').find(({ code }) => code === 'B1')!;
    const given = { reason: '上年数据更正', at: '2027-01-10T08:00:00.000Z' };
    draft.answers = withAnswer(report, finding, undefined, given);
    save();
    const told = await nianbao('check', path);
    expect(told.stdout).toMatch(/已说明　第三部分.*（B1）\n      原因：上年数据更正\n/);
    expect(told.stdout).toMatch(/必须改 0 处.*已说明 1 处/);
    expect(told.status).toBe(0);
    const { findings } = JSON.parse((await nianbao('check', path, '--json')).stdout);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'B1', severity: 'error', answer: '上年数据更正' }),
    );

    draft.lastYear.carriedOver['naturalPerson'] = '4';
    save();
    expect((await nianbao('check', path)).status).toBe(1);
  });

  test('a file that cannot be read is one line on stderr; the others are done', async () => {
    const { status, stdout, stderr } = await nianbao('check', 'no-such.json', example('city'), '--json');
    expect(status).toBe(2);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('nianbao: 读不出 no-such.json：找不到这个文件或文件夹\n');
  });
});

test('--help says how each command is used', async () => {
  const { status, stdout, stderr } = await nianbao('--help');
  expect([status, stderr]).toEqual([0, '']);
  for (const command of ['convert', 'check', 'read']) expect(stdout).toContain(`nianbao ${command}`);
});

describe('read', () => {
  test('--json prints the report as one line', async () => {
    const { status, stdout, stderr } = await nianbao('read', example('city'), '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd()).not.toContain('\n');
    const data = JSON.parse(stdout);
    expect(Object.keys(data)).toEqual([
      'title',
      'year',
      'agency',
      'opening',
      'disclosure',
      'applications',
      'disputes',
      'sections',
      'signature',
      'date',
      'checkCode',
      'form',
      'receipt',
    ]);
    expect(data.disclosure[9]).toBe(86421.3057);
  });
});

describe('convert', () => {
  const document = async (...args: string[]) => {
    const path = join(folder, 'out.docx');
    expect(await nianbao('convert', example('city'), path, ...args)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    return new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml']);
  };

  test('writes a Word file in either layout, 公文格式 unless told otherwise, and prints nothing', async () => {
    const usual = await document();
    const official = await document('--layout', 'official');
    expect(usual).toContain('>10462318<');
    expect(official).toContain('>10462318<');
    expect(official).not.toBe(usual);
    expect(await document('--layout', 'gbt9704')).toBe(usual);
  });

  test('a 送审版 gives everything back; JSON, 送审版 and 发布版 have one check code', async () => {
    const copy = join(folder, '送审版.docx');
    const back = join(folder, 'back.json');
    expect((await nianbao('convert', 'src/examples/versions/v4.json', copy, '--kind', 'review')).stderr).toBe(
      '',
    );
    expect((await nianbao('convert', copy, back)).stderr).toBe('');
    const draftIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')).draft;
    const before = draftIn(join(root, 'src/examples/versions/v4.json'));
    expect(draftIn(back)).toEqual({ ...before, reviewVersion: before.reviewVersion + 1 });

    const published = join(folder, '发布版.docx');
    await nianbao('convert', example('city'), published);
    await nianbao('convert', example('city'), copy, '--kind', 'review');
    const codes: string[] = [];
    for (const path of [example('city'), published, copy])
      codes.push(JSON.parse((await nianbao('read', path, '--json')).stdout).checkCode);
    expect(new Set(codes)).toEqual(new Set([expect.stringMatching(/^[0-9A-F]{8}$/)]));
    expect(Object.keys(unzipSync(readFileSync(published))).join()).not.toContain('customXml');
  });

  test('a 送审版 changed in Word is taken as it reads, and each change is said', async () => {
    const copy = join(folder, 'changed.docx');
    await nianbao('convert', example('city'), copy, '--kind', 'review');
    const parts = unzipSync(readFileSync(copy));
    const xml = new TextDecoder().decode(parts['word/document.xml']).replace('>10462318<', '>10462319<');
    writeFileSync(copy, zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(xml) }));
    const { status, stderr } = await nianbao('convert', copy, join(folder, 'changed.json'));
    expect(status).toBe(0);
    expect(stderr).toMatch(/^nianbao: .*第二部分表格（主动公开）.*行政处罚.*原 10462318，现 10462319\n$/);
    expect(JSON.parse((await nianbao('read', copy, '--json')).stdout).receipt.changed).toHaveLength(1);
  });
});

describe('a report that went through another kind of file', () => {
  const numbers = async (path: string) => {
    const { title, disclosure, applications, disputes, sections, signature, date, ...rest } = JSON.parse(
      (await nianbao('read', path, '--json')).stdout,
    );
    return { read: { title, disclosure, applications, disputes, sections, signature, date }, ...rest };
  };

  test.each(['docx', 'html', 'txt', 'json'])('.%s is the same, and checked the same', async (kind) => {
    const path = join(folder, `round.${kind}`);
    expect(await nianbao('convert', example('city'), path)).toEqual({ status: 0, stdout: '', stderr: '' });
    const before = await numbers(example('city'));
    const after = await numbers(path);
    expect(after.read).toEqual(before.read);
    expect(after.receipt?.exceptions ?? []).toEqual([]);
    const { findings } = JSON.parse((await nianbao('check', path, '--json')).stdout);
    expect(findings.filter(({ code }: { code: string }) => code === 'F1')).toEqual([]);
  });

  test('files that cannot be read are one line each; the others are done in order', async () => {
    const pdf = join(folder, 'a.docx');
    writeFileSync(pdf, '%PDF-1.7');
    const { status, stdout, stderr } = await nianbao('check', pdf, example('city'), 'none.docx', '--json');
    expect(status).toBe(2);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain('PDF');
  });
});

describe('trouble', () => {
  const damaged = join(folder, 'damaged.json');
  writeFileSync(damaged, '{"type":"nianbao-report","version":1,"dr');

  test.each([
    ['no command', []],
    ['an unknown option', ['check', 'a.json', '--last']],
    ['a missing file', ['convert', 'no-such.json', join(folder, 'never.docx')]],
    ['a damaged file', ['convert', damaged, join(folder, 'never.docx')]],
    ['a folder', ['read', 'src', '--json']],
    ['JSON of another kind', ['read', 'package.json', '--json']],
    ['a folder that is not there', ['convert', example('city'), join(folder, 'none', 'never.docx')]],
  ])('%s: one line on stderr, 2, and nothing written', async (_, args) => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = await nianbao(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^nianbao: [^\n]*\p{Script=Han}[^\n]*\n$/u);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a Word file that was there stays as it was', async () => {
    const path = join(folder, 'kept.docx');
    writeFileSync(path, 'kept');
    expect((await nianbao('convert', damaged, path)).status).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });
});
