// @ts-check
// `npm test`: all tests, one after the other, and one closing line with the totals.
import { parseArgs } from 'node:util';
import { reasonOf } from './terminal/problem.mjs';
import { say } from './terminal/progress.mjs';
import { runScript } from './terminal/script.mjs';
import { SUITES } from './test-run/suites.mjs';
import { closingLine, NOTHING, sum } from './test-run/totals.mjs';

const USAGE = `Usage: node build/test.mjs [options] [part of a test file's path ...]

  --only unit|integration|e2e|faults   may be repeated
  --fault-runs <number>                how many runs the fault test has; default: 200
  --fault-seed <number>|random         which faults they are; default: the same every time, so that
                                       what is red is red because of the change`;

/**
 * @param {string} name
 * @param {readonly string[]} filters
 * @returns {Promise<import('./test-run/totals.mjs').Totals>}
 */
async function runSuite(name, filters) {
  const suite = SUITES[name];
  if (suite === undefined) throw new Error(`No suite ${name}`);
  say(`\n== ${suite.title}\n`);
  try {
    return await suite.run(filters);
  } catch (error) {
    // The other suites still have something to say.
    say(`\n${reasonOf(error)}`);
    return { ...NOTHING, failed: 1 };
  }
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: Object.keys(SUITES) },
      'fault-runs': { type: 'string', default: '200' },
      'fault-seed': { type: 'string', default: '1' },
    },
  });
  if (values.only.some((name) => SUITES[name] === undefined)) {
    say(USAGE);
    return 2;
  }
  process.env['LATCHKEY_FAULT_RUNS'] ??= values['fault-runs'];
  process.env['LATCHKEY_FAULT_SEED'] ??= values['fault-seed'];
  let totals = NOTHING;
  for (const name of values.only) totals = sum(totals, await runSuite(name, positionals));
  const ran = totals.passed + totals.failed;
  if (ran === 0) say('\nNo test ran.');
  process.stdout.write(`\n${closingLine(totals)}\n`);
  return totals.failed > 0 || ran === 0 ? 1 : 0;
});
