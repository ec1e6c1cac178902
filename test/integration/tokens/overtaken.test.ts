import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { RotationIntent } from '../../../src-main/tokens/rotation/intent';
import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
import { findLiving, isRotation, useConnectedApp } from '../../support/connected-app';
import type { FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const NEW_EXPIRY = '2027-02-19';

/** As it was on disk before there were other intents than rotations. */
type OldIntent = Omit<RotationIntent, 'kind'>;

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const pick = (isCredential: boolean): TokenSummary =>
  findLiving(app, (token) => token.isCredential === isCredential);
const rotate = ({ connectionId, id }: TokenSummary) =>
  app.domain.rotate({ connectionId, tokenId: id, expiresAt: NEW_EXPIRY });
const credentialState = (): string | undefined => app.domain.book.summaries()[0]?.credential.state;

describe('a credential that is replaced while its predecessor is still in use', () => {
  it('is not condemned by an answer about the old one', async () => {
    const { value } = instance.addToken({ name: 'fresh', scopes: ['api'] });
    instance.revoke(connection.credential.tokenId);
    const fetching = app.domain.syncs.sync(connection.id);
    const input = { connectionId: connection.id, credential: value, store: 'keychain' } as const;
    valueOf(await app.domain.connections.replaceCredential(input));
    await fetching;
    valueOf(await app.domain.syncs.sync(connection.id));
    expect(credentialState()).toBe('usable');
  });

  it('by its own rotation stays usable whatever a fetch that began before says', async () => {
    const fetching = app.domain.syncs.sync(connection.id);
    expect(valueOf(await rotate(pick(true))).outcome).toBe('copied');
    await fetching;
    expect(credentialState()).toBe('usable');
    expect(instance.isAlive(app.keychain.entries.get(`connection/${connection.id}`) ?? '')).toBe(
      true,
    );
  });
});

describe('a connection whose token is being rotated', () => {
  it('cannot be removed meanwhile, which would leave the new value behind', async () => {
    const rotating = rotate(pick(false));
    expect(await app.domain.connections.remove(connection.id)).toMatchObject({
      code: 'TOKEN_BUSY',
    });
    valueOf(await rotating);
    valueOf(await app.domain.connections.remove(connection.id));
    expect([...app.keychain.entries.keys()]).toEqual([]);
  });

  it('keeps quitting waiting until the value is safe', async () => {
    const rotating = rotate(pick(false));
    await app.domain.lock.idle();
    const outcome = valueOf(await rotating);
    if (outcome.outcome === 'unknown') throw new Error('no answer');
    expect(app.keychain.writes).toContain(`token/${connection.id}/${outcome.token.id}`);
  });
});

it('a value whose connection could not be written is recorded by the next look', async () => {
  const path = app.profile.connectionsFile;
  await rm(path);
  await mkdir(join(path, 'in the way'), { recursive: true });
  valueOf(await rotate(pick(false)));
  expect(app.domain.recoveries.items()).toMatchObject([{ outcome: 'undetermined' }]);
  await rm(path, { recursive: true });
  await app.domain.recovery.lookAround(connection.id);
  expect(app.domain.recoveries.items()).toEqual([]);
  const next = await app.restart();
  expect(next.tokens().some(({ hasValue, isCredential }) => hasValue && !isCredential)).toBe(true);
});

it('an offer ends when the token it is about is revoked', async () => {
  proxy.faultFor = (request) => (isRotation(request) ? 'cut-after' : null);
  valueOf(await rotate(pick(false)));
  await app.domain.syncs.sync(connection.id);
  await app.domain.recovery.lookAround(connection.id);
  const [item] = app.domain.recoveries.items();
  expect(item?.outcome).toBe('value-lost');
  const ref = { connectionId: connection.id, tokenId: item?.tokenId ?? 0 };
  valueOf(await app.domain.revoke(ref));
  expect(app.domain.recoveries.items()).toEqual([]);
});

it('a stored credential is never revealed, only the one that was rotated just now', async () => {
  const ref = { connectionId: connection.id, tokenId: connection.credential.tokenId };
  expect((await app.domain.values.reveal(ref)).ok).toBe(false);
  const rotated = valueOf(await rotate(pick(true)));
  if (rotated.outcome === 'unknown') throw new Error('no answer');
  const fresh = { connectionId: connection.id, tokenId: rotated.token.id };
  expect(instance.isAlive(valueOf(await app.domain.values.reveal(fresh)).value)).toBe(true);
});

describe('an old token that still works', () => {
  const intent = (token: TokenSummary, openUntil: number | null): OldIntent => ({
    version: 1,
    id: '0b6f1c52-7d5e-4b1c-9c43-5a5d3b6f0a11',
    state: 'sent',
    connectionId: connection.id,
    tokenId: token.id,
    name: token.name,
    scopes: [...token.scopes],
    userId: token.userId,
    isCredential: false,
    oldExpiresAt: token.expiresAt,
    requestedExpiresAt: NEW_EXPIRY,
    intendedAt: NOW,
    highestKnownId: 1_000_000,
    successorId: null,
    openUntil,
  });
  const restartWith = async (entry: OldIntent): Promise<TestApp> => {
    await mkdir(app.profile.journalDirectory, { recursive: true });
    const path = join(app.profile.journalDirectory, `${entry.id}.json`);
    await writeFile(path, JSON.stringify(entry));
    const next = await app.restart();
    await next.domain.syncs.syncAll();
    await next.domain.recovery.lookAround(connection.id);
    return next;
  };

  it('proves nothing while a slow server may still carry the rotation out', async () => {
    const next = await restartWith(intent(pick(false), NOW + 60_000));
    expect(next.domain.recoveries.items()).toMatchObject([{ outcome: 'undetermined' }]);
  });

  it('proves after that time that nothing happened', async () => {
    const next = await restartWith(intent(pick(false), NOW - 1));
    expect(next.domain.recoveries.items()).toEqual([]);
  });

  it('that is dead without a successor is not called settled', async () => {
    const token = pick(false);
    instance.revoke(token.id);
    const next = await restartWith(intent(token, null));
    expect(next.domain.recoveries.items()).toMatchObject([
      { outcome: 'undetermined', error: { code: 'TOKEN_ALREADY_REVOKED' } },
    ]);
  });
});
