import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../../blocks/source';
import { PASTE_ON_HOME } from '../paste-remedy';
import { Page } from './page';

export type ReadHtml = { ok: true; document: SourceDocument } | { ok: false; message: string };

/** Characters parsed between two checks whether the page is too large. */
const SLICE = 16 * 1024;

/**
 * Reads a web page, or what a browser, Word or WPS put on the clipboard: paragraphs, and tables as grids with
 * their spans. Scripts, hidden text and navigation are left out. A page no browser wrote is refused.
 */
export function readHtml(html: string): ReadHtml {
  const page = new Page(html);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.characters(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    if (page.isExcessive)
      return {
        ok: false,
        message: `这个网页的结构异常，没有读取。请用浏览器打开，${PASTE_ON_HOME}。`,
      };
  }
  parser.end();
  return { ok: true, document: page.document() };
}
