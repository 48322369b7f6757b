// Word 97 files built byte by byte, for tests: what no program at hand writes, and nothing a program adds by itself.

/** A change of a property: its number, and its operand as bytes. */
export type Change = readonly [code: number, ...operand: number[]];

export interface DocRun {
  text: string;
  changes?: readonly Change[];
}

/** A paragraph, with what changes it as a whole and what changes the character it ends with; or a table. */
export type DocPart =
  | { runs: readonly DocRun[]; changes?: readonly Change[]; end?: readonly Change[] }
  | { rows: readonly DocRow[] };

export interface DocRow {
  cells: readonly (readonly DocRun[])[];
  /** The edges of its boxes in twips, one more than there are cells. */
  edges: readonly number[];
  /** Flags of each box: 1 and 2 merged with those beside it, 0x20 and 0x60 with those above. */
  flags?: readonly number[];
  /** What changes the paragraph of each cell. */
  paragraphs?: readonly Change[];
  /** What changes the row besides. */
  changes?: readonly Change[];
}

const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): number[] => [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
const list = (changes: readonly Change[]): number[] =>
  changes.flatMap(([code, ...operand]) => [...word(code), ...operand]);

const IN_TABLE: Change = [0x2416, 1];

/** The other 18 of the 20 bytes that describe a box (TC80); only its flags matter here. */
const NO_MORE = Array.from({ length: 18 }, () => 0);

function rowEnd({ cells, edges, flags = [], changes = [] }: DocRow): Change[] {
  const boxes = cells.flatMap((_, index) => [...word(flags[index] ?? 0), ...NO_MORE]);
  const operand = [cells.length, ...edges.flatMap(word), ...boxes];
  return [IN_TABLE, [0x2417, 1], [0xd608, ...word(operand.length + 1), ...operand], ...changes];
}

interface Run {
  length: number;
  bytes: number[];
}

/** Packs runs of formatting into pages of 512 bytes: places from the front, lists of changes from the end. */
function pages(
  runs: readonly Run[],
  start: number,
  of: 'characters' | 'paragraphs',
): { from: number; page: Uint8Array }[] {
  const entry = of === 'characters' ? 1 : 13;
  const found: { from: number; page: Uint8Array }[] = [];
  let at = start;
  let index = 0;
  while (index < runs.length) {
    const page = new Uint8Array(512);
    const view = new DataView(page.buffer);
    const taken: { to: number; place: number }[] = [];
    const from = at;
    let free = 510;
    for (; index < runs.length; index++) {
      const run = runs[index];
      if (!run) break;
      // A paragraph's list begins with its length in 16-bit words and the number of its style.
      const said =
        of === 'characters'
          ? [run.bytes.length, ...run.bytes]
          : [0, Math.ceil((run.bytes.length + 2) / 2), 0, 0, ...run.bytes];
      const place = (free - said.length) & ~1;
      if (place < 4 * (taken.length + 2) + entry * (taken.length + 1)) break;
      page.set(said, place);
      free = place;
      at += run.length;
      taken.push({ to: at, place });
    }
    if (taken.length === 0) throw new Error('a list of changes is too long for a page');
    view.setUint32(0, from, true);
    taken.forEach(({ to, place }, number) => {
      view.setUint32(4 * (number + 1), to, true);
      page[4 * (taken.length + 1) + entry * number] = place / 2;
    });
    page[511] = taken.length;
    found.push({ from, page });
  }
  return found;
}

/** Puts streams into a container of sectors of 512 bytes. A stream below 4096 bytes is padded with zeros. */
export function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const SECTOR = 512;
  const table: number[] = [];
  const sectors: Uint8Array[] = [];
  const add = (bytes: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let index = 0; index < count; index++) {
      const sector = new Uint8Array(SECTOR);
      sector.set(bytes.subarray(index * SECTOR, (index + 1) * SECTOR));
      sectors.push(sector);
      table.push(index === count - 1 ? 0xfffffffe : first + index + 1);
    }
    return first;
  };
  const entries = Object.entries(streams).map(([name, bytes]) => {
    const whole = new Uint8Array(Math.max(4096, bytes.length));
    whole.set(bytes);
    return { name, first: add(whole), length: whole.length, kind: 2 };
  });
  const directory = new Uint8Array(Math.ceil((entries.length + 1) / 4) * SECTOR);
  const view = new DataView(directory.buffer);
  [{ name: 'Root Entry', first: 0xfffffffe, length: 0, kind: 5 }, ...entries].forEach((entry, index) => {
    const at = index * 128;
    Array.from(entry.name, (character, place) =>
      view.setUint16(at + place * 2, character.charCodeAt(0), true),
    );
    view.setUint16(at + 64, entry.name.length * 2 + 2, true);
    directory[at + 66] = entry.kind;
    view.setUint32(at + 116, entry.first, true);
    view.setUint32(at + 120, entry.length, true);
  });
  const directoryAt = add(directory);
  const tableAt = sectors.length;
  const tableCount = Math.ceil((sectors.length + sectors.length / 127 + 2) / 128);
  for (let index = 0; index < tableCount; index++) table.push(0xfffffffd);
  const numbers = new Uint8Array(tableCount * SECTOR).fill(0xff);
  const numbersView = new DataView(numbers.buffer);
  table.forEach((number, index) => numbersView.setUint32(index * 4, number, true));
  const head = new Uint8Array(SECTOR);
  const headView = new DataView(head.buffer);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  headView.setUint16(30, 9, true);
  headView.setUint32(44, tableCount, true);
  headView.setUint32(48, directoryAt, true);
  headView.setUint32(60, 0xfffffffe, true);
  headView.setUint32(68, 0xfffffffe, true);
  for (let index = 0; index < 109; index++)
    headView.setUint32(76 + index * 4, index < tableCount ? tableAt + index : 0xffffffff, true);
  const whole = new Uint8Array(SECTOR * (sectors.length + tableCount + 1));
  whole.set(head);
  sectors.forEach((sector, index) => whole.set(sector, SECTOR * (index + 1)));
  whole.set(numbers, SECTOR * (sectors.length + 1));
  return whole;
}

