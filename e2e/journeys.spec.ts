import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blockText, compose } from '../src/blocks/compose';
import { steps } from '../src/editor/steps';
import type { Draft } from '../src/report/draft';
import { printedText, reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { barriers } from './barriers';
import { expect, test } from './watched-page';
import { expectParagraphs, expectTables, type WordFile } from './word-file';
import { goTo as openAt, newReport, openExample } from './open-report';
import { downloadWord, field, goTo, writeReport } from './writing';

// Playwright loads specs as plain modules, which cannot import JSON as the page does.
function example(id: string): Draft {
  const file = new URL(`../src/examples/${id}.json`, import.meta.url);
  const opened = openStored(JSON.parse(readFileSync(file, 'utf8')));
  if (!opened.ok) throw new Error(`${id}: ${opened.failure}`);
  return opened.report.draft;
}

/** The file says what the draft says: every paragraph, label and number, and nothing else. */
function expectReport(file: WordFile, draft: Draft): void {
  const report = reportOf(draft);
  const [, ...blocks] = compose(report).filter((block) => block.kind !== 'grid');
  expectParagraphs(file, report.title, blocks.map(blockText));
  expectTables(file, (cell) => printedText(report, cell));
}

/** The one with errors, which is asked about first, and the one with the largest numbers: others show no other screens. */
for (const id of ['unbalanced', 'city'] as const) {
  test(`${id}: every step is free of barriers, and both layouts say what the report says`, async ({
    page,
  }) => {
    test.slow();
    const draft = example(id);
    await openExample(page, draft.agency.name);
    for (const step of steps) {
      await openAt(page, step.id);
      expect(await barriers(page), step.name).toEqual([]);
    }
    for (const layout of ['公文格式', '模板格式']) {
      await page.getByRole('radio', { name: layout }).check({ force: true });
      const { file } = await downloadWord(page);
      expectReport(file, draft);
    }
  });
}

test('a whole report written through the page, reloaded in the middle, becomes its Word file', async ({
  page,
}) => {
  test.slow();
  const draft = example('ordinary');
  await newReport(page);
  await writeReport(page, draft);
  await page.reload();
  await goTo(page, 'others');
  await field(page, 'others.text').fill(draft.others.text);
  const fees = { none: '没有收取', charged: '收取了', '': '' }[draft.others.fees];
  if (fees !== '') await page.getByRole('radio', { name: fees }).check();
  const { name, file } = await downloadWord(page);
  expect(name).toBe(`${reportOf(draft).title}.docx`);
  expectTables(file, (cell) => printedText(reportOf(draft), cell));
  const printed = file.paragraphs.join('\n');
  for (const block of compose(reportOf(draft)))
    if (block.section < 6) expect(printed).toContain(blockText(block));
});

test('from one file on disk: the all-zero bureau: from an empty page to the Word file in a few clicks', async ({
  page,
}, info) => {
  const program = info.outputPath('年报 助手', '年报 2026.html');
  mkdirSync(dirname(program), { recursive: true });
  copyFileSync(new URL('../dist/nianbao.html', import.meta.url), program);
  await newReport(page, pathToFileURL(program).href);
  await field(page, 'agency.name').fill('云溪县档案馆');
  await page.getByRole('radio', { name: '政府部门' }).check();
  await field(page, 'signature.date').fill('2027-01-12');
  await goTo(page, 'overview');
  for (const index of [0, 1, 2, 3, 4])
    await field(page, `overview.parts.${index}.text`).fill(
      '云溪县档案馆全年按要求办理，没有需要更正的事项。',
    );
  await goTo(page, 'disclosure');
  await page.getByRole('button', { name: /^全部填 0/ }).click();
  await goTo(page, 'applications');
  await page.getByRole('button', { name: '本年没有申请：全部填 0（144 格）' }).click();
  await goTo(page, 'disputes');
  await page.getByRole('button', { name: '没有复议、诉讼：全部填 0（12 格）' }).click();
  await goTo(page, 'problems');
  await field(page, 'problems.lead').fill('公开栏目更新不够及时，下一步按月自查。');
  await goTo(page, 'others');
  await page.getByRole('radio', { name: '没有收取' }).check();
  await goTo(page, 'check');
  await expect(page.getByText('没有必须改的，也没有要核对的。')).toBeVisible();
  const { file } = await downloadWord(page);
  expectTables(file, () => '0');
});

test('every step is reached and filled by the keyboard alone', async ({ page }) => {
  test.slow();
  const tabTo = async (found: () => Promise<boolean>) => {
    for (let presses = 0; presses < 260 && !(await found()); presses++) await page.keyboard.press('Tab');
    expect(await found()).toBe(true);
  };
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  await page.goto('./');
  await tabTo(async () => (await focusedText()).startsWith('新建报告'));
  await page.keyboard.press('Enter');
  const firstFields = ['agency.name', 'overview.lead', 'cells.disclosure.regulations.made'];
  const others = ['cells.applications.newlyReceived.naturalPerson', 'cells.disputes.review.upheld'];
  const last = ['problems.lead', 'others.text'];
  for (const name of [...firstFields, ...others, ...last]) {
    await tabTo(async () => (await focusedName()) === name);
    await page.keyboard.type('7');
    await expect(field(page, name)).toHaveValue('7');
    // A table is left from its last cell, as in Excel; that Tab goes from cell to cell, typeTable shows.
    if (name.startsWith('cells.')) await page.keyboard.press('Control+End');
    // 下一步 closes every page.
    await tabTo(async () => (await focusedText()).startsWith('下一步'));
    await page.keyboard.press('Enter');
    await expect(page.locator(`[name="${name}"]`)).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();
});
