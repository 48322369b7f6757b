import type { Page } from '@playwright/test';
import { compose } from '../src/blocks/compose';
import { filledReport } from '../src/examples/filled-draft';
import { pdfFile } from '../src/examples/pdf-by-hand';
import { pdfPages } from '../src/examples/pdf-of-report';
import { lateNames, removeMembers } from './chrome-87';
import { expect, test } from './watched-page';
import { newReport } from './open-report';
import { downloadWord, field, goTo } from './writing';

/** Has every worker begin with a script. */
function inWorkersToo(first: string): void {
  const addressOf = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content: Blob) =>
    addressOf(
      content.type.includes('javascript') ? new Blob([first, content], { type: content.type }) : content,
    );
}

test('the main job is done in a browser that has nothing newer than Chrome 87', async ({ page }) => {
  test.slow();
  await page.addInitScript(removeMembers, lateNames);
  await page.addInitScript(inWorkersToo, `(${removeMembers.toString()})(${JSON.stringify(lateNames)});`);
  await newReport(page);
  const removed: unknown = await page.evaluate('removedMembers');
  expect(removed).toBeGreaterThan(600);
  await field(page, 'agency.name').fill('云溪县档案馆');
  await page.getByRole('radio', { name: '政府部门' }).check();
  await field(page, 'signature.date').fill('2027-01-12');
  await goTo(page, 'overview');
  await field(page, 'overview.lead').fill('全年收到政府信息公开申请 5 件，均已办结。');
  await goTo(page, 'applications');
  await field(page, 'cells.applications.newlyReceived.naturalPerson').fill('4');
  await page.getByRole('button', { name: /^其余填 0/ }).click();
  await expect(page.getByText('自然人一列两边差 4').first()).toBeVisible();
  await goTo(page, 'check');
  await expect(page.getByText(/5 件/).first()).toBeVisible();
  const { name, file } = await downloadWord(page);
  expect(name).toMatch(/^云溪县档案馆\d{4}年政府信息公开工作年度报告\.docx$/);
  expect(file.paragraphs.join('\n')).toContain('全年收到政府信息公开申请 5 件');

  // Read by a worker that has nothing newer either; its parser asks for more than the rest of the program.
  await page.goto('./');
  const html =
    '<h1>云溪县水利局2025年政府信息公开工作年度报告</h1><p title="a">一、总体情况</p><p>平稳。</p>';
  await page
    .getByLabel('选择报告文件')
    .setInputFiles({ name: '水利局.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(page.getByRole('dialog')).toContainText('云溪县水利局');
  await page.keyboard.press('Escape');
  const pdf = Buffer.from(pdfFile(pdfPages(compose(filledReport()))));
  await page
    .getByLabel('选择报告文件')
    .setInputFiles({ name: '水利局.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('dialog')).toContainText('浏览器可能太旧');
  const removedThere = await Promise.all(page.workers().map((worker) => worker.evaluate('removedMembers')));
  expect(removedThere).toEqual([expect.any(Number), expect.any(Number)]);
});

test.describe('where the program cannot run, the page says so in plain words', () => {
  const single = new URL('../dist/nianbao.html', import.meta.url);
  const says = async (page: Page) => {
    await expect(page.getByText('浏览器版本太旧，或者脚本被禁用了')).toBeVisible();
    await expect(page.getByText('请换用较新的浏览器')).toBeVisible();
  };

  test('with scripts forbidden', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const address of [baseURL ?? '', single.href]) {
      await page.goto(address);
      await says(page);
    }
    await context.close();
  });

  test('with a script it does not understand, until it does', async ({ page, troubles }) => {
    const broken = 'const 年报 = ;';
    await page.route('**/assets/index-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: broken }),
    );
    await page.goto('./');
    await says(page);
    expect(troubles.splice(0).join('\n')).toContain('Unexpected token');
    await page.unrouteAll();
    await page.reload();
    await expect(
      page.getByRole('heading', { level: 1, name: '写一份政府信息公开工作年度报告', exact: true }),
    ).toBeVisible();
    await expect(page.getByText('浏览器版本太旧')).toHaveCount(0);
  });
});
