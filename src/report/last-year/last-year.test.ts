import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { PastReport } from '../draft';
import { emptyDraft } from '../empty-draft';
import { calledYear, lastYearOf, otherYearOf } from './last-year';

function past(cells: PastReport['cells']): PastReport {
  return {
    agency: '云溪县科学技术局',
    year: 2025,
    title: '',
    cells,
    sections: ['一', '', '', '', '五', '六'],
  };
}

const empty = () => emptyDraft(2026).lastYear;

describe('last year', () => {
  test('nothing typed, nothing opened: nothing known', () => {
    const known = lastYearOf(empty(), form2021, 2026);
    expect(Object.values(known.carriedOver)).toEqual(Array(7).fill(null));
    expect(Object.values(known.counts).every((value) => value === null)).toBe(true);
    expect(known.texts).toEqual([]);
  });

  test('numbers typed by hand are known under their cells too', () => {
    const source = empty();
    source.carriedOver['enterprise'] = '３';
    source.inForce['regulations'] = '0';
    const known = lastYearOf(source, form2021, 2026);
    expect(known.carriedOver['enterprise']).toBe(3);
    expect(known.counts['applications.carriedOver.enterprise']).toBe(3);
    expect(known.inForce['regulations']).toBe(0);
  });

  test('predecessors are added up; one that does not say leaves the sum unknown, never short', () => {
    const id = 'applications.carriedOver.naturalPerson';
    const source = { ...empty(), reports: [past({ [id]: '2' }), past({ [id]: '3' })] };
    expect(lastYearOf(source, form2021, 2026).carriedOver['naturalPerson']).toBe(5);
    const silent = { ...empty(), reports: [past({ [id]: '2' }), past({})] };
    expect(lastYearOf(silent, form2021, 2026).carriedOver['naturalPerson']).toBeNull();
  });

  test('what is typed wins over what was opened', () => {
    const id = 'applications.carriedOver.naturalPerson';
    const source = { ...empty(), reports: [past({ [id]: '2' })] };
    source.carriedOver['naturalPerson'] = '4';
    expect(lastYearOf(source, form2021, 2026).carriedOver['naturalPerson']).toBe(4);
    expect(lastYearOf(source, form2021, 2026).counts[id]).toBe(4);
  });

  test('a report of another year is called by its year, a number typed as last year’s is not', () => {
    const id = 'applications.carriedOver.naturalPerson';
    const older = { ...past({ [id]: '2', 'applications.carriedOver.enterprise': '3' }), year: 2022 };
    const source = { ...empty(), reports: [older] };
    source.carriedOver['naturalPerson'] = '4';
    const known = lastYearOf(source, form2021, 2026);
    expect(known.otherYear).toBe('2022 年');
    expect(calledYear(known, id)).toBe('上年');
    expect(calledYear(known, 'applications.carriedOver.enterprise')).toBe('2022 年');
    expect(otherYearOf([past({})], 2026)).toBeNull();
    expect(otherYearOf([older], null)).toBe('2022 年');
    expect(otherYearOf([{ year: null }], 2026)).toBeNull();
    expect(otherYearOf([older, past({})], 2026)).toBe('往年');
  });

  test('charges of predecessors are added up exactly, and are not known where one of them gives none', () => {
    const chargesOf = (...amounts: string[]) => {
      const reports = amounts.map((amount) => past({ 'disclosure.charges.amount': amount }));
      return lastYearOf({ ...empty(), reports }, form2021, 2026).charges;
    };
    expect(chargesOf()).toBeNull();
    expect(chargesOf('12.50')).toBe('12.50');
    expect(chargesOf('0', '0.0')).toBe('0');
    expect(chargesOf('12.5', '0.000001')).toBe('12.500001');
    expect(chargesOf('12.5', '')).toBeNull();
    expect(chargesOf('12.5', '约3')).toBeNull();
    expect(chargesOf('')).toBeNull();
  });
});
