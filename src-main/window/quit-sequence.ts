import { setTimeout as wait } from 'node:timers/promises';
import type { App, Event } from 'electron';
import type { Domain } from '../compose-domain';

/** Longest wait, when quitting, for the keychain to let go of the demo's secrets and for the disk, in ms. */
const QUIT_LIMIT_MS = 3_000;

/** Longest wait for a rotation under way: the request's limit, a look and the keychain's limit. */
const MUTATION_LIMIT_MS = 90_000;

/** Secrets are taken away, and what was chosen last is on disk. */
async function leave({ clipboard, demo, saved }: Domain): Promise<void> {
  await clipboard.clear();
  await demo.stop();
  await saved();
}

/** True when the app is to end although a value is only in memory. */
export type QuitQuestion = () => Promise<boolean>;

export interface QuitSequence {
  readonly beforeQuit: (event: Event) => void;
  /** From the first wish to quit on, until the user rather stays. */
  readonly isQuitting: () => boolean;
}

/**
 * Waits for what is under way, asks when a value would be lost for good, and takes secrets away. Its
 * last word is always that the app may end: one that cannot be quit helps nobody.
 */
export function createQuitSequence(app: App, domain: Domain, ask: QuitQuestion): QuitSequence {
  let state: 'running' | 'quitting' | 'done' = 'running';
  const quit = async (): Promise<void> => {
    await Promise.race([domain.lock.idle(), wait(MUTATION_LIMIT_MS)]);
    if (domain.recovery.hasUnsavedValue() && !(await ask())) {
      state = 'running';
      return;
    }
    await Promise.race([leave(domain), wait(QUIT_LIMIT_MS)]);
    state = 'done';
  };
  const beforeQuit = (event: Event): void => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'quitting') return;
    state = 'quitting';
    void quit()
      .catch(() => {
        state = 'done';
      })
      .finally(() => {
        if (state === 'done') app.quit();
      });
  };
  return { beforeQuit, isQuitting: () => state !== 'running' };
}
