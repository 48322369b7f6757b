import { describe, expect, test } from 'vitest';
import { FORMULAS, PAYLOAD, hostileFiles } from '../examples/hostile-files';
import { reportOf } from '../report/report';
import { compose } from '../blocks/compose';
import { writeCsv } from './csv/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

/** A written page without what our own writer puts into it. */
const foreign = (html: string) =>
  html.replace(
    /<\/?(?:p|strong|table|tbody|tr|td)(?: (?:style|align|border|bordercolor|cellspacing|cellpadding|rowspan|colspan)="[^"]*")*>/g,
    '',
  );

describe('a file made to do harm', () => {
  const refused = hostileFiles.flatMap(({ name, make, refusal }) =>
    refusal ? [[name, make, refusal] as const] : [],
  );
  test.each(refused)('is refused in words: %s', (_, make, refusal) => {
    const read = readReportFile(make());
    expect(read.ok ? '' : read.message).toMatch(refusal);
  });

  const taken = hostileFiles
    .filter(({ refusal }) => refusal === null)
    .map(({ name, make }) => [name, make] as const);
  test.each(taken)('is read, and what comes of it is text: %s', (_, make) => {
    const read = readReportFile(make());
    if (!read.ok) throw new Error(read.message);
    expect(foreign(writeHtml(compose(reportOf(read.draft)), { shading: true }))).not.toContain('<');
  });
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
