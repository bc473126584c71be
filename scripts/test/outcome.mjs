/** How many tests of a step passed, failed and were skipped. */
export function outcome(passed, failed, skipped = 0) {
  return { passed, failed, skipped };
}

export function sum(outcomes) {
  return outcomes.reduce(
    (total, one) => outcome(total.passed + one.passed, total.failed + one.failed, total.skipped + one.skipped),
    outcome(0, 0),
  );
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ended badly without naming a failed test, wrote no report, or ran nothing has failed as a whole: a
 * crash must never count as green.
 */
function judged(counted, code) {
  const ran = counted.passed + counted.failed;
  if (ran === 0 || (code !== 0 && counted.failed === 0))
    return outcome(counted.passed, counted.failed + 1, counted.skipped);
  return counted;
}

/** Reads vitest's JSON report; undefined stands for "no report". */
export function unitOutcome(report, code) {
  if (!report) return outcome(0, 1);
  // A file that cannot even be loaded has no tests of its own to count.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return judged(outcome(report.numPassedTests, report.numFailedTests + broken, skipped), code);
}

/** Reads Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function windowOutcome(report, code) {
  if (!report) return outcome(0, 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return judged(outcome(expected, unexpected + flaky, skipped), code);
}
