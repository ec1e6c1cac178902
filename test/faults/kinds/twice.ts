import { spawn } from 'node:child_process';
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
import { startApp } from '../running-app';
import type { Stage } from '../stage';

/** Starts the app once more on the profile; the exit code of that second process. */
async function startSecond(stage: Stage): Promise<number | null> {
  const child = spawn(await electronExecutable(), launchArguments(stage.startOptions()), {
    env: launchEnvironment({}),
    stdio: 'ignore',
  });
  await once(child, 'exit');
  return child.exitCode;
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
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const held = holdRotation(stage, 'answer');
      const asking = rotate(stage, dice, target);
      await held.reached;
      await stage.crash();
      held.release();
      expect((await asking).outcome).toBe('gone');
      const starts = [1, 2].map(() => startApp(stage.startOptions()));
      const started = (await Promise.allSettled(starts)).flatMap((start) =>
        start.status === 'fulfilled' ? [start.value] : [],
      );
      expect(started, 'apps that stayed').toHaveLength(1);
      started.forEach((running) => stage.adopt(running));
      expect(await stage.atRest(), 'offers').toHaveLength(1);
      expect(sentIn(stage), 'rotations sent').toHaveLength(1);
    },
  },
];
