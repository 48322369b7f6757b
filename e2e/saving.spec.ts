import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { steps } from '../src/editor/steps';
import { barriers } from './barriers';
import { goTo, newReport, openReport, saved, scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const agency = '机关全称';

test('what is typed is kept: through a reload, when the page is left at once, from step to step, in a file; every step stands there in the same moment', async ({
  page,
}) => {
  await newReport(page);
  await test.step('through a reload, and the time of the save is shown', async () => {
    await page.getByLabel(agency).fill('云溪县科学技术局');
    await saved(page);
    await page.reload();
    await expect(page.getByLabel(agency)).toHaveValue('云溪县科学技术局');
    await expect(page).toHaveTitle(/^基本信息 · 云溪县科学技术局 \d{4} 年 · 年报助手$/);
  });
  await test.step('when the page is left before the pause in typing is over', async () => {
    await page.getByLabel(agency).fill('');
    await saved(page);
    await page.getByLabel(agency).pressSequentially('云溪县财政局');
    await page.reload();
    await expect(page.getByLabel(agency)).toHaveValue('云溪县财政局');
  });
  await test.step('when one goes from step to step and Back', async () => {
    await page.getByLabel(agency).fill('');
    await page.getByLabel(agency).pressSequentially('云溪县审计局');
    await page.getByRole('link', { name: /^下一步/ }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('一、总体情况');
    await expect(heading).toBeFocused();
    await page.getByRole('textbox', { name: '概述' }).pressSequentially('全年平稳。');
    await page.goBack();
    await expect(page.getByLabel(agency)).toHaveValue('云溪县审计局');
    await page.goForward();
    await expect(page.getByRole('textbox', { name: '概述' })).toHaveValue('全年平稳。');
    await page.getByRole('link', { name: '年报助手' }).click();
    await expect(page.getByRole('heading', { name: /^云溪县审计局/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('textbox', { name: '概述' })).toHaveValue('全年平稳。');
  });
  await test.step('Ctrl+S saves to a file, from any field', async () => {
    await goTo(page, 'basics');
    await page.getByLabel(agency).fill('云溪县科学技术局');
    const download = page.waitForEvent('download');
    await page.getByLabel(agency).press('Control+s');
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<string, unknown>;
    expect(file).toMatchObject({ type: 'nianbao-report', draft: { agency: { name: '云溪县科学技术局' } } });
  });
  await test.step('every step stands there in the same moment, seen before or not', async () => {
    const shown = await page.evaluate(
      async (ids) => {
        const titles: (string | null | undefined)[] = [];
        for (const id of ids) {
          await new Promise((resolve) => {
            window.addEventListener('hashchange', resolve, { once: true });
            window.location.hash = window.location.hash.replace(/[^/]*$/, id);
          });
          titles.push(document.querySelector('h1')?.textContent);
        }
        return titles;
      },
      steps.map(({ id }) => id).reverse(),
    );
    expect(shown).toEqual(steps.map(({ title }) => title).reverse());
  });
});

test('undo and redo take back typing first, then steps, each by its name; an address leads to one field', async ({
  page,
}) => {
  await newReport(page);
  await test.step('in a field typing first, then steps', async () => {
    const name = page.getByLabel(agency);
    await page.getByRole('radio', { name: '政府部门' }).check();
    await name.focus();
    await page.keyboard.insertText('云溪县');
    await page.keyboard.press('Control+z');
    await expect(name).toHaveValue('');
    await page.keyboard.press('Control+y');
    await expect(name).toHaveValue('云溪县');
    await page.keyboard.press('Control+z');
    await expect(name).toHaveValue('');
    await expect(page.getByRole('radio', { name: '政府部门' })).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('radio', { name: '政府部门' })).not.toBeChecked();
  });
  await test.step('named for their steps, and on another page', async () => {
    await page.getByLabel(agency).fill('云溪县科学技术局');
    await page.getByRole('link', { name: /^下一步/ }).click();
    const undo = page.getByRole('banner').getByRole('button', { name: '撤销' });
    await expect(undo).toHaveAttribute('title', '撤销：修改机关全称（Ctrl+Z）');
    await page.keyboard.press('Control+z');
    await expect(undo).toBeDisabled();
    await expect(page.getByRole('banner')).toContainText('（机关全称未填）');
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('banner')).toContainText('云溪县科学技术局');
  });
  await test.step('filling a whole table is one step', async () => {
    await page
      .getByRole('link', { name: /复议和诉讼/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /没有复议/ })
      .first()
      .click();
    const cells = page.getByRole('main').getByRole('textbox');
    await expect(cells.first()).toHaveValue('0');
    await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
    await expect(cells.first()).toHaveValue('');
    await page.getByRole('button', { name: '重做' }).click();
    await expect(cells.first()).toHaveValue('0');
  });
  await test.step('an address leads to one field', async () => {
    const id = /report\/([^/]+)/.exec(page.url())?.[1];
    await page.goto('/#/');
    await page.goto(`/#/report/${id}/basics?at=lastYear.carriedOver.enterprise`);
    await expect(page.getByRole('textbox', { name: '商业企业' })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#/report/${id}/basics$`));
  });
});

test('a browser that blocks storage is said to, and writing and saving to a file still work', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('这个浏览器不让网页保存内容');
  await page.getByRole('button', { name: '新建报告' }).click();
  await page.getByLabel(agency).fill('云溪县科学技术局');
  await expect(page.getByRole('banner')).toContainText('没有存到电脑');
  const download = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: '保存到文件' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('云溪县科学技术局');

  // A download is no proof of a file: the browser may have refused it. Closing asks until it was seen.
  const notice = page.getByText(/^文件已交给浏览器下载，看到了吗？/);
  await expect(notice).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1366, height: 625 });
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: '再下载一次' }).click();
  await again;
  await page.getByRole('button', { name: '看到了' }).click();
  await expect(notice).toBeHidden();

  await page.getByRole('link', { name: '年报助手' }).click();
  await expect(page.getByRole('heading', { name: /^云溪县科学技术局/ })).toBeVisible();
  // Nothing asks any more: what was written is where downloads go.
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

