import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, zipSync } from 'fflate';

/** Parts the library always writes and this document does not use. */
const UNUSED =
  /^(word\/(numbering|footnotes|endnotes|theme\/theme1)\.xml|docProps\/(custom|app)\.xml|word\/_rels\/(?!document).*)$/;

/** Every zip entry bears this time (the earliest a zip can), so that the same report gives the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The parts of a Word file by path. */
export type Parts = Readonly<Record<string, string>>;

/** Takes out the entries of relationships and content types that name an unused part. */
function withoutUnused(xml: string, folder: string): string {
  return xml.replace(
    /<(?:Relationship|Override) [^<>]*?(?:Target|PartName)="([^"<>]*)"[^<>]*\/>/g,
    (entry, target: string) =>
      UNUSED.test(target.startsWith('/') ? target.slice(1) : folder + target) ? '' : entry,
  );
}

interface Part {
  path: string;
  data: string;
}

/**
 * The library's internal step before zipping. It is private, but letting the library zip only for us to unzip and zip
 * again took a quarter of every export. The version is pinned, and any change of this shape would fail our tests.
 */
interface Compiler {
  compile(
    document: Document,
    prettify: undefined,
    replacing: readonly Part[],
  ): ReadonlyMap<string, string | Uint8Array>;
}

/** The parts of a document without unused ones; those in `replacing` replace the library's. */
export function partsOf(document: Document, replacing: readonly Part[]): Parts {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const files = [...compiler.compile(document, undefined, replacing)].filter(([path]) => !UNUSED.test(path));
  return Object.fromEntries(
    files.map(([path, data]) => {
      const xml = typeof data === 'string' ? data : strFromU8(data);
      const lists = path.endsWith('.rels') || path === '[Content_Types].xml';
      return [path, lists ? withoutUnused(xml, path.startsWith('word/') ? 'word/' : '') : xml];
    }),
  );
}

/** Zips the parts; content types first, as readers that stream expect. */
export function zipParts(parts: Parts): Uint8Array {
  const { '[Content_Types].xml': types = '', ...rest } = parts;
  const entries = Object.entries({ '[Content_Types].xml': types, ...rest });
  return zipSync(Object.fromEntries(entries.map(([path, xml]) => [path, strToU8(xml)])), { mtime: ZIP_TIME });
}
