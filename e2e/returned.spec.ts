import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { compose } from '../src/blocks/compose';
import { writeDocx } from '../src/files/docx/write';
import type { Draft } from '../src/report/draft';
import { reportYear } from '../src/report/empty-draft';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { barriers } from './barriers';
import { scrollsSideways } from './open-report';
import { expect, test } from './watched-page';
import { downloadWord, field, goTo } from './writing';

/** An example as somebody may change it. */
function example(name: 'ordinary' | 'unbalanced', change: (draft: Draft) => void = () => undefined): Draft {
  const json: unknown = JSON.parse(
    readFileSync(new URL(`../src/examples/${name}.json`, import.meta.url), 'utf8'),
  );
  const stored = openStored(json);
  if (!stored.ok) throw new Error('The example does not open');
  change(stored.report.draft);
  return stored.report.draft;
}

const set = (draft: Draft, row: string, column: string, text: string) => {
  const cells = draft.cells.applications[row];
  if (cells) cells[column] = text;
};

/** A report as the Word file its office keeps. */
async function wordFile(draft: Draft): Promise<Buffer> {
  const report = reportOf(draft);
  const { title, agency } = report;
  const options = { layout: 'gbt9704', shading: false, title, agency, writtenAt: '2026-01-20T01:00:00Z' };
  return Buffer.from(await writeDocx(compose(report), { ...options, layout: 'gbt9704' }));
}

const choose = (page: Page, label: string, name: string, buffer: Buffer) =>
  page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(window.atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], file ?? ''));
      return transfer;
    },
    [name, bytes.toString('base64')],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped });
}

test('last year’s Word file dropped on Home: this year’s report is written after it, checked against it and handed in', async ({
  page,
}) => {
  const year = reportYear(new Date());
  const last = example('ordinary', (draft) => {
    draft.year = year - 1;
    draft.signature.date = `${year}-01-20`;
  });
  const carried = (column: string) => last.cells.applications['carriedOver']?.[column] ?? '';
  await page.goto('./');
  await drop(page, '去年.docx', await wordFile(last));
  await page.getByRole('button', { name: `照它写 ${year} 年的报告` }).click();

  // Who reports and how to reach them comes from the opening paragraph of the Word file.
  await expect(field(page, 'agency.name')).toHaveValue(last.agency.name);
  await expect(field(page, 'contact.phone')).toHaveValue(last.contact.phone);
  await page.getByRole('radio', { name: '政府部门', exact: true }).check();
  await field(page, 'signature.date').fill(`${year + 1}-01-22`);

  // Last year's words come only when asked for, and are called so until they are edited.
  for (const step of ['overview', 'problems'] as const) {
    await goTo(page, step);
    const past = page.locator('details', { hasText: '去年这一部分' });
    for (let at = 0; at < Math.min(await past.count(), 3); at++) {
      const part = past.nth(at);
      if ((await part.getAttribute('open')) === null) await part.getByText('去年这一部分').click();
      const copy = part.getByRole('button', { name: /照抄到本年/ });
      while ((await copy.count()) > 0) await copy.last().click();
    }
    if (step === 'problems') break;
    expect(await barriers(page)).toEqual([]);
    const lead = page.getByRole('region', { name: '概述' });
    await expect(lead.getByText('有虚线的与去年相同')).toBeVisible();
    await field(page, 'overview.lead').fill(`${year}年，本局按季公布工作情况，另写了一句新的。`);
    await expect(lead.getByText('有虚线的与去年相同')).toBeHidden();
  }
  await goTo(page, 'others');
  await page.getByRole('radio', { name: '没有收取' }).check();
  const typed = {
    disclosure: 'disclosure.licences.decisions',
    disputes: 'disputes.review.upheld',
    applications: 'applications.newlyReceived.naturalPerson',
  } as const;
  for (const table of ['disclosure', 'disputes', 'applications'] as const) {
    await goTo(page, table);
    await field(page, `cells.${typed[table]}`).fill('0');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^其余填 0/ }).click();
  }

  // What last year carried over is not what this year begins with.
  await goTo(page, 'check');
  const finding = page.getByRole('heading', { name: /自然人一列的上年结转与上年报告差/ });
  await expect(finding).toBeVisible();
  await goTo(page, 'applications');
  await page
    .getByRole('button', { name: /照抄上年/ })
    .first()
    .click();
  await expect(field(page, 'cells.applications.carriedIn.naturalPerson')).toHaveValue(
    carried('naturalPerson'),
  );
  await goTo(page, 'check');
  await expect(finding).toBeHidden();

  const { file } = await downloadWord(page);
  expect(file.paragraphs.join('')).toContain(`${year}年政府信息公开工作年度报告`);
  const row = file.tables[1]?.find(({ text }) => text.startsWith('二、上年结转'))?.row;
  expect(file.tables[1]?.find((box) => box.row === row && box.column === 3)?.text).toBe(
    carried('naturalPerson'),
  );
});

