import { describe, expect, test } from 'vitest';
import { lastLine, sum, tallyOfPlaywright, tallyOfStage, tallyOfVitest } from './tally.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('a stage', () => {
  test('that passes adds its tests, or nothing', () => {
    expect(tallyOfStage(true)).toEqual(none);
    expect(tallyOfStage(true, { passed: 3, failed: 0, skipped: 1 })).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
    });
  });
  test('that fails adds its failed tests, and at least one', () => {
    expect(tallyOfStage(false).failed).toBe(1);
    expect(tallyOfStage(false, { passed: 3, failed: 0, skipped: 0 })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
    expect(tallyOfStage(false, { passed: 3, failed: 2, skipped: 0 }).failed).toBe(2);
  });
});

test('the runners’ reports are read', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(tallyOfVitest(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
  expect(tallyOfPlaywright(JSON.stringify(playwright))).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('the last line names skipped tests only where there are some', () => {
  const all = sum([none, { passed: 4, failed: 0, skipped: 0 }, { passed: 1, failed: 2, skipped: 0 }]);
  expect(lastLine(all)).toBe('5 passed, 2 failed');
  expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
});
