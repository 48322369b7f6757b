import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import type { Parts } from './package';
import { packageFaults } from './self-check';
import { writeDocx } from './write';

let sound: Parts = {};

beforeAll(async () => {
  const file = await writeDocx(compose(reportOf(emptyDraft(2026))), {
    layout: 'gbt9704',
    shading: true,
    title: '标题',
    agency: '某局',
    writtenAt: '2027-01-22T08:30:00Z',
  });
  sound = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
});

/** The sound file with one part changed; the change must have found what it changes. */
function damaged(path: string, pattern: RegExp | string, replacement: string): Parts {
  const before = sound[path] ?? '';
  const after = before.replace(pattern, replacement);
  expect(after).not.toBe(before);
  return { ...sound, [path]: after };
}

function without(path: string): Parts {
  const { [path]: removed, ...rest } = sound;
  expect(removed).toBeDefined();
  return rest;
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

test('a file as it is written has no fault', () => {
  expect(packageFaults(sound)).toEqual([]);
});

const CELL = /<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/;

test.each<[string, () => Parts, RegExp]>([
  ['a row one cell short', () => damaged(DOCUMENT, CELL, ''), /table 0 row 0 fills 0 of 4 columns/],
  [
    'a span too wide',
    () => damaged(DOCUMENT, '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="4"/>'),
    /fills 5 of 4 columns/,
  ],
  [
    'a merged box that begins nowhere',
    () => damaged(DOCUMENT, '<w:vMerge w:val="restart"/>', ''),
    /table 1 row 1 column 0: vMerge without a restart/,
  ],
  [
    'a merged box that goes on with another width',
    () =>
      damaged(
        DOCUMENT,
        '<w:gridSpan w:val="3"/><w:vMerge w:val="continue"/>',
        '<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>',
      ),
    /vMerge without a restart/,
  ],
  [
    'a cell without a paragraph',
    () => damaged(DOCUMENT, /(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/, '$1$2'),
    /the cell does not end in a paragraph/,
  ],
  [
    'a cell that ends in a table',
    () => damaged(DOCUMENT, '</w:p></w:tc>', '</w:p><w:tbl><w:tblGrid/></w:tbl></w:tc>'),
    /the cell does not end in a paragraph/,
  ],
  [
    'a style nobody defines',
    () => damaged(DOCUMENT, '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Titel"/>'),
    /style Titel is not defined/,
  ],
  [
    'a style based on one that is gone',
    () => damaged(STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Base"/>'),
    /style Base is not defined/,
  ],
  [
    'a style defined twice',
    () => damaged(STYLES, 'w:styleId="Title"', 'w:styleId="Heading1"'),
    /style Heading1 is defined twice/,
  ],
  [
    'two footers of one type',
    () => damaged(DOCUMENT, '<w:footerReference w:type="even"', '<w:footerReference w:type="default"'),
    /two w:footerReference of type default/,
  ],
  [
    'a relationship nobody defines',
    () => damaged(DOCUMENT, /(<w:footerReference [^>]*r:id=")[^"]*/, '$1rId99'),
    /relationship rId99 is not defined/,
  ],
  [
    'a relationship defined twice',
    () => damaged(RELATIONSHIPS, /Id="rId\d+"(.*?)Id="rId\d+"/, 'Id="rId1"$1Id="rId1"'),
    /relationship rId1 is defined twice/,
  ],
  [
    'a missing footer',
    () => without('word/footer1.xml'),
    /word\/_rels\/document.xml.rels: part footer1.xml is missing/,
  ],
  ['missing styles', () => without(STYLES), /part word\/styles.xml is missing/],
  ['no document', () => without(DOCUMENT), /part word\/document.xml is missing/],
  [
    'a part without a content type',
    () => ({ ...sound, 'word/x.xml': '<x/>' }),
    /word\/x.xml has no content type/,
  ],
  [
    'a part with two content types',
    () => damaged(TYPES, /(<Override [^>]*document\.xml"[^>]*>)/, '$1$1'),
    /word\/document.xml has two content types/,
  ],
  [
    'a part cut off',
    () => ({ ...sound, [STYLES]: (sound[STYLES] ?? '').slice(0, -9) }),
    /is not sound XML: malformed/,
  ],
])('%s is found', (_, damage, fault) => {
  const faults = packageFaults(damage());
  expect(faults.some((sentence) => fault.test(sentence))).toBe(true);
});
