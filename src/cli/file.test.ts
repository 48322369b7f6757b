import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import city from '../examples/city.json';
import { pdfFile } from '../examples/pdf-by-hand';
import { pdfPages } from '../examples/pdf-of-report';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { openStored } from '../report/versions';
import { writeJson } from '../files/json/write';
import { readReport, writeWhole } from './file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '年报 测试-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  const bytes = new TextEncoder().encode('新的');

  test('puts it in its place and leaves nothing beside it', async () => {
    const path = join(folder, '报告.docx');
    expect(await writeWhole(path, bytes)).toEqual({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('新的');
    expect(readdirSync(folder)).toEqual(['报告.docx']);
  });

  test('replaces what was there', async () => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, '旧的，而且更长');
    expect(await writeWhole(path, bytes)).toEqual({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('新的');
  });

  test('that fails says which file and why, and leaves the folder as it was', async () => {
    const path = join(folder, 'a.docx');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), '');
    const onto = await writeWhole(path, bytes);
    expect(onto).toMatchObject({ ok: false, message: expect.stringContaining(path) });
    expect(readdirSync(folder)).toEqual(['a.docx']);

    const nowhere = join(folder, 'no such folder', 'a.docx');
    expect(await writeWhole(nowhere, bytes)).toEqual({
      ok: false,
      message: `写不进 ${nowhere}：找不到这个文件或文件夹`,
    });
  });
});

describe('reading a report', () => {
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('reads a PDF from the disk as from a page: Node hands on bytes of a kind of its own', async () => {
    const opened = openStored(city);
    if (!opened.ok) throw new Error('the example does not open');
    const blocks = compose(reportOf(opened.report.draft));
    const path = put('年报.pdf', pdfFile(pdfPages(blocks)));
    const read = await readReport(path);
    if (!read.ok) throw new Error(read.message);
    expect(read.draft.cells).toEqual(opened.report.draft.cells);
  });

  test('gives the report', async () => {
    const read = await readReport(put('a.json', writeJson(emptyDraft(2026), '')));
    expect(read).toMatchObject({ ok: true, report: { year: 2026 } });
  });

  test.each([
    ['an empty file', '', '空的'],
    ['other bytes', new Uint8Array([0xff, 0xfe, 0x00, 0xd0, 0xcf]), '不是文本'],
    ['JSON of another kind', '{"a":1}', '不是年报助手'],
    ['a newer version', '{"type":"nianbao-report","version":99}', '99'],
  ])('%s is refused in a line that names the file', async (_, content, words) => {
    const path = put('坏.json', content);
    const read = await readReport(path);
    expect(read.ok ? '' : read.message).toMatch(new RegExp(`^读不出 ${path}：.*${words}`));
  });

  test('a missing file and a folder are told apart', async () => {
    const missing = await readReport(join(folder, 'missing.json'));
    expect(missing.ok ? '' : missing.message).toContain('找不到');
    const directory = await readReport(folder);
    expect(directory.ok ? '' : directory.message).toContain('这是文件夹');
  });
});
