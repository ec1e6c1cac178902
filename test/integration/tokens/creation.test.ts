import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { CreateTarget, TokenDraft } from '../../../src-preload/contract/creation';
import type { ConnectionSummary, RecoveryItem } from '../../../src-preload/contract/models';
import { anAdministrator, isCreation, useConnectedApp } from '../../support/connected-app';
import type { Fault, FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const DRAFT: TokenDraft = {
  name: 'nightly backup',
  description: 'Made by a test',
  scopes: ['read_api'],
  expiresAt: '2027-02-19',
};

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

const own: CreateTarget = { kind: 'own' };
const OWN_DRAFT: TokenDraft = { ...DRAFT, name: 'agent', scopes: ['k8s_proxy'] };
const targets = (): readonly (readonly [CreateTarget, TokenDraft])[] => [
  [own, OWN_DRAFT],
  [{ kind: 'user', userId: instance.user.id }, DRAFT],
  [{ kind: 'impersonation', userId: instance.user.id }, DRAFT],
];
const create = (target: CreateTarget, draft: TokenDraft) =>
  app.domain.creation.create({ connectionId: connection.id, target, draft });
const creations = (): number => proxy.requests.filter(isCreation).length;
const journal = (): Promise<string[]> => readdir(app.profile.journalDirectory);
const failCreationsWith = (fault: Fault | null): void => {
  proxy.faultFor = (request) => (isCreation(request) ? fault : null);
};
const theItem = (of: TestApp = app): RecoveryItem => {
  const [item, ...others] = of.domain.recoveries.items();
  if (!item || others.length > 0) throw new Error(`${others.length} more than one item, or none`);
  return item;
};

useConnectedApp(
  NOW,
  (its) => {
    ({ instance, proxy, app, connection } = its);
  },
  anAdministrator,
);

describe('creating a token', () => {
  it('takes its value to the keychain and the clipboard, with one request, for whomever it is', async () => {
    for (const [target, draft] of targets()) {
      const before = creations();
      const outcome = valueOf(await create(target, draft));
      if (outcome.outcome === 'unknown') throw new Error('no answer');
      expect(outcome).toMatchObject({ outcome: 'copied', store: 'keychain', differs: false });
      const { token } = outcome;
      const value = app.keychain.entries.get(`token/${connection.id}/${token.id}`) ?? '';
      expect(app.clipboard.text).toBe(value);
      expect(instance.isAlive(value)).toBe(true);
      const made = instance.findToken(token.id);
      expect(made).toMatchObject({ name: draft.name, expiresAt: draft.expiresAt });
      expect(made?.impersonation).toBe(target.kind === 'impersonation');
      expect(made?.userId).toBe(target.kind === 'own' ? connection.userId : target.userId);
      expect(creations() - before).toBe(1);
      expect(app.tokens().find(({ id }) => id === token.id)).toMatchObject({ hasValue: true });
      expect(await journal()).toEqual([]);
      // What was kept is still in the list after a fetch, so that it can be found and let go.
      valueOf(await app.domain.syncs.sync(connection.id));
      expect(app.tokens().find(({ id }) => id === token.id)).toMatchObject({ hasValue: true });
    }
  });

  it('without an end is not asked for oneself, because GitLab lets it die tomorrow', async () => {
    const refused = await create(own, { ...OWN_DRAFT, expiresAt: null });
    expect(refused).toMatchObject({ ok: false, code: 'EXPIRY_INVALID' });
    expect(creations()).toBe(0);
  });

  it('without an end is asked for another user, and the date that the server gave is told', async () => {
    const outcome = valueOf(
      await create({ kind: 'user', userId: 77 }, { ...DRAFT, expiresAt: null }),
    );
    expect(outcome).toMatchObject({ differs: true, token: { expiresAt: '2027-11-21' } });
  });

  it('with a date that the server refuses changes nothing, and remembers the latest one', async () => {
    for (const [target, draft] of targets()) {
      const refused = await create(target, { ...draft, expiresAt: '2030-01-01' });
      expect(refused).toMatchObject({ ok: false, code: 'EXPIRY_TOO_LATE' });
      expect(refused).toMatchObject({ details: { maxDate: '2027-11-21' } });
    }
    expect(await journal()).toEqual([]);
    expect(app.domain.book.summaries()[0]?.maxLifetimeDays).toBe(365);
  });

  it('that cannot be is refused before anything is sent', async () => {
    const codes = [
      await create(own, { ...OWN_DRAFT, scopes: ['api'] }),
      await create(own, { ...OWN_DRAFT, expiresAt: '2026-11-21' }),
    ].map((result) => (result.ok ? 'ok' : result.code));
    expect(codes).toEqual(['INPUT_INVALID', 'EXPIRY_INVALID']);
    const nobody = await create({ kind: 'user', userId: 4711 }, DRAFT);
    expect(nobody).toMatchObject({ ok: false, code: 'USER_NOT_FOUND' });
    app.keychain.probe = () => Promise.resolve('locked');
    expect(await create(own, OWN_DRAFT)).toMatchObject({ ok: false, code: 'KEYCHAIN_LOCKED' });
    expect(creations()).toBe(0);
  });

  it('shows the server’s words when it says no, in whatever shape', async () => {
    const answers = [
      await create({ kind: 'user', userId: 77 }, { ...DRAFT, scopes: ['openid'] }),
      await create({ kind: 'impersonation', userId: 77 }, { ...DRAFT, expiresAt: null }),
    ];
    expect(answers).toMatchObject([
      { code: 'REQUEST_REFUSED', details: { serverText: 'scopes does not have a valid value' } },
      { code: 'REQUEST_REFUSED', details: { serverText: "expires_at can't be blank" } },
    ]);
    expect(await journal()).toEqual([]);
  });
});

describe('a creation whose answer was lost', () => {
  it.each<Fault>(['cut-after', 'half-answer', 'bad-gateway-after'])(
    '(%s) leads to a working value by rotating what it made, and makes no twin',
    async (fault) => {
      for (const [target, draft] of targets()) {
        failCreationsWith(fault);
        const before = creations();
        const lost = valueOf(await create(target, draft));
        expect(lost).toMatchObject({ outcome: 'unknown', finding: 'created' });
        const item = theItem();
        expect(item).toMatchObject({ kind: 'creation', outcome: 'value-lost' });
        expect(item.requestedExpiresAt).toBe(draft.expiresAt);
        failCreationsWith(null);
        const rotated = valueOf(await app.domain.recovery.rotateSuccessor(item.intentId));
        expect(rotated).toMatchObject({ outcome: 'copied' });
        expect(instance.isAlive(app.clipboard.text)).toBe(true);
        expect(instance.tokenForValue(app.clipboard.text)?.previousId).toBe(item.tokenId);
        expect(creations() - before).toBe(1);
        expect(app.domain.recoveries.items()).toEqual([]);
        expect(await journal()).toEqual([]);
      }
    },
  );

  it.each<Fault>(['cut-before', 'error-before'])(
    '(%s) is found not to have happened, and can be asked for again',
    async (fault) => {
      failCreationsWith(fault);
      expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ finding: 'not-created' });
      expect(await journal()).toEqual([]);
      failCreationsWith(null);
      expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ outcome: 'copied' });
      expect(instance.tokens().filter(({ name }) => name === OWN_DRAFT.name)).toHaveLength(1);
    },
  );

  it('is found by a later look when the first one was cut off too, also in a new run', async () => {
    let isOff = false;
    proxy.faultFor = (request) => {
      if (isOff) return 'cut-before';
      isOff = isCreation(request);
      return isOff ? 'cut-after' : null;
    };
    expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ finding: 'undetermined' });
    expect(theItem()).toMatchObject({ outcome: 'undetermined', tokenId: null });
    expect(await create(own, OWN_DRAFT)).toMatchObject({ code: 'CREATION_UNSETTLED' });
    proxy.faultFor = () => null;
    const next = await app.restart();
    await next.domain.syncs.syncAll();
    await next.domain.recovery.lookAround(connection.id);
    expect(theItem(next)).toMatchObject({ outcome: 'value-lost' });
    valueOf(await next.domain.recovery.rotateSuccessor(theItem(next).intentId));
    expect(instance.isAlive(app.clipboard.text)).toBe(true);
  });

  it('does not guess between two that fit – catches rotating what somebody has made by hand', async () => {
    failCreationsWith('cut-after');
    proxy.onAnswer = (request) => {
      if (isCreation(request)) {
        const { name, scopes, expiresAt } = OWN_DRAFT;
        const userId = connection.userId;
        instance.addToken({ name, scopes: [...scopes], expiresAt, userId });
      }
    };
    expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ finding: 'undetermined' });
    expect(theItem()).toMatchObject({
      outcome: 'undetermined',
      error: { code: 'CREATION_AMBIGUOUS' },
    });
    const { intentId } = theItem();
    expect(await app.domain.recovery.rotateSuccessor(intentId)).toMatchObject({ ok: false });
    valueOf(await app.domain.recovery.dismiss(intentId));
    expect(await journal()).toEqual([]);
  });

  it('is not settled by the first look when the server may still do it', async () => {
    failCreationsWith('gateway-timeout-before');
    expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ finding: 'undetermined' });
    failCreationsWith(null);
    const { name, scopes, expiresAt } = OWN_DRAFT;
    const late = instance.addToken({
      name,
      scopes: [...scopes],
      expiresAt,
      userId: connection.userId,
    });
    await app.domain.recovery.lookAround(connection.id);
    expect(theItem()).toMatchObject({ outcome: 'value-lost', tokenId: late.token.id });
  });
});

