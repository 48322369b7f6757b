/**
 * The cells of what was copied in Excel, WPS, Word or a browser, row by row, as text. A merged cell stands in
 * its first place and leaves the others empty, in HTML as in plain text. `html` may be empty.
 */
export function readClipboard(text: string, html: string): string[][] {
  const table = html === '' ? null : tableOf(html);
  return squared(table ? readTable(table) : readTabs(text));
}

/** The one table of a piece of HTML; null where there is none or more than one, so that the plain text says it. */
function tableOf(html: string): HTMLTableElement | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.querySelector('table'));
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

function readTable(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const line = (rows[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      // A cell that reaches down from above has this place.
      while (line[column] !== undefined) column++;
      const text = textOf(cell);
      for (let down = 0; down < Math.min(cell.rowSpan, table.rows.length - at); down++)
        for (let across = 0; across < Math.min(cell.colSpan, MOST_COLUMNS); across++)
          (rows[at + down] ??= [])[column + across] = down + across === 0 ? text : '';
      column += cell.colSpan;
    }
  });
  return rows;
}

/** No table one would paste is wider; a colspan of a million is a mistake or a trap. */
const MOST_COLUMNS = 100;

/** A number broken over two lines or paragraphs is one number. */
function textOf(cell: HTMLElement): string {
  return tidy(cell.textContent ?? '');
}

function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/**
 * Tab-separated text as spreadsheets write it: a cell with a tab, a quote or a line break stands in quotes.
 * A quote that is never closed is a character like any other.
 */
function readTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  )) {
    rows[rows.length - 1]?.push(tidy(quoted?.replace(/""/g, '"') ?? plain));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // The line break after the last row is no row.
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

function squared(rows: string[][]): string[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
