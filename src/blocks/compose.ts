import { tables } from '../format/form';
import { sections, type SectionNumber } from '../format/sections';
import type { TableId } from '../format/table';
import { chineseDate } from '../report/date';
import { valueText, type Prose, type Report } from '../report/report';
import type { Block, Grid, Paragraph } from './block';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 1 → 一, 12 → 十二, 25 → 二十五: the numbers of sub-headings. */
export function chineseNumeral(value: number): string {
  if (value <= 10) return NUMERALS[value] ?? String(value);
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : NUMERALS[tens]}十${ones === 0 ? '' : NUMERALS[ones]}`;
}

function body(section: SectionNumber, text: string): Paragraph {
  return { kind: 'paragraph', section, role: 'body', text };
}

/** A run-in sub-heading ends like a sentence, unless its writer ended it otherwise. */
function asSentence(heading: string): string {
  return /[。：:！？；，、.]$/.test(heading) ? heading : `${heading}。`;
}

function proseBlocks(section: SectionNumber, prose: Prose): Block[] {
  const blocks: Block[] = prose.lead.map((text) => body(section, text));
  let numbered = 0;
  for (const part of prose.parts) {
    if (part.paragraphs.length === 0) continue;
    if (part.heading === '') {
      blocks.push(...part.paragraphs.map((text) => body(section, text)));
      continue;
    }
    const heading = `（${chineseNumeral(++numbered)}）${part.heading}`;
    if (prose.headings === 'ownLine') {
      blocks.push({ kind: 'heading', level: 2, section, text: heading });
      blocks.push(...part.paragraphs.map((text) => body(section, text)));
    } else {
      const [first = '', ...rest] = part.paragraphs;
      blocks.push({ ...body(section, first), runIn: asSentence(heading) });
      blocks.push(...rest.map((text) => body(section, text)));
    }
  }
  return blocks;
}

function gridOf(report: Report, table: TableId): Grid {
  const spec = tables[table];
  return {
    kind: 'grid',
    section: spec.section,
    table,
    columns: spec.gridColumns,
    headRows: spec.headRows,
    cells: spec.grid.map((box) => (box.cell ? { ...box, text: valueText(report, box.cell) } : box)),
  };
}

function tableBlocks(report: Report, table: TableId): Block[] {
  const { section } = tables[table];
  const notes = report.tableNotes[table].map((text): Block => ({
    kind: 'paragraph',
    section,
    role: 'note',
    text,
  }));
  return [gridOf(report, table), ...notes];
}

/** The report as it will be printed, from the title to the date. A section without text keeps its heading. */
export function compose(report: Report): Block[] {
  const content: Record<(typeof sections)[number]['id'], Block[]> = {
    overview: proseBlocks(1, report.overview),
    disclosure: tableBlocks(report, 'disclosure'),
    applications: tableBlocks(report, 'applications'),
    disputes: tableBlocks(report, 'disputes'),
    problems: proseBlocks(5, report.problems),
    others: report.others.map((text) => body(6, text)),
  };
  const blocks: Block[] = [{ kind: 'title', section: 0, text: report.title }];
  blocks.push(...report.opening.map((text) => body(0, text)));
  for (const section of sections) {
    blocks.push({ kind: 'heading', level: 1, section: section.number, text: section.heading });
    blocks.push(...content[section.id]);
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
