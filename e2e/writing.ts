import type { Download, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { StepId } from '../src/editor/steps';
import { form2021 } from '../src/format/forms';
import { TABLE_IDS, type CellId, type TableId } from '../src/format/table';
import { cellText, type Draft } from '../src/report/draft';
import { openingSentences } from '../src/report/text/opening';
import { reportOpen, stepShown } from './open-report';
import { readWordFile, type WordFile } from './word-file';

const { typedCells } = form2021;

/** A field of the draft on the page, by its path. */
export function field(page: Page, path: string) {
  return page.locator(`[name="${path}"]`);
}

/** Goes to a step by the list of steps. */
export async function goTo(page: Page, step: StepId): Promise<void> {
  await reportOpen(page);
  const hash = new URL(page.url()).hash.replace(/[^/]+$/, step);
  await page.locator(`a[href="${hash}"]`).first().click();
  await stepShown(page, step);
}

/** Puts a text on the clipboard and pastes it into a field, as from Word. */
export async function paste(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await field(page, path).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field(page, path)).toHaveValue(text);
}

/** What a portal's editor receives: the clipboard's own markup and text, read by pasting, which works on plain http too. */
export async function pastedIntoPortal(page: Page): Promise<{ html: string; text: string }> {
  await page.evaluate(() => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.id = 'portal';
    editor.addEventListener('paste', (event) => {
      event.preventDefault();
      editor.dataset['html'] = event.clipboardData?.getData('text/html') ?? '';
      editor.dataset['text'] = event.clipboardData?.getData('text/plain') ?? '';
    });
    document.body.append(editor);
    editor.focus();
  });
  await page.keyboard.press('Control+v');
  const portal = page.locator('#portal');
  await expect(portal).toHaveAttribute('data-text');
  const attribute = async (name: string) => (await portal.getAttribute(name)) ?? '';
  return { html: await attribute('data-html'), text: await attribute('data-text') };
}

/**
 * Types the numbers of a table with the keyboard alone, cell after cell in the order of Tab. All keys are sent at once,
 * so that the browser need not paint between them, which would take most of the time.
 */
export async function typeTable(page: Page, table: TableId, text: (cell: CellId) => string): Promise<void> {
  const [first] = cellsOf(table);
  if (!first) throw new Error(`no cell of ${table} is typed`);
  await field(page, `cells.${first.id}`).focus();
  const session = await page.context().newCDPSession(page);
  const pressed = cellsOf(table).flatMap(({ id }) =>
    [...Array.from(text(id)), 'Tab'].flatMap((key) => {
      const code = key === 'Tab' ? { windowsVirtualKeyCode: 9 } : { text: key };
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...code }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code }),
      ];
    }),
  );
  await Promise.all(pressed);
  await session.detach();
  await expectTyped(page, table, text);
}

const cellsOf = (table: TableId) => typedCells.filter((cell) => cell.table === table);

async function expectTyped(page: Page, table: TableId, text: (cell: CellId) => string): Promise<void> {
  const typed = await page
    .locator('input[name^="cells."]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name'), (input as HTMLInputElement).value]),
    );
  expect(Object.fromEntries(typed)).toEqual(
    Object.fromEntries(cellsOf(table).map(({ id }) => [`cells.${id}`, text(id)])),
  );
}

/** Downloads the Word file, through the question about what is left to do where it is asked, and reads it. */
export async function downloadWord(page: Page): Promise<{ name: string; file: WordFile }> {
  await goTo(page, 'export');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  const anyway = page.getByRole('button', { name: '仍然下载' });
  const download = await Promise.race([downloading, anyway.waitFor().then(() => null)]);
  if (download === null) await anyway.click();
  return readDownload(download ?? (await downloading));
}

async function readDownload(download: Download): Promise<{ name: string; file: WordFile }> {
  const file = readWordFile(new Uint8Array(readFileSync(await download.path())));
  return { name: download.suggestedFilename(), file };
}

/** Types a whole report into an empty one, as it stands in a draft. */
export async function writeReport(page: Page, draft: Draft): Promise<void> {
  await field(page, 'agency.name').fill(draft.agency.name);
  await page.locator(`[name="agency.kind"][value="${draft.agency.kind}"]`).check({ force: true });
  await field(page, 'year').selectOption(String(draft.year));
  for (const [name, text] of Object.entries(draft.contact)) await field(page, `contact.${name}`).fill(text);
  for (const { id } of openingSentences)
    await field(page, `opening.${id}`).setChecked(draft.opening[id], { force: true });
  if (draft.signature.agency !== null) await field(page, 'signature.agency').fill(draft.signature.agency);
  await field(page, 'signature.date').fill(draft.signature.date);
  for (const id of ['overview', 'problems'] as const) {
    await goTo(page, id);
    await field(page, `${id}.lead`).fill(draft[id].lead);
    for (const [index, part] of draft[id].parts.entries()) {
      await field(page, `${id}.parts.${index}.heading`).fill(part.heading);
      await field(page, `${id}.parts.${index}.text`).fill(part.text);
    }
  }
  for (const table of TABLE_IDS) {
    await goTo(page, table);
    await typeTable(page, table, (cell) => cellText(draft, cell));
  }
}
