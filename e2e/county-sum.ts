import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { setCell } from '../src/examples/filled-draft';
import { writeJson } from '../src/files/json/write';
import { form2021 } from '../src/format/forms';
import type { CellId, CellSpec, TableId } from '../src/format/table';
import { emptyDraft } from '../src/report/empty-draft';
import { scaled, unscaled } from '../src/report/numbers/number';
import { expect } from './watched-page';
import { expectTables } from './word-file';
import { downloadWord } from './writing';

/** What a file of the invented county prints, or what its unit ought to have sent, as the county's truth has it. */
interface Printed {
  unit: string;
  agency: string;
  file: string;
  disclosure: (number | null)[];
  applications: (number | null)[][];
  disputes: (number | null)[];
}

export interface Truth {
  missing: string[];
  files: Printed[];
  right: Printed[];
}

/** It sent last year's report. */
const OTHER_YEAR = '县文化广电和旅游局';
/** It sent two reports with other numbers. */
const TWICE = '县农业农村局';
/** Its two sides differ, which no reason mends. */
const UNBALANCED = '县自然资源局';
/** It counts what it decided as 复议机关. */
const DECIDES = '县司法局';

const rowsOf = (one: Printed, table: TableId) => (table === 'applications' ? one[table] : [one[table]]);
const numberIn = (one: Printed, { table, place }: CellSpec) =>
  rowsOf(one, table)[place.row]?.[place.column] ?? 0;

/** The report a unit ought to have sent, as our own file. */
function rightFile(one: Printed) {
  const draft = emptyDraft(2025);
  draft.agency = { ...draft.agency, name: one.agency };
  for (const cell of form2021.typedCells) setCell(draft, cell.id, String(numberIn(one, cell)));
  return {
    name: `${one.unit}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(draft, '')),
  };
}

const isResent = ({ missing }: Truth, unit: string) => [...missing, OTHER_YEAR, UNBALANCED].includes(unit);

/** The county's numbers by the reports that count in this journey. */
function expected(truth: Truth): (id: CellId) => string {
  const used = truth.right.map(({ unit, ...right }) => {
    return isResent(truth, unit) ? { unit, ...right } : truth.files.find((file) => file.unit === unit)!;
  });
  return (id) => {
    const leaves = form2021.typedCells.filter((cell) => cell.id === id || isUnder(cell.id, id));
    const amounts = used.flatMap((one) =>
      leaves.map((cell) =>
        one.unit === DECIDES && cell.row === 'review' ? 0n : scaled(String(numberIn(one, cell))),
      ),
    );
    return unscaled(amounts.reduce((sum, one) => sum + one, 0n));
  };
}

const isUnder = (leaf: CellId, id: CellId): boolean =>
  (form2021.cell(id).sumOf ?? []).some((part) => part === leaf || isUnder(leaf, part));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function settleDoubts(page: Page): Promise<void> {
  const open = (count: number) =>
    page.getByRole('button', { name: new RegExp(`^可疑 ${count} 处没有定`) }).click();
  await open(3);
  const acts = page.getByRole('button', { name: /^(?:认可|不计入)青岚县/ });
  for (let left = 3; left > 0; left--) {
    const decides = button(page, `不计入青岚县司法局`);
    const isDecides = (await decides.count()) > 0;
    await (isDecides ? decides : acts.first()).click();
    await page.getByLabel('理由').fill(isDecides ? '是作为复议机关审理的，由被申请人计' : '已电话核对');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: isDecides ? '不计入' : '认可' })
      .click();
    if (left > 1) await open(left - 1);
  }
}

/** From the county's files as they came to a sum that can be published, its sheet and its report. */
export async function sumUp(page: Page, truth: Truth): Promise<void> {
  const wanted = expected(truth);
  const resent = truth.right.filter(({ unit }) => isResent(truth, unit));
  await page.getByLabel('选择收到的文件', { exact: true }).setInputFiles(resent.map(rightFile));
  const [first] = truth.files.filter(({ unit }) => unit === TWICE);
  for (const [unit, file] of [
    ['青岚县农业农村局', first?.file],
    ['青岚县自然资源局', `${UNBALANCED}.json`],
  ]) {
    await page.getByRole('link', { name: unit, exact: true }).click();
    await button(page, `以 ${file} 为准`).click();
  }
  await page.keyboard.press('g');
  // The blanks of two reports are all that lacks now; a person says that they are none.
  for (const unit of ['青岚县统计局', '青岚县白石镇人民政府']) {
    await page.getByRole('button', { name: /^缺 \d+ 格（/ }).click();
    await expect(page.getByRole('region', { name: '这一格' })).toContainText(unit);
    await button(page, `${unit}的空格都确认为 0`).click();
  }
  await settleDoubts(page);
  await page.getByRole('button', { name: /个单位还没有通过$/ }).click();
  await page.getByLabel('选择列出的全部单位').check();
  await button(page, '通过所选…').click();
  await button(page, '记为通过').click();
  await page.keyboard.press('g');
  await expect(page.getByText('可以公布', { exact: true })).toBeVisible();
  const sheet = page.waitForEvent('download');
  await button(page, '汇总表.xlsx').click();
  const parts = unzipSync(new Uint8Array(readFileSync(await (await sheet).path())));
  const cells = Object.entries(parts).flatMap(([name, bytes]) =>
    name.startsWith('xl/worksheets/') ? [...strFromU8(bytes).matchAll(/<v>([^<]*)<\/v>/g)] : [],
  );
  const values = new Set(cells.map((match) => match[1]));
  for (const { id } of form2021.cells) expect(values).toContain(wanted(id));
  const address = page.url();
  await button(page, '写县级报告').click();
  const { file: word } = await downloadWord(page);
  expectTables(word, wanted);
  await page.goto(address);
}
