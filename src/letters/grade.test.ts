import { expect, test } from 'vitest';
import { checkYears } from '../checks/completeness/years';
import { filledReport } from '../examples/filled-draft';
import { gradeOf, isUsual } from './grade';

const periodGrade = (opening: string) => {
  const [finding] = checkYears(filledReport({ draft: (draft) => (draft.opening.text = opening) }), 'final');
  return finding && [gradeOf(finding), isUsual(finding)];
};

test('a period that is not named is asked of an opening, and only suggested where there is none', () => {
  expect(periodGrade('根据有关规定编制本报告。')).toEqual(['explain', true]);
  expect(periodGrade('')).toEqual(['suggest', false]);
});
