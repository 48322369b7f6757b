import { expect, test } from 'vitest';
import { examples } from '../examples';
import { reportOf } from '../report/report';
import { checkReport } from './check';

/** What each example was made to show; nothing else may be raised over it, for it is what people see first. */
const FINDINGS: Record<(typeof examples)[number]['id'], string[]> = {
  'all-zero': [],
  ordinary: [],
  city: [],
  unbalanced: ['A1:naturalPerson', 'B1:enterprise', 'C1'],
};

test.each(examples)('$name has the faults it was made with and no others', async ({ id, load }) => {
  const report = reportOf((await load()).draft);
  const ids = checkReport(report, 'final').map((finding) =>
    finding.code === 'C1' ? finding.code : finding.id,
  );
  expect(ids.sort()).toEqual(FINDINGS[id]);
});
