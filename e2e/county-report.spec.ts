import type { Page } from '@playwright/test';
import { collected, unitNamed } from '../src/collection/sum/collected';
import { cellOf, countySum } from '../src/collection/sum/county-sum';
import { newCollection } from '../src/collection/collection';
import { writeCollectionFile } from '../src/collection/stored-collection';
import { filledDraft } from '../src/examples/filled-draft';
import { writeJson } from '../src/files/json/write';
import type { CellId } from '../src/format/table';
import type { Draft } from '../src/report/draft';
import { barriers } from './barriers';
import { scrollsSideways } from './open-report';
import { expect, test } from './watched-page';
import { expectTables } from './word-file';
import { downloadWord, field, goTo } from './writing';

const units = ['云溪县水利局', '云溪县卫生健康局', '云溪县河口镇人民政府'].map((name) => unitNamed(name));

/** A report of `count` requests, all granted, and some more numbers. */
function reportOf(name: string, count: number): Draft {
  const cells: Record<CellId, number | string> = {
    'applications.newlyReceived.naturalPerson': count,
    'applications.granted.naturalPerson': count,
    'disclosure.normativeDocuments.made': 2,
    'disclosure.charges.amount': '0.1',
  };
  return filledDraft({ cells, draft: (draft) => (draft.agency = { ...draft.agency, name }) });
}

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const take = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel('选择收到的文件', { exact: true }).setInputFiles(files);

test('the county’s report begun from its sum, as a Word file, and after a late correction', async ({
  page,
}) => {
  const drafts = units.map(({ name }, n) => reportOf(name, [1, 2, 4][n] ?? 0));
  const { collection, lines } = collected(
    units,
    units.map((unit, n) => ({ unit, draft: drafts[n]! })),
  );
  const sum = countySum(collection, lines);
  await page.goto('./');
  const empty = { ...newCollection(2026, '云溪县'), roster: units };
  await page
    .getByLabel('选择报告文件')
    .setInputFiles([file('审核.json', writeCollectionFile(empty, new Map(), '2027-01-18T01:00:00Z'))]);
  await expect(page.getByRole('button', { name: '未收 3' })).toBeVisible();
  const address = page.url();
  await take(
    page,
    drafts.map((draft) => file(`${draft.agency.name}.json`, writeJson(draft, ''))),
  );
  await page.getByRole('link', { name: '汇总', exact: true }).click();
  await page.getByRole('button', { name: '写县级报告' }).click();
  await expect(field(page, 'agency.name')).toHaveValue('云溪县人民政府');
  await goTo(page, 'overview');
  await expect(field(page, 'overview.lead')).toHaveValue(/^本报告数据汇总了.*共3个单位2026年度数据。$/);
  const part = page.getByRole('region', { name: '（二）依申请公开' });
  for (const sentence of [/新收政府信息公开申请7件/, /办结.*7件/]) {
    await part.getByRole('button', { name: '插入数据句' }).click();
    await part.getByRole('button', { name: sentence }).first().click();
  }
  const text = await field(page, 'overview.parts.1.text').inputValue();
  await goTo(page, 'check');
  // What is not settled in the sum is said before the report goes out, as no check of the report can see it.
  await expect(page.getByText('汇总还不能公布：可疑 3 处没有定（3 格）；3 个单位还没有通过。')).toBeVisible();
  const { file: word } = await downloadWord(page);
  expectTables(word, (cell) => cellOf(sum, cell).value ?? '');

  await test.step('a unit corrects its numbers: the sum’s page and the report say what changes', async () => {
    await page.goto(address);
    await take(page, [file('水利局 更正.json', writeJson(reportOf(units[0]!.name, 6), ''))]);
    await page.getByRole('link', { name: '云溪县水利局', exact: true }).click();
    await page.getByRole('button', { name: '以 水利局 更正.json 为准' }).click();
    await page.getByRole('link', { name: '汇总', exact: true }).click();
    await page.getByRole('button', { name: '县级报告里 2 格、2 句要变' }).click();
    await expect(page.getByRole('dialog')).toContainText(/“?新收”?.*自然人.*7 → 12/);
    await page.getByRole('link', { name: '打开报告去更新' }).click();
    await goTo(page, 'overview');
    await expect(page.getByText('汇总有变：2 格、2 句。')).toBeVisible();
    expect(await barriers(page, { sameColours: true })).toEqual([]);
    await page.getByRole('button', { name: '看改了什么' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('dialog').getByRole('button', { name: '更新' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
  const written = field(page, 'overview.parts.1.text');
  await expect(written).toHaveValue(text.replace(/7件/g, '12件'));
  await expect(page.getByText(/^汇总有变/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(written).toHaveValue(text);
  await expect(page.getByText('汇总有变：2 格、2 句。')).toBeVisible();
});
