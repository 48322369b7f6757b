import { readFileSync } from 'node:fs';
import { barriers } from './barriers';
import { wrongAtBothWidths } from './both-widths';
import { press } from './by-keys';
import { scrollsSideways } from './open-report';
import { draftOf, file, textOf, unbalanced } from './sent-report';
import { holdSlowFiles } from './slow-disk';
import { expect, test } from './watched-page';

const year = draftOf('').year ?? 0;

test('a roster is pasted, files find their units, a note is sent, and a second version comes, over a reload', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByRole('button', { name: '年报审核' }).click();
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('button', { name: '粘贴名册…' }).click();
  await page
    .getByLabel('从 Excel 复制来的')
    .fill('全称\n云溪县科学技术局\n云溪县水利局\n云溪县<b>档案馆\n云溪县气象局\n合计');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '加进名册' }).click();
  await page.getByLabel('谁来收').fill('云溪县');
  await page.getByLabel('报告年度').fill(String(year));
  await page.getByLabel('退回后几天内重报').fill('3');
  await page.getByLabel('意见结尾').fill('联系人：李某 0000-1');
  await page.getByRole('link', { name: '审核', exact: true }).click();
  await expect(page.getByRole('button', { name: '未收 4' })).toBeVisible();

  const science = draftOf('云溪县科学技术局', unbalanced);
  const water = draftOf('云溪县水利局');
  await page
    .getByLabel('选择收到的文件', { exact: true })
    .setInputFiles([
      file('科技局.txt', textOf(science)),
      file('科技局(1).txt', textOf(science)),
      file('科学技术局.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      file('水利局.txt', textOf(water)),
      file('水利局 改.txt', textOf(draftOf('云溪县水利局', unbalanced))),
      file('外县.txt', textOf(draftOf('丹溪县水利局'))),
      file('气象局.docx', Buffer.from('PK\u0003\u0004')),
    ]);
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row('云溪县科学技术局')).toContainText('商业企业一列两边差 1');
  await expect(row('云溪县水利局')).toContainText('2 份文件，内容不同');
  await expect(row('云溪县气象局')).toContainText('读不了');
  await expect(row('丹溪县水利局')).toContainText('名册外');
  await expect(page.getByRole('button', { name: '未收 1' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  // Which of two counts is said once, and can be taken back.
  await page.getByRole('link', { name: '云溪县水利局', exact: true }).click();
  await expect(page.getByText(/乙与甲不同：\d+ 格/)).toBeVisible();
  await page.getByRole('button', { name: '以 水利局.txt 为准' }).click();
  await expect(row('云溪县水利局')).toContainText('待审');
  await page.keyboard.press('u');
  await expect(row('云溪县水利局')).toContainText('要分辨');
  await page.keyboard.press('Control+y');

  // By keys alone: on to the unit, own words, the note copied and sent back.
  await page.getByRole('link', { name: '云溪县科学技术局', exact: true }).click();
  const note = page.getByRole('region', { name: '云溪县科学技术局' });
  await expect(note).toContainText('商业企业一列两边差 1');
  await expect(note).toContainText('同时收到的还有 1 份读不了，算作这一份的扫描件，没有对过：科学技术局.jpg');
  expect(await barriers(page)).toEqual([]);
  // The report itself, its places framed; it makes no draft.
  await page.keyboard.press('o');
  const sheet = page.getByRole('dialog', { name: '科技局.txt' });
  await expect(sheet.locator('[data-page] [data-place]').first()).toBeInViewport();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('n');
  await page.keyboard.type('请补盖公章。');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(row('云溪县科学技术局')).toContainText('退回 1');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('单位：云溪县科学技术局，第 1 轮。');
  expect(copied).toMatch(/1\. 【必须改】.*\n(?:.*\n)*\d\. 请补盖公章。\n(?:.*\n)*请于.*前修改后重新报送/);
  expect(copied).toMatch(/联系人：李某 0000-1$/);
  await expect(page.getByText('已保存')).toBeVisible();

  await page.reload();
  await expect(row('云溪县科学技术局')).toContainText('退回 1');

  // What goes out: the notes as one Word file, who is still to send something, and what was sent to whom.
  const goOut = async (name: string) => {
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('button', { name }).click();
  };
  const word = page.waitForEvent('download');
  await goOut('各单位审核意见（Word）');
  expect((await word).suggestedFilename()).toBe(`云溪县 ${year} 年年报审核意见.docx`);
  await expect(page.getByText('一个单位一页，已退回的 1 个')).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await goOut('复制未报名单');
  expect(await clipboard()).toMatch(
    /未报 1 个：\n1\. 云溪县<b>档案馆\n退回后未重报 1 个：\n1\. 云溪县科学技术局（期限/,
  );
  await goOut('通报…');
  const circular = page.getByRole('dialog');
  await expect(circular.getByRole('row', { name: /云溪县科学技术局/ })).toContainText('未重报，期限');
  expect(await barriers(page)).toEqual([]);
  await circular.getByRole('button', { name: '复制表格' }).click();
  expect(await clipboard()).toMatch(/^单位\t问题\t整改情况\n云溪县科学技术局\t1\. .*商业企业一列两边差 1/);
  await circular.getByRole('button', { name: '关闭' }).click();

  // The most frequent faults lead to their rows; back by the search.
  await page.getByRole('button', { name: '最常见的问题…' }).click();
  const fault = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '申请表两边相等' });
  expect(await barriers(page)).toEqual([]);
  await fault.getByRole('link', { name: '只看这 1 个单位' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.getByRole('link', { name: '云溪县科学技术局', exact: true }).click();
  const corrected = draftOf('云溪县科学技术局', (draft) => {
    // Not in sections one and five: they were asked to be written anew, as two units have the same text there.
    draft.others.text += '意见之外加的一句话。';
  });
  await page
    .getByLabel('选择收到的文件', { exact: true })
    .setInputFiles([file('科技局 修改稿.txt', textOf(corrected))]);
  await expect(row('云溪县科学技术局')).toContainText('重报 2');
  await expect(note.getByRole('heading', { name: '意见之外的改动 1 处' })).toBeVisible();
  await expect(note).toContainText('意见之外加的一句话');
  await expect(note).toContainText('已改');
  // Own words that were not sent are asked about; what was sent with the note of the first round is not.
  await page.keyboard.press('n');
  await page.keyboard.type('请再核对。');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  const question = page.getByRole('dialog', { name: '还有 1 条自己写的意见没发，仍然通过？' });
  await expect(question).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(row('云溪县科学技术局')).toContainText('通过');

  // Published, with the address of the page, and taken back.
  await page.getByRole('link', { name: '云溪县科学技术局', exact: true }).click();
  await page.getByRole('button', { name: '记为已发布…' }).click();
  // In the middle of the page, whatever row its button stands in.
  const asked = await page.getByRole('dialog').boundingBox();
  expect(asked && asked.x * 2 + asked.width).toBe(page.viewportSize()?.width);
  await page.getByLabel('网页地址').fill('http://www.example.cn/1.html');
  await page.getByRole('button', { name: '记为已发布', exact: true }).click();
  await expect(row('云溪县科学技术局')).toContainText('已发布');
  await expect(note).toContainText('发布：http://www.example.cn/1.html');
  await page.keyboard.press('u');
  await expect(row('云溪县科学技术局')).toContainText('通过');

  // The place is kept: chip, search and unit stand in the address.
  await page.getByRole('button', { name: '通过 1' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('link', { name: '单位表' }).click();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: '名册', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: '云溪县<b>档案馆' })).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);

  await page.setViewportSize({ width: 1366, height: 625 });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: `云溪县 ${year} 年年报审核` })).toBeVisible();
  // What was received is no draft of one's own.
  await expect(page.getByText('这台电脑上的其他报告')).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
});

