import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { docFile, docParagraph } from '../examples/doc-by-hand';
import { filledDraft } from '../examples/filled-draft';
import { checkCode } from '../report/check-code';
import type { NamedPerson } from '../report/receipt';
import { reportOf } from '../report/report';
import { toStored } from '../report/stored';
import { writeDocx } from './docx/write';
import { readReportFile } from './read';
import { writeText } from './text/write';

const draft = filledDraft();
const report = reportOf(draft);
const blocks = compose(report);
const WRITTEN_AT = '2027-01-12T08:00:00.000Z';
const options = {
  layout: 'official',
  shading: true,
  title: report.title,
  agency: '张三',
  writtenAt: WRITTEN_AT,
} as const;

/** Whom the receipt of a file names. */
function named(bytes: Uint8Array): readonly NamedPerson[] | undefined {
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.receipt?.people;
}

const both = [
  { as: 'author', name: '张三' },
  { as: 'lastSavedBy', name: '李四' },
];

test('whom the properties of a Word file name is told in its receipt', async () => {
  expect(named(await writeDocx(blocks, options))).toEqual([both[0], { as: 'lastSavedBy', name: '张三' }]);
});

test('of a 送审版, which is not published, it is not', async () => {
  const json = JSON.stringify(toStored(draft, WRITTEN_AT));
  const enclosed = { version: 1, checkCode: checkCode(report) };
  expect(named(await writeDocx(blocks, { ...options, enclosed: { ...enclosed, json } }))).toBeUndefined();
  const damaged = { ...enclosed, json: json.slice(0, 100) };
  expect(named(await writeDocx(blocks, { ...options, enclosed: damaged }))).toBeUndefined();
});

test.each([
  ['GBK', 936, [0xd5, 0xc5, 0xc8, 0xfd], [0xc0, 0xee, 0xcb, 0xc4]],
  ['UTF-8', 65001, [...strToU8('张三')], [...strToU8('李四')]],
])('whom an old Word file names in %s', (_, codePage, author, lastSavedBy) => {
  const parts = writeText(blocks).split('\n').map(docParagraph);
  expect(named(docFile(parts, { summary: { codePage, texts: { 4: author, 8: lastSavedBy } } }))).toEqual(
    both,
  );
  expect(named(docFile(parts))).toBeUndefined();
});