describe('a run that ends while a token is being created', () => {
  it('after the request left proves nothing for a while, and nothing is made twice', async () => {
    let crash = (): void => undefined;
    const crashed = new Promise<void>((resolve) => (crash = resolve));
    proxy.onArrival = async (request) => {
      if (!isCreation(request)) return;
      crash();
      await new Promise(() => undefined);
    };
    void create(own, OWN_DRAFT);
    await crashed;
    const next = await app.restart();
    await next.domain.recovery.lookAround(connection.id);
    expect(theItem(next)).toMatchObject({ outcome: 'undetermined', error: { code: 'TIMED_OUT' } });
    expect(creations()).toBe(1);
  });

  it('after the keychain had the value finishes by itself', async () => {
    const write = app.keychain.write.bind(app.keychain);
    let isKept = false;
    app.keychain.write = async (account, secret) => {
      await write(account, secret);
      isKept = true;
      return new Promise(() => undefined);
    };
    void create(own, OWN_DRAFT);
    await expect.poll(() => isKept).toBe(true);
    app.keychain.write = write;
    const next = await app.restart();
    await next.domain.syncs.syncAll();
    await next.domain.recovery.lookAround(connection.id);
    expect(next.domain.recoveries.items()).toEqual([]);
    const token = next.tokens().find(({ name }) => name === OWN_DRAFT.name);
    const ref = { connectionId: connection.id, tokenId: token?.id ?? 0 };
    expect(instance.isAlive(valueOf(await next.domain.values.reveal(ref)).value)).toBe(true);
  });

  it('with a keychain that refused it has the value in memory and says so', async () => {
    const write = app.keychain.write.bind(app.keychain);
    app.keychain.write = () => Promise.resolve({ state: 'locked' });
    expect(valueOf(await create(own, OWN_DRAFT))).toMatchObject({ store: 'memory' });
    expect(theItem()).toMatchObject({ kind: 'creation', outcome: 'value-unsaved' });
    expect(app.domain.recovery.hasUnsavedValue()).toBe(true);
    app.keychain.write = write;
    valueOf(await app.domain.recovery.save(theItem().intentId));
    expect([...app.keychain.entries.values()]).toContain(app.clipboard.text);
    expect(app.domain.recoveries.items()).toEqual([]);
  });
});

it('no value of a created token is in a file or an event', async () => {
  for (const [target, draft] of targets()) valueOf(await create(target, draft));
  failCreationsWith('cut-after');
  valueOf(await create(own, OWN_DRAFT));
  for (const [path, content] of await app.files()) expect(content, path).not.toMatch(/glpat-/);
  expect(JSON.stringify(app.events)).not.toMatch(/glpat-/);
});
