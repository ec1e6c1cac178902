import { describe, expect, it } from 'vitest';
import {
  closingLine,
  sum,
  totalsOfPlaywright,
  totalsOfVitest,
  withFailureOfRunner,
} from '../../../build/test-run/totals.mjs';

describe('the totals of a test run', () => {
  it('counts what a runner left pending as skipped, not as passed', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(totalsOfVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a flaky end-to-end test as failed', () => {
    const report = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 } };
    expect(totalsOfPlaywright(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it.each([totalsOfVitest, totalsOfPlaywright])('is nothing without a report (%o)', (totals) => {
    expect(totals(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('does not call a run a success whose runner failed before any test did', () => {
    const totals = { passed: 3, failed: 0, skipped: 0 };
    expect(withFailureOfRunner(totals, 1).failed).toBe(1);
    expect(withFailureOfRunner(totals, 0).failed).toBe(0);
  });

  it('closes with one plain line', () => {
    const all = sum({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 });
    expect(closingLine(all)).toBe('4 passed, 1 failed, 2 skipped');
  });
});
