import { expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { filledReport } from '../../examples/filled-draft';
import { findRepairs } from './find-repairs';
import { numbersNamed } from './named-numbers';
import { citySample, withCells, withTotals } from '../../examples/sample-tables';

function named(text: string) {
  const report = filledReport({
    draft: (draft) => {
      const part = draft.overview.parts[1];
      if (part) part.text = text;
    },
  });
  return numbersNamed(report);
}

test('the usual data sentence names its numbers, each with the cells that may make it up', () => {
  const found = named(
    '2026年收到政府信息公开申请31件，上年结转1件，办结30件，其中予以公开20件、部分公开4件，结转下年2件。',
  );
  const cells = found.map(({ value, readings }) => [
    value,
    ...readings.map(({ plus }) => plus.map((id) => id.replace('applications.', '')).join('+')),
  ]);
  expect(cells).toContainEqual([31, 'newlyReceived.total', 'newlyReceived.total+carriedIn.total']);
  expect(cells).toContainEqual([1, 'carriedIn.total']);
  expect(cells).toContainEqual([20, 'granted.total']);
  expect(cells).toContainEqual([4, 'partlyGranted.total']);
  expect(cells).toContainEqual([2, 'carriedOver.total']);
});

test('numbers of the disputes table are named too, and what is denied is named as 0', () => {
  const found = named(
    '没有收到政府信息公开申请。发生行政复议3件，其中结果维持2件、其他结果1件；没有发生行政诉讼。',
  ).map(({ value, readings }) => [value, readings[0]?.plus.join('+')]);
  expect(found).toContainEqual([0, 'applications.newlyReceived.total']);
  expect(found).toContainEqual([3, 'disputes.review.total']);
  expect(found).toContainEqual([2, 'disputes.review.upheld']);
  expect(found).toContainEqual([0, 'disputes.directSuit.total+disputes.suitAfterReview.total']);
});

test('a number said twice is named once', () => {
  expect(named('收到政府信息公开申请31件。全年收到政府信息公开申请31件。')).toHaveLength(1);
});

test.each([
  ['rough', '收到政府信息公开申请30余件。'],
  ['of another year', '2025年收到政府信息公开申请31件。'],
  ['a part', '收到政府信息公开网上申请31件。'],
  ['of a table without equations', '作出行政处罚决定31件。'],
  ['of what was due', '所有申请均已全部办结。'],
])('a number that is %s proves nothing', (_, text) => {
  expect(named(text)).toEqual([]);
});

test('a number that may be either of two cells brings both to the front and singles out neither', () => {
  const [received = 0, carriedIn = 0] = [citySample[0]?.[6], citySample[1]?.[6]];
  const wrong = withTotals(
    withCells(citySample, [{ row: 0, column: 0, value: (citySample[0]?.[0] ?? 0) + 9 }]),
  );
  const search = (value: number) =>
    findRepairs(form2021, wrong, { named: named(`收到政府信息公开申请${value}件。`) });
  const first = (value: number, count: number) =>
    search(value)
      .repairs.slice(0, count)
      .map(({ changes: [change] }) => change?.cell);

  expect(first(received, 1)).toEqual(['applications.newlyReceived.naturalPerson']);
  expect(search(received).certain).toBe(true);
  const either = received + carriedIn;
  expect(first(either, 2)).toContain('applications.newlyReceived.naturalPerson');
  expect(first(either, 2)).toContain('applications.carriedIn.naturalPerson');
  expect(search(either).certain).toBe(false);
});
