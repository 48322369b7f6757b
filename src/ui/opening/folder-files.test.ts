import { expect, test } from 'vitest';
import { passedOver } from '../../desk/reading/passed-over';
import { droppedFiles, mayBeReport } from './folder-files';

/** What a browser gives for something dropped, a folder in two portions. */
function entry(name: string, inside?: FileSystemEntry[]): FileSystemEntry {
  const left = inside?.slice() ?? [];
  return {
    name,
    isFile: !inside,
    isDirectory: Boolean(inside),
    file: (take: (file: File) => void) => take(new File([''], name)),
    createReader: () => ({
      readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, 2)),
    }),
  } as unknown as FileSystemEntry;
}

const dropped = (entries: (FileSystemEntry | null)[], files: File[] = []) =>
  droppedFiles({
    files,
    items: entries.map((one) => ({ webkitGetAsEntry: () => one })),
  } as unknown as DataTransfer);

test('a folder dropped gives the reports in it and in its folders, by name', async () => {
  const folder = entry('2026', [
    entry('丙.txt'),
    entry('.DS_Store'),
    entry('~$甲.docx'),
    entry('照片.jpg'),
    entry('县直', [entry('乙.DOCX'), entry('扫描.pdf')]),
    entry('甲.docx'),
  ]);
  const files = await dropped([folder, entry('丁.html')]);
  expect(files.map(({ name }) => name).sort()).toEqual(
    ['丙.txt', '乙.DOCX', '扫描.pdf', '甲.docx', '丁.html'].sort(),
  );
  // The picture; what programs left there is nobody's.
  expect(passedOver()).toBe(1);
  await dropped([entry('2027', [entry('甲.docx')])]);
  expect(passedOver()).toBe(0);
});

test('files dropped by themselves are all taken, whatever they are', async () => {
  const files = [new File([''], '照片.jpg'), new File([''], '甲.docx')];
  expect(await dropped([entry('照片.jpg'), entry('甲.docx')], files)).toEqual(files);
  // An old browser knows no entries.
  expect(await droppedFiles({ files, items: [{}] } as unknown as DataTransfer)).toEqual(files);
});

test.each([
  ['甲.docx', true],
  ['甲.WPS', true],
  ['~$甲.docx', false],
  ['.甲.docx', false],
  ['Thumbs.db', false],
  ['甲', false],
])('%s in a folder: %s', (name, taken) => {
  expect(mayBeReport(name)).toBe(taken);
});
