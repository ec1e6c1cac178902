import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import {
  electronExecutable,
  launchArguments,
  launchEnvironment,
} from '../../support/electron/launch';
import { rotate } from '../asking';
import type { FaultKind } from '../fault-kind';
import { holdRotation, sentIn } from '../faulting';
import { killOnTheWay } from '../losing';
import type { Stage } from '../stage';
import { isLook } from '../witness';

/** Starts the app on the profile and leaves it to itself: one that ends at once cannot be driven. */
async function spawnApp(stage: Stage): Promise<ChildProcess> {
  return spawn(await electronExecutable(), launchArguments(stage.startOptions()), {
    env: launchEnvironment({}),
    stdio: 'ignore',
  });
}

/** Starts the app once more on the profile; the exit code of that second process. */
async function startSecond(stage: Stage): Promise<number | null> {
  const child = await spawnApp(stage);
  await once(child, 'exit');
  return child.exitCode;
}

/** Starts two at once, and lets the one that stays look at what the profile has left unsettled. */
async function startTwo(stage: Stage): Promise<void> {
  const looks = (): number => stage.proxy.requests.filter(isLook).length;
  const before = looks();
  const children = await Promise.all([spawnApp(stage), spawnApp(stage)]);
  const ends = children.map((child) => once(child, 'exit'));
  await Promise.race(ends);
  await expect.poll(looks, { message: 'looks of the one that stays' }).toBeGreaterThan(before);
  const staying = children.filter((child) => child.exitCode === null && child.signalCode === null);
  expect(staying, 'apps that stayed').toHaveLength(1);
  staying.forEach((child) => child.kill('SIGTERM'));
  await Promise.all(ends);
}

export const twiceKinds: readonly FaultKind[] = [
  {
    id: 'two-windows',
    sentence: 'two windows ask for the same rotation, the second while the first is under way',
    catches: 'rotating a token twice because two windows did not know of each other',
    share: 4,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const other = await stage.takeTarget(dice, false);
      const held = holdRotation(stage, dice.pick(['request', 'answer']));
      const asking = rotate(stage, dice, target);
      await held.reached;
      const isReloaded = dice.chance(0.5);
      // A window that was loaded again knows nothing of what it asked before.
      if (isReloaded) await stage.app.page.reload();
      const again = await Promise.all([rotate(stage, dice, target), rotate(stage, dice, other)]);
      expect(again.map(({ code }) => code)).toEqual(['TOKEN_BUSY', 'TOKEN_BUSY']);
      held.release();
      expect((await asking).outcome).toBe(isReloaded ? 'gone' : 'copied');
      await stage.atRest();
      expect(sentIn(stage), 'rotations sent').toHaveLength(1);
    },
  },
  {
    id: 'second-start',
    sentence: 'the app is started a second time while a rotation is under way',
    catches: 'a second process that recovers, and rotates, what the first one is still doing',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const held = holdRotation(stage, dice.pick(['request', 'answer']));
      const asking = rotate(stage, dice, target);
      await held.reached;
      const requests = stage.proxy.requests.length;
      expect(await startSecond(stage), 'exit code of the second').toBe(0);
      expect(stage.proxy.requests, 'requests during the second start').toHaveLength(requests);
      held.release();
      expect((await asking).outcome).toBe('copied');
      expect(sentIn(stage), 'rotations sent').toHaveLength(1);
    },
  },
  {
    id: 'two-starts',
    sentence: 'the app is started twice at once on a profile with an unsettled rotation',
    catches: 'two processes on one journal, which both settle, or rotate, the same loss',
    share: 3,
    async run(stage, dice) {
      await killOnTheWay(stage, dice, 'answer');
      await startTwo(stage);
      await stage.start();
      expect(await stage.atRest(), 'offers').toHaveLength(1);
      expect(sentIn(stage), 'rotations sent').toHaveLength(1);
    },
  },
];