/** What a file has besides its text. */
export interface DocOptions {
  /** Text that stands behind the body: footnotes, headers, comments, endnotes, text boxes, each ended by a return. */
  beside?: Partial<Record<'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', string>>;
  version?: number;
  encrypted?: boolean;
  /** The sign before the paragraphs of its list, which is number 1. */
  bullet?: string;
  /** Its properties (title, author …): texts by property number, as bytes of a code page. */
  summary?: { codePage: number; texts: Readonly<Record<number, readonly number[]>> };
}

/** The stream of a file's properties (SummaryInformation). */
function summaryStream({ codePage, texts }: NonNullable<DocOptions['summary']>): Uint8Array {
  const values: [property: number, value: number[]][] = [
    [1, [...long(2), ...word(codePage), 0, 0]],
    ...Object.entries(texts).map(([property, bytes]): [number, number[]] => {
      const padding = Array.from({ length: 4 - (bytes.length % 4) }, () => 0);
      return [Number(property), [...long(30), ...long(bytes.length + 1), ...bytes, ...padding]];
    }),
  ];
  const places: number[] = [];
  let at = 8 + values.length * 8;
  for (const [property, value] of values) {
    places.push(...long(property), ...long(at));
    at += value.length;
  }
  const set = [...long(at), ...long(values.length), ...places, ...values.flatMap(([, value]) => value)];
  const head = [...word(0xfffe), ...Array.from({ length: 22 }, () => 0), ...long(1)];
  const formatId = Array.from({ length: 16 }, () => 0);
  return Uint8Array.from([...head, ...formatId, ...long(48), ...set]);
}

/** A list of one level with a sign before each paragraph: the list, the level behind it, and what names it 1. */
function bulletList(sign: string): [list: number[], level: number[], override: number[]] {
  const id = long(7);
  const level = Array.from({ length: 28 }, () => 0);
  level[0] = 1;
  level[4] = 23;
  level[15] = 2;
  return [
    [...word(1), ...id, ...Array.from({ length: 22 }, () => 0), 1, 0],
    [...level, ...word(sign.length), ...word(sign.charCodeAt(0))],
    [...long(1), ...id, ...Array.from({ length: 12 }, () => 0), ...long(0xffffffff)],
  ];
}

