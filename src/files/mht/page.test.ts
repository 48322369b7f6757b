import { describe, expect, test } from 'vitest';
import { readReportFile } from '../read';

const rows = [
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '2', '1', '<b class="h">9</b>17'],
];
const table = `<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>${rows
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;
const page = (meta = '') =>
  `<!DOCTYPE html><html><head>${meta}</head><body><h1>云溪县水利局2025年政府信息公开工作年度报告</h1>` +
  `<p>一、总体情况</p><p>认真落实要求。</p><p>二、主动公开政府信息情况</p>${table}</body></html>`;

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const utf8 = (text: string) => latin1(new TextEncoder().encode(text));
/** Lines of 70 characters that go on, as browsers write them. */
const quoted = (text: string) =>
  (
    text
      .replace(/[^ -<>-~]/g, (byte) => `=${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
      .match(/(?:=..|[^=]){1,70}/g) ?? []
  ).join('=\r\n');
const base64 = (text: string) => (btoa(text).match(/.{1,76}/g) ?? []).join('\r\n');

const css =
  'Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n.h{display:none}\r\n';
function archive(type: string, encoding: string, body: string, end = '\r\n--=_B--\r\n'): string {
  return (
    'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_B"\r\n\r\n' +
    `--=_B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}${end === '' ? '' : `\r\n--=_B\r\n${css}`}${end}`
  );
}
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const archives: [string, string][] = [
  ['quoted-printable without a charset', archive('text/html', 'quoted-printable', quoted(utf8(page())))],
  ['quoted-printable', archive('text/html; charset="utf-8"', 'quoted-printable', quoted(utf8(page())))],
  ['base64', archive('text/html; charset=utf-8', 'base64', base64(utf8(page())))],
  ['as it is', archive('text/html', '8bit', utf8(page()))],
  [
    'with ends of lines of one character',
    archive('text/html', 'base64', base64(utf8(page()))).replace(/\r/g, ''),
  ],
];

describe('a web page saved as one file', () => {
  test.each(archives)('%s', (_, text) => {
    const read = readReportFile(bytes(text));
    if (!read.ok) throw new Error(read.message);
    const { made, inForce } = read.draft.cells.disclosure.normativeDocuments as Record<string, string>;
    expect([read.draft.agency.name, made, inForce]).toEqual(['云溪县水利局', '2', '17']);
    expect(read.receipt?.leftOut.map(({ text: left }) => left)).toContain('9');
  });

  test.each([
    ['cut off within its page', archives[2]![1].slice(0, 500)],
    ['without a page', archive('text/plain', '8bit', 'x')],
    ['base64 that is none', archive('text/html', 'base64', '*')],
    ['without an end', archive('text/html', '8bit', utf8(page()), '')],
  ])('is refused: %s', (_, text) => {
    const read = readReportFile(bytes(text));
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining('不完整') as string });
  });

  test('a text that begins like a message is a text', () => {
    const read = readReportFile(
      new TextEncoder().encode('Subject: 年报\n云溪县水利局2025年政府信息公开工作年度报告\n一、总体情况\n'),
    );
    expect(read.ok && read.draft.agency.name).toBe('云溪县水利局');
  });
});
