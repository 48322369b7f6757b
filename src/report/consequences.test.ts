import { expect, test } from 'vitest';
import { agencyKinds } from '../format/agencies';
import { consequencesOf } from './consequences';

const of = (kind: Parameters<typeof consequencesOf>[0]['kind'], level: 'county' | 'prefecture' | '' = '') =>
  consequencesOf({ kind, level, mayMakeRegulations: null });

test('nothing follows until a kind is chosen', () => {
  expect(of('')).toBeNull();
});

test('a department: its day, no 规章, no assessment, evaluation and accountability', () => {
  expect(of('department')).toMatch(/1月31日前公布.*第四十九条.*没有规章制定权.*填 0.*不要求写工作考核/);
});

test('a government: its day, assessment, evaluation and accountability, and 规章 only once its level is known', () => {
  expect(of('government')).toMatch(/3月31日前公布.*选了级别才知道.*要写工作考核、社会评议、责任追究结果/);
  expect(of('government', 'county')).toContain('没有规章制定权');
  expect(of('government', 'prefecture')).toContain('有规章制定权（《立法法》）；');
});

test('a right settled by hand is said to be so', () => {
  const settled = consequencesOf({ kind: 'township', level: '', mayMakeRegulations: true });
  expect(settled).toContain('有规章制定权（手动选的）');
});

test('only kinds the regulation names are told a day of the regulation', () => {
  const told = agencyKinds.filter(({ id }) => of(id)?.includes('第四十九条')).map(({ id }) => id);
  expect(told).toEqual(['government', 'department', 'stateCouncilDepartment']);
});
