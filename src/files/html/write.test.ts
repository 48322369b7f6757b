import { describe, expect, test } from 'vitest';
import type { Block } from '../../blocks/block';
import { compose } from '../../blocks/compose';
import { form2021 } from '../../format/forms';
import { TABLE_IDS } from '../../format/table';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { readXml, type XmlElement } from '../docx/xml';
import { childrenOf, descendantsOf } from '../docx/xml-tree';
import { writeHtml } from './write';

const { sections, tables } = form2021;

/** Our HTML closes every tag and quotes every attribute, so an XML reader can take it apart. */
function treeOf(html: string): XmlElement {
  const result = readXml(`<page>${html}</page>`);
  if (!result.ok)
    throw new Error(`${result.problem} at ${result.at}: ${html.slice(result.at, result.at + 60)}`);
  return result.root;
}

const named = (root: XmlElement, name: string) =>
  descendantsOf(root).filter((element) => element.name === name);
const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

describe('a report as HTML', () => {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县科学技术局';
  draft.overview.parts = [{ heading: '主动公开', text: '主动公开政府信息126条。' }];
  draft.problems.headings = 'ownLine';
  draft.problems.parts = [{ heading: '存在的主要问题', text: '解读形式较为单一。' }];
  draft.tableNotes.disputes = '注：数量含上年度结转数量。';
  draft.signature.date = '2027-01-22';
  draft.cells.disclosure['licences'] = { decisions: '37' };
  const blocks = compose(reportOf(draft));
  const page = treeOf(writeHtml(blocks, { shading: true }));

  test('has its title and headings in bold, and paragraphs', () => {
    const all = named(page, 'p');
    const bold = all.filter((paragraph) => {
      const [first, ...rest] = childrenOf(paragraph);
      return first?.name === 'strong' && rest.length === 0 && textOf(first) === textOf(paragraph);
    });
    expect(textOf(bold[0] as XmlElement)).toBe('云溪县科学技术局2026年政府信息公开工作年度报告');
    const own = (number: number) => (number === 5 ? ['（一）存在的主要问题'] : []);
    expect(bold.slice(1).map(textOf)).toEqual(
      sections.flatMap(({ heading, number }) => [heading, ...own(number)]),
    );
    expect(named(page, 'strong').map(textOf)).toContain('（一）主动公开。');
    expect(all.map(textOf).slice(-2)).toEqual(['云溪县科学技术局', '2027年1月22日']);
    for (const text of ['解读形式较为单一。', '注：数量含上年度结转数量。'])
      expect(all.map(textOf)).toContain(text);
  });

  test.each(TABLE_IDS)('the table %s has the boxes of the form in their order', (id) => {
    const table = named(page, 'table')[TABLE_IDS.indexOf(id)] as XmlElement;
    const cells = named(table, 'td');
    const said = cells.map((cell) => [
      cell.attributes['rowspan'] ?? '1',
      cell.attributes['colspan'] ?? '1',
      textOf(cell),
    ]);
    const order = [...tables[id].grid].sort((left, right) => left.row - right.row || left.col - right.col);
    expect(said).toEqual(
      order.map(({ rows, cols, text, cell }) => [
        String(rows),
        String(cols),
        cell === 'disclosure.licences.decisions' ? '37' : text,
      ]),
    );
  });

  test('its tables draw their own lines, and are as wide as the page they come to leaves them', () => {
    for (const table of named(page, 'table')) {
      expect(table.attributes).toMatchObject({ border: '1', style: 'border-collapse:collapse' });
      for (const box of named(table, 'td'))
        expect(box.attributes['style']).toContain('border:1px solid #000');
    }
    const markup = writeHtml(blocks, { shading: true });
    expect(markup).not.toMatch(/width|<t(?:h|head|foot)\b|<h\d|\bclass=|\blang=|\bscope=/);
  });

  test('fills the form’s rows, and leaves them plain with the shading off', () => {
    const filled = (html: string) => html.split('background-color:#C6D9F1').length - 1;
    expect(filled(writeHtml(blocks, { shading: true }))).toBe(4);
    expect(filled(writeHtml(blocks, { shading: false }))).toBe(0);
  });
});

test('text is text, whatever it looks like', () => {
  const text = `<script>alert("1")</script>&amp;<img src=x onerror='y'>`;
  const blocks: Block[] = [
    { kind: 'title', section: 0, text },
    { kind: 'heading', level: 1, section: 1, text },
    { kind: 'heading', level: 2, section: 1, text },
    { kind: 'paragraph', section: 1, role: 'body', runIn: text, text },
    { kind: 'paragraph', section: 2, role: 'note', text },
    { kind: 'paragraph', section: 0, role: 'signature', text },
    {
      kind: 'grid',
      section: 2,
      table: 'disclosure',
      columns: [1],
      headRows: 0,
      cells: [{ row: 0, col: 0, rows: 1, cols: 1, text, align: 'left' }],
    },
  ];
  const page = treeOf(writeHtml(blocks, { shading: true }));
  expect(named(page, 'script')).toEqual([]);
  expect(named(page, 'img')).toEqual([]);
  expect(childrenOf(page).map(textOf)).toEqual([text, text, text, text + text, text, text, text]);
});
