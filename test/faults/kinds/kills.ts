import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Intent } from '../../../src-main/tokens/rotation/intent';
import { rotate } from '../asking';
import type { Dice } from '../dice';
import type { FaultKind } from '../fault-kind';
import { beforeAnswer, failRotations, holdRotation } from '../faulting';
import { freezeKeychain, lockKeychain } from '../keyring-faults';
import { killOnTheWay, loseValue, statesOf } from '../losing';
import { followOffers } from '../offers';
import { NO_HOOKS, type Stage } from '../stage';

const untilState = (stage: Stage, state: Intent['state']): Promise<void> =>
  expect.poll(() => statesOf(stage), { intervals: [10] }).toEqual([state]);

/** How often a moment of less than a millisecond may be missed. */
const TRIES = 12;

/**
 * Kills in the moment in which the journal has reached a state that nothing can hold it in. A kill
 * that came too late is recovered from like any other, and the next token is tried.
 */
const killedInPassing = (state: Intent['state']) => async (stage: Stage, dice: Dice) => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const target = await stage.takeTarget(dice, dice.chance(0.3));
    const killer = await startKiller(stage, state);
    await rotate(stage, dice, target);
    if (!(await killer.stop())) continue;
    await stage.app.ended;
    const isHit = statesOf(stage).includes(state);
    await stage.start();
    if (isHit) return;
    await followOffers(stage);
  }
  throw new Error(`Not once in ${TRIES} kills was the journal in the state ${state}`);
};

/** `stop` tells whether it has killed. */
async function startKiller(stage: Stage, state: Intent['state']) {
  const { app, profile, messagesFile } = stage;
  const stopFile = `${messagesFile}.stop`;
  const script = fileURLToPath(new URL('../journal-killer.mjs', import.meta.url));
  const killer = spawn(process.execPath, [
    script,
    profile.journalDirectory,
    state,
    String(app.pid),
    stopFile,
  ]);
  const ended = once(killer, 'exit');
  await once(killer.stdout, 'data');
  return {
    async stop(): Promise<boolean> {
      writeFileSync(stopFile, '');
      await ended;
      rmSync(stopFile);
      return killer.exitCode === 0;
    },
  };
}

/** Kills the app in its start, while GitLab's answer to one of its questions is on its way. */
async function killWhileLooking(stage: Stage, questions: number): Promise<void> {
  let asked = 0;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  stage.hooks = {
    ...NO_HOOKS,
    onAnswer: () => {
      asked += 1;
      return asked < questions ? undefined : held;
    },
  };
  await stage.launch();
  await expect.poll(() => asked, { intervals: [10] }).toBeGreaterThanOrEqual(questions);
  await stage.crash();
  stage.hooks = NO_HOOKS;
  release();
}

