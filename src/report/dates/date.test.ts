import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseDate, dayAfter, daysBetween, isoDate, isoDay, isRealDay } from './date';

test('a day is written without leading zeros, and no day is written as nothing', () => {
  expect(chineseDate('2027-01-05')).toBe('2027年1月5日');
  expect(chineseDate('2027-12-31')).toBe('2027年12月31日');
  expect(['', '2027-1-5', '2027年1月5日', '2027-01-05T00:00'].map(chineseDate)).toEqual(['', '', '', '']);
});

test('a day is made of its parts', () => {
  expect(isoDate(2027, 1, 5)).toBe('2027-01-05');
  expect(isoDate(987, 12, 31)).toBe('0987-12-31');
});

test('the day of a clock is the one on the wall', () => {
  expect(isoDay(new Date(2027, 0, 31, 23, 59))).toBe('2027-01-31');
  expect(isoDay(new Date(2027, 0, 31, 0, 0))).toBe('2027-01-31');
});

describe('a day that exists', () => {
  test.each(['2027-01-22', '2028-02-29', '2027-12-31'])('%s', (date) => expect(isRealDay(date)).toBe(true));
  test.each([
    '',
    '2027-02-29',
    '2027-02-30',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-04-31',
    '2027',
    '2027-01',
    '2027-1-5',
    '明天',
  ])('“%s” is none', (date) => expect(isRealDay(date)).toBe(false));
});

test('days are counted over months, leap days and the new year, and back', () => {
  expect(daysBetween('2027-01-18', '2027-01-31')).toBe(13);
  expect(dayAfter('2027-01-18', 13)).toBe('2027-01-31');
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2027-01-31', '2027-01-31')).toBe(0);
  expect(daysBetween('2027-02-01', '2027-01-31')).toBe(-1);
  const day = fc.date({ min: new Date('2008-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(iso(from), iso(to)) + daysBetween(iso(to), iso(from))).toBe(0);
      expect(isRealDay(iso(from))).toBe(true);
    }),
  );
});
