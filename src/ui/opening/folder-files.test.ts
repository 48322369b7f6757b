import { expect, test } from 'vitest';
import { passedOver } from '../../desk/reading/passed-over';
import { mayBeReport } from '../../files/passed-over';
import { droppedFiles, filesOfFolder } from './folder-files';

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
  expect(passedOver()).toBe('另有 3 个不是报告的文件没有读：图片 1，临时文件 2。没有读的是：照片.jpg。');
  // What programs alone left there is not worth a word.
  await dropped([entry('2027', [entry('甲.docx'), entry('Thumbs.db')])]);
  expect(passedOver()).toBe('');
});

test('reports among thousands of pictures are all found, the pictures counted and not opened', async () => {
  let opened = 0;
  const picture = (name: string) =>
    ({ name, isFile: true, isDirectory: false, file: () => void opened++ }) as unknown as FileSystemEntry;
  const pictures = Array.from({ length: 3000 }, (_, at) => picture(`a${at}.jpg`));
  const files = await dropped([
    entry('照片', [...pictures, entry('快捷.lnk'), entry('甲.docx'), entry('z', [entry('乙.docx')])]),
  ]);
  expect(files.map(({ name }) => name)).toEqual(['甲.docx', '乙.docx']);
  expect(opened).toBe(0);
  expect(passedOver()).toBe(
    '另有 3001 个不是报告的文件没有读：图片 3000，快捷方式 1。没有读的是：a0.jpg、a1.jpg、a2.jpg，还有 2998 个。',
  );
});

test('of what is not read in a folder chosen the first are named, long names by their ends', () => {
  const long = `${'云溪县水利局政府信息公开工作年度报告'.repeat(3)}扫描件（3）.jpg`;
  const files = ['甲.docx', long, '附件.zip'].map((name) => new File([''], name));
  expect(filesOfFolder(files).map(({ name }) => name)).toEqual(['甲.docx']);
  expect(passedOver()).toBe(
    '另有 2 个不是报告的文件没有读：图片 1，压缩包 1。没有读的是：云溪县水利局政府信息公…扫描件（3）.jpg、附件.zip。',
  );
});

test('of more files than anybody reviews the first are taken, and that is said', async () => {
  const many = Array.from({ length: 2100 }, (_, at) => entry(`${at}.docx`));
  expect(await dropped([entry('盘', many)])).toHaveLength(2000);
  expect(passedOver()).toBe('文件太多，只收了前 2000 份，其余的请分几次收。');
});

test('of files dropped together what nobody meant is left out, and a heap of pictures', async () => {
  const files = ['甲.docx', '~$甲.docx', '去开会.lnk', '扫描.jpg'].map((name) => new File([''], name));
  expect((await dropped([null], files)).map(({ name }) => name)).toEqual(['甲.docx', '扫描.jpg']);
  expect(passedOver()).toBe(
    '另有 2 个不是报告的文件没有读：快捷方式 1，临时文件 1。没有读的是：去开会.lnk。',
  );
  const heap = Array.from({ length: 3000 }, (_, at) => new File([''], `${at}.jpg`));
  expect((await dropped([null], [...heap, new File([''], '甲.docx')])).map(({ name }) => name)).toEqual([
    '甲.docx',
  ]);
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
