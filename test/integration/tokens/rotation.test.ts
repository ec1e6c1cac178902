import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
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

const anActiveToken = (): TokenSummary =>
  findLiving(
    app,
    ({ isCredential, expiresAt }) =>
      !isCredential && expiresAt !== null && expiresAt > '2026-12-01',
  );

const credentialToken = (): TokenSummary => findLiving(app, ({ isCredential }) => isCredential);

const rotate = (token: TokenSummary, expiresAt = NEW_EXPIRY) =>
  app.domain.rotate({ connectionId: token.connectionId, tokenId: token.id, expiresAt });

const failRotationsWith = (fault: Fault): void => {
  proxy.faultFor = (request) => (isRotation(request) ? fault : null);
};

describe('rotating a token', () => {
  it('keeps a value that works in the keychain and on the clipboard, and sends one request', async () => {
    const old = anActiveToken();
    const outcome = valueOf(await rotate(old));
    if (outcome.outcome === 'unknown') throw new Error('no answer');
    expect(outcome).toMatchObject({ outcome: 'copied', store: 'keychain', dateDiffers: false });
    const value = app.keychain.entries.get(`token/${connection.id}/${outcome.token.id}`);
    expect(app.clipboard.text).toBe(value);
    expect(instance.isAlive(value ?? '')).toBe(true);
    expect(outcome.token.expiresAt).toBe(NEW_EXPIRY);
    expect(rotations()).toBe(1);
    expect(instance.findToken(old.id)?.revoked).toBe(true);
  });

  it('writes the value to the keychain before the clipboard sees it', async () => {
    const order: string[] = [];
    const write = app.keychain.write.bind(app.keychain);
    app.keychain.write = (account, secret) => {
      order.push(`keychain ${app.clipboard.text === secret ? 'after' : 'before'} clipboard`);
      return write(account, secret);
    };
    valueOf(await rotate(anActiveToken()));
    expect(order).toEqual(['keychain before clipboard']);
  });

  it('of the own credential goes on with the new value, also after a restart', async () => {
    const outcome = valueOf(await rotate(credentialToken()));
    expect(outcome.outcome).toBe('copied');
    valueOf(await app.domain.syncs.sync(connection.id));
    const next = await app.restart();
    valueOf(await next.domain.syncs.sync(connection.id));
    expect(next.tokens().find(({ isCredential }) => isCredential)?.expiresAt).toBe(NEW_EXPIRY);
    expect(rotations()).toBe(1);
  });

  it('shows the new token and the old one as revoked without waiting for the next fetch', async () => {
    const old = anActiveToken();
    cutOffFromRotationOn(proxy, null);
    const outcome = valueOf(await rotate(old));
    if (outcome.outcome === 'unknown') throw new Error('no answer');
    const { token } = outcome;
    expect(app.tokens().find(({ id }) => id === old.id)?.revoked).toBe(true);
    expect(app.tokens().find(({ id }) => id === token.id)).toMatchObject({ hasValue: true });
  });

  it('sends nothing while the keychain is locked, so no value can be lost', async () => {
    app.keychain.obstacle = 'locked';
    expect(await rotate(anActiveToken())).toMatchObject({ ok: false, code: 'KEYCHAIN_LOCKED' });
    expect(rotations()).toBe(0);
  });

  it('keeps the value when the keychain refuses after GitLab has answered', async () => {
    const write = app.keychain.write.bind(app.keychain);
    app.keychain.write = () => Promise.resolve({ state: 'locked' });
    const outcome = valueOf(await rotate(anActiveToken()));
    if (outcome.outcome === 'unknown') throw new Error('no answer');
    expect(outcome).toMatchObject({ outcome: 'copied', store: 'memory' });
    app.keychain.write = write;
    const ref = { connectionId: connection.id, tokenId: outcome.token.id };
    const { value } = valueOf(await app.domain.values.reveal(ref));
    expect(instance.isAlive(value)).toBe(true);
  });

  it.each(['2026-11-21', '2026-11-01', '2026-02-30', 'tomorrow', ''])(
    'refuses the date %j, which would give a dead token, before anything is sent',
    async (expiresAt) => {
      expect(await rotate(anActiveToken(), expiresAt)).toMatchObject({ code: 'EXPIRY_INVALID' });
      expect(rotations()).toBe(0);
    },
  );

  it('learns the longest lifetime from the refusal, and the old token still works', async () => {
    const old = anActiveToken();
    const refused = await rotate(old, '2029-01-01');
    expect(refused).toMatchObject({ code: 'EXPIRY_TOO_LATE', details: { maxDate: '2027-11-21' } });
    expect(app.domain.book.summaries()[0]?.maxLifetimeDays).toBe(365);
    expect(instance.findToken(old.id)?.revoked).toBe(false);
    expect(valueOf(await rotate(old, '2027-11-21')).outcome).toBe('copied');
  });

  it('sends one of two rotations that are asked for at the same moment', async () => {
    const token = anActiveToken();
    const [first, second] = await Promise.all([rotate(token), rotate(token)]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, code: 'TOKEN_BUSY' });
    expect(rotations()).toBe(1);
  });

  it('of another token does not ask with a credential that was rotated elsewhere, whose successor would die', async () => {
    const elsewhere = await fetch(
      `${instance.url}/api/v4/personal_access_tokens/self/rotate?expires_at=${NEW_EXPIRY}`,
      { method: 'POST', headers: { 'PRIVATE-TOKEN': instance.credential } },
    );
    expect(elsewhere.status).toBe(200);
    for (let click = 0; click < 2; click += 1) {
      expect(await rotate(anActiveToken())).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    }
    expect(rotations()).toBe(0);
    const family = instance.family(connection.credential.tokenId);
    expect(family.filter(({ revoked }) => !revoked)).toHaveLength(1);
  });

  it('does not ask with a credential that somebody else revoked, which would kill its family', async () => {
    instance.revoke(credentialToken().id);
    expect(await rotate(credentialToken())).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    expect(rotations()).toBe(0);
    expect(app.domain.book.summaries()[0]?.credential.state).toBe('revoked');
  });
});

