import { expect } from '@playwright/test';
import type { RecoveryItem } from '../../src-preload/contract/models';
import { toAsked, type Way } from './asking';
import type { Stage } from './stage';

/** More steps than any run needs; an offer that comes back for ever is a bug. */
const LONGEST_WAY = 8;

/** Does what the app offers for what is not settled, until nothing is left. */
export async function followOffers(stage: Stage, way: Way = 'call'): Promise<void> {
  const follow = way === 'window' ? followInWindow : followByCall;
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const [item] = await stage.atRest();
    if (item === undefined) return;
    await follow(stage, item);
  }
  const left = (await stage.atRest()).map(({ outcome }) => outcome);
  expect(left, 'offers that come back, whatever is done').toEqual([]);
}

async function followByCall(stage: Stage, item: RecoveryItem): Promise<void> {
  const { app, connectionId } = stage;
  const { intentId, outcome, tokenId } = item;
  switch (outcome) {
    case 'value-lost': {
      const asked = toAsked(await app.call('recovery.rotate-successor', { intentId }));
      // The network is well again, so what is offered must work.
      expect(asked, `what is offered for token ${tokenId}`).toMatchObject({ outcome: 'copied' });
      return;
    }
    case 'value-unsaved': {
      const saved = await app.call('recovery.save', { intentId });
      if (!saved.ok) await startAnew(stage);
      return;
    }
    case 'credential-lost': {
      const credential = newCredential(stage);
      const input = { connectionId, credential, store: 'keychain' } as const;
      await app.ask('connections.replace-credential', input);
      return;
    }
    case 'undetermined':
    case 'looking':
      await app.ask('recovery.look', { intentId });
  }
}

/** Presses the first button, which is the one that leads to a working value. */
async function followInWindow(stage: Stage, item: RecoveryItem): Promise<void> {
  const { page, pages } = stage.app;
  const { intentId, outcome } = item;
  const entry = page.locator(`[data-testid="recovery-item"][data-intent-id="${intentId}"]`);
  await entry.getByRole('button').first().click();
  if (outcome === 'credential-lost') {
    await pages.form.credential.fill(newCredential(stage));
    await pages.form.submit.click();
  } else if (outcome === 'value-lost') {
    await expect(pages.recovery.result).toHaveAttribute('data-outcome', 'copied');
    await pages.recovery.resultClose.click();
  } else if (outcome === 'value-unsaved') {
    const refusal = entry.getByTestId('recovery-error');
    const isOver = async () => (await entry.count()) === 0 || (await refusal.count()) > 0;
    await expect.poll(isOver).toBe(true);
    if ((await entry.count()) > 0) await startAnew(stage);
    return;
  }
  const isSame = entry.and(page.locator(`[data-outcome="${outcome}"]`));
  await expect(isSame, 'the entry whose button was pressed').toHaveCount(0);
}

/** A keychain that came back is reached by a new start only; the journal survives that. */
async function startAnew(stage: Stage): Promise<void> {
  await stage.crash();
  await stage.start();
}

/** What the user makes on GitLab's page. */
function newCredential({ instance, targets, givenUp }: Stage): string {
  const lost = targets.findLast(({ isCredential }) => isCredential);
  if (lost === undefined) throw new Error('No credential was rotated in this run');
  givenUp.add(lost.tokenId);
  return instance.addToken({ name: 'Latchkey', scopes: ['api'] }).value;
}
