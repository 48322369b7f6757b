import gbEuc from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline';
import gbk2k from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline';
import gbkEuc from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline';
import gbkp from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline';
import gbkpV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline';
import gbpc from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline';
import ucs2Of from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline';
import ucs2 from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline';
import ucs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline';
import utf16 from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline';
import utf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline';

/** The tables of Chinese character codes that a file may name instead of holding: nothing may be fetched for them. */
const maps: Readonly<Record<string, string>> = {
  'GB-EUC-H': gbEuc,
  'GB-EUC-V': gbEucV,
  'GBK2K-H': gbk2k,
  'GBK2K-V': gbk2kV,
  'GBK-EUC-H': gbkEuc,
  'GBK-EUC-V': gbkEucV,
  'GBKp-EUC-H': gbkp,
  'GBKp-EUC-V': gbkpV,
  'GBpc-EUC-H': gbpc,
  'Adobe-GB1-UCS2': ucs2Of,
  'UniGB-UCS2-H': ucs2,
  'UniGB-UCS2-V': ucs2V,
  'UniGB-UTF16-H': utf16,
  'UniGB-UTF16-V': utf16V,
};

/** Gives the library these tables, but no fonts, because nothing is drawn. */
export class CharacterMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const inline = maps[filename.replace(/\.bcmap$/, '')];
    if (inline === undefined) throw new Error(`No such character map: ${filename}`);
    const packed = atob(inline.slice(inline.indexOf(',') + 1));
    return Uint8Array.from(packed, (character) => character.charCodeAt(0));
  }
}
