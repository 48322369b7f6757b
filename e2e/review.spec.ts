import { readFileSync } from 'node:fs';
import { compose } from '../src/blocks/compose';
import { writeText } from '../src/files/text/write';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { barriers } from './barriers';
import { scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

/** The same agency's report of the year before. */
function lastYear(): Buffer {
  const stored = JSON.parse(
    readFileSync(new URL('../src/examples/ordinary.json', import.meta.url), 'utf8'),
  ) as { draft: { year: number } };
  stored.draft.year--;
  return Buffer.from(JSON.stringify(stored));
}

/** The ordinary example as somebody else's text: one column off by one, one heading in other words. */
function faultyText(): Buffer {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../src/examples/ordinary.json', import.meta.url), 'utf8'),
  );
  const stored = openStored(json);
  if (!stored.ok) throw new Error('The example does not open');
  const { draft } = stored.report;
  const row = draft.cells.applications['newlyReceived'];
  if (row) row['enterprise'] = String(Number(row['enterprise']) + 1);
  const text = writeText(compose(reportOf(draft)));
  return Buffer.from(text.replace('五、存在的主要问题及改进情况', '五、存在问题和改进情况'));
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('a report is reviewed: what the file lacks and what does not fit, chosen, added to, copied and saved', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByLabel('选择报告文件').setInputFiles(file('科技局.txt', faultyText()));
  await page.getByRole('button', { name: '打开它，检查、修改' }).click();
  await page.getByRole('link', { name: '写审核意见' }).click();
  const preview = page.getByRole('region', { name: '意见预览' });
  await expect(preview).toContainText('文件：科技局.txt');
  await expect(preview).toContainText('现在是“五、存在问题和改进情况”，应为“五、存在的主要问题及改进情况”');
  const balance = page.getByRole('checkbox', { name: /商业企业一列两边差 1/ });
  await expect(balance).toBeChecked();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /标题与规定不符/ }).uncheck();
  await page.getByLabel('自己的意见').fill('请补盖公章。');
  await expect(preview).not.toContainText('存在问题和改进情况');

  // A look elsewhere and back costs nothing.
  await page.getByRole('link', { name: '返回检查' }).click();
  await page.getByRole('link', { name: '写审核意见' }).click();
  await page.getByRole('button', { name: '复制意见' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /\n1\. 【必须改】第三部分表格（申请情况）：商业企业一列两边差 1。左边 .*；右边 .*\n/,
  );
  expect(copied).toMatch(/\n\d+\. 请补盖公章。\n/);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 Word' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/审核意见\.docx$/);

  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
});

test('several files make a table, read or not, whose rows open the report, and which is saved for Excel', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByLabel('选择报告文件')
    .setInputFiles([
      file('科技局.txt', faultyText()),
      file('扫描件.pdf', Buffer.from('%PDF-1.7\n')),
      file('=坏.docx', Buffer.from('PK\u0003\u0004')),
    ]);
  await expect(page.getByText('读了 1 份，2 份读不了。')).toBeVisible();
  const row = page.getByRole('row', { name: /科技局\.txt/ });
  await expect(row).toContainText('不平');
  await expect(page.getByRole('row', { name: /扫描件\.pdf 读不了/ })).toContainText('PDF');
  expect(await barriers(page)).toEqual([]);

  // Last year's report of the same agency is held against it.
  await page.getByLabel('选择上年的报告文件').setInputFiles(file('去年.json', lastYear()));
  await expect(page.getByText('按机关全称和年度对上 1 份')).toBeVisible();
  await expect(row).toContainText('有');
  // A head puts the rows in its order, and at the third press back as they came.
  const files = page.getByRole('rowheader');
  const head = page.getByRole('button', { name: '文件', exact: true });
  await head.click();
  await expect(files).toHaveText(['=坏.docx', '科技局.txt', '扫描件.pdf']);
  await expect(page.getByRole('columnheader', { name: '文件' })).toHaveAttribute('aria-sort', 'ascending');
  await head.click();
  await head.click();
  await expect(files).toHaveText(['科技局.txt', '扫描件.pdf', '=坏.docx']);
  expect(await barriers(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 CSV' }).click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv).toMatch(/^\ufeff文件,.*\r\n科技局\.txt,云溪县科学技术局,\d{4},\d+,\d+,不平,有,\r\n/);
  expect(csv).toContain("\r\n'=坏.docx,");

  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  await row.getByRole('button', { name: '打开 科技局.txt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();
  // Back at the table, the same row leads to the same report.
  const { hash } = new URL(page.url());
  await page.goBack();
  await row.getByRole('button', { name: '打开 科技局.txt' }).click();
  await page.waitForURL((url) => url.hash === hash);
});
