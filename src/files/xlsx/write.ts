import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { columnName, type PlainSheet, type SheetBox } from '../../blocks/sheet/plain-sheet';

/** Without `charset`, which the library would write at a place the standard does not allow. */
const FONT = { name: '宋体', size: 10.5 } as const;
const LINE = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
/** In inches. */
const MARGINS = { top: 0.8, bottom: 0.6, left: 0.5, right: 0.5, header: 0.4, footer: 0.3 } as const;

const formatOf = (number: string): string => {
  const { length } = number.split('.')[1] ?? '';
  return length === 0 ? '0' : `0.${'0'.repeat(length)}`;
};

function styleOf({ value, align, fill }: SheetBox): CellStyle {
  const isNumber = typeof value !== 'string';
  return {
    font: FONT,
    border: BORDER,
    // Shrink to fit: otherwise a number too long for its column would show as ###.
    alignment: {
      horizontal: align,
      vertical: 'center',
      ...(isNumber ? { shrinkToFit: true } : { wrapText: true }),
    },
    // Format @ keeps a text a text, also after somebody edits the cell.
    numFmt: isNumber ? formatOf(value.number) : value === '' ? 'General' : '@',
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
  };
}

function cellsOf(boxes: readonly SheetBox[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const box of boxes) {
    const style = styleOf(box);
    // Each cell of a merged box has its part of the border.
    for (let row = box.row; row < box.row + box.rows; row++)
      for (let col = box.col; col < box.col + box.cols; col++) cells.set(`${row},${col}`, { style });
    if (box.value === '') continue;
    const at = `${box.row},${box.col}`;
    if (typeof box.value === 'string') cells.set(at, textCell(kept(box.value), style));
    else {
      const number = Number(box.value.number);
      const { formula } = box.value;
      cells.set(at, {
        style,
        value: number,
        type: 'number',
        ...(formula === undefined ? {} : { formula, formulaResult: number }),
      });
    }
  }
  return cells;
}

/** A text without characters XML cannot hold; `_x0000_` in it is escaped, as it would be read as an escape. */
const kept = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((character) => /^[\t\n\u0020-\ud7ff\ue000-\ufffd]$|^[\u{10000}-\u{10ffff}]$/u.test(character))
    .join('')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** A text in a cell. One like #N/A is written as rich text, because the library would write it as an error value. */
const textCell = (text: string, style: CellStyle): Partial<Cell> =>
  text.startsWith('#')
    ? { style, type: 'richText', value: text, richText: [{ text }] }
    : { style, type: 'string', value: text };

/** A valid sheet name: at most 31 characters, without these signs. */
const sheetName = (name: string): string =>
  kept(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31);
/** A text for the page header, where & begins an instruction and 255 characters are the limit. */
const printed = (text: string): string => kept(text).replace(/&/g, '&&').slice(0, 200);

/** A page is as broad as the sheet, or the sheet stands on pages side by side, heads and labels on each. */
function pageSetup({ isLandscape, frozen, pages }: PlainSheet): NonNullable<WriteSheet['pageSetup']> {
  const first = (pages?.firstRow ?? 0) + 1;
  return {
    paperSize: 'a4',
    orientation: isLandscape ? 'landscape' : 'portrait',
    ...(pages ? { scale: pages.scale } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    margins: MARGINS,
    horizontalCentered: true,
    ...(frozen.rows > 0 ? { printTitlesRow: `$${first}:$${frozen.rows}` } : {}),
    ...(pages && frozen.columns > 0 ? { printTitlesColumn: `$A:$${columnName(frozen.columns - 1)}` } : {}),
  };
}

function sheetOf(sheet: PlainSheet): WriteSheet {
  const { name, columns, rows, boxes, frozen, heading, pages } = sheet;
  return {
    name: sheetName(name),
    columns: columns.map((width) => ({ width })),
    rows: rows.map(() => columns.map(() => null)),
    rowDefs: new Map(rows.map((height, at) => [at, { height }])),
    cells: cellsOf(boxes),
    merges: boxes
      .filter((box) => box.rows > 1 || box.cols > 1)
      .map(({ row, col, rows: tall, cols }) => ({
        startRow: row,
        startCol: col,
        endRow: row + tall - 1,
        endCol: col + cols - 1,
      })),
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    // The library names the last column of a page.
    ...(pages ? { colBreaks: pages.begins.map((first) => first - 1) } : {}),
    pageSetup: pageSetup(sheet),
    headerFooter: { oddHeader: `&C${printed(heading)}`, oddFooter: '&C&P / &N' },
  };
}

/**
 * Writes sheets as an .xlsx file; the same sheets and time (ISO 8601) give the same bytes. A text stays a text whatever it
 * begins with: only what is given as a formula is one, and it carries its value.
 */
export async function writeSheets(
  sheets: readonly PlainSheet[],
  { title, writtenAt }: { title: string; writtenAt: string },
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: FONT,
    properties: { title: kept(title), modified: new Date(writtenAt) },
  });
}
