// Ways in which files come to harm, as arbitraries of changed files.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { anyText } from '../../src/examples/any-text';

type Bytes = Uint8Array;
type Change = (bytes: Bytes) => Bytes;

const at = (bytes: Bytes, place: number) => (bytes.length === 0 ? 0 : place % bytes.length);

function spliced(bytes: Bytes, from: number, to: number, put: Bytes): Bytes {
  const whole = new Uint8Array(from + put.length + bytes.length - to);
  whole.set(bytes.subarray(0, from));
  whole.set(put, from);
  whole.set(bytes.subarray(to), from + put.length);
  return whole;
}

const place = fc.nat({ max: 10_000_000 });
const flipped: fc.Arbitrary<Change> = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })
  .map((flips) => (bytes) => {
    const damaged = bytes.slice();
    for (const [where, by] of flips) damaged[at(bytes, where)] = (damaged[at(bytes, where)] ?? 0) ^ by;
    return damaged;
  });
const cutOff: fc.Arbitrary<Change> = place.map((where) => (bytes) => bytes.slice(0, at(bytes, where)));
const lost: fc.Arbitrary<Change> = fc
  .tuple(place, fc.nat({ max: 2_000 }))
  .map(([where, length]) => (bytes) => {
    const from = at(bytes, where);
    return spliced(bytes, from, Math.min(from + length, bytes.length), new Uint8Array());
  });
const doubled: fc.Arbitrary<Change> = fc.tuple(place, place).map(([one, other]) => (bytes) => {
  const [from = 0, to = 0] = [at(bytes, one), at(bytes, other)].sort((left, right) => left - right);
  return spliced(bytes, to, to, bytes.slice(from, to));
});

/** Pieces of markup, numbers and text in places where they do not belong. */
const scraps = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '</',
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=99 colspan=99>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x [',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:p>',
    '<w:vMerge/>',
    '<w:gridSpan w:val="150"/>',
    '<w:del>',
    '<w:sdt>',
    '<mc:AlternateContent>',
    '<w:numPr><w:numId w:val="1"/></w:numPr>',
    '&#0;',
    '&x;',
    '\t',
    '\t\t\t',
    '\n',
    '\f',
    '|',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '1',
    '９９',
    '-1',
    '总计',
    '一、总体情况',
    '（六）其他处理',
    '本年新制作数量',
  ),
  anyText({ maxLength: 12 }),
);
const put: fc.Arbitrary<(text: string) => string> = fc
  .array(fc.tuple(place, scraps, fc.nat({ max: 40 })), { minLength: 1, maxLength: 6 })
  .map(
    (list) => (text) =>
      list.reduce((changed, [where, scrap, length]) => {
        const from = changed.length === 0 ? 0 : where % changed.length;
        return changed.slice(0, from) + scrap + changed.slice(from + length);
      }, text),
  );
/** Whole elements or lines taken out, doubled or moved. */
const shuffled: fc.Arbitrary<(text: string) => string> = fc
  .tuple(place, place, fc.constantFrom('lose', 'double', 'swap'))
  .map(([one, other, how]) => (text) => {
    const pieces = text.split(/(?=<)|\n/);
    const [first, second] = [one % pieces.length, other % pieces.length];
    const kept = [...pieces];
    if (how === 'lose') kept.splice(first, 1);
    else if (how === 'double') kept.splice(second, 0, pieces[first] ?? '');
    else [kept[first], kept[second]] = [pieces[second] ?? '', pieces[first] ?? ''];
    return kept.join(text.includes('\n') ? '\n' : '');
  });