test('a broken report is reviewed and sent back, answered point by point, and its second version held against the first', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const first = example('unbalanced');
  const firstFile = await wordFile(first);
  await page.goto('./');
  await choose(page, '选择报告文件', '第一稿.docx', firstFile);
  await page.getByRole('button', { name: '打开它，检查、修改' }).click();
  await page.getByRole('link', { name: '写审核意见' }).click();
  await page.getByLabel('自己的意见').fill('第五部分请补写改进措施。');
  await page.getByRole('button', { name: '复制意见' }).click();
  const opinion = await copied();

  // The writer's side: the file that was kept, the remarks pasted, one number and one paragraph changed.
  await page.goto('./');
  await choose(
    page,
    '选择报告文件',
    '草稿.json',
    Buffer.from(JSON.stringify({ type: 'nianbao-report', version: 2, savedAt: '', draft: first })),
  );
  await expect(page.getByRole('heading', { level: 1, name: '基本信息', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('link', { name: '退回修改' }).click();
  await page.getByLabel('退回的意见').fill(opinion);
  await page.getByRole('button', { name: '开始答复' }).click();
  await expect(page.getByText(/条意见，还有 \d 条没有答复/)).toBeVisible();
  const fix = String(Number(first.cells.applications['granted']?.['naturalPerson']) + 1);
  await goTo(page, 'applications');
  await field(page, 'cells.applications.granted.naturalPerson').fill(fix);
  await page.keyboard.press('Tab');
  await goTo(page, 'check');
  await page.getByRole('link', { name: '退回修改' }).click();
  const remark = page.getByRole('listitem').filter({ hasText: '自然人一列两边差 1' }).first();
  await expect(remark).toContainText('现在查不到这一条了');
  await remark.getByRole('radio', { name: '已改' }).check();
  await page
    .getByRole('listitem')
    .filter({ hasText: '行政许可决定421件' })
    .first()
    .getByRole('radio', { name: '说明' })
    .check();
  await page.getByRole('textbox', { name: '说明', exact: true }).fill('含委托办理的。');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '复制说明' }).click();
  const note = await copied();
  expect(note).toMatch(
    /【已改】意见：.*自然人一列两边差 1.*\n改动：第三部分表格（申请情况）“予以公开”行“自然人”列：原 \d+，现 \d+。/,
  );
  expect(note).toContain('说明：含委托办理的。');
  expect(note).toContain('数字改过，请重新报负责人签批。');
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1366, height: 625 });

  // The reviewer's second look: what was asked for, what was not, and what nobody asked for.
  const second = example('unbalanced', (draft) => {
    set(draft, 'granted', 'naturalPerson', fix);
    const moved = (row: string, by: number) =>
      set(draft, row, 'naturalPerson', String(Number(draft.cells.applications[row]?.['naturalPerson']) + by));
    moved('partlyGranted', 1);
    moved('notHeld', -1);
    const row = draft.cells.disclosure['penalties'];
    if (row) row['decisions'] = '9999';
    for (const part of draft.overview.parts) part.text = part.text.replace('512条', '521条');
  });
  await page.goto('./');
  await choose(page, '选择报告文件', '第二稿.docx', await wordFile(second));
  await page.getByRole('button', { name: '打开它，检查、修改' }).click();
  await page.getByRole('link', { name: '复核第二稿' }).click();
  await choose(page, '选择另一稿的文件', '别家.docx', await wordFile(example('ordinary')));
  await expect(page.getByText('请看看是不是选错了文件')).toBeVisible();
  await choose(page, '选择另一稿的文件', '第一稿.docx', firstFile);
  await expect(page.getByText('请看看是不是选错了文件')).toBeHidden();
  await page.getByLabel('上次的审核意见').fill(opinion);
  await page.getByLabel('对方的修改说明').fill(note);
  const outside = page.getByRole('region', { name: '意见之外的改动' });
  await expect(outside).toContainText('“行政处罚”行“本年处理决定”列');
  // Of the column that did not balance only what its equation needed was asked for.
  await expect(outside).toContainText('“部分公开”行“自然人”列');
  await expect(outside).toContainText('“无法提供：本机关不掌握”行“自然人”列');
  await expect(outside).not.toContainText('“予以公开”行“自然人”列');
  await expect(outside.getByRole('listitem')).toHaveCount(6);
  await expect(outside.locator('del')).toHaveText('512');
  await expect(outside.locator('ins')).toHaveText('521');
  const asked = page.getByRole('region', { name: /^意见 3 条/ }).getByRole('listitem');
  await expect(asked.filter({ hasText: '自然人一列两边差 1' }).first()).toContainText(
    '“予以公开”行“自然人”列',
  );
  await expect(
    page.getByRole('heading', { name: '意见 3 条：未改 1 条，已改 1 条，说明了 1 条' }),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '复制复核意见' }).click();
  expect(await copied()).toContain('意见之外的改动 6 处，请说明：');
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
});
