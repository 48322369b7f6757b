import { expect, test } from 'vitest';
import { fieldsOf } from './read-fields';
import { StyleLooks } from './read-look';
import { unnumbered, type Numbering } from './read-numbering';
import { shownParagraphs } from './read-text';
import { readXml, type XmlElement } from './xml';
import { childrenOf } from './xml-tree';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

/** The pieces of each paragraph; what is not plain stands behind how it is shown. */
function pieces(paragraphs: string, numberOf: Numbering = unnumbered): string[][] {
  const read = readXml(`<w:body ${WORD}>${paragraphs}</w:body>`);
  if (!read.ok) throw new Error(read.problem);
  const reading = {
    numberOf,
    looks: new StyleLooks(null),
    fields: fieldsOf(read.root),
    placeholders: new Set<XmlElement>(),
    noteText: (kind: string, id: string) => `${kind} ${id}`,
    partText: () => '',
    chunk: () => ({ text: '', what: '' }),
  };
  return shownParagraphs(childrenOf(read.root, 'w:p'), reading).map((shown) =>
    shown.pieces
      .filter(({ text }) => text !== '')
      .map(({ text, as }) => (as === 'plain' ? text : `${as}:${text}`)),
  );
}

test('tabs, line breaks and hyphens are characters; a page that ends within a paragraph ends no line', () => {
  const marks = '<w:r><w:tab/><w:br/><w:noBreakHyphen/><w:br w:type="page"/></w:r>';
  expect(pieces(paragraph(run('收到') + marks + run('3 件')))).toEqual([
    ['收到', '\t', '\n', '-', '\f', '3 件'],
  ]);
});

test('what was deleted under tracking, what is hidden and what is struck is told from what is shown', () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>4</w:delText></w:r></w:del>';
  const shown = run('5', '<w:vanish/>') + run('6', '<w:strike/>') + run('7');
  expect(pieces(paragraph(deleted + shown))).toEqual([['deleted:4', 'hidden:5', 'struck:6', '7']]);
});

test('a note is no text of the sentence it hangs on', () => {
  expect(pieces(paragraph(`${run('12')}<w:r><w:footnoteReference w:id="3"/></w:r>`))).toEqual([
    ['12', 'note:footnotes 3'],
  ]);
});

test('paragraphs whose end was deleted are one', () => {
  const open = '<w:rPr><w:del w:id="1"/></w:rPr>';
  expect(pieces(paragraph(run('收到'), open) + paragraph(run('3 件')))).toEqual([['收到', '3 件']]);
});

test('the number of a list stands before what it numbers, and before nothing else', () => {
  const numberOf: Numbering = () => ({ text: '一、', as: 'plain' });
  expect(pieces(paragraph(run('总体情况')) + paragraph(''), numberOf)).toEqual([['一、', '总体情况'], []]);
});
