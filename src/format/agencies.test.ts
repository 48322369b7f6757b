import { describe, expect, test } from 'vitest';
import {
  agencyKinds,
  deadlineOf,
  inferredAgency,
  mayMakeRegulations,
  accountabilityDuty,
  type AgencyKind,
} from './agencies';

describe('the day a report is due', () => {
  const days: Record<AgencyKind, [number, number, boolean]> = {
    government: [3, 31, true],
    township: [1, 31, false],
    subdistrict: [1, 31, false],
    department: [1, 31, true],
    stateCouncilDepartment: [1, 31, true],
    governmentOffice: [1, 31, false],
    outpost: [1, 31, false],
    verticalAgency: [1, 31, false],
    authorisedOrganisation: [1, 31, false],
  };
  test.each(agencyKinds)('of $name', ({ id }) => {
    const [month, day, statutory] = days[id];
    expect(deadlineOf(id)).toEqual({ month, day, statutory });
  });
  test('is only a default while the kind is not known', () => {
    expect(deadlineOf('')).toEqual({ month: 1, day: 31, statutory: false });
  });
});

describe('the right to make 规章', () => {
  test('belongs to governments of provinces and of cities with districts', () => {
    expect(mayMakeRegulations('government', 'provincial')).toBe(true);
    expect(mayMakeRegulations('government', 'prefecture')).toBe(true);
    expect(mayMakeRegulations('government', 'county')).toBe(false);
  });
  test('and to departments of the State Council, whatever level is set', () => {
    expect(mayMakeRegulations('stateCouncilDepartment', '')).toBe(true);
    expect(mayMakeRegulations('stateCouncilDepartment', 'county')).toBe(true);
  });
  test('to nobody else', () => {
    const others = agencyKinds.filter(({ id }) => id !== 'government' && id !== 'stateCouncilDepartment');
    expect(others.map(({ id }) => mayMakeRegulations(id, 'provincial'))).toEqual(others.map(() => false));
  });
  test('is open while kind or level is not known', () => {
    expect(mayMakeRegulations('', 'provincial')).toBeNull();
    expect(mayMakeRegulations('government', '')).toBeNull();
  });
});

test('考核、评议、追责 are the duty of governments only', () => {
  expect(accountabilityDuty('')).toBe('unknown');
  const duties = Object.fromEntries(agencyKinds.map(({ id }) => [id, accountabilityDuty(id)]));
  expect(duties).toEqual({
    government: 'required',
    township: 'expected',
    subdistrict: 'none',
    department: 'none',
    stateCouncilDepartment: 'none',
    governmentOffice: 'none',
    outpost: 'none',
    verticalAgency: 'none',
    authorisedOrganisation: 'none',
  });
});

describe('a name', () => {
  test.each([
    ['云溪县人民政府', 'government', 'county'],
    ['新港区人民政府', 'government', 'county'],
    ['云溪县', 'government', 'county'],
    ['临澜市人民政府', 'government', ''],
    ['临澜市', 'government', ''],
    ['云岭省人民政府', 'government', 'provincial'],
    ['云岭自治区', 'government', 'provincial'],
    ['云溪自治州', 'government', 'prefecture'],
    ['石桥镇人民政府', 'township', ''],
    ['石桥乡', 'township', ''],
    ['白音苏木人民政府', 'township', ''],
  ])('%s says by itself that it is a %s %s', (name, kind, level) =>
    expect(inferredAgency(name)).toEqual({ kind, level }),
  );

  test.each([
    '',
    '云溪县科学技术局',
    '云溪县人民政府办公室',
    '东湖街道办事处',
    '临澜经济开发区',
    '临澜高新区',
    '临澜经济技术开发区管理委员会',
    '云溪县2026年',
  ])('“%s” says nothing of the kind', (name) =>
    expect(inferredAgency(name)).toEqual({ kind: '', level: '' }),
  );
});
