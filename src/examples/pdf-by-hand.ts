import { strToU8, zlibSync } from 'fflate';

// PDFs built piece by piece, for tests: what no program at hand draws, and nothing a program adds by itself.

/** Something on a page: places in points from its top left corner. */
export type PdfItem =
  | { text: string; x: number; y: number; size?: number; mode?: number; colour?: string; turn?: number }
  | { rule: readonly [number, number, number, number]; as?: 'stroke' | 'fill' | 'dots' }
  | { fill: readonly [number, number, number, number]; colour: string }
  | { picture: readonly [number, number, number, number] }
  /** Written into the page as it is. */
  | { raw: string };

export interface PdfPage {
  width?: number;
  height?: number;
  rotate?: number;
  items: readonly PdfItem[];
}

export interface PdfSettings {
  /** How characters are coded: by a standard table the file names, by a table in the file, or without any. */
  codes?: 'named' | 'table' | 'none';
  /** Whether its streams are compressed, and so carry a check sum. */
  isPacked?: boolean;
  author?: string;
  /** Further objects, one byte for each character, numbered from 100 on. */
  more?: readonly string[];
  /** Entries for the pictures and forms (XObject) of each page, inserted unchanged. */
  forms?: string;
  /** Entries for the trailer, inserted unchanged. */
  trailer?: string;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const unitsOf = (text: string): number[] => Array.from(text, (_, at) => text.charCodeAt(at));

/** The tables from codes to characters, as a file holds it. */
function toUnicode(known: readonly number[]): string {
  const lines = known.map((unit, code) => `<${hex(code + 1)}> <${hex(unit)}>`);
  const chunks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const chunk = lines.slice(at, at + 100);
    chunks.push(`${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.join('\n')}
endcmap end end`;
}

/** The text matrices for 0, 1, 2 and 3 quarter turns. */
const TURNS = ['1 0 0 1', '0 -1 1 0', '-1 0 0 -1', '0 1 -1 0'];

/** Writes a PDF with one font, in which letters and digits are half as wide as the rest. */
export function pdfFile(pages: readonly PdfPage[], settings: PdfSettings = {}): Uint8Array {
  const { codes = 'table', isPacked = true, author, more = [], forms = '', trailer = '' } = settings;
  const known: number[] = [];
  const codeOf = (unit: number): number => {
    if (codes === 'named') return unit;
    if (!known.includes(unit)) known.push(unit);
    return known.indexOf(unit) + 1;
  };
  const content = ({ height = 842, items }: PdfPage): string =>
    items
      .map((item) => {
        if ('text' in item) {
          const { text, x, y, size = 10.5, mode = 0, colour = '0 0 0', turn = 0 } = item;
          const shown = unitsOf(text)
            .map((unit) => hex(codeOf(unit)))
            .join('');
          const matrix = `${TURNS[turn] ?? ''} ${x} ${height - y}`;
          return `BT ${colour} rg /F1 ${size} Tf ${mode} Tr ${matrix} Tm <${shown}> Tj ET`;
        }
        if ('raw' in item) return item.raw;
        if ('picture' in item) {
          const [left, top, right, bottom] = item.picture;
          return `q ${right - left} 0 0 ${bottom - top} ${left} ${height - bottom} cm /Im1 Do Q`;
        }
        if ('fill' in item) {
          const [left, top, right, bottom] = item.fill;
          return `${item.colour} rg ${left} ${height - bottom} ${right - left} ${bottom - top} re f`;
        }
        const [x0, y0, x1, y1] = item.rule;
        const line = `${x0} ${height - y0} m ${x1} ${height - y1} l S`;
        if (item.as === 'fill')
          return `0 0 0 rg ${x0} ${height - y1 - 0.5} ${Math.max(x1 - x0, 0.5)} ${Math.max(y1 - y0, 0.5)} re f`;
        return item.as === 'dots' ? `[0.5 1.5] 0 d ${line} [] 0 d` : `0.5 w ${line}`;
      })
      .join('\n');

  const objects = new Map<number, Uint8Array>();
  const put = (number: number, text: string) => objects.set(number, strToU8(text, true));
  const putStream = (number: number, head: string, bytes: Uint8Array, packs = isPacked) => {
    const body = packs ? zlibSync(bytes) : bytes;
    const start = strToU8(
      `<< ${head} ${packs ? '/Filter /FlateDecode ' : ''}/Length ${body.length} >>\nstream\n`,
      true,
    );
    const end = strToU8('\nendstream', true);
    const whole = new Uint8Array(start.length + body.length + end.length);
    whole.set(start);
    whole.set(body, start.length);
    whole.set(end, start.length + body.length);
    objects.set(number, whole);
  };
  const first = 20;
  pages.forEach((page, at) => {
    const { width = 595, height = 842, rotate = 0 } = page;
    const number = first + at * 2;
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${number + 1} 0 R
/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 8 0 R ${forms} >> >> >>`,
    );
    putStream(number + 1, '', strToU8(content(page), true));
  });
  put(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  const isNamed = codes === 'named';
  put(
    3,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${isNamed ? 'UniGB-UCS2-H' : 'Identity-H'}
/DescendantFonts [4 0 R] ${codes === 'table' ? '/ToUnicode 6 0 R' : ''} >>`,
  );
  const narrow = known.flatMap((unit, code) => (unit < 0x80 ? [`${code + 1} [500]`] : [])).join(' ');
  put(
    4,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R
/CIDSystemInfo << /Registry (Adobe) /Ordering (${isNamed ? 'GB1' : 'Identity'}) /Supplement 0 >>
/W [${isNamed ? '1 95 500 814 907 500' : narrow}] >>`,
  );
  put(
    5,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  );
  if (codes === 'table') putStream(6, '', strToU8(toUnicode(known), true));
  if (author !== undefined) put(7, `<< /Author <feff${unitsOf(author).map(hex).join('')}> >>`);
  putStream(
    8,
    '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    new Uint8Array([0, 255, 255, 0]),
  );
  more.forEach((object, at) => put(100 + at, object));

  const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', true)];
  let length = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, length);
    for (const part of [strToU8(`${number} 0 obj\n`, true), body, strToU8('\nendobj\n', true)]) {
      parts.push(part);
      length += part.length;
    }
  }
  const entries = [...places].map(
    ([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const info = author === undefined ? '' : '/Info 7 0 R';
  const end = `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R ${info} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  parts.push(strToU8(end, true));
  const file = new Uint8Array(length + end.length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** How a table of numbers and words is drawn, for `ruled`. */
export interface Ruled {
  xs: readonly number[];
  ys: readonly number[];
  texts: readonly (readonly string[])[];
  as?: 'stroke' | 'fill' | 'dots';
}

/** A table with all its lines, its texts in the middle of the height of their boxes. */
export function ruled({ xs, ys, texts, as = 'stroke' }: Ruled): PdfItem[] {
  const [left, right] = [xs[0] ?? 0, xs[xs.length - 1] ?? 0];
  const [top, bottom] = [ys[0] ?? 0, ys[ys.length - 1] ?? 0];
  return [
    ...ys.map((y): PdfItem => ({ rule: [left, y, right, y], as })),
    ...xs.map((x): PdfItem => ({ rule: [x, top, x, bottom], as })),
    ...texts.flatMap((row, at) =>
      row.map((text, col): PdfItem => {
        const [y0, y1] = [ys[at] ?? 0, ys[at + 1] ?? 0];
        return { text, x: (xs[col] ?? 0) + 3, y: (y0 + y1) / 2 + 4, size: 9 };
      }),
    ),
  ];
}
