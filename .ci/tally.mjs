// Adds up what the test runners and the other checks report.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * What a stage adds to the sum. A stage that failed without naming a failed test (a crash, a file that does not
 * load, a lint error) counts as one failure, so that the last line never hides it.
 * @param {boolean} succeeded whether the stage's command exited with 0
 * @param {Tally} [tests] none for a stage that runs no tests, or whose report is missing
 * @returns {Tally}
 */
export function tallyOfStage(succeeded, tests = { passed: 0, failed: 0, skipped: 0 }) {
  return { ...tests, failed: succeeded ? tests.failed : Math.max(tests.failed, 1) };
}

/** @param {string} json Vitest's report @returns {Tally} */
export function tallyOfVitest(json) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(json);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @param {string} json Playwright's report @returns {Tally} */
export function tallyOfPlaywright(json) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(json).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that ends a run; machines read it. @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
