import type { Page } from '@playwright/test';
import { steps } from '../src/editor/steps';
import { listenOutside } from './outside';
import { openExample, paste } from './open-report';
import { expect, test } from './watched-page';
import { downloadWord, field, goTo } from './writing';

/** A page that would fetch from everywhere, if anybody let it. */
const greedy = (address: string) => `<html><head>
  <link rel="stylesheet" href="http://${address}/a.css"><link rel="preconnect" href="http://${address}">
  <meta http-equiv="refresh" content="0; url=http://${address}/b"><base href="http://${address}/">
  <style>@import url(http://${address}/c.css); p { background: url(http://${address}/d.png) }</style>
  <script src="http://${address}/e.js"></script></head>
  <body><h1>云溪县水利局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p>
  <p onclick="fetch('http://${address}/f')">平稳。<img src="http://${address}/g.png" onerror="fetch('http://${address}/h')"></p>
  <iframe src="http://${address}/i"></iframe><object data="http://${address}/j"></object></body></html>`;

/** Shows every page of the report that is open. */
async function visitAll(page: Page): Promise<void> {
  for (const { id } of steps) await goTo(page, id);
  for (const view of ['写审核意见', '退回修改', '复核第二稿']) {
    await goTo(page, 'check');
    await page.getByRole('link', { name: view }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: view.slice(-4) })).toBeVisible();
  }
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('link', { name: '历史版本' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('历史版本');
}

/** Writes files, brings hostile words in by file and by clipboard, and clears all. */
async function work(page: Page, home: string, address: string, visitsAll: boolean): Promise<void> {
  await openExample(page, '云溪县住房和城乡建设局', home);
  await downloadWord(page);
  await page.getByRole('button', { name: '复制为网页' }).click();
  await goTo(page, 'overview');
  await paste(page, 'overview.lead', { html: greedy(address) });
  await expect(field(page, 'overview.lead')).toHaveValue(/平稳/);
  if (visitsAll) await visitAll(page);

  await page.goto(home);
  const files = ['水利局.html', '<img src=x onerror=fetch(1)>.html'].map((name) => ({
    name,
    mimeType: 'text/html',
    buffer: Buffer.from(greedy(address)),
  }));
  await page.getByLabel('选择报告文件', { exact: true }).setInputFiles(files);
  await page.getByRole('link', { name: '云溪县水利局', exact: true }).click();
  await page.getByRole('button', { name: '改一份副本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();
  await page.goto(home);
  await page.getByRole('button', { name: '清除本机全部数据' }).click();
  await page.getByRole('button', { name: '继续清除' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: '写一份政府信息公开工作年度报告', exact: true }),
  ).toBeVisible();
}

const places = {
  'a host': './',
  'one file on disk': new URL('../dist/nianbao.html', import.meta.url).href,
};

test.use({ keepsOffline: true });

for (const [place, home] of Object.entries(places)) {
  test(`nothing of the program on ${place} leaves it, nor is there a way`, async ({
    page,
    context,
    troubles,
  }) => {
    test.slow();
    const outside = await listenOutside(context);
    // One program draws the pages in both places; what differs is how its parts come, and the policy.
    await work(page, home, outside.address, place === 'a host');
    expect(outside.attempts).toEqual([]);
    expect(outside.calls()).toBe(0);
    // Markup is read in a document shown nowhere; the policy has its say there too, by the browser's own copying first.
    const refusals = troubles.splice(0);
    expect(refusals.filter((trouble) => !trouble.includes('Content Security Policy'))).toEqual([]);

    // The policy stops what a fault of the program, or of a package, might begin.
    await page.evaluate(async (address) => {
      const refused = (attempt: () => unknown) =>
        Promise.resolve()
          .then(attempt)
          .catch(() => undefined);
      const link = Object.assign(document.createElement('link'), {
        rel: 'prefetch',
        href: `http://${address}/1`,
      });
      document.head.append(link, Object.assign(new Image(), { src: `http://${address}/2` }));
      const frame = Object.assign(document.createElement('iframe'), { src: `http://${address}/3` });
      document.body.append(frame);
      await refused(() => fetch(`http://${address}/4`));
      await refused(() => navigator.sendBeacon(`http://${address}/5`, 'words'));
      await refused(() => new WebSocket(`ws://${address}/6`));
      await refused(() => new EventSource(`http://${address}/7`));
    }, outside.address);
    await expect.poll(() => outside.attempts.length).toBeGreaterThanOrEqual(7);
    expect(troubles.splice(0).join('\n')).toMatch(/Content Security Policy/);
    expect(outside.calls()).toBe(0);

    // The ear is not deaf.
    await page.goto(`http://${outside.address}/`).catch(() => undefined);
    expect(outside.calls()).toBeGreaterThan(0);
    troubles.splice(0);
    outside.close();
  });
}
