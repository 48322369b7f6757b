import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { wrongAtBothWidths } from './both-widths';
import { press, tabTo, typeInto } from './by-keys';
import { scrollsSideways } from './open-report';
import { draftOf, file, textOf, unbalanced } from './sent-report';
import { holdSlowFiles } from './slow-disk';
import { expect, test } from './watched-page';

const single = new URL('../dist/nianbao.html', import.meta.url).href;
const year = draftOf('').year ?? 0;
const ODD = '云溪县<b>水利</b>局&amp;';

/** Down or up the table, a row after the other, to a unit or file. */
async function stepTo(page: Page, name: string): Promise<void> {
  const inHand = page.locator('tr[data-in-hand] a');
  const names = await page.getByRole('row').getByRole('link').allTextContents();
  const to = names.indexOf(name);
  let at = names.indexOf((await inHand.allTextContents())[0] ?? '');
  while (at !== to) {
    const isDown = at < to;
    at += isDown ? 1 : -1;
    await page.keyboard.press(isDown ? 'ArrowDown' : 'k');
    await expect(inHand).toHaveText(names[at] ?? '');
  }
}

test('a county’s desk by keys alone, in the single file, over all its states', async ({ page }) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const pane = page.getByRole('region').first();
  const rowFocus = page.locator('tr[data-in-hand] a:focus');
  await page.addInitScript(holdSlowFiles);
  await page.goto(`${single}#/batch`);
  await press(page, button(/新建 .* 年审核/));
  await press(page, page.getByRole('link', { name: '审核', exact: true }));
  await expect(page.getByRole('heading', { name: '还没有名册，也没有收到文件' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await press(page, page.getByRole('link', { name: '粘贴名册' }));
  await press(page, button('粘贴名册…'));
  await expect(page.getByLabel('从 Excel 复制来的')).toBeFocused();
  await typeInto(
    page,
    page.getByLabel('从 Excel 复制来的'),
    `全称\t别名\n云溪县科学技术局\t\n${ODD}\t云溪县水利局\n云溪县气象局\t\n云溪县档案馆\t`,
  );
  await press(page, button('加进名册'));
  await typeInto(page, page.getByLabel('报告年度'), String(year));
  expect(await barriers(page, { sameColours: true })).toEqual([]);
  await press(page, page.getByRole('link', { name: '审核', exact: true }), 'Shift+Tab');

  // Only the system's own dialog is not ours.
  const take = (...files: ReturnType<typeof file>[]) =>
    page.getByLabel('选择收到的文件', { exact: true }).setInputFiles(files);
  await take(
    file('甲<i>.txt', textOf(draftOf('云溪县水利局'))),
    file('乙.txt', textOf(draftOf('云溪县水利局', unbalanced))),
    file('气象局.docx', Buffer.from('PK\u0003\u0004')),
    file('外县.txt', textOf(draftOf('丹溪县水利局'))),
    file(
      '档案馆通知.txt',
      Buffer.from('云溪县档案馆关于召开全县档案工作会议的通知，请各单位于周五准时参加。'),
    ),
    file('慢.txt', textOf(draftOf('云溪县科学技术局', unbalanced))),
  );
  await expect(page.getByText('正在读，已读 5 份，共 6 份。')).toBeVisible();
  expect(await barriers(page, { sameColours: true })).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('disk')));
  await expect(row('云溪县科学技术局')).toContainText('商业企业一列两边差 1');
  await expect(row('云溪县档案馆')).toContainText('交的不是报告');
  await expect(button('非报告 1')).toBeVisible();
  // Names stay names.
  expect(await page.locator('main i, main td b').count()).toBe(0);

  // Down the table, a state after the other: two files of one unit.
  await page.keyboard.press('ArrowDown');
  await expect(pane).toContainText('乙与甲不同');
  expect(await barriers(page)).toEqual([]);
  await press(page, button('以 甲<i>.txt 为准'));
  await expect(row(ODD)).toContainText('待审');
  await expect(rowFocus).toHaveText(ODD);

  // A report with findings: looked at, then sent back; the next is in hand by itself.
  await stepTo(page, '云溪县科学技术局');
  // Also before it is read.
  await page.keyboard.press('o');
  const sheet = page.getByRole('dialog', { name: '慢.txt' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  // 必须改 is not passed over unasked.
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText(/还有 \d+ 条必须改，仍然通过/);
  await expect(button('取消')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row('云溪县科学技术局')).toContainText('待审');
  // Held down, the key ends this round and not the next unit's as well.
  await page.keyboard.down('c');
  await expect(row('云溪县科学技术局')).toContainText('退回 1');
  await expect(rowFocus).toBeVisible();
  await page.keyboard.down('c');
  await page.keyboard.up('c');
  await expect(page.getByRole('row').filter({ hasText: '退回 1' })).toHaveCount(1);

  // What cannot be read: sent back to come as Word, its numbers by hand, on paper, and back; then its text is pasted and read.
  await stepTo(page, '云溪县气象局');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('c');
  await expect(row('云溪县气象局')).toContainText('退回 1');
  await page.keyboard.press('u');
  await expect(row('云溪县气象局')).toContainText('读不了');
  await expect(page.getByText('已撤销：退回云溪县气象局')).toBeVisible();
  await stepTo(page, '云溪县气象局');
  await press(page, page.getByRole('link', { name: '手工填三张表' }));
  await expect(page.getByRole('heading', { name: '手工填三张表：云溪县气象局' })).toBeFocused();
  const made = page.getByLabel('规章，本年制发件数');
  await tabTo(page, made);
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('165 格未填');
  expect(await wrongAtBothWidths(page)).toEqual([]);
  // Taken back from another cell, the cell that changed is in hand again.
  await page.keyboard.press('Control+z');
  await expect(made).toBeFocused();
  await expect(made).toHaveValue('');
  await page.keyboard.press('Control+y');
  await press(page, page.getByRole('link', { name: '回到审核' }), 'Shift+Tab');
  await expect(row('云溪县气象局')).toContainText('手工填');
  await expect(pane).toContainText('共 1 条：请核对或说明 1 条。');
  // Nor are cells that nobody has filled in yet.
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText('还有 165 格没填，仍然通过？');
  await page.keyboard.press('Enter');
  await page.keyboard.press('u');
  await expect(row('云溪县气象局')).toContainText('读不了');
  await stepTo(page, '云溪县气象局');
  await press(page, button('只记收到，纸质审'));
  await expect(row('云溪县气象局')).toContainText('纸质审');
  expect(await barriers(page, { sameColours: true })).toEqual([]);
  await page.keyboard.press('n');
  await page.keyboard.type('第三页没有盖章。');
  await page.keyboard.press('Escape');
  await expect(pane).toContainText('共 1 条：其他 1 条。');
  await expect(pane.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('c');
  await expect(row('云溪县气象局')).toContainText('退回 1');
  for (const before of ['纸质审', '纸质审', '读不了']) {
    await page.keyboard.press('u');
    await expect(row('云溪县气象局')).toContainText(before);
  }
  await stepTo(page, '云溪县气象局');
  await typeInto(page, page.getByLabel('把原文贴进来'), textOf(draftOf('云溪县气象局')).toString());
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
  await expect(pane.getByRole('heading', { name: /^意见全文/ })).toBeVisible();
  await press(page, pane.getByRole('button', { name: /^通过/ }));
  await expect(row('云溪县气象局')).toContainText('通过');
  await expect(rowFocus).toBeVisible();

  // From the search to the rows found, and from it cleared to all rows.
  const search = page.getByRole('searchbox');
  await page.keyboard.press('/');
  await page.keyboard.type('丹溪');
  await page.keyboard.press('Enter');
  await expect(row('丹溪县水利局').getByRole('link')).toBeFocused();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveAccessibleDescription(/Enter ↓ 到表里，\s?Esc 清空/);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(row(ODD)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const links = page.getByRole('row').getByRole('link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tr[data-in-hand] a')).toHaveText((await links.allTextContents())[1] ?? '');
  await expect(links.nth(1)).toBeFocused();

  // What is nobody's, and what is no report.
  await stepTo(page, '丹溪县水利局');
  await expect(pane).toContainText('名册里没有');
  expect(await barriers(page)).toEqual([]);
  await press(page, button('移出'));
  await expect(row('丹溪县水利局')).toHaveCount(0);
  await stepTo(page, '档案馆通知.txt');
  await expect(pane).toContainText('没有算作哪个单位报的');
  expect(await barriers(page, { sameColours: true })).toEqual([]);

  // The second version, at a phone's width too.
  await take(file('改稿.txt', textOf(draftOf('云溪县科学技术局'))));
  await expect(row('云溪县科学技术局')).toContainText('重报 2');
  await stepTo(page, '云溪县科学技术局');
  await expect(pane).toContainText('已改');
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  expect(await barriers(page, { sameColours: true })).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 625 });
  await page.keyboard.press('p');
  await expect(row('云溪县科学技术局')).toContainText('通过');
  await stepTo(page, '云溪县科学技术局');
  await press(page, button('记为已发布…'));
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await barriers(page, { sameColours: true })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
