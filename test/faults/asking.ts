import { expect } from '@playwright/test';
import type { AppErrorCode } from '../../src-preload/contract/app-error';
import type { RotateOutcome } from '../../src-preload/contract/models';
import type { Result } from '../../src-preload/contract/app-error';
import type { Dice } from './dice';
import { newExpiry, type Stage, type Target } from './stage';

/** What came of asking for a rotation; `gone`: the app ended before it had answered. */
export interface Asked {
  readonly outcome: RotateOutcome['outcome'] | 'refused' | 'gone';
  readonly finding: string | null;
  readonly code: AppErrorCode | null;
}

export type Way = 'call' | 'window';

/** Through the window costs seconds, so only now and then. */
export const chooseWay = (dice: Dice): Way => (dice.chance(0.2) ? 'window' : 'call');

/** Asks for a rotation, as the window does or in the window itself. */
export function rotate(
  stage: Stage,
  dice: Dice,
  target: Target,
  way: Way = 'call',
): Promise<Asked> {
  const expiresAt = newExpiry(dice);
  const asking =
    way === 'window'
      ? rotateInWindow(stage, target, expiresAt)
      : rotateByCall(stage, target, expiresAt);
  return asking.catch((error: unknown) => {
    if (!isEnd(error)) throw error;
    return { outcome: 'gone', finding: null, code: null };
  });
}

/** Playwright's words for a window or a page in it that is no more. */
function isEnd(error: unknown): boolean {
  return error instanceof Error && /closed|crashed|context was destroyed/i.test(error.message);
}

async function rotateByCall(stage: Stage, { tokenId }: Target, expiresAt: string): Promise<Asked> {
  const { app, connectionId } = stage;
  return toAsked(await app.call('tokens.rotate', { connectionId, tokenId, expiresAt }));
}

export function toAsked(answer: Result<RotateOutcome>): Asked {
  if (!answer.ok) return { outcome: 'refused', finding: null, code: answer.code };
  const { value } = answer;
  return value.outcome === 'unknown'
    ? { outcome: 'unknown', finding: value.finding, code: value.cause.code }
    : { outcome: value.outcome, finding: null, code: null };
}

async function rotateInWindow(stage: Stage, target: Target, expiresAt: string): Promise<Asked> {
  const { page, pages } = stage.app;
  const { list, rotate: dialog, shell } = pages;
  await shell.goTo('tokens').click();
  await list.filterClear.click();
  await list.search.fill(target.name);
  await list.row(target.tokenId).rotate.click();
  await dialog.date.fill(expiresAt);
  await dialog.confirm.click();
  await expect(dialog.result).toBeVisible({ timeout: 40_000 });
  const attribute = (name: string): Promise<string | null> => dialog.result.getAttribute(name);
  const outcome = await attribute('data-outcome');
  const finding = await attribute('data-finding');
  await page.keyboard.press('Escape');
  await expect(dialog.self).toHaveCount(0);
  return { outcome: toOutcome(outcome), finding, code: null };
}

function toOutcome(shown: string | null): Asked['outcome'] {
  if (shown === 'failed') return 'refused';
  if (shown === 'copied' || shown === 'stored' || shown === 'unknown') return shown;
  throw new Error(`The dialog shows ${shown ?? 'nothing'}`);
}
