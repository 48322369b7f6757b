import { expect, test } from 'vitest';
import { createEditor } from '../../../editor/editor';
import { unchangedIn } from './unchanged';
import { emptyDraft } from '../../../report/empty-draft';
import { pastReportOf } from '../../../report/last-year/past-report';
import { reportOf } from '../../../report/report';

const SENTENCE = '加强政府信息公开平台建设，规范公开栏目设置。';

function written(times: number) {
  const draft = emptyDraft(2025);
  draft.overview.lead = SENTENCE;
  const past = pastReportOf(reportOf(draft), null);
  draft.overview.lead = `${SENTENCE}\n`.repeat(times);
  draft.lastYear.reports = [past];
  return createEditor(draft).view();
}

test('A report is compared with last year’s as one writes, a text far longer than any is not', () => {
  expect(unchangedIn(written(2), 1)).toMatchObject({ compared: 2, share: 1 });
  expect(unchangedIn(written(5000), 1)).toMatchObject({ compared: 0, evidence: [] });
});
