import { expect, test } from 'vitest';
import { form2021 } from './forms';
import { guidanceForCell } from './guidance-for-cell';

const { typedCells } = form2021;

test('every cell that is typed has help', () => {
  expect(typedCells.filter(({ id }) => guidanceForCell(id).length === 0).map(({ id }) => id)).toEqual([]);
});

test('a provision is named for whatever is called one', () => {
  const rules = typedCells.flatMap(({ id }) => guidanceForCell(id)).filter(({ kind }) => kind === 'rule');
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(({ source }) => !source)).toEqual([]);
});

test('a cell has the help of its own row and of its column', () => {
  const words = (id: Parameters<typeof guidanceForCell>[0]) =>
    guidanceForCell(id)
      .map(({ text }) => text)
      .join();
  expect(words('disclosure.charges.amount')).toContain('万元');
  expect(words('disclosure.licences.decisions')).not.toContain('万元');
  expect(words('disputes.review.upheld')).toContain('共同被告');
  expect(words('applications.granted.enterprise')).toContain('没有官方释义');
  expect(words('applications.granted.naturalPerson')).not.toContain('没有官方释义');
});