test('several files without a roster make a collection, whose file another computer opens, and which goes with all data', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByLabel('选择报告文件')
    .setInputFiles([
      file('=科技局.txt', textOf(draftOf('云溪县科学技术局', unbalanced))),
      file('坏.docx', Buffer.from('PK\u0003\u0004')),
    ]);
  const row = page.getByRole('row', { name: /云溪县科学技术局/ });
  await expect(row).toContainText('商业企业一列两边差 1');
  await expect(page.getByRole('row', { name: /坏\.docx/ })).toContainText('名册外');
  const head = page.getByRole('button', { name: '单位', exact: true });
  await head.click();
  await expect(page.getByRole('columnheader', { name: '单位', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  // Several units at once, and columns that are put away here.
  await page.getByLabel('选择列出的全部单位').check();
  await expect(page.getByText('已选 2 个。')).toBeVisible();
  await page.getByRole('button', { name: '通过所选…' }).click();
  await expect(page.getByRole('dialog')).toContainText('其中 1 个还有查出的问题：云溪县科学技术局。');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '记为通过' }).click();
  await expect(row).toContainText('通过');
  await page.keyboard.press('u');
  await expect(row).toContainText('待审');
  await page.getByRole('button', { name: '列…' }).click();
  await page.getByRole('checkbox', { name: '收到' }).uncheck();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '好了' }).click();
  await expect(page.getByRole('columnheader', { name: '收到' })).toHaveCount(0);
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 CSV' }).click();
  expect(readFileSync(await (await csv).path(), 'utf8')).toMatch(
    /^\ufeff状态,单位,.*\r\n待审,云溪县科学技术局,/,
  );
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const path = await (await saved).path();

  await page.goto('./');
  await page.getByLabel('选择报告文件').setInputFiles(file('交来的.json', readFileSync(path)));
  await row.getByRole('link').click();
  await page.getByRole('button', { name: '改一份副本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();

  // The file of a colleague goes into the collection it is a copy of.
  await page.goto('./#/batch');
  await page
    .getByRole('link', { name: /^继续审核|^.*年年报审核/ })
    .first()
    .click();
  await page.getByRole('button', { name: '文件', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '并入同事的一份…' }).click();
  await (await chooser).setFiles(file('同事的.json', readFileSync(path)));
  await expect(page.getByRole('dialog')).toContainText('没有这里还没有的文件');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '并入' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('./');
  await expect(page.getByRole('link', { name: /^继续审核/ })).toHaveCount(2);
  await page.getByRole('button', { name: '清除本机全部数据' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 份审核');
  await page.getByRole('button', { name: '继续清除' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(page.getByText('已全部清除')).toBeVisible();
  await page.goto('./#/batch');
  await expect(page.getByText('还没有审核。')).toBeVisible();
});

test('what was typed by hand before a file came that can be read, and the report before one that cannot be, are opened', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/batch');
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('button', { name: '粘贴名册…' }).click();
  await page.getByLabel('从 Excel 复制来的').fill('全称\n云溪县水利局\n云溪县档案馆');
  await page.getByRole('button', { name: '加进名册' }).click();
  await page.getByLabel('报告年度').fill(String(year));
  await page.getByRole('link', { name: '审核', exact: true }).click();
  const take = (name: string, buffer: Buffer) =>
    page.getByLabel('选择收到的文件', { exact: true }).setInputFiles([file(name, buffer)]);
  const picture = (end: number) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, end]);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '云溪县水利局' }) });
  const pane = page.getByRole('region', { name: '云溪县水利局' });
  const made = page.getByLabel('规章，本年制发件数');

  await take('水利局.jpg', picture(1));
  await page.getByRole('link', { name: '云溪县水利局' }).click();
  await page.getByRole('link', { name: '手工填三张表' }).click();
  await made.fill('3');
  await page.getByRole('link', { name: '回到审核' }).click();
  await expect(row).toContainText('手工填');
  const both = ['云溪县水利局', '云溪县林业局'].map((name) => textOf(draftOf(name, unbalanced)));
  await take('水利局.txt', Buffer.concat(both));
  await expect(row).toContainText('标题、落款的机关名不一致');
  // What is read of it is one of the two.
  await expect(pane).toContainText('这份文件里不止一份报告，这里又是一份的标题“云溪县林业局');
  expect(await wrongAtBothWidths(page)).toEqual([]);
  await pane.getByRole('link', { name: '看手工填的数' }).click();
  await expect(page.getByText(/水利局\.jpg（.*）填的，现在不算，只能看/)).toBeVisible();
  await expect(made).toHaveValue('3');
  await expect(made).not.toBeEditable();
  expect(await barriers(page)).toEqual([]);
  expect(await wrongAtBothWidths(page)).toEqual([]);
  await page.getByRole('link', { name: '回到审核' }).click();

  await page.getByRole('button', { name: /记为退回/ }).click();
  await expect(row).toContainText('退回 1');
  await take('水利局改.jpg', picture(2));
  await expect(row).toContainText('读不了');
  await page.getByRole('link', { name: '云溪县水利局' }).click();
  await pane.getByRole('button', { name: '看第 1 轮的报告' }).click();
  const sheet = page.getByRole('dialog', { name: '水利局.txt' });
  await expect(sheet.locator('[data-page] [data-place]').first()).toBeInViewport();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  expect(await wrongAtBothWidths(page)).toEqual([]);

  // A report that came on paper alone is typed off it too.
  const archive = page.getByRole('row').filter({ has: page.getByRole('link', { name: '云溪县档案馆' }) });
  await page.getByRole('link', { name: '云溪县档案馆' }).click();
  expect(await wrongAtBothWidths(page)).toEqual([]);
  await page.getByRole('button', { name: '收到的是纸质的，没有文件' }).click();
  await expect(archive).toContainText('纸质审');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: '手工填三张表' }).click();
  await expect(page.getByText('照着原件（云溪县档案馆（纸质）')).toBeVisible();
  await made.fill('0');
  await page.getByRole('link', { name: '回到审核' }).click();
  await expect(archive).toContainText('手工填');
  await expect(page.getByText('没有文件，数是照原件手工填的，文字没有查')).toBeVisible();
});

