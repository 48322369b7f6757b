import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Block } from '../src/blocks/block';
import { compose } from '../src/blocks/compose';
import { docFile, docParagraph } from '../src/examples/doc-by-hand';
import { pdfFile } from '../src/examples/pdf-by-hand';
import { xls, xlsFile } from '../src/examples/xls-by-hand';
import { pdfPages } from '../src/examples/pdf-of-report';
import { writeCsv } from '../src/files/csv/write';
import { writeDocx } from '../src/files/docx/write';
import { writeHtml } from '../src/files/html/write';
import { writeText } from '../src/files/text/write';
import { reportSheets } from '../src/files/xlsx/report-sheets';
import { writeSheets } from '../src/files/xlsx/write';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { barriers } from './barriers';
import { expect, test } from './watched-page';
import { newReport, openExample, scrollsSideways } from './open-report';
import { field, goTo } from './writing';

const AGENCY = '云溪县科学技术局';
const CARRIED = 'cells.applications.carriedOver.naturalPerson';

interface Stored {
  draft: { year: number; overview: { parts: { text: string }[] } };
}

const ordinary = (): Stored =>
  JSON.parse(readFileSync(new URL('../src/examples/ordinary.json', import.meta.url), 'utf8')) as Stored;

/** The ordinary example as a report file of the year before. */
function lastYear(): Buffer {
  const stored = ordinary();
  stored.draft.year--;
  return Buffer.from(JSON.stringify(stored));
}

/** A text of that report. */
const lastText = (): string => ordinary().draft.overview.parts[0]?.text ?? '';

const choose = (page: Page, label: string, name: string, buffer: Buffer) =>
  page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('a report copied as a whole or opened as a Word file is read with word of what was read, and nothing is left to be changed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, AGENCY);
  await goTo(page, 'applications');
  const carried = await field(page, CARRIED).inputValue();
  await goTo(page, 'export');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  const file = readFileSync(await (await downloading).path());
  await page.getByRole('button', { name: '复制为网页' }).click();
  await expect(page.getByText('已复制，可以粘贴到网站后台的编辑框里。')).toBeVisible();
  await test.step('pasted on Home', async () => {
    await page.goto('./');
    await expect(page.getByRole('button', { name: '新建报告' }).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByRole('dialog', { name: '读取结果' })).toContainText('200 格的数都已读出');
  });
  await test.step('chosen as a file', async () => {
    await page.goto('./');
    await choose(page, '选择报告文件', '报告.docx', file);
    const dialog = page.getByRole('dialog', { name: '读取结果' });
    await expect(dialog).toContainText('200 格的数都已读出');
    await expect(dialog).toContainText(AGENCY);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '打开它，检查、修改' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();
    await goTo(page, 'applications');
    await expect(field(page, CARRIED)).toHaveValue(carried);
  });
});

test('last year’s report begins this year’s, or is opened beside it and taken away again', async ({
  page,
}) => {
  await test.step('agency taken over, its 结转下年 held against 上年结转', async () => {
    await page.goto('./');
    await choose(page, '选择报告文件', '去年.json', lastYear());
    await page.getByRole('button', { name: /^照它写 \d{4} 年的报告$/ }).click();
    await expect(field(page, 'agency.name')).toHaveValue(AGENCY);
    await goTo(page, 'overview');
    await field(page, 'overview.lead').fill(lastText());
    await expect(page.getByText('与上年相同 100%')).toBeVisible();
    await goTo(page, 'applications');
    await expect(field(page, CARRIED)).toHaveValue('');
    await field(page, 'cells.applications.carriedIn.naturalPerson').fill('99');
    await page.keyboard.press('Tab');
    await expect(page.getByText(/自然人一列的上年结转与上年报告差/)).toBeVisible();
  });
  await test.step('opened beside a report, and taken away again', async () => {
    await newReport(page);
    await page.getByText('上年数', { exact: true }).click();
    await choose(page, '选择上年的报告文件', '去年.json', lastYear());
    const taken = page.getByText('200 个数都有');
    await expect(taken).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: /^撤销/ }).click();
    await expect(taken).toBeHidden();
    await choose(page, '选择上年的报告文件', '乱.docx', Buffer.from('PK\u0003\u0004'));
    await expect(page.getByRole('alert').filter({ hasText: '没有打开 乱.docx' })).toBeVisible();
  });
  await test.step('another agency’s is asked about before it is put beside', async () => {
    await field(page, 'agency.name').fill('卫东区财政局');
    await choose(page, '选择上年的报告文件', '去年.json', lastYear());
    const dialog = page.getByRole('dialog', { name: '这是上年的报告吗' });
    await expect(dialog.getByText(`这是“${AGENCY}”的报告，正在写的是“卫东区财政局”。`)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 625 });
    await dialog.getByRole('button', { name: '拿错了，不放' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('200 个数都有')).toHaveCount(0);
    await choose(page, '选择上年的报告文件', '去年.json', lastYear());
    await dialog.getByRole('button', { name: '改了名／机构改革，照样放' }).click();
    await expect(page.getByText('200 个数都有')).toBeVisible();
  });
});

