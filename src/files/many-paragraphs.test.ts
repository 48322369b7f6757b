import { expect, test } from 'vitest';
import { blockText, compose } from '../blocks/compose';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { writeJson } from './json/write';
import { writeText } from './text/write';

const COUNT = 60_000;
const LAST = `第${COUNT}段文字。`;
const text = Array.from({ length: COUNT }, (_, index) => `第${index + 1}段文字。`).join('\n');
const empty = emptyDraft(2024);
const draft = { ...empty, overview: { ...empty.overview, lead: text } };
const blocks = compose(reportOf(draft, null));

test('a text of 60,000 paragraphs becomes as many blocks', () => {
  const words = blocks.map(blockText);
  expect(words.filter((line) => /^第\d+段文字。$/.test(line))).toHaveLength(COUNT);
  expect(words).toContain(LAST);
});

// The layouts differ in faces and sizes; a paragraph goes through the same code in each.
test('it is written to Word', async () => {
  const bytes = await writeDocx(blocks, {
    layout: 'official',
    shading: true,
    title: '甲县乙局年度报告',
    agency: '甲县乙局',
    writtenAt: '2025-01-10T00:00:00.000Z',
  });
  expect(bytes.length).toBeGreaterThan(100_000);
}, 300_000);

test('it is written as a web page, as text and to a file of the program', () => {
  expect(writeHtml(blocks, { shading: true })).toContain(LAST);
  expect(writeText(blocks)).toContain(LAST);
  expect(writeJson(draft, '2025-01-10T00:00:00.000Z')).toContain(LAST);
});
