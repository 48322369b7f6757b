import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { filledReport } from '../examples/filled-draft';
import { decodeText } from './decode';
import { readReportFile } from './read';
import { writeText } from './text/write';

const wide = (text: string, isBig: boolean, mark = '') =>
  new Uint8Array(
    Array.from(mark + text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('a text in UTF-16', () => {
  const report = filledReport({ cells: { 'applications.newlyReceived.naturalPerson': 12 } });
  const text = writeText(compose(report));
  test.each([
    ['little end first', false, ''],
    ['big end first', true, ''],
    ['little end first, marked', false, '\ufeff'],
    ['big end first, marked', true, '\ufeff'],
  ])('%s, is read as any other', (_, isBig, mark) => {
    expect(decodeText(wide(text, isBig, mark))).toBe(text);
    expect(readReportFile(wide(text, isBig, mark))).toMatchObject({
      ok: true,
      draft: { agency: { name: report.agency }, year: 2026 },
    });
  });

  test.each([
    ['half of a character is left', wide(`${text}1`, false).subarray(0, -1)],
    ['a control sign in it', wide('云溪县水利局 1 件\u0001\n', true)],
    ['numbers of two bytes', new Uint8Array(Array.from({ length: 400 }, (_, at) => (at % 2 ? 0 : at % 7)))],
    ['no Chinese', wide('Пример текста, 12 страниц\n', false)],
  ])('is not guessed: %s', (_, bytes) => expect(decodeText(bytes)).toBeNull());
});