test('a report of an older year beside this one is called by its year on every step, never last year’s', async ({
  page,
}) => {
  const stored = ordinary();
  stored.draft.year -= 4;
  const older = stored.draft.year;
  await newReport(page);
  await page.getByText('上年数', { exact: true }).click();
  await choose(page, '选择上年的报告文件', '早年.json', Buffer.from(JSON.stringify(stored)));
  await page.getByRole('dialog').getByRole('button', { name: '照样放' }).click();
  const body = page.locator('body');
  for (const [step, words] of [
    ['overview', `${older} 年这一部分`],
    ['applications', `“上年结转”一行是 ${older} 年的结转下年`],
    ['problems', `照抄 ${older} 年整个部分`],
    ['others', `${older} 年这一部分`],
  ] as const) {
    await goTo(page, step);
    await expect(body).toContainText(words);
    await expect(body).not.toContainText('去年');
  }
});

/** The pages of a report as the rows of a sheet. */
const rowsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'grid') return [[block.text, ...Array.from({ length: 14 }, () => '')]];
    const rows: string[][] = [];
    for (const { row, col, text } of block.cells)
      (rows[row] ??= Array.from({ length: 15 }, () => ''))[col] = text;
    return rows;
  });

/** The same in an old workbook, whose texts have at most 250 characters in a record: longer ones are left out. */
const xlsOf = (blocks: readonly Block[]): Uint8Array =>
  xlsFile([
    {
      name: '年报',
      records: rowsOf(blocks).flatMap((cells, row) =>
        cells.flatMap((text, col) => (text === '' || text.length > 250 ? [] : [xls.label(row, col, text)])),
      ),
    },
  ]);

/** A file of every kind a report is read from, by its name. */
async function everyKind(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const stored = openStored(ordinary());
  if (!stored.ok) throw new Error('The example does not open');
  const report = reportOf(stored.report.draft);
  const blocks = compose(report);
  const properties = { title: report.title, agency: AGENCY, writtenAt: '2027-01-12T08:00:00.000Z' };
  const text = writeText(blocks);
  const kinds: Record<string, Uint8Array | string> = {
    docx: await writeDocx(blocks, { ...properties, layout: 'official', shading: true }),
    doc: docFile(text.split('\n').map(docParagraph)),
    wps: docFile(text.split('\n').map(docParagraph)),
    pdf: pdfFile(pdfPages(blocks)),
    html: writeHtml(blocks, { shading: true }),
    txt: text,
    xlsx: await writeSheets(reportSheets(blocks, report.form), properties),
    xls: xlsOf(blocks),
    csv: writeCsv(rowsOf(blocks)),
    json: JSON.stringify(ordinary()),
  };
  return Object.entries(kinds).map(([ending, content]) => ({
    name: `${ending}.${ending}`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
}

const places = {
  'a host': './',
  'one file on disk': new URL('../dist/nianbao.html', import.meta.url).href,
};

for (const [place, home] of Object.entries(places))
  test(`files of every kind are read by workers of the page from ${place}`, async ({ page }) => {
    const files = await everyKind();
    await page.goto(home);
    await page.getByLabel('选择报告文件', { exact: true }).setInputFiles(files);
    // All of one agency: one row, with as many files as there are kinds, and none that was refused.
    // Asked of all rows at once: while files are still being read, each stands in a row of its own.
    await expect(page.getByRole('row')).toContainText(['单位', `${AGENCY}${files.length}`]);
    await expect(page.getByRole('row')).toHaveCount(2);
    expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toContain('blob:');
  });

/**
 * Has the page start a worker that reads for ever, or one that never says it runs; or leaves it without any. How often
 * something was handed over to be read is told in `handedOver`, that a worker was made in `started`.
 */
function standIn(stand: 'none' | 'silent' | 'endless'): void {
  if (stand === 'none') {
    Reflect.deleteProperty(window, 'Worker');
    return;
  }
  const script = stand === 'endless' ? 'postMessage(null); onmessage = () => { for (;;); };' : '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  let handedOver = 0;
  window.Worker = class extends Worker {
    constructor() {
      super(address);
      Object.assign(window, { started: true });
    }
    override postMessage(message: unknown): void {
      Object.assign(window, { handedOver: ++handedOver });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      super.postMessage(message);
    }
  };
}

test('a file that takes for ever is told of, holds up no writing, can be stopped, and is given up at last', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(standIn, 'endless' as const);
  await newReport(page);
  const notice = page.getByRole('status', { name: '正在读取' });
  await page.getByText('上年数', { exact: true }).click();
  await choose(page, '选择上年的报告文件', '去年.json', lastYear());
  await expect(notice).toContainText('正在读去年.json…');
  await field(page, 'agency.name').fill('云溪县档案馆');
  await expect(page.getByRole('banner')).toContainText('云溪县档案馆');
  await page.clock.runFor(1000);
  expect(await barriers(page)).toEqual([]);
  await notice.getByRole('button', { name: '停止' }).click();
  await expect(notice).toBeEmpty();
  await expect(page.getByText('个数都有')).toHaveCount(0);
  await choose(page, '选择上年的报告文件', '去年.json', lastYear());
  await expect.poll(() => page.evaluate('handedOver')).toBe(2);
  await page.clock.runFor(60_000);
  await expect(page.getByText('读了 60 秒还没有读完')).toBeVisible();
  await expect(notice).toBeEmpty();
});

for (const stand of ['none', 'silent'] as const)
  test(`where the browser lets no worker run (${stand}), files are read in the page`, async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(standIn, stand);
    await page.goto('./');
    await choose(page, '选择报告文件', '去年.json', lastYear());
    if (stand === 'silent') {
      await expect.poll(() => page.evaluate('window.started')).toBe(true);
      await page.clock.runFor(20_000);
    }
    await expect(page.getByRole('dialog', { name: '读取结果' })).toContainText(AGENCY);
  });
