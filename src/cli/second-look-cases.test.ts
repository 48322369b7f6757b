import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReportFile } from '../files/read';
import { secondLook } from '../letters/second-look';
import { judgedAlike } from '../letters/two-versions';

const folder = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));

function read(file: string) {
  const found = readReportFile(readFileSync(folder + file));
  if (!found.ok) throw new Error(found.message);
  return { draft: found.draft, receipt: found.receipt };
}

/** Its twin with an agency of our own stands in second-look.test.ts. */
describe.skipIf(!existsSync(folder))('a second version (skipped where ../shared/cases is not there)', () => {
  const opinions = () =>
    JSON.parse(readFileSync(`${folder}opinions.json`, 'utf8')) as Readonly<Record<string, string>>;
  const opinion = () => opinions()['县自然资源局年报 最终版.docx'] ?? '';

  test('numbers moved inside a column that had to be put right are named, with the text that followed and a sentence left out', () => {
    const { here, there } = judgedAlike(read('A-second.docx'), read('A-first.docx'));
    const { remarks, outside } = secondLook(there, here, opinion(), []);
    const words = ({ cell, before, after }: (typeof outside)[number]) =>
      cell === null ? cell : `${cell.replace('applications.', '')} ${before}→${after}`;
    expect(outside.map(words).filter((text) => text !== null)).toEqual([
      'granted.naturalPerson 27→23',
      'granted.total 42→38',
      'partlyGranted.naturalPerson 8→12',
      'partlyGranted.total 10→14',
    ]);
    expect(outside.filter(({ cell }) => cell === null).map(({ section }) => section)).toEqual([1, 5]);
    expect(remarks.map(({ verdict }) => verdict)).toEqual(['unchanged', 'changed', 'unchanged', 'changed']);
    expect(remarks[1]?.changes.map(words)).toEqual([
      'carriedOver.naturalPerson 12→11',
      'carriedOver.total 15→14',
    ]);
  });

  test('the same file again is 未改 throughout', () => {
    const { here, there } = judgedAlike(read('A-first.docx'), read('A-first.docx'));
    const { remarks, outside, fresh } = secondLook(there, here, opinion(), []);
    expect(remarks.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'unchanged'));
    expect([outside, fresh]).toEqual([[], []]);
  });
});
