import type { SectionNumber } from '../format/sections';
import type { TableId } from '../format/table';
import { chineseDate } from '../report/dates/date';
import { printedText, type Report } from '../report/report';
import { sectionLines, type TextLine } from '../report/text/section-text';
import type { Block, Grid } from './block';

function lineBlock(section: SectionNumber, line: TextLine): Block {
  if (line.role === 'heading') return { kind: 'heading', level: 2, section, text: line.text };
  const { role, runIn, text } = line;
  return { kind: 'paragraph', section, role, text, ...(runIn === undefined ? {} : { runIn }) };
}

function gridOf(report: Report, table: TableId): Grid {
  const spec = report.form.tables[table];
  return {
    kind: 'grid',
    section: spec.section,
    table,
    columns: spec.gridColumns,
    headRows: spec.headRows,
    cells: spec.grid.map((box) => (box.cell ? { ...box, text: printedText(report, box.cell) } : box)),
  };
}

/** The report as it will be printed, from the title to the date. A section without text keeps its heading. */
export function compose(report: Report): Block[] {
  const lines = (section: SectionNumber) =>
    sectionLines(report, section).map((line) => lineBlock(section, line));
  const blocks: Block[] = [{ kind: 'title', section: 0, text: report.title }, ...lines(0)];
  for (const { number, id, heading } of report.form.sections) {
    blocks.push({ kind: 'heading', level: 1, section: number, text: heading });
    if (id in report.form.tables) blocks.push(gridOf(report, id as TableId));
    // One by one: spreading very many paragraphs into one call overflows the stack.
    for (const line of lines(number)) blocks.push(line);
  }
  const { agency, date } = report.signature;
  if (agency !== '') blocks.push({ kind: 'paragraph', section: 0, role: 'signature', text: agency });
  if (date !== '') blocks.push({ kind: 'paragraph', section: 0, role: 'date', text: chineseDate(date) });
  return blocks;
}

/** A block's words as one line of plain text; a grid has none of its own. */
export function blockText(block: Block): string {
  if (block.kind === 'grid') return '';
  return block.kind === 'paragraph' ? `${block.runIn ?? ''}${block.text}` : block.text;
}
