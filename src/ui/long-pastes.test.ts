// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { REPEATED } from '../examples/long-runs';
import { readClipboard } from './grid/blocks/clipboard';
import { cleanPastedText } from './prose/paste/paste';

/** Far more than anybody copies into a cell, and enough for a loop within a loop to be seen. */
const LENGTH = 20_000;
/** What is pasted grows by no more than a sign for each piece: a quarter more, and a few words. */
const mostOf = (length: number) => length * 1.25 + 1_000;

// What looks at a text again and again from every place of it would take minutes: the test's own time is the guard.
describe.each(REPEATED)('a long run of %j, pasted', (unit) => {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length));
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

  test('into a text field comes as no more than it was', () => {
    expect(cleanPastedText(text, '').text.length).toBeLessThanOrEqual(mostOf(text.length));
    expect(cleanPastedText('', `<p>${escaped}</p>`).text.length).toBeLessThanOrEqual(mostOf(text.length));
  });

  test('into the table comes as cells no longer than it was', () => {
    for (const { cells } of [
      readClipboard(text, ''),
      readClipboard('', `<table><tr><td>${escaped}</td><td>1</td></tr></table>`),
    ]) {
      const length = cells.flat().reduce((sum, cell) => sum + cell.length, 0);
      expect(length).toBeLessThanOrEqual(mostOf(text.length));
    }
  });
});
