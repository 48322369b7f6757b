import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedText } from '../examples/random-draft';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';
import { checkReport } from './check';
import { filledDraft, setCell } from '../examples/filled-draft';

const telling = fc.constantFrom(
  '新收政府信息公开申请12件，其中自然人9件、商业企业4件，占比75%。',
  '同比增长20%，未发生行政复议。',
  '共计444条。政府网站118条，公众号294条，其他30条。',
  '制定《甲办法》《乙办法》3件，行政事业性收费2.5万元。',
  '2025年收到信息公开申请33件，全部办结办结，手机13800138000，共主动公开条，××',
);
const text = fc.oneof(
  telling,
  typedText,
  fc.tuple(telling, typedText).map((both) => both.join('\n')),
);

type Keystroke = (draft: Draft) => void;

const keystroke: fc.Arbitrary<Keystroke> = fc.oneof(
  fc.tuple(fc.nat(4), text).map(([at, typed]): Keystroke => (draft) => {
    const part = draft.overview.parts[at];
    if (part) part.text = typed;
  }),
  fc
    .tuple(fc.nat(4), fc.constantFrom('依申请公开', '', '主动公开'))
    .map(([at, heading]): Keystroke => (draft) => {
      const part = draft.overview.parts[at];
      if (part) part.heading = heading;
    }),
  text.map(
    (typed): Keystroke =>
      (draft) =>
        (draft.problems.lead = typed),
  ),
  text.map(
    (typed): Keystroke =>
      (draft) =>
        (draft.tableNotes.applications = typed),
  ),
  fc.integer({ min: 2024, max: 2027 }).map(
    (year): Keystroke =>
      (draft) =>
        (draft.year = year),
  ),
  fc.nat(20).map(
    (count): Keystroke =>
      (draft) =>
        setCell(draft, 'applications.granted.naturalPerson', `${count}`),
  ),
  text.map((typed): Keystroke => (draft) => {
    const sections = [typed, '', '', '', typed, ''];
    draft.lastYear.reports = [{ agency: '', year: (draft.year ?? 0) - 1, title: '', cells: {}, sections }];
  }),
);

/** Checks so much other text that all rules have forgotten what they read before. */
function forget(): void {
  const draft = emptyDraft(2026);
  const lines = Array.from({ length: 250 }, (_, index) => `${'云溪'.repeat(500)}${index}`).join('\n');
  draft.overview.lead = lines;
  draft.lastYear.reports = [{ agency: '', year: 2025, title: '', cells: {}, sections: [lines] }];
  checkReport(reportOf(draft), 'final');
}

test('what was read before changes no finding: edits made in turn, and the same reports from the last to the first', () => {
  fc.assert(
    fc.property(fc.array(keystroke, { minLength: 60, maxLength: 60 }), (keystrokes) => {
      const draft = filledDraft();
      const reports = keystrokes.map((press) => {
        press(draft);
        return reportOf(JSON.parse(JSON.stringify(draft)) as Draft);
      });
      const check = (report: Report) => JSON.stringify(checkReport(report, 'final'));
      const inTurn = reports.map(check);
      forget();
      const backwards = [...reports].reverse().map(check).reverse();
      expect(backwards).toEqual(inTurn);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});
