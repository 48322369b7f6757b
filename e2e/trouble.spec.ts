import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { form2021 } from '../src/format/forms';
import { barriers } from './barriers';
import { goTo, newReport, saved, scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const { typedCells } = form2021;

const agency = '机关全称';
const DATABASE = 'nianbao.report-drafts.1';

const originOf = (page: Page) => new URL(page.url()).origin;

/** Lets an origin keep no more than so many bytes; without a number as much as there is. */
function allow(session: CDPSession, origin: string, quotaSize?: number): Promise<unknown> {
  return session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** The window comes to the front again. */
const focus = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('a full disk is said, asks before the page is left, and is over when there is room again', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const origin = new URL(baseURL ?? '').origin;
  const session = await page.context().newCDPSession(page);
  await allow(session, origin, 1);
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('空间满了');
  await page.getByRole('button', { name: '新建报告' }).click();
  const name = page.getByLabel(agency);
  await name.fill('没有地方存的局');
  await expect(page.getByRole('alert').first()).toContainText('空间满了');
  await expect(page.getByRole('banner')).toContainText('没有保存上');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  // Written to a file, nothing would be lost.
  const download = page.waitForEvent('download');
  await page.getByRole('alert').first().getByRole('button', { name: '保存到文件' }).click();
  await download;
  await page.getByRole('button', { name: '看到了' }).click();
  await allow(session, origin);
  // No key is needed: it is tried again and again.
  await expect(page.getByRole('alert').first()).toBeEmpty({ timeout: 20_000 });
  await saved(page);

  await page.reload();
  await expect(name).toHaveValue('没有地方存的局');
});

test('a storage that is deleted, cleared or emptied under the page takes what is written all the same', async ({
  page,
}) => {
  await newReport(page);
  const name = page.getByLabel(agency);
  await name.fill('删库前的局');
  await saved(page);
  await page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(database);
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(new Error('not deleted')));
      }),
    DATABASE,
  );
  await name.fill('删库后的局');
  await saved(page);
  await page.reload();
  await expect(name).toHaveValue('删库后的局');

  // Nothing is typed after this one: coming back to the window is enough.
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });
  await focus(page);
  await expect
    .poll(() =>
      page.evaluate(
        async (database) => (await indexedDB.databases()).some(({ name }) => name === database),
        DATABASE,
      ),
    )
    .toBe(true);
  await saved(page);
  await page.reload();
  await expect(name).toHaveValue('删库后的局');

  await page.goto('./');
  await expect(page.getByRole('link', { name: '继续填写' })).toBeVisible();
  await session.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText('这里以前存过报告，现在一份也没有了');
  // It is said once, which the program notes when it has nothing else to do.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('nianbao.kept'))).toBeNull();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('alert').first()).toBeEmpty();

  // A program of tomorrow has changed the records: they stay as they are.
  await page.goto('about:blank');
  await page.goto('./');
  await page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(database, 99);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
    DATABASE,
  );
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText('由更新的年报助手保存');

  // The records of the first program, which noted revisions, are taken over.
  const json = readFileSync(new URL('../src/examples/versions/v1.json', import.meta.url), 'utf8');
  await page.evaluate(
    async ([database, text]) => {
      const done = (request: IDBRequest) =>
        new Promise<void>((resolve) => request.addEventListener('success', () => resolve()));
      await done(indexedDB.deleteDatabase(database));
      const opening = indexedDB.open(database, 1);
      opening.addEventListener('upgradeneeded', () => {
        const { result } = opening;
        const entry = { id: 'old', savedAt: '2026-11-20T00:00:00Z', revision: 7, meta: null };
        result.createObjectStore('entries', { keyPath: 'id' }).put(entry);
        result.createObjectStore('contents').put(text, 'old');
        result.createObjectStore('stamps').put(true, ['old', 7]);
        result.createObjectStore('probe');
      });
      await done(opening);
      opening.result.close();
    },
    [DATABASE, json] as const,
  );
  await page.reload();
  // Its summary is worked out from the draft, so that it leads to the table with the faults.
  await page.getByRole('link', { name: '继续填写' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: '三、收到和处理政府信息公开申请情况' }),
  ).toBeVisible();
  await goTo(page, 'basics');
  const { draft } = JSON.parse(json) as { draft: { agency: { name: string } } };
  await expect(name).toHaveValue(draft.agency.name);
  await name.fill('接着写的局');
  await saved(page);
  await page.reload();
  await expect(name).toHaveValue('接着写的局');
});

