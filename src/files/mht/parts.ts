/** One part of a web archive, decoded. `type` and `charset` in small letters; empty where it does not say. */
export interface Part {
  type: string;
  charset: string;
  bytes: Uint8Array;
  /** Whether its end is there, and it could be decoded. */
  isWhole: boolean;
}

/** Parts looked at: a page has some dozens, most of them pictures. */
const MOST_PARTS = 2_000;
/** Characters in which the head of an archive stands. */
const MOST_HEAD = 16 * 1024;

/** A head's fields, by their names in small letters; lines that go on are joined. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** What `name` is in a field such as `multipart/related; boundary="x"`; empty where it is not there. */
function parameter(field: string, name: string): string {
  const found = field.split(';').find((one) => one.trim().toLowerCase().startsWith(`${name}=`));
  return (found ?? '')
    .replace(/^[^=]{0,40}=/, '')
    .trim()
    .replace(/^"|"$/g, '');
}

const bytesOf = (latin1: string): Uint8Array =>
  Uint8Array.from(latin1, (character) => character.charCodeAt(0));

/** =E6 is a byte, and = at the end of a line says that it goes on. */
function fromQuotedPrintable(body: string): Uint8Array {
  const plain = body.replace(/=[ \t]{0,9}\n/g, '');
  return bytesOf(
    plain.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function fromBase64(body: string): Uint8Array | null {
  try {
    return bytesOf(atob(body.replace(/\s/g, '')));
  } catch {
    // Cut off in the middle, or no base64.
    return null;
  }
}

function decoded(body: string, encoding: string): Uint8Array | null {
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : bytesOf(body);
}

function partOf(text: string, isEnded: boolean): Part {
  const end = text.search(/\n[ \t]{0,9}\n/);
  const fields = fieldsOf(end < 0 ? '' : text.slice(0, end));
  const contentType = fields.get('content-type') ?? '';
  const body = end < 0 ? text : text.slice(end).replace(/^\n[ \t]{0,9}\n/, '');
  const bytes = decoded(body, (fields.get('content-transfer-encoding') ?? '').toLowerCase());
  return {
    type: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(contentType, 'charset').toLowerCase(),
    bytes: bytes ?? new Uint8Array(),
    isWhole: isEnded && bytes !== null,
  };
}

/** Where the next line begins that is the border of a part; -1 for none. */
function nextBorder(text: string, border: string, from: number): number {
  const at = text.indexOf(`\n${border}`, from);
  return at < 0 ? -1 : at + 1;
}

/**
 * Takes a web archive (RFC 2557: a message of mail whose parts are a page and what belongs to it) apart; null where the
 * bytes are none. Linear in them.
 */
export function partsOf(bytes: Uint8Array): Part[] | null {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, MOST_HEAD))
    .replace(/\r\n?/g, '\n')
    .trimStart();
  if (!/^[a-z][a-z-]{1,40}:/i.test(start)) return null;
  const head = start.slice(0, Math.max(0, start.search(/\n[ \t]{0,9}\n/)));
  const fields = fieldsOf(head);
  const type = fields.get('content-type') ?? '';
  if (!fields.has('mime-version') || !/^(?:multipart\/|text\/html)/i.test(type)) return null;
  // Each byte is one character: `latin1` of TextDecoder is windows-1252 and would change some of them.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  text = text.replace(/\r\n?/g, '\n').trimStart();
  if (!/^multipart\//i.test(type)) return [partOf(text, true)];
  const border = `--${parameter(type, 'boundary')}`;
  if (border === '--') return [];
  const parts: Part[] = [];
  let at = nextBorder(text, border, 0);
  while (at >= 0 && parts.length < MOST_PARTS && !text.startsWith(`${border}--`, at)) {
    const begin = text.indexOf('\n', at) + 1;
    if (begin === 0) break;
    const next = nextBorder(text, border, begin - 1);
    parts.push(partOf(text.slice(begin, next < 0 ? text.length : next - 1), next >= 0));
    at = next;
  }
  return parts;
}
