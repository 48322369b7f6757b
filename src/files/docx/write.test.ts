import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { emptyDraft } from '../../report/draft';
import { reportOf } from '../../report/report';
import { writeDocx } from './write';

test('a report with nothing in it is a Word file all the same', async () => {
  const report = reportOf(emptyDraft(2026));
  const file = await writeDocx(compose(report), {
    layout: 'gbt9704',
    shading: true,
    title: report.title,
    agency: '',
    writtenAt: '2027-01-22T08:00:00Z',
  });
  const document = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('三、收到和处理政府信息公开申请情况');
});
