import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReportFile } from './read';
import { readZip, unzip } from './zip';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? Array.from(strToU8(part)) : part)));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
const zip = (name: string) => zipSync({ [name]: strToU8('x') });

describe('a file that cannot be read is named by its content', () => {
  test.each([
    ['a piece of an old Word file', bytes(OLE, [0, 0], wide('WordDocument')), /已损坏.*另存为 \.docx/],
    ['a piece of an old spreadsheet', bytes(OLE, [0, 0], wide('Workbook')), /表格文件已损坏/],
    ['an encrypted one', bytes(OLE, wide('EncryptedPackage')), /密码/],
    ['RTF', bytes('{\\rtf1'), /\.rtf/],
    ['a piece of a spreadsheet', zip('xl/workbook.xml'), /表格文件已损坏/],
    ['a binary spreadsheet', zip('xl/workbook.bin'), /\.xlsb.*另存为 \.xlsx/],
    ['ODT', zip('content.xml'), /\.odt/],
    ['OFD', zip('OFD.xml'), /\.ofd/],
    ['another zip', zip('readme.txt'), /压缩包/],
    ['half a zip', zip('word/document.xml').subarray(0, 30), /已损坏/],
    ['a picture', bytes([0x89], 'PNG'), /图片/],
    ['nothing', bytes(), /空的/],
    ['blanks', bytes(' \n '), /空的/],
    ['zeros', new Uint8Array(64), /空的/],
    ['other bytes', bytes([0xff, 0xfe, 0x00, 0xd8, 0x01]), /不是文本/],
    ['51 MB', new Uint8Array(51 * 1024 * 1024), /50 MB/],
    ['a text of another kind', bytes('买菜：白菜两斤。'), /没有找到年度报告/],
  ])('%s', (_, file, sentence) => {
    const read = readReportFile(file);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.message).toMatch(sentence);
    // Said on every page, in tables and on the command line, where nothing can be pasted “here”.
    expect(read.ok ? '' : read.message).not.toMatch(/这里粘贴|粘贴到这里|直接粘贴/);
  });
});

describe('a zip', () => {
  const part = 'word/document.xml';
  const whole = zipSync({ [part]: strToU8('一二三'.repeat(500)) });
  const most = 1024 * 1024;

  test('gives its parts', () => {
    const directory = readZip(whole);
    const read = directory && unzip(whole, directory, part, most);
    expect(read?.ok && new TextDecoder().decode(read.bytes)).toBe('一二三'.repeat(500));
  });

  test('with a wrong check sum is refused', () => {
    const damaged = whole.slice();
    const view = new DataView(damaged.buffer);
    for (let at = 0; at < damaged.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
    const read = readReportFile(damaged);
    expect(read.ok ? '' : read.message).toMatch(/与校验不符/);
  });

  test('that unpacks to more than allowed is stopped, whatever size it gives', () => {
    const bomb = zipSync({ [part]: new Uint8Array(8 * 1024 * 1024) });
    const directory = readZip(bomb);
    expect(directory && unzip(bomb, directory, part, most)).toEqual({ ok: false, problem: 'tooLarge' });
    const entry = directory?.get(part);
    const lying = new Map(entry ? [[part, { ...entry, size: 1000 }]] : []);
    expect(unzip(bomb, lying, part, most)).toEqual({ ok: false, problem: 'damaged' });
  });
});
