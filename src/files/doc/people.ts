import type { NamedPerson } from '../../report/receipt';

/** The stream in which an old office file says who made it (MS-OSHARED 2.3.3.2.1). */
export const SUMMARY = '\u0005SummaryInformation';

/** Properties by their numbers. */
const CODE_PAGE = 1;
const PEOPLE: readonly (readonly [number, NamedPerson['as']])[] = [
  [4, 'author'],
  [8, 'lastSavedBy'],
];

/** Kinds of value: characters in the code page, or in UTF-16. */
const CHARACTERS = 30;
const WIDE_CHARACTERS = 31;

const ENCODINGS: Readonly<Record<number, string>> = { 936: 'gb18030', 1200: 'utf-16le', 54936: 'gb18030' };

/** Where its values begin: the only set of properties, or the first of two. */
const SET_AT = 44;

function valuesIn(bytes: Uint8Array): NamedPerson[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const set = view.getUint32(SET_AT, true);
  const places = new Map<number, number>();
  const most = Math.min(view.getUint32(set + 4, true), bytes.length >> 3);
  for (let at = 0; at < most; at++)
    places.set(view.getUint32(set + 8 + at * 8, true), set + view.getUint32(set + 12 + at * 8, true));
  const codePage = places.get(CODE_PAGE);
  const encoding = ENCODINGS[codePage === undefined ? 936 : view.getUint16(codePage + 4, true)] ?? 'utf-8';
  return PEOPLE.flatMap(([property, as]) => {
    const at = places.get(property);
    if (at === undefined) return [];
    const kind = view.getUint32(at, true);
    if (kind !== CHARACTERS && kind !== WIDE_CHARACTERS) return [];
    const length = view.getUint32(at + 4, true) * (kind === WIDE_CHARACTERS ? 2 : 1);
    const text = new TextDecoder(kind === WIDE_CHARACTERS ? 'utf-16le' : encoding).decode(
      bytes.subarray(at + 8, at + 8 + length),
    );
    const name = text.replace(/\0[^]*/, '').trim();
    return name === '' ? [] : [{ as, name }];
  });
}

/** Whom the properties of an old Word file name; nobody where they cannot be read. */
export function peopleOf(summary: Uint8Array | undefined): NamedPerson[] {
  try {
    return summary ? valuesIn(summary) : [];
  } catch (error) {
    // Damaged properties: the names are lost, but the report is not affected.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
