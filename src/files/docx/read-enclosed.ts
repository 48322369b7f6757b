import { decodeText } from '../decode';
import { unzip, type Zip } from '../zip';
import { ENCLOSED_NAMESPACE, MOST_ENCLOSED } from './enclosed';
import { readXml } from './xml';

/**
 * What a Word file encloses: nothing of ours, a report as the text of our JSON file with the 校验码 of the pages it
 * was put into, or one that is broken.
 */
export type EnclosedReport =
  | { kind: 'none' }
  | { kind: 'json'; json: string; checkCode: string }
  | { kind: 'damaged' };

/** Custom XML parts looked at. Word files have one or two; a thousand would only serve to block the page. */
const MOST_ITEMS = 20;
/** Bytes of such a part's properties. */
const MOST_PROPERTIES = 20_000;

/** A part as text; null where it cannot be had. A saved file may be somewhat longer than we wrote it. */
function textOf(bytes: Uint8Array, zip: Zip, path: string, most: number): string | null {
  if (!zip.has(path)) return null;
  const part = unzip(bytes, zip, path, most);
  return part.ok ? decodeText(part.bytes) : null;
}

/**
 * Looks for the report within a 送审版. It is known by its namespace, in the part itself or in its properties,
 * so that a broken one is not taken for none. What is found is text from outside: the caller judges it.
 */
export function readEnclosed(bytes: Uint8Array, zip: Zip): EnclosedReport {
  const items = [...zip.keys()].filter((path) => /^customXml\/item\d+\.xml$/.test(path)).slice(0, MOST_ITEMS);
  for (const path of items) {
    const text = textOf(bytes, zip, path, 2 * MOST_ENCLOSED);
    const properties = path.replace('/item', '/itemProps');
    const isOurs = (text ?? textOf(bytes, zip, properties, MOST_PROPERTIES) ?? '').includes(
      ENCLOSED_NAMESPACE,
    );
    if (!isOurs) continue;
    const xml = text === null ? null : readXml(text);
    if (!xml?.ok || xml.root.name !== `{${ENCLOSED_NAMESPACE}}report`) return { kind: 'damaged' };
    const json = xml.root.children.filter((child) => typeof child === 'string').join('');
    return { kind: 'json', json, checkCode: xml.root.attributes['checkCode'] ?? '' };
  }
  return { kind: 'none' };
}