test('a draft of ten megabytes is kept, looked back at and taken away whole; a clock set back loses nothing', async ({
  page,
}, info) => {
  const stored = JSON.parse(
    readFileSync(new URL('../src/examples/ordinary.json', import.meta.url), 'utf8'),
  ) as {
    draft: { sources: Record<string, string> };
  };
  // 来源 of every number, each as long as a book.
  const cells = typedCells
    .slice(0, 100)
    .map(({ id }, place) => [id, `${place}号台账，`.repeat(8000)] as const);
  stored.draft.sources = Object.fromEntries(cells);
  const large = info.outputPath('大.json');
  writeFileSync(large, JSON.stringify(stored));
  expect(statSync(large).size).toBeGreaterThan(10_000_000);
  await page.goto('./');
  await page.getByLabel('选择报告文件', { exact: true }).setInputFiles(large);
  const name = page.getByLabel(agency);
  await name.fill('写了很多的局');
  await saved(page);

  await page.clock.setFixedTime('2024-11-21T09:00:00+08:00');
  await name.fill('时钟往回拨的局');
  await expect(page.getByRole('banner')).toContainText('已保存 2024年11月21日');
  await page.reload();
  await expect(name).toHaveValue('时钟往回拨的局');
  await name.fill('又写的局');
  await saved(page);
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('link', { name: '历史版本' }).click();
  const list = page.getByRole('list', { name: /^历史版本/ });
  // Newest first, whatever the clock says.
  await expect(list.getByRole('listitem').first()).toContainText('打开时与现在相差：机关全称');
  await page.getByRole('link', { name: '回到报告' }).click();
  await expect(name).toHaveValue('又写的局');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as typeof stored;
  expect(JSON.stringify(file.draft.sources) === JSON.stringify(stored.draft.sources)).toBe(true);
});

test('a file on disk is chosen once and written again, and its absence is brought to mind after a week', async ({
  page,
}) => {
  // The browser's own files in place of its dialog: the same kind of file, and nobody has to choose.
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, {
      asked,
      async showSaveFilePicker({ suggestedName }: { suggestedName: string }) {
        asked.push(suggestedName);
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle(`${asked.length}.json`, { create: true });
      },
    });
  });
  const fileText = (name: string) =>
    page.evaluate(async (at) => {
      const root = await navigator.storage.getDirectory();
      return (await (await root.getFileHandle(at)).getFile()).text();
    }, name);
  const writeNew = (at: string, text: string) =>
    page.evaluate(
      async ([to, json]) => {
        const root = await navigator.storage.getDirectory();
        const file = await (await root.getFileHandle(to, { create: true })).createWritable();
        await file.write(json);
        await file.close();
      },
      [at, text] as const,
    );
  const timesAsked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length);
  await newReport(page);
  const name = page.getByLabel(agency);
  await name.fill('云溪县财政局');
  await saved(page);
  await name.press('Control+s');
  await expect(page.getByRole('banner')).toContainText('已存到文件');
  expect(await fileText('1.json')).toContain('云溪县财政局');
  await page.reload();
  await name.fill('云溪县审计局');
  await name.press('Control+s');
  await expect(page.getByRole('banner')).toContainText('已存到文件');
  expect(await fileText('1.json')).toContain('云溪县审计局');
  expect(await timesAsked()).toBe(0);

  // Another computer goes on with the file: nothing is written over it unasked.
  const elsewhere = (await fileText('1.json')).replace('云溪县审计局', '云溪县档案局');
  await writeNew('1.json', elsewhere);
  await name.fill('云溪县信访局');
  await name.press('Control+s');
  const question = page.getByRole('dialog', { name: '“1.json”里已经不是上次存的内容' });
  await expect(question).toContainText('云溪县档案局');
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1366, height: 625 });
  await question.getByRole('button', { name: '取消' }).click();
  await expect(question).toBeHidden();
  expect(await fileText('1.json')).toBe(elsewhere);
  const own = page.url();
  await name.press('Control+s');
  await question.getByRole('button', { name: '先看看它' }).click();
  await expect(name).toHaveValue('云溪县档案局');
  expect(await fileText('1.json')).toBe(elsewhere);
  await page.goto(own);
  await expect(name).toHaveValue('云溪县信访局');
  await name.press('Control+s');
  await question.getByRole('button', { name: '仍然覆盖' }).click();
  await expect(page.getByRole('banner')).toContainText('已存到文件');
  expect(await fileText('1.json')).toContain('云溪县信访局');
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('link', { name: '历史版本' }).click();
  await expect(page.getByText('文件“1.json”被这里覆盖之前的内容')).toBeVisible();
  await page.goBack();

  // Taken away, it is not made anew unasked.
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('1.json'));
  await name.press('Control+s');
  await expect(page.getByText(/^没有存到“1.json”：它不在原来的地方了/)).toBeVisible();
  await writeNew('1.json', '');
  await name.press('Control+s');
  await expect(page.getByRole('banner')).toContainText('已存到文件');

  await page.clock.setFixedTime(Date.now() + 8 * 86_400_000);
  await name.fill('云溪县统计局');
  const reminder = page.getByText(/^上次保存到文件是 .*，之后的改动只在这个浏览器里。/);
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: '以后再说' }).click();
  await expect(reminder).toBeHidden();

  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('button', { name: '另存为…' }).click();
  await expect.poll(timesAsked).toBe(1);
  await page.goto('./');
  await expect(page.getByText(/存到文件：/)).toBeVisible();
});

