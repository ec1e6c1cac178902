// @ts-check

/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/** @type {Totals} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Totals} one
 * @param {Totals} other
 * @returns {Totals}
 */
export const sum = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {number} a count in a report; 0 when there is none
 */
function count(object, key) {
  if (typeof object !== 'object' || object === null) return 0;
  const value = /** @type {Record<string, unknown>} */ (object)[key];
  return typeof value === 'number' ? value : 0;
}

/**
 * @param {unknown} report of vitest's JSON reporter
 * @returns {Totals}
 */
export const totalsOfVitest = (report) => ({
  passed: count(report, 'numPassedTests'),
  failed: count(report, 'numFailedTests'),
  skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
});

/**
 * @param {unknown} report of Playwright's JSON reporter
 * @returns {Totals}
 */
export function totalsOfPlaywright(report) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report && report.stats;
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  };
}

/**
 * A runner that fails although no test of it failed (a file that does not load, no test found)
 * counts as one failure, so that the totals never look better than the run.
 * @param {Totals} totals
 * @param {number} exitCode of the runner
 * @returns {Totals}
 */
export const withFailureOfRunner = (totals, exitCode) =>
  exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;

/**
 * @param {Totals} totals
 * @returns {string} the closing line
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
