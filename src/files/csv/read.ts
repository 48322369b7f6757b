/** A record of a CSV file: its fields, and the line of the file it begins in. */
export interface CsvRecord {
  fields: readonly string[];
  line: number;
}

/** Fields of one file that are read; the largest sheet of a county has some 17,000. */
const MOST_FIELDS = 200_000;

/** Reads the records of a CSV file (RFC 4180); null where a quoted field has no end, or there are too many. */
export function readCsv(text: string): CsvRecord[] | null {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let count = 0;
  let line = 1;
  let begins = 1;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < text.length || fields.length > 0;) {
    let field: string;
    if (text.charAt(at) === '"') {
      const pieces: string[] = [];
      let end = text.indexOf('"', at + 1);
      for (at++; end >= 0 && text.charAt(end + 1) === '"'; end = text.indexOf('"', at)) {
        pieces.push(text.slice(at, end + 1));
        at = end + 2;
      }
      if (end < 0) return null;
      field = pieces.join('') + text.slice(at, end);
      line += field.split('\n').length - 1;
      at = end + 1;
    } else field = '';
    const rest = /[^,\r\n]*/y;
    rest.lastIndex = at;
    const plain = rest.exec(text)?.[0] ?? '';
    fields.push(field + plain);
    at += plain.length;
    if (++count > MOST_FIELDS) return null;
    if (text.charAt(at) === ',') {
      at++;
      continue;
    }
    records.push({ fields, line: begins });
    fields = [];
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    at++;
    begins = ++line;
  }
  return records;
}
