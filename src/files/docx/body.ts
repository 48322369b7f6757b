import { AlignmentType, Paragraph, type FileChild } from 'docx';
import type { LetterBlock, Paragraph as TextBlock } from '../../blocks/block';
import { signaturePlace } from '../../blocks/signature-place';
import { titleLines } from '../../blocks/title-lines';
import { printable } from '../../report/text/paragraphs';
import { keepsNext, keepsWhole } from './keep-next';
import { TABLE_GAP, type Layout } from './layout';
import { ListTable } from './list-table';
import { isRagged } from './ragged';
import { textRun } from './run';
import { RUN_IN_STYLE, styleId } from './styles';
import { FormTable } from './table';

function titleOf(text: string, layout: Layout, isFirst: boolean): Paragraph {
  const lines = titleLines(printable(text), layout.titleEms);
  return new Paragraph({
    style: styleId('title'),
    // A file of several letters: each begins a page.
    ...(isFirst ? {} : { pageBreakBefore: true }),
    children: lines.map((line, index) => textRun(line, index === 0 ? {} : { break: 1 })),
  });
}

function closingText(blocks: readonly LetterBlock[], role: 'signature' | 'date'): string {
  const found = blocks.find((block) => block.kind === 'paragraph' && block.role === role);
  return found?.kind === 'paragraph' ? found.text : '';
}

/** Left indents, not right ones: those drift in LibreOffice and WPS. */
function closingOf(
  block: TextBlock,
  role: 'signature' | 'date',
  blocks: readonly LetterBlock[],
  layout: Layout,
): Paragraph {
  const agency = closingText(blocks, 'signature');
  const place = signaturePlace(agency, closingText(blocks, 'date'), layout.textWidth / layout.bodyEm);
  const left = Math.round((role === 'signature' ? place.agency : place.date) * layout.bodyEm);
  // In a font with wider digits the date may extend into the margin, so that it does not break into two lines.
  const indent = role === 'date' ? { left, right: -2 * layout.bodyEm } : { left };
  return new Paragraph({
    style: styleId(role),
    indent,
    children: [textRun(block.text)],
  });
}

/** The document's paragraphs and tables, one for each block. */
export function bodyOf(blocks: readonly LetterBlock[], layout: Layout, shading: boolean): FileChild[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'title') return titleOf(block.text, layout, index === 0);
    if (block.kind === 'listing') return new ListTable(block, layout);
    if (block.kind === 'grid')
      return new FormTable(block, { layout, shading, keepWithNext: keepsNext(blocks, index) });
    if (block.kind === 'heading')
      return new Paragraph({
        style: styleId(block.level === 1 ? 'heading1' : 'heading2'),
        ...(next?.kind === 'grid' ? { spacing: { after: TABLE_GAP } } : {}),
        children: [textRun(block.text)],
      });
    if (block.role === 'signature' || block.role === 'date')
      return closingOf(block, block.role, blocks, layout);
    return new Paragraph({
      style: styleId(block.role),
      ...(keepsNext(blocks, index) ? { keepNext: true } : {}),
      ...(keepsWhole(blocks, index) ? { keepLines: true } : {}),
      ...(isRagged(block.text) ? { alignment: AlignmentType.LEFT } : {}),
      children: [
        ...(block.runIn === undefined ? [] : [textRun(block.runIn, { style: RUN_IN_STYLE })]),
        ...(block.text === '' ? [] : [textRun(block.text)]),
      ],
    });
  });
}
