import { expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { filledDraft } from '../examples/filled-draft';
import { writeDocx } from '../files/docx/write';
import { writeHtml } from '../files/html/write';
import { readReportFile } from '../files/read';
import { writeText } from '../files/text/write';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { contentCode } from '../collection/content-code';

const LOOK = { layout: 'gbt9704', shading: false } as const;

function codeOf(bytes: Uint8Array): string {
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  return contentCode(read);
}

async function codes(draft: Draft): Promise<string[]> {
  const blocks = compose(reportOf(draft));
  const encoded = (text: string) => new TextEncoder().encode(text);
  return [
    codeOf(
      await writeDocx(blocks, { ...LOOK, title: '', agency: '', writtenAt: '2027-01-22T00:00:00.000Z' }),
    ),
    // A portal leaves title and signature out, because it shows them beside.
    codeOf(
      encoded(
        writeHtml(
          blocks.filter(
            (block) => block.kind !== 'title' && !('role' in block && block.role === 'signature'),
          ),
          LOOK,
        ),
      ),
    ),
    codeOf(encoded(writeText(blocks))),
  ];
}

test('one report has one code in whatever kind of file; a number or a word changes it', async () => {
  const of = await codes(filledDraft());
  expect(of[0]).toMatch(/^[0-9A-F]{8}$/);
  expect(new Set(of).size).toBe(1);
  const [number] = await codes(filledDraft({ cells: { 'applications.newlyReceived.naturalPerson': 7 } }));
  const [word] = await codes(filledDraft({ draft: (draft) => (draft.others.text += '另一句话。') }));
  expect(new Set([of[0], number, word]).size).toBe(3);
});

test('a form without a sentence has none: blank forms are all alike', () => {
  expect(contentCode({ draft: emptyDraft(2026), receipt: null, checkCode: '' })).toBe('');
});
