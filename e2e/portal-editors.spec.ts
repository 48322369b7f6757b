import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { form2021 } from '../src/format/forms';
import { TABLE_IDS } from '../src/format/table';
import { readReportFile } from '../src/files/read';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';
import { openReport } from './open-report';
import { startHost } from './static-host';

const { tables } = form2021;

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** An editor of websites, as portals set it up: its own defaults, an empty page. */
interface Editor {
  name: string;
  /** The folder below node_modules that the page loads it from. */
  folder: string;
  head: string;
  start: string;
  /** Where one writes: an element of the page, or the frame that holds the text. */
  surface: { frame: string } | { element: string };
  /** An expression that gives the text as the portal would store it. */
  content: string;
  /** Whether the stored text draws the lines of its tables itself. wangEditor leaves that to the site. */
  keepsBorders: boolean;
}

const editors: readonly Editor[] = [
  {
    name: 'CKEditor 4.22.1',
    folder: 'ckeditor4',
    head: '<script src="ckeditor.js"></script>',
    start:
      "CKEDITOR.config.versionCheck = false; CKEDITOR.replace('text', { height: 400 }).on('instanceReady', () => { document.body.dataset.ready = '1'; })",
    surface: { frame: 'iframe.cke_wysiwyg_frame' },
    content: 'CKEDITOR.instances.text.getData()',
    keepsBorders: true,
  },
  {
    name: 'TinyMCE 5.10.9',
    folder: 'tinymce',
    head: '<script src="tinymce.min.js"></script>',
    start:
      "tinymce.init({ selector: '#text', height: 400, plugins: 'table paste lists', init_instance_callback: () => { document.body.dataset.ready = '1'; } })",
    surface: { frame: 'iframe.tox-edit-area__iframe' },
    content: 'tinymce.activeEditor.getContent()',
    keepsBorders: true,
  },
  {
    name: 'KindEditor 4.1.10',
    folder: 'kindeditor',
    head: '<link rel="stylesheet" href="themes/default/default.css"><script src="kindeditor-all-min.js"></script><script src="lang/zh-CN.js"></script>',
    start:
      "KindEditor.ready((K) => { window.editor = K.create('#text', { height: '400px', width: '900px', afterCreate: () => { document.body.dataset.ready = '1'; } }); })",
    surface: { frame: 'iframe.ke-edit-iframe' },
    content: 'window.editor.html()',
    keepsBorders: true,
  },
  {
    name: 'UEditor 1.4.3',
    folder: 'ueditor/example/public/ueditor',
    head: '<script src="ueditor.config.js"></script><script src="ueditor.all.min.js"></script><script src="lang/zh-cn/zh-cn.js"></script>',
    start:
      "UE.getEditor('text', { serverUrl: '', initialFrameHeight: 400 }).ready(() => { document.body.dataset.ready = '1'; })",
    surface: { frame: '.edui-editor-iframeholder iframe' },
    content: "UE.getEditor('text').getContent()",
    keepsBorders: true,
  },
  {
    name: 'wangEditor 4.7.15',
    folder: 'wangeditor/dist',
    head: '<script src="wangEditor.min.js"></script>',
    start:
      "window.editor = new wangEditor('#text'); window.editor.create(); document.body.dataset.ready = '1'",
    surface: { element: '.w-e-text' },
    content: 'window.editor.txt.html()',
    keepsBorders: false,
  },
  {
    name: 'wangEditor 5.1.23',
    folder: '@wangeditor/editor/dist',
    head: '<link rel="stylesheet" href="css/style.css"><script src="index.js"></script>',
    start:
      "window.editor = wangEditor.createEditor({ selector: '#text', html: '<p><br></p>', mode: 'default' }); document.body.dataset.ready = '1'",
    surface: { element: '#text [contenteditable]' },
    content: 'window.editor.getHtml()',
    keepsBorders: false,
  },
];

/** The page of a portal where somebody writes, with nothing but the editor on it. */
const portalPage = ({ head, start, folder }: Editor): string => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><base href="/${folder}/" />${head}</head>
  <body>
    ${folder.includes('angeditor') ? '<div id="text"></div>' : '<textarea id="text" style="width:1000px"></textarea>'}
    <script>${start};</script>
  </body>
