import { describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript without declarations: it must run before anything is installed
import { closingLine, outcome, sum, unitOutcome, windowOutcome } from '../../scripts/test/outcome.mjs';

const unit = (passed: number, failed: number, files: readonly unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
});

describe('what the runners report', () => {
  test('is added up', () => {
    expect(unitOutcome(unit(5, 0), 0)).toEqual(outcome(5, 0, 2));
    expect(windowOutcome({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }, 1)).toEqual(outcome(3, 2, 2));
    expect(sum([outcome(1, 0), outcome(3, 2, 2)])).toEqual(outcome(4, 2, 2));
  });

  test('a runner that crashed, ran nothing or wrote nothing has failed', () => {
    expect(unitOutcome(undefined, 0)).toEqual(outcome(0, 1));
    expect(unitOutcome(unit(0, 0), 0)).toEqual(outcome(0, 1, 2));
    expect(unitOutcome(unit(5, 0), 1)).toEqual(outcome(5, 1, 2));
    expect(windowOutcome(undefined, 1)).toEqual(outcome(0, 1));
    expect(windowOutcome({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } }, 0)).toEqual(outcome(0, 1, 4));
  });

  test('a test file that cannot be loaded counts as one failed test', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(unitOutcome(unit(1, 1, files), 1)).toEqual(outcome(1, 2, 2));
  });

  test('ends in a plain line', () => {
    expect(closingLine(outcome(12, 0))).toBe('12 passed, 0 failed');
    expect(closingLine(outcome(12, 1, 3))).toBe('12 passed, 1 failed, 3 skipped');
  });
});
