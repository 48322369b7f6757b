import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../blocks/block';
import { blockText, compose } from '../../blocks/compose';
import { examples } from '../../examples';
import { randomDraft } from '../../examples/random-draft';
import { runs } from '../../examples/runs';
import { form2021 } from '../../format/forms';
import { FORM_FILL, type GridCell } from '../../format/table';
import { emptyDraft } from '../../report/empty-draft';
import { printable } from '../../report/text/paragraphs';
import { reportOf, valueText, type Report } from '../../report/report';
import { layouts, type LayoutId } from './layouts';
import { writeDocx } from './write';
import { readXml, type XmlElement } from './xml';
import { childOf, childrenOf, descendantsOf } from './xml-tree';

const { tables } = form2021;

const layoutIds = Object.keys(layouts) as LayoutId[];
const writtenAt = '2027-01-22T08:30:00.000Z';

async function partsOf(
  blocks: readonly Block[],
  layout: LayoutId,
  shading = true,
): Promise<Record<string, string>> {
  const file = await writeDocx(blocks, {
    layout,
    shading,
    title: '标题',
    agency: '云溪县科学技术局',
    writtenAt,
  });
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function rootOf(xml: string | undefined): XmlElement {
  const result = readXml(xml ?? '');
  if (!result.ok) throw new Error(`${result.problem} at ${result.at}`);
  return result.root;
}

/** What stands in the body, in order: paragraphs, tables and the section's properties. */
async function bodyOf(blocks: readonly Block[], layout: LayoutId, shading = true): Promise<XmlElement[]> {
  const parts = await partsOf(blocks, layout, shading);
  const body = childOf(rootOf(parts['word/document.xml']), 'w:body');
  return body ? childrenOf(body) : [];
}

const named = (element: XmlElement, ...names: string[]) =>
  descendantsOf(element).filter(({ name }) => names.includes(name));

function textOf(element: XmlElement): string {
  return named(element, 'w:t')
    .flatMap(({ children }) => children)
    .filter((child) => typeof child === 'string')
    .join('');
}

interface Box {
  row: number;
  col: number;
  rows: number;
  cols: number;
  text: string;
  fill: string | undefined;
}

/** The boxes of a written table, merged downwards as Word merges them; in the order they begin. */
function boxesOf(table: XmlElement): Box[] {
  const boxes: Box[] = [];
  const open = new Map<number, Box>();
  childrenOf(table, 'w:tr').forEach((tableRow, row) => {
    let col = 0;
    for (const cell of childrenOf(tableRow, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr') as XmlElement;
      const value = (name: string, attribute = 'w:val') => childOf(properties, name)?.attributes[attribute];
      const cols = Number(value('w:gridSpan') ?? 1);
      const text = textOf(cell);
      const above = open.get(col);
      if (value('w:vMerge') === 'continue' && above?.cols === cols && text === '') above.rows++;
      else {
        const box = { row, col, rows: 1, cols, text, fill: value('w:shd', 'w:fill') };
        boxes.push(box);
        open.set(col, box);
      }
      col += cols;
    }
  });
  return boxes;
}

/** A box as one line, so that what differs can be read. */
const line = ({ row, col, rows, cols, text, fill }: Omit<Box, 'fill'> & { fill?: string | undefined }) =>
  `${row},${col} ${rows}×${cols} ${fill ?? ''} ${text}`;

/** What stands in the body, a line for each paragraph and for each box of a table. */
function linesOfBody(body: XmlElement[]): string[] {
  return body.flatMap((element) =>
    element.name === 'w:tbl' ? boxesOf(element).map(line).sort() : [`${element.name} ${textOf(element)}`],
  );
}

/** What must stand there: every block in its place, every label and the report's own numbers in their boxes. */
function linesOfReport(report: Report, shading: boolean): string[] {
  const boxLine = ({ fill, ...box }: GridCell) =>
    line({
      ...box,
      text: box.cell ? valueText(report, box.cell) : box.text,
      ...(shading && fill ? { fill } : {}),
    });
  const blocks = compose(report).flatMap((block) =>
    block.kind === 'grid'
      ? tables[block.table].grid.map(boxLine).sort()
      : [`w:p ${printable(blockText(block))}`],
  );
  return [...blocks, 'w:sectPr '];
}

const empty = () => reportOf(emptyDraft(2026));

async function exampleReport(id: string): Promise<Report> {
  const example = examples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`No such example: ${id}`);
  return reportOf((await example.load()).draft);
}

describe.each(layoutIds)('in layout %s', (layout) => {
  test.each(examples.map(({ id }) => id))('the example %s is all there', async (id) => {
    const report = await exampleReport(id);
    expect(linesOfBody(await bodyOf(compose(report), layout))).toEqual(linesOfReport(report, true));
  });

  test('an empty draft keeps title, headings and the three blank tables', async () => {
    const report = empty();
    expect(linesOfBody(await bodyOf(compose(report), layout))).toEqual(linesOfReport(report, true));
  });

  test('only the four rows of the form are filled, and none with the shading off', async () => {
    const fills = (body: XmlElement[]) =>
      body.flatMap((element) => named(element, 'w:shd')).map(({ attributes }) => attributes['w:fill']);
    expect(fills(await bodyOf(compose(empty()), layout))).toEqual([
      FORM_FILL,
      FORM_FILL,
      FORM_FILL,
      FORM_FILL,
    ]);
    expect(fills(await bodyOf(compose(empty()), layout, false))).toEqual([]);
  });

  test('tables are fixed, of the grid’s width, with rows that stay whole', async () => {
    for (const table of (await bodyOf(compose(empty()), layout)).filter(({ name }) => name === 'w:tbl')) {
      expect(named(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
      const columns = named(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const width = columns.reduce((sum, column) => sum + column, 0);
      expect(named(table, 'w:tblW')[0]?.attributes).toMatchObject({ 'w:type': 'dxa', 'w:w': String(width) });
      const rows = childrenOf(table, 'w:tr');
      expect(named(table, 'w:cantSplit')).toHaveLength(rows.length);
      for (const row of rows) {
        const widths = named(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
        expect(widths.reduce((sum, cell) => sum + cell, 0)).toBe(width);
      }
    }
  });

  test('head rows repeat where the form has them, and the applications table stays on one page', async () => {
    const written = (await bodyOf(compose(empty()), layout)).filter(({ name }) => name === 'w:tbl');
    expect(written.map((table) => named(table, 'w:tblHeader').length)).toEqual([0, 3, 3]);
    const rows = written[1] ? childrenOf(written[1], 'w:tr') : [];
    expect(rows).toHaveLength(28);
    rows.forEach((row, index) => {
      const paragraphs = named(row, 'w:p');
      const kept = named(row, 'w:keepNext');
      expect(kept).toHaveLength(index < rows.length - 1 ? paragraphs.length : 0);
    });
  });

  test('a table stays with its heading and with the note below it', async () => {
    const draft = emptyDraft(2026);
    draft.tableNotes.disputes = '注：数量含上年度结转数量。';
    const blocks = compose(reportOf(draft));
    const body = await bodyOf(blocks, layout);
    const at = blocks.findIndex((block) => block.kind === 'grid' && block.table === 'disputes');
    const rows = childrenOf(body[at] as XmlElement, 'w:tr');
    expect(named(rows[rows.length - 1] as XmlElement, 'w:keepNext')).toHaveLength(15);
    expect(named(body[at + 1] as XmlElement, 'w:pStyle')[0]?.attributes['w:val']).toBe('TableNote');
    const styles = rootOf((await partsOf(blocks, layout))['word/styles.xml']);
    const heading = childrenOf(styles, 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'Heading1',
    );
    expect(heading && named(heading, 'w:keepNext')).toHaveLength(1);
  });

  test('digits shrink in narrow columns so that a number keeps to its line', async () => {
    const draft = emptyDraft(2026);
    const row = draft.cells.disputes['review'];
    if (row)
      Object.assign(row, { upheld: '9', corrected: '12345', otherResult: '123456', undecided: '87654321' });
    const table = (await bodyOf(compose(reportOf(draft)), layout)).filter(({ name }) => name === 'w:tbl')[2];
    const sizes = childrenOf(table as XmlElement, 'w:tr')
      .slice(-1)
      .flatMap((last) => named(last, 'w:r'))
      .map(
        (run) =>
          Number(named(run, 'w:sz')[0]?.attributes['w:val'] ?? layouts[layout].styles.tableValue.size) / 2,
      );
    // 9, 12345, 123456, 87654321 and their sum.
    expect(sizes).toEqual(layout === 'gbt9704' ? [10.5, 8.5, 7.5, 7.5, 7.5] : [10, 9.5, 8, 7.5, 7.5]);
  });

  test('every text names its East Asian font, and the file tells what to take where it is missing', async () => {
    const parts = await partsOf(compose(empty()), layout);
    const fonts = named(rootOf(parts['word/styles.xml']), 'w:rFonts').map(({ attributes }) => attributes);
    const table = rootOf(parts['word/fontTable.xml']);
    const known = new Map(
      childrenOf(table).map((font) => [
        font.attributes['w:name'],
        childOf(font, 'w:altName')?.attributes['w:val'],
      ]),
    );
    expect(fonts.length).toBeGreaterThan(10);
    for (const font of fonts) {
      expect(font['w:eastAsia']).toBe(font['w:ascii']);
      expect(font['w:eastAsia']).toBe(font['w:hAnsi']);
      expect(font['w:hint']).toBe('eastAsia');
      expect(known.get(font['w:eastAsia'])).toBeTruthy();
    }
  });

  test('properties name title, agency and language, and no person', async () => {
    const core = rootOf((await partsOf(compose(empty()), layout))['docProps/core.xml']);
    const values = childrenOf(core).map((child) => [child.name.replace(/^.*}/, ''), textOfAny(child)]);
    expect(Object.fromEntries(values)).toEqual({
      title: '标题',
      creator: '云溪县科学技术局',
      lastModifiedBy: '云溪县科学技术局',
      created: '2027-01-22T08:30:00Z',
      modified: '2027-01-22T08:30:00Z',
      language: 'zh-CN',
    });
  });

  test('a long title is broken into lines, and its words are all there', async () => {
    const draft = emptyDraft(2026);
    draft.title =
      '云溪经济技术开发区管理委员会社会事务局（云溪综合保税区社会事务局）2026年政府信息公开工作年度报告';
    const [title] = await bodyOf(compose(reportOf(draft)), layout);
    expect(title && named(title, 'w:br').length).toBeGreaterThan(0);
    expect(title && textOf(title)).toBe(draft.title);
  });
});

function textOfAny(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

describe('公文格式', () => {
  test('page, line grid and page numbers of GB/T 9704', async () => {
    const parts = await partsOf(compose(empty()), 'gbt9704');
    const section = named(rootOf(parts['word/document.xml']), 'w:sectPr')[0] as XmlElement;
    const attributes = (name: string) => childOf(section, name)?.attributes;
    expect(attributes('w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(attributes('w:pgMar')).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:footer': '1417',
    });
    expect(attributes('w:docGrid')).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
    expect(childrenOf(section, 'w:footerReference').map((footer) => footer.attributes['w:type'])).toEqual([
      'default',
      'even',
    ]);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((path) => {
      const footer = rootOf(parts[path]);
      return [named(footer, 'w:jc')[0]?.attributes['w:val'], textOf(footer)];
    });
    expect(sides).toEqual([
      ['right', '—  —'],
      ['left', '—  —'],
    ]);
  });

  test('a sub-heading run into its paragraph is set in 楷体, the rest as the body', async () => {
    const draft = emptyDraft(2026);
    draft.overview.parts = [{ heading: '主动公开', text: '主动公开政府信息126条。' }];
    const body = await bodyOf(compose(reportOf(draft)), 'gbt9704');
    const paragraph = body.find((element) => textOf(element).startsWith('（一）')) as XmlElement;
    const runs = named(paragraph, 'w:r').map((run) => [
      named(run, 'w:rStyle')[0]?.attributes['w:val'],
      textOf(run),
    ]);
    expect(runs).toEqual([
      ['RunInHeading', '（一）主动公开。'],
      [undefined, '主动公开政府信息126条。'],
    ]);
  });

  test('agency and date are placed by left indents and stay with what comes before', async () => {
    const draft = emptyDraft(2026);
    draft.agency.name = '云溪县科学技术局';
    draft.others.text = '没有其他需要报告的事项。';
    draft.signature.date = '2027-01-22';
    const body = (await bodyOf(compose(reportOf(draft)), 'gbt9704')).slice(-4, -1);
    const lefts = body.map((element) => named(element, 'w:ind')[0]?.attributes['w:left']);
    // 8 characters and 2 to their right of 314 twips; the date 2 further in.
    expect(lefts).toEqual([undefined, String(8845 - 10 * 314), String(8845 - 8 * 314)]);
    expect(named(body[0] as XmlElement, 'w:keepNext')).toHaveLength(1);
  });
});

test('模板格式 has the page and the column widths of the blank form, and bare page numbers', async () => {
  const parts = await partsOf(compose(empty()), 'official');
  const document = rootOf(parts['word/document.xml']);
  expect(named(document, 'w:pgMar')[0]?.attributes).toMatchObject({
    'w:top': '1440',
    'w:right': '1800',
    'w:bottom': '1440',
    'w:left': '1800',
  });
  const columns = named(document, 'w:tbl').map((table) =>
    named(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
  );
  expect(columns).toEqual([
    tables.disclosure.gridColumns,
    tables.applications.gridColumns,
    tables.disputes.gridColumns,
  ]);
  expect(parts['word/settings.xml']).not.toContain('evenAndOddHeaders');
});

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are the same on another day', async () => {
    const blocks = compose(await exampleReport('ordinary'));
    const options = { layout: 'gbt9704', shading: true, title: '标题', agency: '某局', writtenAt } as const;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-22T08:00:00Z') });
    const first = await writeDocx(blocks, options);
    vi.setSystemTime(new Date('2028-05-04T03:02:01Z'));
    expect(await writeDocx(blocks, options)).toEqual(first);
  });
});

test('characters Word cannot hold never reach the file, even from blocks of another maker', async () => {
  const text = '一\u0000\u0007\ud800二\udc00\ufffe\n三<&>"\'👍';
  const blocks: Block[] = [
    { kind: 'title', section: 0, text },
    { kind: 'heading', level: 2, section: 1, text },
    { kind: 'paragraph', section: 1, role: 'body', runIn: text, text },
  ];
  const body = await bodyOf(blocks, 'gbt9704');
  const plain = '一二 三<&>"\'👍';
  expect(body.map(textOf)).toEqual([plain, plain, plain + plain, '']);
});

test('whatever a report holds, its file holds every paragraph, label and number in its place', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomDraft,
      fc.constantFrom(...layoutIds),
      fc.boolean(),
      async (draft, layout, shading) => {
        const report = reportOf(draft);
        const body = await bodyOf(compose(report), layout, shading);
        expect(linesOfBody(body)).toEqual(linesOfReport(report, shading));
      },
    ),
    runs(60),
  );
}, 600_000);