/** A Word 97 file of paragraphs and tables. */
export function docFile(
  parts: readonly DocPart[],
  { beside = {}, version = 0xc1, encrypted = false, bullet = '', summary }: DocOptions = {},
): Uint8Array {
  const text: string[] = [];
  const characterRuns: Run[] = [];
  const paragraphRuns: Run[] = [];
  const paragraph = (
    runs: readonly DocRun[],
    end: string,
    changes: readonly Change[],
    ofEnd: readonly Change[] = [],
  ) => {
    const all: DocRun[] = [...runs, { text: end, changes: ofEnd }];
    for (const run of all) {
      if (run.text === '') continue;
      text.push(run.text);
      characterRuns.push({ length: run.text.length * 2, bytes: list(run.changes ?? []) });
    }
    paragraphRuns.push({
      length: all.reduce((sum, run) => sum + run.text.length, 0) * 2,
      bytes: list(changes),
    });
  };
  for (const part of parts) {
    if ('runs' in part) paragraph(part.runs, '\r', part.changes ?? [], part.end);
    else
      for (const row of part.rows) {
        for (const cell of row.cells) paragraph(cell, '\u0007', [IN_TABLE, ...(row.paragraphs ?? [])]);
        paragraph([], '\u0007', rowEnd(row));
      }
  }
  const bodyLength = text.join('').length;
  const order = ['footnotes', 'headers', 'comments', 'endnotes', 'boxes'] as const;
  for (const part of order) if (beside[part] !== undefined) paragraph([{ text: beside[part] }], '\r', []);
  const characters = text.join('');

  const TEXT_AT = 1024;
  const bytes = new Uint8Array(characters.length * 2);
  const bytesView = new DataView(bytes.buffer);
  for (let at = 0; at < characters.length; at++) bytesView.setUint16(at * 2, characters.charCodeAt(at), true);
  const firstPage = Math.ceil((TEXT_AT + bytes.length) / 512);
  const characterPages = pages(characterRuns, TEXT_AT, 'characters');
  const paragraphPages = pages(paragraphRuns, TEXT_AT, 'paragraphs');
  const main = new Uint8Array((firstPage + characterPages.length + paragraphPages.length) * 512);
  main.set(bytes, TEXT_AT);
  [...characterPages, ...paragraphPages].forEach(({ page }, index) =>
    main.set(page, (firstPage + index) * 512),
  );

  const end = TEXT_AT + bytes.length;
  const pageTable = (list_: readonly { from: number }[], first: number) => [
    ...list_.flatMap(({ from }) => long(from)),
    ...long(end),
    ...list_.flatMap((_, index) => long(first + index)),
  ];
  const pieces = [
    2,
    ...long(16),
    ...long(0),
    ...long(characters.length),
    ...word(0),
    ...long(TEXT_AT),
    ...word(0),
  ];
  const [bullets, level, override] = bullet === '' ? [[], [], []] : bulletList(bullet);
  const tables: [index: number, bytes: number[], behind?: number[]][] = [
    [12, pageTable(characterPages, firstPage)],
    [13, pageTable(paragraphPages, firstPage + characterPages.length)],
    [33, pieces],
    [73, bullets, level],
    [74, override],
  ];
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(10, 0x0200 | (encrypted ? 0x0100 : 0), true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  const lengths: Readonly<Record<number, number>> = {
    3: bodyLength,
    ...Object.fromEntries(
      order.map((part, index) => [
        [4, 5, 7, 8, 9][index],
        beside[part] === undefined ? 0 : beside[part].length + 1,
      ]),
    ),
  };
  for (const [index, length] of Object.entries(lengths)) view.setUint32(64 + Number(index) * 4, length, true);
  view.setUint16(152, 93, true);
  const table: number[] = [];
  for (const [index, part, behind = []] of tables) {
    view.setUint32(154 + index * 8, table.length, true);
    view.setUint32(158 + index * 8, part.length, true);
    table.push(...part, ...behind);
  }
  return container({
    WordDocument: main,
    '1Table': Uint8Array.from(table),
    ...(summary ? { '\u0005SummaryInformation': summaryStream(summary) } : {}),
  });
}

/** A paragraph of plain text. */
export const docParagraph = (text: string): DocPart => ({ runs: [{ text }] });
