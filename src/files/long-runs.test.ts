import { describe, expect, test } from 'vitest';
import { REPEATED } from '../examples/long-runs';
import { cell, paragraph, run, wordFile } from '../examples/word-by-hand';
import { readPastedReport, readReportFile, type ReadReport } from './read';

const LENGTH = 20_000;
/** No cell, label or name that was read is longer: beyond, it is only named. */
const LONGEST_CELL = 2_000;
/** What was left out is kept to this length, in all not much more than the file itself. */
const LONGEST_LEFT_OUT = 20_000;

const TITLE = '云溪县水务局2026年政府信息公开工作年度报告';
const PARTS = ['一、总体情况', '二、主动公开政府信息情况'] as const;
const encoder = new TextEncoder();
const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');

/** A file of each kind with the text as a paragraph, as a cell beside a number, below a table and in the signature. */
function filesWith(text: string): Record<string, () => ReadReport> {
  const safe = escaped(text);
  const word = () =>
    wordFile(
      [TITLE, PARTS[0], safe, PARTS[1]].map((line) => paragraph(line)).join('') +
        `<w:tbl><w:tr>${cell('规章')}${cell('1')}${cell(safe)}</w:tr></w:tbl>${paragraph(safe)}`,
    );
  const page =
    [TITLE, PARTS[0], safe, PARTS[1]].map((line) => `<p>${line}</p>`).join('') +
    `<table><tr><td>规章</td><td>1</td><td>${safe}</td></tr></table><p>${safe}</p>`;
  const lines = [TITLE, PARTS[0], text, PARTS[1], `规章\t1\t${text}`, text].join('\n');
  return {
    word: () => readReportFile(word()),
    page: () => readReportFile(encoder.encode(`<html><body>${page}</body></html>`)),
    text: () => readReportFile(encoder.encode(lines)),
    'pasted page': () => readPastedReport({ html: page, text: lines }),
    'pasted text': () => readPastedReport({ html: '', text: lines }),
    'a title': () =>
      readPastedReport({ html: '', text: `${text}2026年政府信息公开工作年度报告\n${PARTS[0]}\n甲` }),
  };
}

/** What came of a file and is longer, or more, than it may be: no cell or name without end, and nothing multiplied. */
function excesses(result: ReadReport, size: number): string[] {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const measured: [string, number, number][] = [];
  if (result.ok) {
    const { agency, overview } = result.draft;
    const { tables = [], leftOut = [], exceptions = [] } = result.receipt ?? {};
    const rows = tables.flatMap((table) => table.rows);
    measured.push(
      ['agency', agency.name.length, 200],
      ['text', overview.lead.length, size],
      ['labels', longest(rows.map(({ label }) => label)), LONGEST_CELL],
      ['cells', longest(rows.flatMap(({ cells }) => cells.map(({ text }) => text))), LONGEST_CELL],
      ['left out', longest(leftOut.map(({ text }) => text)), LONGEST_LEFT_OUT],
      ['entries', leftOut.length, size],
      ['exceptions', longest(exceptions), 1_000],
    );
  } else measured.push(['message', result.message.length, 200]);
  return measured.flatMap(([what, is, most]) => (is > most ? [`${what}: ${is}`] : []));
}

// A reader that looks at a text again and again from every place of it would take minutes: the test's own time is the guard.
describe.each(REPEATED)('a long run of %j', (unit) => {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length));
  test.each(Object.entries(filesWith(text)))('is read from %s', (_, read) => {
    expect(excesses(read(), 3 * text.length)).toEqual([]);
  });
});

describe('small files with much in them', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `<x${at}:y xmlns:x${at}="urn:${at}">`).join('') +
    run('甲') +
    Array.from({ length: depth }, (_, at) => `</x${depth - 1 - at}:y>`).join('');
  const long = '公开政府信息工作'.repeat(487_500);
  test.each<[string, string]>([
    ['200,000 blanks in a cell', `<w:tbl><w:tr>${cell('规章')}${cell(' '.repeat(200_000))}</w:tr></w:tbl>`],
    ['80,000 digits in a paragraph', paragraph('7'.repeat(80_000))],
    ['120 namespaces within one another', `<w:p>${nested(120)}</w:p>`],
    ['50,000 runs of a blank', `<w:p>${run(' ').repeat(49_000)}</w:p>`],
    ['3.9 million characters in a cell', `<w:tbl><w:tr>${cell('规章')}${cell(long)}</w:tr></w:tbl>`],
  ])('%s', (_, body) => {
    const bytes = wordFile(paragraph(TITLE) + paragraph(PARTS[0]) + body);
    expect(bytes.length).toBeLessThan(300_000);
    expect(excesses(readReportFile(bytes), 4_000_000)).toEqual([]);
  });

  test('50,000 elements of a blank in a page are one blank', () => {
    const html = `<p>${TITLE}</p><p>${PARTS[0]}</p><p>${'<b> </b>'.repeat(50_000)}甲</p>`;
    const result = readPastedReport({ html, text: '' });
    expect(result.ok && result.draft.overview.lead).toBe('甲');
  });

  test('3.9 million characters in a paragraph, all of them in the report', () => {
    const bytes = wordFile(paragraph(TITLE) + paragraph(PARTS[0]) + paragraph(long));
    expect(bytes.length).toBeLessThan(300_000);
    const result = readReportFile(bytes);
    expect(excesses(result, 4_000_000)).toEqual([]);
    expect(result.ok && result.draft.overview.lead.length).toBe(long.length);
  }, 120_000);
});
