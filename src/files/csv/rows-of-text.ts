function parse(text: string, separator: string, hasQuotes: boolean): { rows: string[][]; isOpen: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted && character === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (hasQuotes && character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else cell += character;
  }
  endRow();
  return { rows, isOpen: isQuoted };
}

/**
 * The rows and cells of a text copied from a spreadsheet (tabs between cells) or of a .csv file (commas); a quoted cell
 * may hold either, and line breaks. An unclosed quote is a plain character, so that it does not swallow later rows.
 */
export function rowsOfText(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = plain.includes('\t') ? '\t' : ',';
  const { rows, isOpen } = parse(plain, separator, true);
  return isOpen ? parse(plain, separator, false).rows : rows;
}

/** The rows as a spreadsheet copies them; the inverse of `rowsOfText`. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n\r,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