/** Makes a worker break down when it comes to a file with these words: what is behind that file it never answers. */
function breakDownOver(words: string): void {
  window.Worker = class extends Worker {
    private left = 0;
    private isBroken = false;

    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (!data) return;
        this.left--;
        this.breakIfDue();
      });
    }

    private breakIfDue(): void {
      // Not before the page has the answer that came last.
      if (this.isBroken && this.left === 0) setTimeout(() => this.dispatchEvent(new Event('error')));
    }

    override postMessage(message: { material?: unknown }): void {
      if (this.isBroken) return;
      const { material } = message;
      this.isBroken = material instanceof Uint8Array && new TextDecoder().decode(material).includes(words);
      if (this.isBroken) return this.breakIfDue();
      this.left++;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      super.postMessage(message);
    }
  };
}

test('a reader that breaks down over a file is told of that file alone; those that were with it already are read', async ({
  page,
}) => {
  await page.addInitScript(breakDownOver, '翻车');
  await page.goto('./#/batch');
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('link', { name: '审核', exact: true }).click();
  const names = ['云溪县水利局', '云溪县档案馆', '云溪县商务局', '云溪县林业局'];
  await page
    .getByLabel('选择收到的文件', { exact: true })
    .setInputFiles([
      ...names.slice(0, 2).map((name) => file(`${name}.txt`, textOf(draftOf(name)))),
      file('坏了的.txt', Buffer.from('翻车')),
      ...names.slice(2).map((name) => file(`${name}.txt`, textOf(draftOf(name)))),
    ]);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows).toHaveCount(names.length + 1);
  for (const name of names)
    await expect(rows.filter({ has: page.getByRole('link', { name, exact: true }) })).toHaveCount(1);
  await page.getByRole('link', { name: '坏了的.txt' }).click();
  await expect(page.getByText('读这份文件时程序出错，什么都没有收。').first()).toBeVisible();
});

