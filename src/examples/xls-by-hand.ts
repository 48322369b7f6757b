import { container } from './doc-by-hand';

// Workbooks of Excel 97 to 2003 built record by record, for tests: what no program at hand writes.

export const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): number[] => [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
const double = (value: number): number[] => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
};

/** A record: its kind and its bytes. */
export const record = (kind: number, bytes: readonly number[]): number[] => [
  ...word(kind),
  ...word(bytes.length),
  ...bytes,
];

const wide = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => word(text.charCodeAt(at))).flat();
const beginning = (of: number) =>
  record(0x0809, [...word(0x0600), ...word(of), ...long(0), ...long(0), ...long(0)]);
const END = record(0x000a, []);

/** A text with a length of two bytes before it. */
export const xlsText = (text: string): number[] => [...word(text.length), 1, ...wide(text)];

export interface XlsLook {
  format?: string;
  isStruck?: boolean;
}

export interface XlsSheet {
  name: string;
  /** 0 shown, 1 hidden, 2 very hidden. */
  state?: number;
  /** 0 a sheet of cells, 2 a chart. */
  kind?: number;
  records: readonly (readonly number[])[];
}

const place = (row: number, col: number, look: number) => [...word(row), ...word(col), ...word(look)];

/** Records of a sheet by what they hold. */
export const xls = {
  number: (row: number, col: number, value: number, look = 0) =>
    record(0x0203, [...place(row, col, look), ...double(value)]),
  rk: (row: number, col: number, packed: number, look = 0) =>
    record(0x027e, [...place(row, col, look), ...long(packed)]),
  mulRk: (row: number, col: number, packed: readonly number[]) =>
    record(0x00bd, [
      ...word(row),
      ...word(col),
      ...packed.flatMap((value) => [...word(0), ...long(value)]),
      ...word(col + packed.length - 1),
    ]),
  shared: (row: number, col: number, index: number, look = 0) =>
    record(0x00fd, [...place(row, col, look), ...long(index)]),
  label: (row: number, col: number, text: string) =>
    record(0x0204, [...place(row, col, 0), ...xlsText(text)]),
  error: (row: number, col: number, code: number) => record(0x0205, [...place(row, col, 0), code, 1]),
  /** A formula with the eight bytes of its stored result; a text result follows in a record of its own. */
  formula: (
    row: number,
    col: number,
    kept: number | readonly number[],
    flags = 0,
    text: string | null = null,
  ) => [
    ...record(0x0006, [
      ...place(row, col, 0),
      ...(typeof kept === 'number' ? double(kept) : kept),
      ...word(flags),
      ...long(0),
      ...word(0),
    ]),
    ...(text === null ? [] : record(0x0207, xlsText(text))),
  ],
  row: (row: number, height: number, isHidden = false) =>
    record(0x0208, [
      ...word(row),
      ...word(0),
      ...word(0),
      ...word(height * 20),
      ...long(0),
      ...word(isHidden ? 0x20 : 0),
      ...word(0),
    ]),
  column: (first: number, last: number, width: number, isHidden = false) =>
    record(0x007d, [
      ...word(first),
      ...word(last),
      ...word(width * 256),
      ...word(0),
      ...word(isHidden ? 1 : 0),
      ...word(0),
    ]),
  merge: (top: number, bottom: number, left: number, right: number) =>
    record(0x00e5, [...word(1), ...word(top), ...word(bottom), ...word(left), ...word(right)]),
  view: (showsZeros: boolean) => record(0x023e, [...word(showsZeros ? 0x10 : 0), ...long(0), ...long(0)]),
};

const font = ({ isStruck = false }: XlsLook) =>
  record(0x0031, [
    ...word(210),
    ...word(isStruck ? 8 : 0),
    ...word(0x7fff),
    ...word(400),
    ...word(0),
    0,
    0,
    134,
    0,
    0,
    0,
  ]);

/** The stream of a workbook; `strings` are the blocks of its shared texts, the first with their counts. */
export function xlsStream(
  sheets: readonly XlsSheet[],
  looks: readonly XlsLook[] = [{}],
  strings: readonly (readonly number[])[] = [],
  more: readonly number[] = [],
): number[] {
  const settings = [
    ...beginning(5),
    ...more,
    ...looks.flatMap(font),
    ...looks.flatMap(({ format = 'General' }, at) => record(0x041e, [...word(200 + at), ...xlsText(format)])),
    ...looks.flatMap((_, at) =>
      record(0x00e0, [
        ...word(at >= 4 ? at + 1 : at),
        ...word(200 + at),
        ...Array.from({ length: 16 }, () => 0),
      ]),
    ),
  ];
  const shared = strings.flatMap((block, at) => record(at === 0 ? 0x00fc : 0x003c, block));
  const bodies = sheets.map(({ records }) => [...beginning(0x10), ...records.flat(), ...END]);
  const listed = (at: number) =>
    sheets.flatMap(({ name, state = 0, kind = 0 }, index) => {
      const before = bodies.slice(0, index).reduce((sum, { length }) => sum + length, 0);
      return record(0x0085, [...long(at + before), state, kind, name.length, 1, ...wide(name)]);
    });
  const start = settings.length + listed(0).length + shared.length + END.length;
  return [...settings, ...listed(start), ...shared, ...END, ...bodies.flat()];
}

/** An .xls file of these sheets. */
export const xlsFile = (...of: Parameters<typeof xlsStream>): Uint8Array =>
  container({ Workbook: Uint8Array.from(xlsStream(...of)) });