describe('a rotation without a usable answer', () => {
  it.each<[Fault, string]>([
    ['cut-before', 'not-rotated'],
    ['error-before', 'not-rotated'],
    ['cut-after', 'rotated'],
    ['half-answer', 'rotated'],
    ['bad-gateway-after', 'rotated'],
  ])('(%s) is looked into, found %s, and never sent again', async (fault, finding) => {
    failRotationsWith(fault);
    expect(valueOf(await rotate(anActiveToken()))).toMatchObject({ outcome: 'unknown', finding });
    expect(rotations()).toBe(1);
  });

  it.each<[Fault, string, string]>([
    ['cut-before', 'not-rotated', 'usable'],
    ['cut-after', 'rotated', 'revoked'],
  ])('(%s) of the own credential is found %s and leaves it %s', async (fault, finding, state) => {
    failRotationsWith(fault);
    const outcome = valueOf(await rotate(credentialToken()));
    expect(outcome).toMatchObject({ outcome: 'unknown', finding });
    expect(app.domain.book.summaries()[0]?.credential.state).toBe(state);
    expect(app.tokens().length).toBeGreaterThan(10);
    expect(rotations()).toBe(1);
  });

  it('is undetermined when the look is cut off too', async () => {
    cutOffFromRotationOn(proxy, 'cut-before');
    const outcome = valueOf(await rotate(anActiveToken()));
    expect(outcome).toMatchObject({ outcome: 'unknown', finding: 'undetermined' });
  });

  it('(rate limited) is a refusal, because GitLab stops it at the door', async () => {
    failRotationsWith('rate-limit');
    expect(await rotate(anActiveToken())).toMatchObject({ ok: false, code: 'RATE_LIMITED' });
    expect(rotations()).toBe(1);
  });

  it('(no such route) tells which version the server is known to have, so that nobody takes it for too old', async () => {
    failRotationsWith('route-missing');
    const { serverVersion } = connection;
    expect(serverVersion).not.toBeNull();
    expect(await rotate(anActiveToken())).toMatchObject({
      code: 'ROUTE_MISSING',
      details: { serverVersion, neededVersion: '16.0' },
    });
  });
});

it('no file of the profile ever holds a value', async () => {
  valueOf(await rotate(anActiveToken()));
  valueOf(await rotate(credentialToken()));
  const values = [...app.keychain.entries.values()].filter((value) => value.startsWith('glpat-'));
  expect(values.length).toBeGreaterThanOrEqual(2);
  const files = await app.files();
  expect(files.size).toBeGreaterThanOrEqual(2);
  for (const [path, content] of files) {
    for (const value of [...values, instance.credential]) {
      expect(content.includes(value), path).toBe(false);
    }
  }
});