test('a part of the program that does not come is said, with the draft to take away', async ({
  page,
  troubles,
}) => {
  await page.route('**/assets/opinion-page-*.js', (route) => route.abort());
  await newReport(page);
  await page.getByLabel(agency).fill('云溪县财政局');
  await saved(page);
  await goTo(page, 'check');
  await page
    .getByRole('link', { name: '写审核意见' })
    .or(page.getByRole('button', { name: '写审核意见' }))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('程序没有取全');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载当前草稿' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('云溪县财政局');
  await page.unroute('**/assets/opinion-page-*.js');
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('审核意见');
  expect(troubles.splice(0).length).toBeGreaterThan(0);
});

/** How many reports are among the deleted; with `days`, as if the program had been started on so many since then. */
const amongDeleted = (page: Page, days?: number) =>
  page.evaluate(
    ([database, ms]) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('success', () => {
          const { result } = opening;
          const changing = result.transaction('removed', 'readwrite');
          const removed = changing.objectStore('removed');
          const all: IDBRequest<{ elapsed: { mark: number; ms: number } }[]> = removed.getAll();
          all.addEventListener('success', () => {
            for (const entry of all.result)
              if (ms !== null) removed.put({ ...entry, elapsed: { ...entry.elapsed, ms } });
          });
          changing.addEventListener('complete', () => {
            result.close();
            resolve(all.result.length);
          });
        });
      }),
    [DATABASE, days === undefined ? null : days * 86_400_000] as const,
  );

// What a clock may do in a week of starts: storage/elapsed.test.ts.
test('a clock that is set deletes nothing that was put among the deleted; a week of days does', async ({
  page,
}) => {
  await newReport(page);
  await page.getByLabel(agency).fill('云溪县财政局');
  await saved(page);
  await page.goto('./');
  await page.getByRole('button', { name: '删除', exact: true }).click();
  const list = page.getByRole('heading', { name: '已删除的报告' });
  const start = Date.now();
  const startAfter = async (days: number) => {
    await page.clock.setFixedTime(start + days * 86_400_000);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  await startAfter(365);
  await expect(list).toBeVisible();
  expect(await amongDeleted(page, 6.5)).toBe(1);
  await startAfter(366);
  await expect.poll(() => amongDeleted(page)).toBe(0);
  await expect(list).toBeHidden();
});
