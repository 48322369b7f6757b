import { readFileSync } from 'node:fs';
import { compose } from '../src/blocks/compose';
import { writeText } from '../src/files/text/write';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { barriers } from './barriers';
import { scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

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