/** How many records the browser keeps of our drafts, in whatever store, and of our choices. */
const records = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('nianbao.report-drafts.1');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const counts = await Promise.all(
      Array.from(database.objectStoreNames).map(
        (name) =>
          new Promise<number>((resolve) => {
            const counting = database.transaction(name).objectStore(name).count();
            counting.addEventListener('success', () => resolve(counting.result));
          }),
      ),
    );
    database.close();
    const ours = Object.keys(localStorage).filter((key) => key.startsWith('nianbao.'));
    return counts.reduce((sum, count) => sum + count, ours.length);
  });

test('a draft deleted in another tab says so where it is open, and comes back; so does the clearing of all data', async ({
  page,
  context,
}) => {
  await newReport(page);
  const name = page.getByLabel(agency);
  await name.fill('云溪县财政局');
  await saved(page);
  const home = await context.newPage();
  await home.goto('./');
  await home.getByRole('button', { name: '删除', exact: true }).click();
  const removed = page.getByText(/^这份报告已在另一个标签页中删除，放在首页的“已删除的报告”里/);
  await expect(removed).toBeVisible();
  await expect(name).toHaveAttribute('readonly', '');
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1366, height: 625 });
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(removed).toBeHidden();
  await name.fill('云溪县审计局');
  await saved(page);

  await home.reload();
  await home.getByRole('button', { name: '删除', exact: true }).click();
  await expect(removed).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这份报告已经删除');
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(name).toHaveValue('云溪县审计局');
  await name.fill('云溪县统计局');
  await saved(page);

  const other = await context.newPage();
  await other.goto('./');
  await home.reload();
  await home.getByRole('button', { name: '清除本机全部数据' }).click();
  await home.getByRole('button', { name: '继续清除' }).click();
  await home.getByRole('button', { name: '全部清除' }).click();
  await expect(home.getByText('本机的报告、审核、历史版本和设置已全部清除。')).toBeVisible();
  await expect(page.getByText(/^本机全部数据已在另一个标签页中清除/)).toBeVisible();
  await expect(other.getByText('已在另一个标签页中全部清除。')).toBeVisible();
  await expect(other.getByRole('link', { name: '继续填写' })).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
  // All of it had been saved, and is gone from the computer: leaving asks, Home leads back.
  const asks = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(true);
  await page.getByRole('link', { name: '年报助手' }).click();
  const only = page.getByText(/^“云溪县统计局 \d{4} 年”的报告还开着/);
  await expect(only).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1366, height: 625 });
  await page.getByRole('link', { name: '回到这份报告' }).click();
  await expect(name).toHaveValue('云溪县统计局');
  await page.getByRole('link', { name: '年报助手' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: '保存到文件' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('云溪县统计局');
  expect(await asks()).toBe(true);
  await page.getByRole('button', { name: '看到了' }).click();
  await expect(page.getByText(/^“云溪县统计局 \d{4} 年”的报告已存到文件/)).toBeVisible();
  expect(await asks()).toBe(false);
  await page.getByRole('link', { name: '回到这份报告' }).click();
  await expect(page.getByText('这份报告已存到文件，离开本页也还在那里。')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.close();
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await records(other)).toBe(0);
});

