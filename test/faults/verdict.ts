import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { expect } from '@playwright/test';
import { lookUpSecret } from '../support/electron/keyring';
import type { Dice } from './dice';
import type { SecretScan } from './secret-scan';
import type { Stage, Target } from './stage';
import { namesIn } from './witness';

/**
 * What must hold after every run, whatever went wrong in it, once the app has recovered and its
 * offers were followed.
 */
export async function expectNothingLost(stage: Stage, scan: SecretScan, dice: Dice): Promise<void> {
  expectSentOnce(stage);
  expectFamiliesAlive(stage);
  expectSettled(stage);
  expect(await stage.app.ask('recovery.list', null), 'offers that are left').toEqual([]);
  for (const target of stage.targets) await expectValue(stage, target);
  if (dice.chance(0.3)) await expectCopied(stage, dice);
  await expectNoSecretOutside(stage, scan);
}

/** At most one request an intent, and the intent on disk before it. */
function expectSentOnce({ witness, rotationsBefore, creationsBefore }: Stage): void {
  const sent = witness.rotations.slice(rotationsBefore);
  for (const { tokenId, intentIds } of sent) {
    expect(intentIds, `intents on disk when token ${tokenId} was rotated`).toHaveLength(1);
  }
  for (const { intentIds } of witness.creations.slice(creationsBefore)) {
    expect(intentIds, 'intents on disk when a token was created').toHaveLength(1);
  }
  const ids = [...witness.rotations, ...witness.creations].flatMap(({ intentIds }) => intentIds);
  expect(new Set(ids).size, 'different intents of all requests that were sent').toBe(ids.length);
}

/** GitLab has revoked nothing but what was rotated: no family died of a dead token that asked. */
function expectFamiliesAlive({ instance, revoked }: Stage): void {
  const tokens = instance.tokens();
  const rotated = new Set(tokens.map(({ previousId }) => previousId));
  const wrong = tokens.filter(
    (token) => token.revoked !== (rotated.has(token.id) || revoked.has(token.id)),
  );
  const ids = wrong.map(({ id }) => id);
  expect(ids, 'tokens that are dead without a successor, or alive with one').toEqual([]);
  const refused = instance.requests.filter(
    ({ path, status }) => path.endsWith('/rotate') && status === 401,
  );
  expect(refused, 'rotations that were asked for with a dead token').toEqual([]);
}

function expectSettled({ profile }: Stage): void {
  expect(namesIn(profile.journalDirectory), 'files left in the journal').toEqual([]);
}

/** The newest token of the family has its value in the keychain, and it works. */
async function expectValue(stage: Stage, target: Target): Promise<void> {
  const { instance, profile, connectionId, witness, givenUp } = stage;
  const service = profile.keychainService;
  if (target.isCredential) {
    const value = await lookUpSecret({ service, account: `connection/${connectionId}` });
    expect(instance.isAlive(value ?? ''), 'the credential in the keychain is alive').toBe(true);
    await stage.app.ask('tokens.sync', { connectionId });
    if (givenUp.has(target.tokenId)) return;
    const family = instance.family(target.tokenId).map(({ id }) => id);
    expect(family, 'family of the credential').toContain(instance.tokenForValue(value ?? '')?.id);
    return;
  }
  const newest = instance.family(target.tokenId).at(-1);
  if (newest === undefined || newest.revoked) return;
  if (newest.id === target.tokenId && target.isCreated !== true) return;
  const account = `token/${connectionId}/${newest.id}`;
  const value = await lookUpSecret({ service, account });
  const isSame = value !== undefined && value === witness.values.get(newest.id);
  expect(isSame, `the keychain has the value of token ${newest.id}`).toBe(true);
  expect(instance.isAlive(value ?? ''), `the value of token ${newest.id} is alive`).toBe(true);
  const listed = (await stage.app.ask('tokens.list', null))
    .flatMap(({ tokens }) => tokens)
    .find(({ id }) => id === newest.id);
  expect(listed?.hasValue, `the list offers the value of token ${newest.id}`).toBe(true);
}

/** A value that was kept is there for the user's own hands, too. */
async function expectCopied({ app, instance, connectionId }: Stage, dice: Dice): Promise<void> {
  const lists = await app.ask('tokens.list', null);
  const [first, ...others] = lists
    .flatMap(({ tokens }) => tokens)
    .filter(({ hasValue, revoked, isCredential }) => hasValue && !revoked && !isCredential);
  if (first === undefined) return;
  const { id: tokenId } = dice.pick([first, ...others]);
  await app.ask('tokens.copy', { connectionId, tokenId });
  const text = await app.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(instance.tokenForValue(text)?.id, 'the token whose value was copied').toBe(tokenId);
  await app.ask('clipboard.clear', null);
}

/** No value in any file, argument, environment, printed line or message to the window. */
async function expectNoSecretOutside(stage: Stage, scan: SecretScan): Promise<void> {
  const { app, instance, profile, witness, messagesFile, rotationsBefore, targets } = stage;
  const rotated = witness.rotations.slice(rotationsBefore).map(({ tokenId }) => tokenId);
  const created = targets.filter(({ isCreated }) => isCreated).map(({ tokenId }) => tokenId);
  const fresh = [...new Set([...rotated, ...created])];
  const family = fresh.flatMap((id) => instance.family(id).map((token) => token.id));
  const secrets = new Map([['the first credential', instance.credential]]);
  for (const id of family) {
    const value = witness.values.get(id);
    if (value !== undefined) secrets.set(`the value of token ${id}`, value);
  }
  const leaks = [
    ...scan.files([profile.directory, homedir()], secrets),
    ...scan.processes(app.pid, secrets),
    ...scan.text('environment', await app.environment(), secrets),
    ...scan.text('what the app has printed', app.output(), secrets),
    ...scan.text('messages to the window', readFileSync(messagesFile, 'utf8'), secrets),
  ];
  expect(leaks, 'places where a value was found').toEqual([]);
}
