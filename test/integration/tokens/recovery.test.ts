import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type {
  ConnectionSummary,
  RecoveryItem,
  TokenSummary,
} from '../../../src-preload/contract/models';
import {
  cutOffFromRotationOn,
  findLiving,
  isRotation,
  useConnectedApp,
} from '../../support/connected-app';
import type { Fault, FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const NEW_EXPIRY = '2027-02-19';

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const rotations = (): number => proxy.requests.filter(isRotation).length;
const pick = (isCredential: boolean): TokenSummary =>
  findLiving(app, (candidate) => candidate.isCredential === isCredential);
const rotate = ({ connectionId, id }: TokenSummary) =>
  app.domain.rotate({ connectionId, tokenId: id, expiresAt: NEW_EXPIRY });
const journal = (): Promise<string[]> => readdir(app.profile.journalDirectory);
const theItem = (of: TestApp = app): RecoveryItem => {
  const [item, ...others] = of.domain.recoveries.items();
  if (!item || others.length > 0) throw new Error(`${others.length} more than one item, or none`);
  return item;
};
const failRotationsWith = (fault: Fault): void => {
  proxy.faultFor = (request) => (isRotation(request) ? fault : null);
};
/** What a start does: fetch, then look. */
const restartAndLook = async (): Promise<TestApp> => {
  const next = await app.restart();
  await next.domain.syncs.syncAll();
  await next.domain.recovery.lookAround(connection.id);
  return next;
};

describe('the journal', () => {
  it('is empty after a rotation that went well', async () => {
    valueOf(await rotate(pick(false)));
    expect(await journal()).toEqual([]);
    expect(app.domain.recoveries.items()).toEqual([]);
  });

  it('is empty after a refusal, and the token can be rotated again', async () => {
    failRotationsWith('rate-limit');
    expect((await rotate(pick(false))).ok).toBe(false);
    expect(await journal()).toEqual([]);
    proxy.faultFor = () => null;
    expect(valueOf(await rotate(pick(false))).outcome).toBe('copied');
  });

  it('has the intent on disk before the request leaves', async () => {
    let onDisk: string[] = [];
    const { faultFor } = proxy;
    const states: Promise<void>[] = [];
    proxy.faultFor = (request) => {
      if (isRotation(request)) states.push(journal().then((names) => void (onDisk = names)));
      return faultFor(request);
    };
    const rotating = rotate(pick(false));
    await rotating;
    await Promise.all(states);
    expect(onDisk.some((name) => name.endsWith('.json'))).toBe(true);
  });

  it('that cannot be written stops the rotation before anything is sent', async () => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(app.profile.journalDirectory, 'a file where the folder should be');
    expect(await rotate(pick(false))).toMatchObject({ ok: false, code: 'DISK_FAILED' });
    expect(rotations()).toBe(0);
    await (await import('node:fs/promises')).rm(app.profile.journalDirectory);
  });

  it('holds no value, whatever state the app was in when it stopped', async () => {
    failRotationsWith('cut-after');
    valueOf(await rotate(pick(false)));
    for (const [path, content] of await app.files()) {
      expect(content, path).not.toMatch(/glpat-/);
    }
  });
});

describe('a token whose answer was lost', () => {
  it.each<Fault>(['cut-after', 'half-answer', 'bad-gateway-after'])(
    '(%s) leads to a working value by rotating its successor, once each',
    async (fault) => {
      failRotationsWith(fault);
      const old = pick(false);
      valueOf(await rotate(old));
      proxy.faultFor = () => null;
      await app.domain.recovery.lookAround(connection.id);
      const item = theItem();
      expect(item).toMatchObject({ outcome: 'value-lost', tokenName: old.name });
      expect(item.tokenId).not.toBe(old.id);
      expect(await rotate(old)).toMatchObject({ ok: false });
      const outcome = valueOf(await app.domain.recovery.rotateSuccessor(item.intentId));
      expect(outcome).toMatchObject({ outcome: 'copied' });
      expect(instance.isAlive(app.clipboard.text)).toBe(true);
      expect(rotations()).toBe(2);
      expect(app.domain.recoveries.items()).toEqual([]);
      expect(await journal()).toEqual([]);
    },
  );

  it('is found again after a restart, also when the first look was cut off', async () => {
    cutOffFromRotationOn(proxy, 'cut-after');
    valueOf(await rotate(pick(false)));
    expect(theItem().outcome).toBe('undetermined');
    proxy.faultFor = () => null;
    const next = await restartAndLook();
    expect(theItem(next).outcome).toBe('value-lost');
    valueOf(await next.domain.recovery.rotateSuccessor(theItem(next).intentId));
    expect(instance.isAlive(next.clipboard.text)).toBe(true);
  });

  it('that never reached GitLab is dropped without a word', async () => {
    cutOffFromRotationOn(proxy, 'cut-before');
    valueOf(await rotate(pick(false)));
    proxy.faultFor = () => null;
    const next = await restartAndLook();
    expect(next.domain.recoveries.items()).toEqual([]);
    expect(await journal()).toEqual([]);
  });

  it('is settled, too, by rotating its successor from the list, so that no offer is left that fails', async () => {
    failRotationsWith('cut-after');
    valueOf(await rotate(pick(false)));
    proxy.faultFor = () => null;
    await app.domain.syncs.syncAll();
    await app.domain.recovery.lookAround(connection.id);
    const { tokenId } = theItem();
    const successor = app.tokens().find(({ id }) => id === tokenId);
    if (!successor) throw new Error('the successor is not in the list');
    valueOf(await rotate(successor));
    expect(app.domain.recoveries.items()).toEqual([]);
    expect(await journal()).toEqual([]);
  });

  it('is settled after a restart when its successor was revoked meanwhile', async () => {
    failRotationsWith('cut-after');
    valueOf(await rotate(pick(false)));
    proxy.faultFor = () => null;
    await app.domain.recovery.lookAround(connection.id);
    instance.revoke(theItem().tokenId ?? 0);
    const next = await restartAndLook();
    expect(next.domain.recoveries.items()).toEqual([]);
  });

  it('is not rotated a second time while that is unsettled', async () => {
    cutOffFromRotationOn(proxy, 'cut-before');
    const old = pick(false);
    valueOf(await rotate(old));
    proxy.faultFor = () => null;
    expect(await rotate(old)).toMatchObject({ ok: false, code: 'ROTATION_UNSETTLED' });
  });
});

