import { expect } from '@playwright/test';
import { rotate } from '../asking';
import type { Dice } from '../dice';
import type { FaultKind } from '../fault-kind';
import { beforeAnswer, isRotated, sentIn } from '../faulting';
import { killKeychain, lockKeychain, startKeychain, type LockedKeychain } from '../keyring-faults';
import type { Stage, Target } from '../stage';

interface Unsaved {
  readonly target: Target;
  readonly intentId: string;
}

/** Rotates while the keychain goes away between GitLab's answer and the attempt to store it. */
async function rotateIntoNothing(
  stage: Stage,
  dice: Dice,
  takeAway: () => Promise<void>,
): Promise<Unsaved> {
  const target = await stage.takeTarget(dice, dice.chance(0.3));
  beforeAnswer(stage, takeAway);
  expect((await rotate(stage, dice, target)).outcome).toBe('copied');
  expect(isRotated(stage, target), 'GitLab has rotated it').toBe(true);
  const items = await stage.app.ask('recovery.list', null);
  expect(items.map(({ outcome }) => outcome)).toEqual(['value-unsaved']);
  return { target, intentId: items[0]?.intentId ?? '' };
}

/** The value is nowhere but in main's memory, and still the user's to have. */
async function expectOffered(stage: Stage, { target, intentId }: Unsaved): Promise<void> {
  const { app, instance } = stage;
  await app.ask('recovery.copy', { intentId });
  const text = await app.app.evaluate(({ clipboard }) => clipboard.readText());
  const copied = instance.tokenForValue(text);
  expect(copied?.previousId, 'the token whose value was copied came of').toBe(target.tokenId);
  expect(instance.isAlive(text), 'the copied value is alive').toBe(true);
}

async function lockWhileAnswering(stage: Stage, dice: Dice, onPrompt: 'dismiss' | 'ignore') {
  let keychain: LockedKeychain | null = null;
  const unsaved = await rotateIntoNothing(stage, dice, async () => {
    keychain = await lockKeychain(onPrompt);
  });
  // TypeScript does not see that it was assigned in the function.
  return { ...unsaved, keychain: keychain as unknown as LockedKeychain };
}

/** Answers the question that quitting asks while a value is unsaved; counts how often it asks. */
async function answerQuestion({ app }: Stage, button: number): Promise<() => Promise<number>> {
  await app.app.evaluate(({ dialog }, response) => {
    let asked = 0;
    dialog.showMessageBox = () => {
      asked += 1;
      Reflect.set(globalThis, 'asked', asked);
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, button);
  return () => app.app.evaluate(() => Number(Reflect.get(globalThis, 'asked') ?? 0));
}

const STAY = 0;
const LEAVE = 1;

export const keychainKinds: readonly FaultKind[] = [
  {
    id: 'locked-before',
    sentence: 'the keychain is locked before the rotation is asked for',
    catches: 'rotating a token whose new value cannot be kept',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const keychain = await lockKeychain('dismiss');
      const asked = await rotate(stage, dice, target);
      await keychain.unlock();
      expect(asked).toMatchObject({ outcome: 'refused', code: 'KEYCHAIN_LOCKED' });
      expect(keychain.dismissed(), 'prompts that were dismissed').toBeGreaterThan(0);
      expect(sentIn(stage), 'rotations sent').toEqual([]);
      expect((await rotate(stage, dice, target)).outcome).toBe('copied');
    },
  },
  {
    id: 'locked-while-answering',
    sentence: 'the keychain is locked between GitLab’s answer and the attempt to store it',
    catches: 'a value that is dropped because the keychain refused it once',
    share: 5,
    async run(stage, dice) {
      const { keychain, ...unsaved } = await lockWhileAnswering(stage, dice, 'dismiss');
      await expectOffered(stage, unsaved);
      const { intentId } = unsaved;
      const tooEarly = await stage.app.call('recovery.save', { intentId });
      expect(tooEarly).toMatchObject({ ok: false, code: 'KEYCHAIN_LOCKED' });
      expect(keychain.dismissed(), 'prompts that were dismissed').toBeGreaterThan(0);
      await keychain.unlock();
      await stage.app.ask('recovery.save', { intentId });
    },
  },
  {
    id: 'prompt-unanswered',
    sentence: 'nobody answers the prompt of the keychain that was locked while GitLab answered',
    catches: 'a rotation that waits for ever for a prompt, holding the only copy of the value',
    share: 1,
    async run(stage, dice) {
      const { keychain, ...unsaved } = await lockWhileAnswering(stage, dice, 'ignore');
      await expectOffered(stage, unsaved);
      await keychain.unlock();
    },
  },
  {
    id: 'killed-with-unsaved-value',
    sentence: 'the app is killed while the keychain has refused the new value',
    catches: 'forgetting with the memory also that there is a token without a value',
    share: 4,
    async run(stage, dice) {
      const { keychain, ...unsaved } = await lockWhileAnswering(stage, dice, 'dismiss');
      if (dice.chance(0.5)) await expectOffered(stage, unsaved);
      await stage.crash();
      await keychain.unlock();
      await stage.start();
    },
  },
  {
    id: 'quit-with-unsaved-value',
    sentence: 'the user quits while the keychain has refused the new value',
    catches: 'quitting without a question, or losing the value and the offer with it',
    share: 3,
    async run(stage, dice) {
      const { keychain, ...unsaved } = await lockWhileAnswering(stage, dice, 'dismiss');
      const timesAsked = await answerQuestion(stage, STAY);
      stage.app.app.process().kill('SIGTERM');
      await expect.poll(timesAsked).toBe(1);
      await expectOffered(stage, unsaved);
      await answerQuestion(stage, LEAVE);
      await stage.app.quit();
      await keychain.unlock();
      await stage.start();
    },
  },
  {
    id: 'daemon-dead-before',
    sentence: 'the keychain’s daemon has died before the rotation is asked for',
    catches: 'rotating a token whose new value cannot be kept anywhere',
    share: 2,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      await killKeychain();
      const asked = await rotate(stage, dice, target);
      await startKeychain();
      expect(asked).toMatchObject({ outcome: 'refused', code: 'KEYCHAIN_UNAVAILABLE' });
      expect(sentIn(stage), 'rotations sent').toEqual([]);
      await stage.restart();
      expect((await rotate(stage, dice, target)).outcome).toBe('copied');
    },
  },
  {
    id: 'daemon-dies-while-answering',
    sentence: 'the keychain’s daemon dies between GitLab’s answer and the attempt to store it',
    catches: 'a value that is dropped because there is no keychain any more',
    share: 4,
    async run(stage, dice) {
      const unsaved = await rotateIntoNothing(stage, dice, killKeychain);
      await expectOffered(stage, unsaved);
      await startKeychain();
      // Before quitting would lose it, the user keeps a copy; afterwards the journal still knows.
      await stage.crash();
      await stage.start();
    },
  },
];
