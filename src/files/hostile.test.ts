import { describe, expect, test } from 'vitest';
import { FORMULAS, PAYLOAD, hostileFiles } from '../examples/hostile-files';
import { reportOf } from '../report/report';
import { compose } from '../blocks/compose';
import { writeCsv } from './csv/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

describe('a file made to do harm is read without any, or refused in words', () => {
  test.each(hostileFiles.map(({ name, make, refusal }) => [name, make, refusal] as const))(
    '%s',
    (_, make, refusal) => {
      const bytes = make();
      const read = readReportFile(bytes);
      if (refusal) expect(read.ok ? '' : read.message).toMatch(refusal);
      else if (!read.ok) throw new Error(read.message);
      else {
        const html = writeHtml(compose(reportOf(read.draft)), { shading: true });
        expect(html).not.toMatch(/<(?!\/?(?:h[123]|p|strong|table|thead|tbody|tr|th|td)\b)/);
        expect(html.replace(/<[^>]*>/g, (tag) => tag.replace(/="[^"]*"/g, ''))).not.toMatch(/<[^>]*\bon\w+/);
      }
    },
  );
});

test('what a file says of itself is text, and stays what it is', () => {
  const [scripted] = hostileFiles;
  const read = scripted && readReportFile(scripted.make());
  if (!read?.ok) throw new Error('not read');
  expect(reportOf(read.draft).agency).toBe(PAYLOAD);
  expect(({} as { hacked?: number }).hacked).toBeUndefined();
});

test('no agency’s name or file’s name runs as a formula in the table of several reports', () => {
  for (const formula of FORMULAS) expect(writeCsv([[formula]])).toMatch(/^\ufeff"?'/);
});