/** Elements that stand where another program, or a program of the future, might have put them. */
const ELEMENTS = (
  'w:sdt w:sdtContent w:ins w:del w:moveFrom w:smartTag w:hyperlink w:p w:tc w:tr w:tbl w:r w:t w:txbxContent w:pict ' +
  'w:ruby w:rt w:rubyBase w:unheardOf div td table span s button select pre nav'
).split(' ');
/** An element taken out of what it is in, put into another, given another name, moved or doubled: all stays well formed. */
const rewrappedIn = (elements: readonly string[]): fc.Arbitrary<(text: string) => string> =>
  fc
    .tuple(
      place,
      place,
      fc.constantFrom(...elements),
      fc.constantFrom('unwrap', 'wrap', 'rename', 'move', 'double'),
    )
    .map(([one, other, name, how]) => (text) => {
      const pieces = text.split(/(?=<)/);
      const isOpen = (piece: string | undefined) => /^<[a-z][^>]*[^/]>/i.test(piece ?? '');
      const opens = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : []));
      const from = opens[one % Math.max(1, opens.length)] ?? 0;
      let depth = 0;
      let to = from;
      for (; to < pieces.length; to++) {
        if (isOpen(pieces[to])) depth++;
        else if (pieces[to]?.startsWith('</') && --depth === 0) break;
      }
      const first = pieces[from] ?? '';
      const last = pieces[to] ?? '';
      const inner = pieces.slice(from + 1, to);
      const rest = first.slice(first.indexOf('>') + 1);
      const after = last.slice(last.indexOf('>') + 1);
      const whole = [first, ...inner, last];
      const put = (list: readonly string[]) =>
        [...pieces.slice(0, from), ...list, ...pieces.slice(to + 1)].join('');
      if (how === 'unwrap') return put([rest, ...inner, after]);
      if (how === 'wrap') return put([`<${name}>`, ...whole, `</${name}>`]);
      if (how === 'rename') return put([`<${name}>${rest}`, ...inner, `</${name}>${after}`]);
      if (how === 'double') return put([...whole, ...whole]);
      const without = [...pieces.slice(0, from), ...pieces.slice(to + 1)];
      without.splice(other % Math.max(1, without.length), 0, ...whole);
      return without.join('');
    });
const rewrapped = rewrappedIn(ELEMENTS);
const inText = fc.oneof(put, shuffled, rewrapped);

/** What another program writes into a Word file where ours writes nothing, each whole. */
const WHOLE = [
  '<w:p><w:r><w:t>SCRAP</w:t></w:r></w:p>',
  '<w:r><w:t>SCRAP</w:t></w:r>',
  '<w:t>SCRAP</w:t>',
  '<w:tc><w:p><w:r><w:t>SCRAP</w:t></w:r></w:p></w:tc>',
  '<w:tr><w:tc><w:p><w:r><w:t>SCRAP</w:t></w:r></w:p></w:tc></w:tr>',
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>SCRAP</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:sdt><w:sdtContent><w:p><w:r><w:t>SCRAP</w:t></w:r></w:p></w:sdtContent></w:sdt>',
  '<w:del><w:r><w:delText>SCRAP</w:delText></w:r></w:del>',
  '<w:ins><w:r><w:t>SCRAP</w:t></w:r></w:ins>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>SCRAP</w:t></w:r>',
  '<w:r><w:rPr><w:strike/></w:rPr><w:t>SCRAP</w:t></w:r>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:gridSpan w:val="3"/>',
  '<w:gridSpan w:val="150"/>',
  '<w:r><w:br/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:numPr><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>',
];
const asXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
/** Words and whole elements put into the XML of a Word file, so that it opens: between two elements or into a text. */
const putWhole: fc.Arbitrary<(text: string) => string> = fc
  .array(fc.tuple(place, scraps, fc.option(fc.constantFrom(...WHOLE)), fc.nat({ max: 12 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => (text) => {
    const pieces = text.split(/(?=<)/);
    for (const [where, scrap, whole, length] of list) {
      if (whole !== null) {
        const ends = pieces.flatMap((piece, at) => (piece.startsWith('</w:') ? [at] : []));
        const at = ends[where % Math.max(1, ends.length)] ?? 0;
        pieces[at] = `${pieces[at] ?? ''}${whole.replace('SCRAP', asXml(scrap))}`;
        continue;
      }
      const texts = pieces.flatMap((piece, at) => (/^<w:t[ >]/.test(piece) ? [at] : []));
      const at = texts[where % Math.max(1, texts.length)] ?? 0;
      const piece = pieces[at] ?? '';
      const start = piece.indexOf('>') + 1;
      const from = start + (where % Math.max(1, piece.length - start));
      // Half an entity would close the whole file again.
      const cut = piece.includes('&') ? 0 : length;
      pieces[at] = piece.slice(0, from) + asXml(scrap) + piece.slice(from + cut);
    }
    return pieces.join('');
  });
const inWord = fc.oneof(
  { weight: 4, arbitrary: putWhole },
  { weight: 3, arbitrary: rewrapped },
  { weight: 1, arbitrary: inText },
);

/** What another program writes into a sheet where ours writes nothing, each whole. */
const IN_SHEET = [
  '<c><v>7</v></c>',
  '<c r="D5"><v>7</v></c>',
  '<c t="s"><v>999</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c><f>A1+1</f></c>',
  '<row r="3" hidden="1"><c r="D3"><v>7</v></c></row>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="16384" width="1" hidden="1"/>',
  '<si><r><rPr><strike/></rPr><t>7</t></r></si>',
];
/** The same put between two elements of a sheet. */
const putInSheet: fc.Arbitrary<(text: string) => string> = fc
  .array(fc.tuple(place, fc.constantFrom(...IN_SHEET)), { minLength: 1, maxLength: 6 })
  .map((list) => (text) => {
    const pieces = text.split(/(?=<)/);
    for (const [where, whole] of list) {
      const ends = pieces.flatMap((piece, at) =>
        /^<\/(?:c|row|si|mergeCells|sheetData)>/.test(piece) ? [at] : [],
      );
      const at = ends[where % Math.max(1, ends.length)] ?? 0;
      pieces[at] = `${pieces[at] ?? ''}${whole}`;
    }
    return pieces.join('');
  });
const inSheet = fc.oneof(putInSheet, rewrappedIn('row c v f is t si r mergeCell cols x'.split(' ')), inText);

/** Bytes. A damaged zip may claim that a part unpacks to gigabytes: larger parts are not unpacked here. */
const MOST_PART = 10 * 1024 * 1024;

/** Changes the text of a file; of a Word file or workbook that of one part, zipped anew so that its check sums are right. */
const textChanged: fc.Arbitrary<Change> = fc
  .tuple(inText, inWord, inSheet, place)
  .map(([text, word, sheet, which]) => (bytes) => {
    // A container of the old kind is no text.
    if (bytes[0] === 0xd0) return bytes;
    if (bytes[0] !== 0x50) return strToU8(text(strFromU8(bytes)));
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= MOST_PART });
    const names = Object.keys(parts).filter((name) =>
      /^(?:word\/(?:document|numbering|styles)|xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d))\.xml$/.test(
        name,
      ),
    );
    const name = names[which % names.length] ?? '';
    const part = parts[name];
    const change = name.startsWith('xl/') ? sheet : word;
    return part ? zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) }, { level: 1 }) : bytes;
  });

