import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import {
  startDemoInstance,
  type DemoInstance,
} from '../../../src-main/demo-instance/demo-instance';
import type { SecretStore } from '../../../src-preload/contract/models';
import { startFaultProxy } from '../../support/fault-proxy';
import { createTestApp, valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');

let instance: DemoInstance;
let app: TestApp;

beforeEach(async () => {
  instance = await startDemoInstance({ now: () => NOW });
  app = await createTestApp(() => NOW);
});
afterEach(async () => {
  await app.remove();
  await instance.close();
});

const add = (credential: string, store: SecretStore = 'keychain', address = instance.url) =>
  app.domain.connections.add({ address, credential, allowInsecure: false, store });

describe('adding a connection', () => {
  it('says who, which version, which scopes and when the credential expires', async () => {
    const added = valueOf(await add(instance.credential));
    expect(added).toMatchObject({
      instanceUrl: instance.url,
      username: instance.user.username,
      userId: instance.user.id,
      serverVersion: '19.0.2-ee',
      insecure: false,
      credential: { scopes: ['api'], store: 'keychain', state: 'usable' },
      capabilities: { rotateAny: true, listTokens: true },
    });
    expect(added.credential.expiresAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('finds a sub-path install from the address of one of its pages, and sends the credential only there', async () => {
    const nested = await startDemoInstance({ now: () => NOW, relativeUrlRoot: '/gitlab' });
    const page = `${nested.url}/-/user_settings/personal_access_tokens?page=2#top`;
    const added = valueOf(await add(nested.credential, 'keychain', page));
    expect(added.instanceUrl).toBe(nested.url);
    await app.domain.syncs.sync(added.id);
    valueOf(await app.domain.connections.remove(added.id));
    await nested.close();
  });

  it('keeps nothing when the credential is not known to the server', async () => {
    const refused = await add('glpat-doesnotexist00000000');
    expect(refused).toMatchObject({ ok: false, code: 'CREDENTIAL_UNKNOWN' });
    expect(app.keychain.entries.size).toBe(0);
    expect(app.domain.book.all()).toEqual([]);
  });

  it.each(['', '   ', 'two words', 'glpat-\u0000', 'glpat-ünïcode-ünïcode', 'x'])(
    'refuses the mis-pasted credential %j before anything is sent',
    async (credential) => {
      expect(await add(credential)).toMatchObject({ code: 'CREDENTIAL_MALFORMED' });
      expect(instance.requests).toHaveLength(0);
    },
  );

  it('takes a credential pasted with white space around it', async () => {
    valueOf(await add(`  ${instance.credential}\n`));
  });

  it('keeps nothing while the keychain is locked, and offers this run only', async () => {
    app.keychain.obstacle = 'locked';
    expect(await add(instance.credential)).toMatchObject({ code: 'KEYCHAIN_LOCKED' });
    expect(app.domain.book.all()).toEqual([]);
    const added = valueOf(await add(instance.credential, 'memory'));
    expect(added.credential.store).toBe('memory');
    valueOf(await app.domain.syncs.sync(added.id));
    expect(app.keychain.entries.size).toBe(0);
  });

  it('for this run only needs the credential again after a restart, and keeps the list', async () => {
    const added = valueOf(await add(instance.credential, 'memory'));
    valueOf(await app.domain.syncs.sync(added.id));
    const known = app.tokens().length;
    const next = await app.restart();
    expect(next.tokens()).toHaveLength(known);
    expect(await next.domain.syncs.sync(added.id)).toMatchObject({ code: 'CREDENTIAL_MISSING' });
    expect(next.domain.book.summaries()[0]?.credential.state).toBe('missing');
  });

  it('refuses the same account on the same instance twice, which would list every token twice', async () => {
    valueOf(await add(instance.credential));
    expect(await add(instance.credential)).toMatchObject({ code: 'CONNECTION_EXISTS' });
  });

  it('asks before plain http to another computer', async () => {
    const refused = await add(instance.credential, 'keychain', 'http://git.example.com');
    expect(refused).toMatchObject({
      code: 'INSECURE_ADDRESS',
      details: { host: 'git.example.com' },
    });
  });

  it.each([
    [['read_api'], { listTokens: true, rotateAny: false, rotateSelf: false }],
    [['self_rotate'], { listTokens: false, rotateAny: false, rotateSelf: true }],
    [['read_repository'], { listTokens: false, rotateSelf: false, revokeSelf: true }],
  ])('with scopes %j says what cannot be done with it', async (scopes, capabilities) => {
    const { value } = instance.addToken({ name: 'narrow', scopes });
    const added = valueOf(await add(value));
    expect(added.capabilities).toMatchObject(capabilities);
    valueOf(await app.domain.syncs.sync(added.id));
    expect(app.tokens().some(({ name }) => name === 'narrow')).toBe(true);
  });
});

describe('replacing a dead credential', () => {
  it('brings the connection back to life with its list and its id', async () => {
    const added = await app.connect(instance.url, instance.credential);
    instance.revoke(added.credential.tokenId);
    await app.domain.syncs.sync(added.id);
    expect(app.domain.book.summaries()[0]?.credential.state).toBe('revoked');
    const { value } = instance.addToken({ name: 'new key', scopes: ['api'] });
    const replaced = valueOf(
      await app.domain.connections.replaceCredential({
        connectionId: added.id,
        credential: value,
        store: 'keychain',
      }),
    );
    expect(replaced).toMatchObject({ id: added.id, credential: { state: 'usable' } });
    expect(app.keychain.entries.get(`connection/${added.id}`)).toBe(value);
  });

  it("refuses somebody else's credential, which would mix two accounts in one list", async () => {
    const added = await app.connect(instance.url, instance.credential);
    const stranger = instance.addUser({ username: 'grace', name: 'Grace Example' });
    const { value } = instance.addToken({ userId: stranger.id, name: 'theirs', scopes: ['api'] });
    const input = { connectionId: added.id, credential: value, store: 'keychain' } as const;
    expect(await app.domain.connections.replaceCredential(input)).toMatchObject({
      code: 'CREDENTIAL_OF_OTHER_ACCOUNT',
    });
    expect(app.keychain.entries.get(`connection/${added.id}`)).toBe(instance.credential);
  });
});

describe('a credential that moves from the keychain to this run only', () => {
  it('leaves values of tokens where they are, to be copied after a restart and removed in the end', async () => {
    const added = await app.connect(instance.url, instance.credential);
    const token = app.tokens().find(({ revoked, isCredential }) => !revoked && !isCredential);
    const rotated = valueOf(
      await app.domain.rotate({
        connectionId: added.id,
        tokenId: token?.id ?? 0,
        expiresAt: '2027-02-01',
      }),
    );
    if (rotated.outcome === 'unknown') throw new Error('no answer');
    const { value } = instance.addToken({ name: 'for this run', scopes: ['api'] });
    valueOf(
      await app.domain.connections.replaceCredential({
        connectionId: added.id,
        credential: value,
        store: 'memory',
      }),
    );
    await app.domain.syncs.syncAll();
    const next = await app.restart();
    const ref = { connectionId: added.id, tokenId: rotated.token.id };
    valueOf(await next.domain.values.copy(ref));
    expect(instance.isAlive(next.clipboard.text)).toBe(true);
    valueOf(await next.domain.connections.remove(added.id));
    expect([...next.keychain.entries.keys()]).toEqual([]);
  });
});

describe('removing a connection', () => {
  it('leaves no secret and no file of it behind', async () => {
    const added = await app.connect(instance.url, instance.credential);
    const token = app.tokens().find(({ revoked, isCredential }) => !revoked && !isCredential);
    valueOf(
      await app.domain.rotate({
        connectionId: added.id,
        tokenId: token?.id ?? 0,
        expiresAt: '2027-02-01',
      }),
    );
    await app.domain.syncs.syncAll();
    valueOf(await app.domain.connections.remove(added.id));
    expect([...app.keychain.entries.keys()]).toEqual([]);
    expect(await readdir(app.profile.tokensDirectory)).toEqual([]);
    expect(await readFile(app.profile.connectionsFile, 'utf8')).not.toContain(added.id);
  });

  it('keeps everything while the keychain is locked, instead of leaving a secret behind', async () => {
    const added = await app.connect(instance.url, instance.credential);
    app.keychain.obstacle = 'locked';
    expect(await app.domain.connections.remove(added.id)).toMatchObject({
      code: 'KEYCHAIN_LOCKED',
    });
    expect(app.domain.book.all()).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  it('are set aside and named, the others are used, and secrets stay in the keychain', async () => {
    const added = await app.connect(instance.url, instance.credential);
    await app.domain.settings.update({ theme: 'dark' });
    await writeFile(app.profile.settingsFile, '{"theme": "dark", "langu');
    const next = await app.restart();
    expect(next.domain.setAside).toMatchObject([{ file: 'settings' }]);
    expect(next.domain.settings.get().theme).toBe('system');
    expect(next.domain.book.summaries()[0]?.id).toBe(added.id);
    expect(app.keychain.entries.get(`connection/${added.id}`)).toBe(instance.credential);
  });
});

describe('a list', () => {
  it('is shown from the last known state before anything is fetched, with its age', async () => {
    await app.connect(instance.url, instance.credential);
    const known = app.tokens();
    const next = await app.restart();
    expect(next.tokens()).toEqual(known);
    expect(next.domain.book.summaries()[0]?.sync).toMatchObject({ state: 'idle', freshAt: NOW });
  });

  it('stays when the server cannot be reached, and says that it is offline', async () => {
    const proxy = await startFaultProxy(instance.url);
    const added = await app.connect(proxy.url, instance.credential);
    const known = app.tokens().length;
    proxy.faultFor = () => 'cut-before';
    expect((await app.domain.syncs.sync(added.id)).ok).toBe(false);
    expect(app.tokens()).toHaveLength(known);
    expect(app.domain.book.summaries()[0]?.sync).toMatchObject({ state: 'offline', freshAt: NOW });
    await proxy.close();
  });

  it('that was fetched before a rotation does not undo what the rotation showed', async () => {
    const added = await app.connect(instance.url, instance.credential);
    const token = app.tokens().find(({ revoked, isCredential }) => !revoked && !isCredential);
    const ref = { connectionId: added.id, tokenId: token?.id ?? 0 };
    const fetching = app.domain.syncs.sync(added.id);
    valueOf(await app.domain.rotate({ ...ref, expiresAt: '2027-02-01' }));
    valueOf(await fetching);
    expect(app.tokens().find(({ id }) => id === ref.tokenId)?.revoked).toBe(true);
  });

  it('of 1,234 tokens arrives whole, each token once', async () => {
    const big = await startDemoInstance({ now: () => NOW, seed: { tokens: 1_234 } });
    await app.connect(big.url, big.credential);
    expect(new Set(app.tokens().map(({ id }) => id)).size).toBe(1_234);
    const connectionId = app.tokens()[0]?.connectionId ?? '';
    valueOf(await app.domain.connections.remove(connectionId));
    await big.close();
  });
});