describe('a crash', () => {
  it('after the answer and before the keychain had it leads to a working value', async () => {
    app.keychain.write = () => new Promise(() => undefined);
    void rotate(pick(false));
    await expect.poll(async () => (await app.files()).size).toBeGreaterThan(2);
    await expect
      .poll(async () =>
        [...(await app.files()).values()].some((text) => text.includes('"answered"')),
      )
      .toBe(true);
    const next = await restartAndLook();
    expect(theItem(next).outcome).toBe('value-lost');
    next.keychain.write = async (account, secret) => {
      next.keychain.entries.set(account, secret);
      return Promise.resolve({ state: 'stored' });
    };
    valueOf(await next.domain.recovery.rotateSuccessor(theItem(next).intentId));
    expect(instance.isAlive(next.clipboard.text)).toBe(true);
  });

  it('after the keychain had it finishes by itself, and the value can be copied', async () => {
    const write = app.keychain.write.bind(app.keychain);
    app.keychain.write = async (account, secret) => {
      await write(account, secret);
      return new Promise(() => undefined);
    };
    void rotate(pick(false));
    await expect
      .poll(async () =>
        [...(await app.files()).values()].some((text) => text.includes('"answered"')),
      )
      .toBe(true);
    app.keychain.write = write;
    const next = await restartAndLook();
    expect(next.domain.recoveries.items()).toEqual([]);
    const token = next.tokens().find(({ hasValue, isCredential }) => hasValue && !isCredential);
    const ref = { connectionId: connection.id, tokenId: token?.id ?? 0 };
    expect(instance.isAlive(valueOf(await next.domain.values.reveal(ref)).value)).toBe(true);
  });
});

describe('the own credential', () => {
  it('whose new value was lost is said to be lost, keeps its list, and ends with a new credential', async () => {
    failRotationsWith('cut-after');
    valueOf(await rotate(pick(true)));
    const known = app.tokens().length;
    const next = await restartAndLook();
    expect(theItem(next).outcome).toBe('credential-lost');
    expect(next.tokens()).toHaveLength(known);
    const before = proxy.requests.length;
    expect(await next.domain.syncs.sync(connection.id)).toMatchObject({
      code: 'CREDENTIAL_REVOKED',
    });
    expect(proxy.requests).toHaveLength(before);
    proxy.faultFor = () => null;
    const { value } = instance.addToken({ name: 'fresh', scopes: ['api'] });
    const input = { connectionId: connection.id, credential: value, store: 'keychain' } as const;
    valueOf(await next.domain.connections.replaceCredential(input));
    await next.domain.syncs.syncAll();
    await expect.poll(() => next.domain.recoveries.items()).toEqual([]);
  });

  it('that was rotated away is never used again, even when the keychain gives it back', async () => {
    const old = instance.credential;
    valueOf(await rotate(pick(true)));
    await app.domain.syncs.syncAll();
    app.keychain.entries.set(`connection/${connection.id}`, old);
    const next = await app.restart();
    const before = proxy.requests.length;
    expect(await next.domain.syncs.sync(connection.id)).toMatchObject({
      code: 'CREDENTIAL_REVOKED',
    });
    expect(proxy.requests).toHaveLength(before);
    expect(instance.family(connection.credential.tokenId).some(({ revoked }) => !revoked)).toBe(
      true,
    );
  });
});

describe('a keychain that refuses the new value', () => {
  it('leaves it in memory with an offer, and takes it when it is asked again', async () => {
    const write = app.keychain.write.bind(app.keychain);
    app.keychain.write = () => Promise.resolve({ state: 'locked' });
    valueOf(await rotate(pick(false)));
    expect(theItem()).toMatchObject({
      outcome: 'value-unsaved',
      error: { code: 'KEYCHAIN_LOCKED' },
    });
    expect(app.domain.recovery.hasUnsavedValue()).toBe(true);
    app.clipboard.text = '';
    valueOf(await app.domain.recovery.copy(theItem().intentId));
    const value = app.clipboard.text;
    expect(instance.isAlive(value)).toBe(true);
    expect(await app.domain.recovery.save(theItem().intentId)).toMatchObject({ ok: false });
    app.keychain.write = write;
    valueOf(await app.domain.recovery.save(theItem().intentId));
    expect([...app.keychain.entries.values()]).toContain(value);
    expect(app.domain.recoveries.items()).toEqual([]);
  });

  it('of the own credential does not go back to the dead one after a restart', async () => {
    app.keychain.write = () => Promise.resolve({ state: 'locked' });
    valueOf(await rotate(pick(true)));
    await app.domain.syncs.syncAll();
    const before = proxy.requests.length;
    const next = await app.restart();
    expect((await next.domain.syncs.sync(connection.id)).ok).toBe(false);
    expect(proxy.requests.slice(before)).toEqual([]);
  });
});
