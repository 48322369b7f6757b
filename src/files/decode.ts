/** The encoding a web page or XML file says it is in; empty where it says nothing. */
function declaredIn(start: string): string {
  const meta = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})/i.exec(start);
  const xml = /^\s*<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{2,20})/i.exec(start);
  return (meta?.[1] ?? xml?.[1] ?? '').toLowerCase();
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Invalid in that encoding, or no known encoding.
    return null;
  }
}

/** Binary files decode as something in GB 18030; texts have no such characters. */
// oxlint-disable-next-line no-control-regex -- these are what binary files have and texts have not
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** In units: of so many, one at least is a digit, a space or a line's end in any report. */
const FEW_ASCII = 100;

/** Whether a text is mostly Chinese: of bytes in the wrong order a third of the signs are Chinese by chance. */
function isChinese(text: string): boolean {
  const han = text.match(/[一-龥]/g)?.length ?? 0;
  // oxlint-disable-next-line no-control-regex -- all that is no Latin text
  const others = text.match(/[^\u0000-\u00ff]/g)?.length ?? 0;
  return han * 5 > others * 3;
}

/**
 * A text in UTF-16 without a byte order mark, as some programs write it; null where it is none. Its digits and line ends
 * have a zero byte, and in one of both orders it is mostly Chinese: no other bytes look like that.
 */
function withoutMark(bytes: Uint8Array): string | null {
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros * 2 * FEW_ASCII < bytes.length) return null;
  const texts = ['utf-16le', 'utf-16be'].map((encoding) => strictly(bytes, encoding));
  return texts.find((text) => text !== null && !BINARY.test(text) && isChinese(text)) ?? null;
}

/**
 * Decodes the bytes of a text: by its byte order mark, as UTF-8 where it is, as UTF-16 where its zeros say so, by what it
 * declares, else as GB 18030 (GBK and GB 2312 are parts of it). null where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be');
  // UTF-8 is tried before the declaration: some UTF-8 pages declare GBK, while GBK text is hardly ever valid UTF-8.
  const utf8 = strictly(bytes, 'utf-8');
  const wide = bytes.includes(0) ? withoutMark(bytes) : null;
  if (wide !== null) return wide;
  if (utf8 !== null) return BINARY.test(utf8) ? null : utf8.replace(/^\ufeff/, '');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = declaredIn(start);
  const known = /^(?:gb2312|gbk|gb18030|big5)$/.test(declared) ? declared : 'gb18030';
  const text = strictly(bytes, known) ?? new TextDecoder(known).decode(bytes);
  let broken = 0;
  for (
    let at = text.indexOf('\ufffd');
    at >= 0 && broken <= text.length / 50;
    at = text.indexOf('\ufffd', at + 1)
  )
    broken++;
  return BINARY.test(text) || broken > text.length / 50 ? null : text;
}
