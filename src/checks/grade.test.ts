import { raise } from '../checks/raise';
import { expect, test } from 'vitest';
import { checkYears } from './completeness/years';
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

test('a person named in the properties of a file is only suggested, one in its text is asked about', () => {
  const named = {
    code: 'D8',
    severity: 'warning',
    section: 0,
    title: '',
    target: { field: 'title' },
  } as const;
  const [property, mobile] = [raise({ ...named, place: 'property' }), raise({ ...named, place: 'mobile:1' })];
  expect([gradeOf(property), isUsual(property), gradeOf(mobile)]).toEqual(['suggest', false, 'explain']);
});
