import { expect, test } from 'vitest';
import { stateTally } from './listing-words';

const summary = {
  year: 2026,
  place: '云溪县',
  submitBy: '',
  units: 4,
  outside: 1,
  states: { missing: 2, received: 2 },
};

test('who sent nothing is said of a collection once all files chosen for it are read', () => {
  expect(stateTally({ summary, isUnread: false })).toBe('4 个单位：待审 2，未收 2；名册外 1 份');
  expect(stateTally({ summary, isUnread: true })).toBe('4 个单位：待审 2；名册外 1 份；还有文件没读完');
  const none = { ...summary, outside: 0, states: { missing: 4 } };
  expect(stateTally({ summary: none, isUnread: true })).toBe('4 个单位；还有文件没读完');
});
