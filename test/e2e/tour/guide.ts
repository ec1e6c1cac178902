import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(process.env['LATCHKEY_OUTPUT'] ?? projectRoot, 'out', 'tour');

/** Tells what the tour sees, step by step, and keeps a picture of it. */
export interface Guide {
  /** One step of the main job; the tour ends where a step does not see what it should. */
  step<T>(title: string, walk: () => Promise<T>): Promise<T>;
  /** Tells something that has just been seen. */
  saw(what: string): void;
  /** Saves a screenshot `out/tour/NN-<name>.png`. */
  picture(page: Page, name: string): Promise<void>;
}

/** A guide with an empty `out/tour/`. */
export async function createGuide(): Promise<Guide> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let steps = 0;
  let pictures = 0;
  const tell = (line: string): void => {
    console.log(line);
  };
  return {
    step: async (title, walk) => {
      steps += 1;
      tell(`\n${steps}. ${title}`);
      return test.step(title, walk);
    },
    saw: (what) => {
      tell(`   ${what}`);
    },
    picture: async (page, name) => {
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      // What moves is shown where it ends, and no caret blinks in.
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      tell(`   → out/tour/${file}`);
    },
  };
}
