import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentBatch, followBatch, noteOpened, readBatch, readLastYears } from './batch';

const stored = readFileSync(new URL('../examples/ordinary.json', import.meta.url), 'utf8');
const report = (name: string) => new File([stored], name);
const nothing = (name: string) => new File(['没有报告'], name);

test('files are read one by one, and whoever follows hears of each', async () => {
  const seen: number[] = [];
  const stop = followBatch(() => seen.push(currentBatch().entries.length));
  await readBatch([report('甲.json'), nothing('乙.txt')]);
  stop();
  expect(seen).toEqual([0, 1, 2]);
  expect(currentBatch().entries.map(({ line }) => line.ok)).toEqual([true, false]);
});

test('choosing other files ends the reading of the first ones', async () => {
  const first = readBatch([report('甲.json'), report('乙.json')]);
  const second = readBatch([nothing('丙.txt')]);
  await Promise.all([first, second]);
  expect(currentBatch().expected).toBe(1);
  expect(currentBatch().entries.map(({ line }) => line.file)).toEqual(['丙.txt']);
});

test('the same files chosen again begin anew', async () => {
  const files = [report('甲.json')];
  await readBatch(files);
  const again = readBatch(files);
  expect(currentBatch().entries).toEqual([]);
  await again;
  expect(currentBatch().entries).toHaveLength(1);
});

test('last year’s reports that come while others are chosen are not put beside those', async () => {
  await readBatch([report('甲.json')]);
  const late = readLastYears([report('上年.json')]);
  await readBatch([report('乙.json')]);
  await late;
  expect(currentBatch().pasts).toEqual([]);
});

test('it is kept as which draft a report was opened, and what of last year’s could not be read', async () => {
  await readBatch([report('甲.json')]);
  const [entry] = currentBatch().entries;
  if (entry) noteOpened(entry, 'draft-1');
  await readLastYears([nothing('上年.txt')]);
  expect(currentBatch().entries.map(({ draftId }) => draftId)).toEqual(['draft-1']);
  expect(currentBatch().refused).toHaveLength(1);
});
