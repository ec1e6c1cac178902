import { test } from '@playwright/test';
import { chooseWay } from './asking';
import { createDice } from './dice';
import { creationKinds } from './kinds/creations';
import { diskKinds } from './kinds/disk';
import { keychainKinds } from './kinds/keychain';
import { killKinds } from './kinds/kills';
import { networkKinds } from './kinds/network';
import { twiceKinds } from './kinds/twice';
import { followOffers } from './offers';
import { planOptions, planRuns } from './plan';
import { createSecretScan } from './secret-scan';
import { openStage, type Stage } from './stage';
import { expectNothingLost } from './verdict';

// The built app, in real Electron, with real keyring and clipboard, against the demo instance behind
// a network that fails on demand. Each test is one run: one fault at a time that the seed chose,
// then what must hold whatever went wrong (`verdict.ts`).

const KINDS = [
  ...networkKinds,
  ...keychainKinds,
  ...diskKinds,
  ...killKinds,
  ...twiceKinds,
  ...creationKinds,
];

/** Lists grow with every rotation, and the instance remembers its latest requests only. */
const RUNS_A_STAGE = 30;

const options = planOptions(process.env);
const runs = planRuns(KINDS, options);

let stage: Stage | undefined;
let runsOnStage = 0;
const scan = createSecretScan();

async function closeStage(): Promise<void> {
  await stage?.close();
  stage = undefined;
}

async function readyStage(): Promise<Stage> {
  if (runsOnStage >= RUNS_A_STAGE) await closeStage();
  if (stage === undefined) {
    stage = await openStage();
    runsOnStage = 0;
  }
  runsOnStage += 1;
  stage.begin();
  return stage;
}

test.setTimeout(120_000);
test.afterEach(async () => {
  const testInfo = test.info();
  if (testInfo.status === testInfo.expectedStatus || stage === undefined) return;
  await testInfo.attach('output', { body: stage.output() });
});
test.afterAll(closeStage);

for (const { number, kind } of runs) {
  test(`run ${number} (${kind.id}): ${kind.sentence} – catches ${kind.catches}`, async () => {
    const obstacle = kind.obstacle?.() ?? null;
    test.skip(obstacle !== null, obstacle ?? '');
    const { seed } = options;
    test.info().annotations.push({
      type: 'again',
      description: `LATCHKEY_FAULT_SEED=${seed} LATCHKEY_FAULT_ONLY=${number} npm run test:faults`,
    });
    const dice = createDice(seed, number);
    const ready = await readyStage();
    await kind.run(ready, dice);
    ready.proxy.faultFor = () => null;
    await followOffers(ready, chooseWay(dice));
    await expectNothingLost(ready, scan, dice);
  });
}
