// @ts-check

/**
 * Playwright reporter for the tour: what the tour itself tells, and at the end whether all was seen.
 * Playwright constructs reporters with `new`; a function that returns an object will do.
 * @returns {import('@playwright/test/reporter').Reporter}
 */
export default function createTourReporter() {
  return {
    printsToStdio: () => true,
    onStdOut: (chunk) => void process.stdout.write(chunk),
    onStdErr: (chunk) => void process.stderr.write(chunk),
    onError: (error) => void process.stderr.write(`\n${error.message ?? error.value}\n`),
    onTestEnd(_test, result) {
      for (const error of result.errors)
        process.stderr.write(`\n${error.message ?? error.value}\n`);
    },
    onEnd({ status }) {
      const outcome =
        status === 'passed'
          ? 'Every step was seen in the window. Screenshots: out/tour/'
          : 'The tour did not see what it should. What was recorded: out/tour/ and test-results/';
      process.stdout.write(`\n${outcome}\n`);
    },
  };
}