test('a draft is written in one of three tabs: the others read along, and may take it over', async ({
  page,
  context,
}) => {
  await openReport(page, 'applications', '云溪县科学技术局');
  const cell = (tab: Page) => tab.locator('[name="cells.applications.newlyReceived.naturalPerson"]');
  const bar = (tab: Page) => tab.getByText('这份报告正在另一个标签页中编辑，这里只能看。');
  await cell(page).fill('31');
  await saved(page);
  const [second, third] = [await context.newPage(), await context.newPage()];
  await Promise.all([second.goto(page.url()), third.goto(page.url())]);

  await expect(bar(second)).toBeVisible();
  await expect(cell(second)).toHaveValue('31');
  await expect(cell(second)).toHaveAttribute('readonly', '');
  await expect(second.getByRole('button', { name: /填 0/ })).toBeDisabled();
  expect(await barriers(second)).toEqual([]);
  // However far one scrolls, why nothing can be typed stays in view, and the list of steps ends with the window.
  await second.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(bar(second)).toBeInViewport({ ratio: 1 });
  await expect(second.getByRole('button', { name: '在这里继续编辑' })).toBeInViewport({ ratio: 1 });
  const list = await second.getByRole('navigation').first().boundingBox();
  const notice = await second.getByRole('alert').first().boundingBox();
  expect(list?.y).toBe((notice?.y ?? 0) + (notice?.height ?? 0));
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBe(second.viewportSize()?.height);
  await cell(second).focus();
  await second.keyboard.press('Delete');
  await second.keyboard.press('Control+z');
  await expect(cell(second)).toHaveValue('31');
  await cell(page).fill('32');
  await expect(cell(second)).toHaveValue('32');

  await cell(page).fill('33');
  await second.getByRole('button', { name: '在这里继续编辑' }).click();
  await expect(bar(second)).toBeHidden();
  await expect(cell(second)).toHaveValue('33');
  await expect(bar(page)).toBeVisible();
  await expect(cell(page)).toHaveAttribute('readonly', '');
  await cell(second).fill('34');
  await expect(cell(page)).toHaveValue('34');
  await expect(cell(third)).toHaveValue('34');

  // A tab that is gone holds nothing back.
  await saved(second);
  await second.close();
  await third.getByRole('button', { name: '在这里继续编辑' }).click();
  await expect(bar(third)).toBeHidden();
  await cell(third).fill('35');
  await saved(third);
  await expect(cell(page)).toHaveValue('35');
});

test('former versions are listed, looked at and brought back, and so is a deleted draft', async ({
  page,
}) => {
  await openReport(page, 'disputes');
  await page
    .getByRole('button', { name: /没有复议/ })
    .first()
    .click();
  await saved(page);
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('link', { name: '历史版本' }).click();
  const list = page.getByRole('list', { name: /^历史版本/ });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText(/之前与现在相差：\d+ 格（“.*”等）/);
  await expect(page.getByRole('region', { name: '这个版本的样子，只能看' })).toContainText('行政复议');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复成这个版本' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: '撤销' })).toHaveAttribute(
    'title',
    /^撤销：恢复 /,
  );
  await goTo(page, 'disputes');
  const cells = page.getByRole('main').getByRole('textbox');
  await expect(cells.first()).toHaveValue('');
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect(cells.first()).toHaveValue('0');
  await saved(page);

  await page.goto('/');
  await page.getByRole('button', { name: '删除' }).click();
  // Home is left: the notice is gone, the list of what was deleted is not.
  await page.reload();
  await expect(page.getByRole('heading', { name: '已删除的报告' })).toBeVisible();
  await page.getByRole('button', { name: /^恢复 / }).click();
  await page.getByRole('link', { name: '历史版本' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toBe(false);
});

test('after a crash the draft can be taken away as a file', async ({ page, troubles }) => {
  await newReport(page);
  await page.getByLabel(agency).fill('云溪县科学技术局二');
  await saved(page);
  await page.evaluate(() => {
    // Any drawing that tells the time now breaks.
    class BrokenDate extends Date {
      override getHours(): number {
        throw new Error('broken on purpose');
      }
    }
    Object.assign(window, { Date: BrokenDate });
  });
  await page.getByLabel(agency).press('End');
  await page.keyboard.insertText('三');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('程序出了问题');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载当前草稿' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('云溪县科学技术局二三');
  expect(troubles.splice(0).join('\n')).toContain('broken on purpose');
});