const change = fc.oneof(
  { weight: 6, arbitrary: textChanged },
  { weight: 2, arbitrary: flipped },
  { weight: 1, arbitrary: cutOff },
  { weight: 1, arbitrary: lost },
  { weight: 1, arbitrary: doubled },
);

/** One of the files, damaged once or several times; now and then bytes or text that never were a file. */
export function damaged(files: readonly Bytes[]): fc.Arbitrary<Bytes> {
  return fc.oneof(
    {
      weight: 30,
      arbitrary: fc
        .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }))
        .map(([file, changes]) => {
          return changes.reduce((bytes, apply) => {
            try {
              return apply(bytes);
            } catch {
              // A zip that is no zip any more.
              return bytes;
            }
          }, file);
        }),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3_000 }) },
    { weight: 1, arbitrary: anyText({ maxLength: 1_000 }).map((text) => strToU8(text)) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }).map((text) => strToU8(text)) },
  );
}

/** A stored report with one of its values, however deep, put out of shape. */
export function damagedJson(stored: object): fc.Arbitrary<Bytes> {
  const whole = JSON.stringify(stored);
  return fc
    .tuple(fc.array(place, { minLength: 1, maxLength: 8 }), fc.jsonValue({ maxDepth: 4 }))
    .map(([path, junk]) => {
      const copy = JSON.parse(whole) as Record<string, unknown>;
      let node: Record<string, unknown> = copy;
      for (const step of path) {
        const keys = Object.keys(node);
        const key = keys[step % Math.max(1, keys.length)];
        if (key === undefined) break;
        const next = node[key];
        if (typeof next === 'object' && next !== null && step % 5 > 0) node = next as Record<string, unknown>;
        else {
          node[key] = junk;
          break;
        }
      }
      return strToU8(JSON.stringify(copy));
    });
}