export const killKinds: readonly FaultKind[] = [
  {
    id: 'killed-intended',
    sentence: 'the app is killed when the intent is written and nothing was sent',
    catches: 'an offer, or a blocked token, for a rotation that was never sent',
    share: 2,
    run: killedInPassing('intended'),
  },
  {
    id: 'killed-sent-before',
    sentence: 'the app is killed while the rotation is on its way to GitLab',
    catches: 'sending it again at the next start, or offering to recover what never happened',
    share: 3,
    async run(stage, dice) {
      await killOnTheWay(stage, dice, 'request');
      await stage.start();
      expect(await stage.atRest(), 'offers').toEqual([]);
    },
  },
  {
    id: 'killed-sent-after',
    sentence: 'the app is killed while GitLab’s answer is on its way back',
    catches: 'a value that nobody can get any more, or a dead credential that asks to rotate',
    share: 5,
    async run(stage, dice) {
      await killOnTheWay(stage, dice, 'answer');
      await stage.start();
      expect(await stage.atRest(), 'offers').toHaveLength(1);
    },
  },
  {
    id: 'killed-answered-locked',
    sentence: 'the app is killed while the keychain’s prompt keeps the new value from being stored',
    catches: 'taking “answered” for “stored”, so that a token without a value is forgotten',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      let unlock = (): Promise<void> => Promise.resolve();
      beforeAnswer(stage, async () => {
        ({ unlock } = await lockKeychain('ignore'));
      });
      const asking = rotate(stage, dice, target);
      await untilState(stage, 'answered');
      await stage.crash();
      expect((await asking).outcome).toBe('gone');
      await unlock();
      await stage.start();
      expect(await stage.atRest(), 'offers').toHaveLength(1);
    },
  },
  {
    id: 'killed-answered-frozen',
    sentence: 'the app is killed while a keychain that hangs has the new value in its mail',
    catches: 'rotating once more although the keychain has stored the value after all',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      let thaw = (): void => undefined;
      beforeAnswer(stage, async () => {
        thaw = await freezeKeychain();
      });
      const asking = rotate(stage, dice, target);
      await untilState(stage, 'answered');
      await stage.crash();
      expect((await asking).outcome).toBe('gone');
      thaw();
      await stage.start();
    },
  },
  {
    id: 'killed-answered',
    sentence: 'the app is killed between GitLab’s answer and the keychain’s',
    catches: 'a new value that is anywhere but in the keychain first',
    share: 2,
    run: killedInPassing('answered'),
  },
  {
    id: 'killed-stored',
    sentence: 'the app is killed when the keychain has the value and the list does not know it',
    catches: 'rotating once more what is safe, or a value in the keychain that nobody finds',
    share: 2,
    run: killedInPassing('stored'),
  },
  {
    id: 'killed-any-time',
    sentence: 'the app is killed at a random moment after the rotation was asked for',
    catches: 'a moment in which nothing on disk leads to the value',
    share: 8,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const killIn = (ms: number): void => void setTimeout(() => void stage.crash(), ms);
      // Half of the kills fall into the time in which the new value is on its way to its places.
      if (dice.chance(0.5)) killIn(dice.between(0, 350));
      else beforeAnswer(stage, () => killIn(dice.between(0, 80)));
      await rotate(stage, dice, target);
      await stage.app.ended;
      await stage.start();
    },
  },
  {
    id: 'killed-while-recovering',
    sentence: 'the app is killed again while it looks at what the first kill left behind',
    catches: 'a recovery that settles before it has done what it settles',
    share: 4,
    async run(stage, dice) {
      const { isCredential } = await killOnTheWay(stage, dice, 'answer');
      // A dead credential asks once and never again.
      await killWhileLooking(stage, isCredential ? 1 : dice.between(1, 6));
      await stage.start();
      expect(await stage.atRest(), 'offers').toHaveLength(1);
    },
  },
  {
    id: 'killed-in-offer',
    sentence: 'the app is killed while what it offered for a lost value is on its way',
    catches: 'settling the first loss before the value of its successor is safe',
    share: 3,
    async run(stage, dice) {
      const { intentId } = (await loseValue(stage, dice)).item;
      const isDone = dice.chance(0.6);
      if (!isDone) failRotations(stage, 'cut-before');
      const held = holdRotation(stage, isDone ? 'answer' : 'request');
      const asking = stage.app.call('recovery.rotate-successor', { intentId });
      const gone = expect(asking, 'what was offered').rejects.toThrow();
      await held.reached;
      await stage.crash();
      held.release();
      await gone;
      await stage.start();
    },
  },
  {
    id: 'killed-then-offline',
    sentence:
      'the app is killed while the answer is on its way, and starts again without a network',
    catches: 'giving up, or guessing, when the look at the next start cannot be made',
    share: 3,
    async run(stage, dice) {
      await killOnTheWay(stage, dice, 'answer');
      stage.proxy.faultFor = () => 'error-before';
      await stage.start();
      const items = await stage.atRest();
      expect(items.map(({ outcome }) => outcome)).toEqual(['undetermined']);
      stage.proxy.faultFor = () => null;
    },
  },
  {
    id: 'quit-in-flight',
    sentence: 'the user quits while GitLab’s answer is on its way',
    catches: 'quitting that throws away what the journal knows of a rotation under way',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const held = holdRotation(stage, 'answer');
      const asking = rotate(stage, dice, target);
      await held.reached;
      const ended = stage.app.quit();
      // Also when it comes while the app is about to end.
      setTimeout(held.release, dice.between(0, 400));
      await ended;
      await asking;
      await stage.start();
    },
  },
];
