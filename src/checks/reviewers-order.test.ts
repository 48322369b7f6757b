import { expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import type { Finding, Severity } from './finding';
import type { RuleCode } from './rules';
import { raise } from './raise';
import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';
import { inReviewersOrder } from './reviewers-order';

function found(
  code: RuleCode,
  place: string,
  section: SectionNumber,
  cells: CellId[] = [],
  severity: Severity = 'error',
): Finding {
  return raise({ code, place, section, cells, severity, title: '', target: { field: 'title' } });
}

const total: CellId = 'applications.handledTotal.total';
const person: CellId = 'applications.handledTotal.naturalPerson';
const other: CellId = 'applications.handledTotal.otherOrganisation';

test('title and its year, name, headings, requests by the total column, blanks, last year, and so on to personal data', () => {
  const expected = [
    found('D1', 'title', 0),
    found('D2', 'title', 0),
    found('D1', 'signature', 0),
    found('D6', 'names', 0),
    found('D2', 'heading:5', 5),
    found('F1', 'applications:rows', 3, [other]),
    found('A3', total, 3, [total]),
    found('A1', 'naturalPerson', 3, [person]),
    found('A5', other, 3, [other]),
    found('D3', 'applications', 3, [person]),
    found('A1', 'otherOrganisation', 3, [other], 'pending'),
    found('B1', 'enterprise', 3, ['applications.carriedIn.enterprise'], 'warning'),
    found('D5', 'regulations', 2, ['disclosure.regulations.made'], 'warning'),
    found('B2', 'normativeDocuments', 2, ['disclosure.normativeDocuments.inForce'], 'warning'),
    found('A4', 'disputes.review.total', 4, ['disputes.review.total']),
    found('B4', 'review', 4, ['disputes.review.total'], 'warning'),
    found('B6', 'charges', 2, ['disclosure.charges.amount'], 'warning'),
    found('C1', '1:newlyReceived', 1, [total], 'warning'),
    found('C3', '5:share', 5, [], 'warning'),
    found('C5', 'notSaid', 6),
    found('D11', 'problems', 5, [], 'warning'),
    found('B3', '1', 1, [], 'warning'),
    found('B3', '5', 5, [], 'warning'),
    found('D9', 'doubled:1', 1, [], 'warning'),
    found('D8', 'mobile:0', 0, [], 'warning'),
  ];
  expect(inReviewersOrder(form2021, expected.slice().reverse()).map(({ id }) => id)).toEqual(
    expected.map(({ id }) => id),
  );
});