</html>`;

async function openPortal(page: Page, editor: Editor, site: string): Promise<void> {
  await page.route(`${site}/write`, (route) =>
    route.fulfill({ contentType: 'text/html', body: portalPage(editor) }),
  );
  await page.goto(`${site}/write`);
  await expect(page.locator('body')).toHaveAttribute('data-ready', '1');
}

/** Pastes what is on the clipboard with the keyboard, and gives what the portal would store. */
async function pasted(page: Page, { surface, content }: Editor): Promise<string> {
  const body =
    'frame' in surface ? page.frameLocator(surface.frame).locator('body') : page.locator(surface.element);
  await body.click();
  await page.keyboard.press('Control+v');
  await expect(body.locator('table')).toHaveCount(3);
  return page.evaluate<string>(content);
}

interface StoredTable {
  /** Of each box: its spans and its text. */
  boxes: [number, number, string][];
  /** How many of them have lines on all four sides. */
  framed: number;
  /** In pixels on a page with 900 of them. */
  width: number;
}

/** How a stored text looks where it is published: on a page of 900 pixels that has no style of its own for tables. */
async function published(page: Page, html: string): Promise<StoredTable[]> {
  await page.setContent(`<!doctype html><div style="width:900px">${html}</div>`);
  return page.locator('table').evaluateAll((found) =>
    (found as HTMLTableElement[]).map((table) => {
      const cells = Array.from(table.querySelectorAll<HTMLTableCellElement>('td, th'));
      const isFramed = (cell: Element) => {
        const style = getComputedStyle(cell);
        return ['top', 'right', 'bottom', 'left'].every((side) => {
          const drawn = style.getPropertyValue(`border-${side}-style`);
          return (
            drawn !== 'none' && drawn !== 'hidden' && style.getPropertyValue(`border-${side}-width`) !== '0px'
          );
        });
      };
      return {
        boxes: cells.map((cell): [number, number, string] => [
          cell.rowSpan,
          cell.colSpan,
          cell.innerText.replace(/\s+/g, ''),
        ]),
        framed: cells.filter(isFramed).length,
        width: table.getBoundingClientRect().width,
      };
    }),
  );
}

/** The example with the most and the longest numbers. */
const CITY = '临澜市人民政府';

function cityReport(): ReturnType<typeof reportOf> {
  const file = readFileSync(new URL('../src/examples/city.json', import.meta.url), 'utf8');
  const opened = openStored(JSON.parse(file));
  if (!opened.ok) throw new Error(opened.detail);
  return reportOf(opened.report.draft);
}

/** Pastes into an editor and holds what it stores against the report that was copied. */
async function expectKept(
  page: Page,
  editor: Editor,
  site: string,
  report: ReturnType<typeof reportOf>,
): Promise<void> {
  await openPortal(page, editor, site);
  const html = await pasted(page, editor);

  const stored = await published(page, html);
  const boxes = TABLE_IDS.map((id) =>
    tables[id].grid
      .slice()
      .sort((one, other) => one.row - other.row || one.col - other.col)
      .map(({ rows, cols }) => [rows, cols]),
  );
  expect(stored.map((table) => table.boxes.map(([rows, cols]) => [rows, cols]))).toEqual(boxes);
  if (editor.keepsBorders) {
    expect(stored.reduce((sum, { framed }) => sum + framed, 0)).toBe(boxes.flat().length);
    for (const { width } of stored) expect(width).toBeGreaterThan(300);
  }
  for (const { width } of stored) expect(width).toBeLessThanOrEqual(902);

  const read = readReportFile(new TextEncoder().encode(`<!doctype html><body>${html}</body>`));
  if (!read.ok) throw new Error(read.message);
  const again = reportOf(read.draft);
  expect(again.counts).toEqual(report.counts);
  expect(again.charges).toBe(report.charges);
  expect(Object.values(report.counts).filter((count) => count !== null)).toHaveLength(199);
  expect([again.agency, again.year]).toEqual([report.agency, report.year]);
}

// Copied once: what is on the clipboard is the same for each of them, and opening the report takes as long as pasting it.
test('a report copied as a web page keeps its tables in the editors of six portals', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page, 'export', CITY);
  await page.getByRole('button', { name: '复制为网页' }).click();
  await expect(page.getByText('已复制，可以粘贴到网站后台的编辑框里。')).toBeVisible();

  const report = cityReport();
  const portals = await startHost(packages);
  const site = `http://127.0.0.1:${portals.port}`;
  for (const editor of editors)
    await test.step(editor.name, async () => {
      const portal = await context.newPage();
      await expectKept(portal, editor, site, report);
      await portal.close();
    });
  await portals.close();
});
