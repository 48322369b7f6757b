import type { Layout } from './layout';

/** Columns of one width, the odd twips spread over them. */
function evenColumns(count: number, width: number): number[] {
  const edge = (index: number) => Math.round((index * width) / count);
  return Array.from({ length: count }, (_, index) => edge(index + 1) - edge(index));
}

const line = 579;
const body = { size: 32, line, tracking: -6 } as const;
const closing = { ...body, face: 'fangSong', align: 'left', unspaced: true } as const;
const tableText = { face: 'song', size: 21, line: 250 } as const;
const tableWidth = 8844;
const table = { rowHeight: 350, cellMargin: 40, border: 4 };

/** 公文格式: page, type and signature as GB/T 9704—2012 sets them, the form's tables scaled to its text block. */
export const gbt9704: Layout = {
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1417 },
  linePitch: line,
  textWidth: 8845,
  bodyEm: 314,
  titleEms: 19,
  pageNumbers: 'outer',
  styles: {
    title: { face: 'title', size: 44, align: 'center', line: 640, after: line, unspaced: true },
    heading1: { ...body, face: 'hei', align: 'both', indentChars: 2, keepNext: true },
    heading2: { ...body, face: 'kaiGb', align: 'both', indentChars: 2, keepNext: true },
    body: { ...body, face: 'fangSong', align: 'both', indentChars: 2 },
    note: { face: 'song', size: 21, align: 'both', line: 280, before: 40 },
    signature: { ...closing, before: line, keepNext: true },
    date: closing,
    tableLabel: { ...tableText, align: 'left' },
    tableValue: { ...tableText, align: 'center' },
    tableRemark: { ...tableText, face: 'kaiGb', align: 'left' },
    pageNumber: { face: 'song', size: 28, align: 'left', line: 340 },
    pageHeader: { face: 'song', size: 18, align: 'right', line: 240 },
  },
  runIn: { face: 'kaiGb', bold: false },
  tables: {
    disclosure: { ...table, columns: evenColumns(4, tableWidth) },
    applications: { ...table, columns: [760, 900, 3055, 590, 590, 590, 590, 590, 590, 589] },
    disputes: { ...table, columns: evenColumns(15, tableWidth) },
  },
};
