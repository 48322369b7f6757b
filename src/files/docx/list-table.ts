import { FileChild, type IXmlableObject } from 'docx';
import type { Listing } from '../../blocks/block';
import { printable } from '../../report/text/paragraphs';
import { element, setting, textElement, type Element } from './element';
import type { Layout } from './layout';
import { styleId } from './styles';
import { length, tableProperties } from './table';

/** Eighths of a point, and twips left and right within a cell. */
const LINES = { border: 4, cellMargin: 108 };
/** The least a row is high, in twips. */
const ROW_HEIGHT = 400;

function cell(text: string, width: number, isHead: boolean): Element {
  const style = setting('w:pStyle', styleId(isHead ? 'tableValue' : 'tableLabel'));
  const lines = text.split('\n').map((line) => printable(line));
  return element('w:tc', {}, [
    element('w:tcPr', {}, [length('w:tcW', width), setting('w:vAlign', 'center')]),
    ...lines.map((line) =>
      element('w:p', {}, [
        element('w:pPr', {}, [style]),
        ...(line === '' ? [] : [element('w:r', {}, [textElement(line)])]),
      ]),
    ),
  ]);
}

/** A list as wide as the page. Its head is repeated on every page; rows are never cut. */
function listElement({ head, rows, shares }: Listing, { textWidth }: Layout): Element {
  const columns = shares.map((share) => Math.floor((textWidth * share) / 100));
  const row = (texts: readonly string[], isHead: boolean) =>
    element('w:tr', {}, [
      element('w:trPr', {}, [
        setting('w:cantSplit'),
        element('w:trHeight', { 'w:val': ROW_HEIGHT, 'w:hRule': 'atLeast' }),
        ...(isHead ? [setting('w:tblHeader')] : []),
      ]),
      ...columns.map((width, at) => cell(texts[at] ?? '', width, isHead)),
    ]);
  return element('w:tbl', {}, [
    tableProperties({ columns, ...LINES }),
    element(
      'w:tblGrid',
      {},
      columns.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    row(head, true),
    ...rows.map((texts) => row(texts, false)),
  ]);
}

/** A list of a letter as a table. */
export class ListTable extends FileChild {
  constructor(
    private readonly listing: Listing,
    private readonly layout: Layout,
  ) {
    super('w:tbl');
  }

  override prepForXml(): IXmlableObject {
    return listElement(this.listing, this.layout);
  }
}
