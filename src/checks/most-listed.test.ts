import { expect, test } from 'vitest';
import type { SectionNumber } from '../format/sections';
import { mostListed } from './most-listed';
import { raise } from './raise';

const findings = (count: number, section: SectionNumber) =>
  Array.from({ length: count }, (_, index) =>
    raise({
      code: 'C1',
      place: `${section}:${index}`,
      severity: 'warning',
      section,
      title: `第 ${index} 处`,
      target: { field: 'overview.lead' },
    }),
  );

test('all findings of a report people write are listed as they are', () => {
  const all = [...findings(200, 1), ...findings(200, 5)];
  expect(mostListed(all)).toEqual(all);
});

test('of endlessly many of one rule in one section the last one listed says how many more there are', () => {
  const listed = mostListed([...findings(60_000, 1), ...findings(3, 5)]);
  expect(listed).toHaveLength(203);
  expect(listed[199]?.detail).toContain('还有 59800 处');
  expect(listed.filter(({ detail }) => detail.includes('没有一一列出'))).toHaveLength(1);
});