test('while files are read the page asks before it is left; if it is all the same, that is said until they are chosen again', async ({
  page,
}) => {
  await page.addInitScript(holdSlowFiles);
  await page.goto('./#/batch');
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('link', { name: '审核', exact: true }).click();
  const [water, slow] = ['云溪县水利局', '云溪县档案馆'] as const;
  const take = () =>
    page
      .getByLabel('选择收到的文件', { exact: true })
      .setInputFiles([file('水利局.txt', textOf(draftOf(water))), file('慢.txt', textOf(draftOf(slow)))]);
  await take();
  // Its unit is there while the other is still read.
  await expect(page.getByRole('link', { name: water, exact: true })).toBeVisible();
  await expect(page.getByText('正在读').first()).toBeVisible();
  await expect(page.getByText('已保存')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(page.getByText('正在读').first()).toBeVisible();

  const questions: string[] = [];
  page.on('dialog', async (again) => {
    questions.push(again.type());
    await again.accept();
  });
  await page.reload();
  const left = page.getByText(
    '上次选了 2 份，还没有读完就离开了。请把它们再选一次，已经收进来的不会重复收。',
  );
  await expect(left).toBeVisible();
  expect(questions).toEqual(['beforeunload']);
  await expect(page.getByRole('link', { name: water, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: slow, exact: true })).toHaveCount(0);
  expect(await wrongAtBothWidths(page)).toEqual([]);
  const close = page.getByRole('button', { name: '知道了' });
  await expect(close).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('disk')));
  await take();
  await expect(page.getByRole('link', { name: slow, exact: true })).toBeVisible();
  await expect(page.getByText('1 份以前收过，没有重复收。')).toBeVisible();
  // Nobody gave a roster: what came after the page was left is of it as what came before.
  await expect(page.getByText('名册外')).toHaveCount(0);
  await expect(left).toHaveCount(0);
  await expect(page.getByText('已保存')).toBeVisible();

  // All is read: nothing is asked or said any more.
  await page.reload();
  await expect(page.getByRole('link', { name: slow, exact: true })).toBeVisible();
  await expect(left).toHaveCount(0);
  expect(questions).toHaveLength(1);

  // Left once more: whoever has read it and does not want the rest hears of it no more.
  await take();
  await expect(page.getByText('正在读').first()).toBeVisible();
  await page.reload();
  await expect(left).toBeVisible();
  await press(page, close);
  await expect(left).toHaveCount(0);
  await expect(page.getByRole('link', { name: slow, exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: slow, exact: true })).toBeVisible();
  await expect(left).toHaveCount(0);

  // Home says of what is being read that it is, until it is done.
  await take();
  await expect(page.getByText('正在读').first()).toBeVisible();
  await page.getByRole('link', { name: '年报助手' }).click();
  await expect(page.getByText('2 个单位：待审 2；还有文件没读完', { exact: true })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('disk')));
  await expect(page.getByText('2 个单位：待审 2', { exact: true })).toBeVisible();
});
