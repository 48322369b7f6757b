import { MOST_BYTES } from '../kind';
import { partsOf, type Part } from './parts';

/** The page of a web archive (.mht, .mhtml: 单个文件网页) as the bytes of an .html file. null: it is no archive. */
export type ArchivedPage = { ok: true; html: Uint8Array } | { ok: false; message: string } | null;

const DAMAGED: ArchivedPage = {
  ok: false,
  message: '这份网页文件（.mht）不完整，没有读取。请重新复制或下载一份再打开。',
};

/** Decodes what a part says it is encoded in; without a word or with an unknown one, the page says it itself. */
function textOf({ charset, bytes }: Part): string | null {
  if (charset === '') return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Not of that encoding, or of none that is known.
    return null;
  }
}

/** The styles that stand in the archive beside the page: what they hide is hidden in it. */
function stylesOf(parts: readonly Part[]): string {
  return parts
    .filter(({ type }) => type === 'text/css')
    .map((part) => (textOf(part) ?? new TextDecoder().decode(part.bytes)).replace(/<\/style/gi, ''))
    .map((css) => `<style>${css}</style>`)
    .join('');
}

function joined(start: Uint8Array, rest: Uint8Array): Uint8Array {
  const whole = new Uint8Array(start.length + rest.length);
  whole.set(start);
  whole.set(rest, start.length);
  return whole;
}

/** Takes the web page out of an archive as browsers, WPS and Word save it: the first one, with its styles. */
export function archivedPage(bytes: Uint8Array): ArchivedPage {
  if (bytes.length > MOST_BYTES) return null;
  const parts = partsOf(bytes);
  if (parts === null) return null;
  const page = parts.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (!page?.isWhole) return DAMAGED;
  const styles = stylesOf(parts);
  const text = textOf(page);
  const html = text === null ? page.bytes : new TextEncoder().encode(text);
  // Behind the page: what stands before it could hide that it is one, and the encoding it declares.
  return { ok: true, html: joined(html, new TextEncoder().encode(styles)) };
}
