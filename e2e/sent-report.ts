import { readFileSync } from 'node:fs';
import { compose } from '../src/blocks/compose';
import { writeText } from '../src/files/text/write';
import type { Draft } from '../src/report/draft';
import { reportOf } from '../src/report/report';
import { openStored } from '../src/report/versions';

/** The example as the report of another agency, and with a change. */
export function draftOf(agency: string, change: (draft: Draft) => void = () => undefined): Draft {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../src/examples/ordinary.json', import.meta.url), 'utf8'),
  );
  const stored = openStored(json);
  if (!stored.ok) throw new Error('The example does not open');
  const { draft } = stored.report;
  draft.agency.name = agency;
  draft.signature.agency = null;
  change(draft);
  return draft;
}

/** A report as a unit would send it: a text without anything of ours in it. */
export const textOf = (draft: Draft) => Buffer.from(writeText(compose(reportOf(draft))));

/** A file as it is chosen. */
export const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

/** One column off by one. */
export function unbalanced(draft: Draft): void {
  const row = draft.cells.applications['newlyReceived'];
  if (row) row['enterprise'] = String(Number(row['enterprise']) + 1);
}
