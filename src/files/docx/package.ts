import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

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
    /<(?:Relationship|Override) [^>]*?(?:Target|PartName)="([^"]*)"[^>]*\/>/g,
    (entry, target: string) =>
      UNUSED.test(target.startsWith('/') ? target.slice(1) : folder + target) ? '' : entry,
  );
}

/** The parts of the file the library packed that this document uses. */
export function partsOf(packed: Uint8Array): Parts {
  const files = unzipSync(packed, { filter: ({ name }) => !UNUSED.test(name) });
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      const xml = strFromU8(bytes);
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
