import type { Layout } from './layout';

const line = 312;
const body = { face: 'song', size: 24, line: 468 } as const;
const closing = { ...body, align: 'left', unspaced: true } as const;
const tableText = { face: 'song', size: 20, line: 260 } as const;

/** 模板格式: as the State Council office's blank form looks, its tables hanging over the margins as they do there. */
export const official: Layout = {
  margins: { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 851, footer: 992 },
  linePitch: line,
  textWidth: 8306,
  bodyEm: 240,
  titleEms: 21.5,
  pageNumbers: 'centre',
  styles: {
    title: {
      face: 'song',
      size: 36,
      bold: true,
      align: 'center',
      line: 560,
      before: line,
      after: line,
      unspaced: true,
    },
    heading1: {
      ...body,
      bold: true,
      align: 'both',
      indentChars: 2,
      before: line / 2,
      after: line / 2,
      keepNext: true,
    },
    heading2: { ...body, bold: true, align: 'both', indentChars: 2, keepNext: true },
    body: { ...body, align: 'both', indentChars: 2 },
    note: { ...tableText, align: 'both', line: 280, before: 40 },
    signature: { ...closing, before: body.line, keepNext: true },
    date: closing,
    tableLabel: { ...tableText, align: 'left' },
    tableValue: { ...tableText, align: 'center' },
    tableRemark: { ...tableText, face: 'kai', align: 'left' },
    pageNumber: { face: 'song', size: 21, align: 'center', line: 300 },
    pageHeader: { face: 'song', size: 18, align: 'right', line: 240 },
  },
  runIn: { face: 'song', bold: true },
  // Widths, heights, margins and lines are those of the blank form's own three tables.
  tables: {
    disclosure: {
      columns: [2435, 2435, 2435, 2435],
      rowHeight: 340,
      cellMargin: 57,
      border: 8,
    },
    applications: {
      columns: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
      rowHeight: 340,
      cellMargin: 57,
      border: 8,
    },
    disputes: {
      columns: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
      rowHeight: 340,
      valueRowHeight: 672,
      cellMargin: 108,
      border: 4,
    },
  },
};
