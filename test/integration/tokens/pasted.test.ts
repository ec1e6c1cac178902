import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { holdsForeignToken } from '../../../src-main/clipboard/foreign-token';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { useConnectedApp } from '../../support/connected-app';
import type { Fault, FaultProxy } from '../../support/fault-proxy';
import { startServer } from '../../support/servers/http-server';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const adopt = (value: string | null) =>
  app.domain.creation.adopt({ connectionId: connection.id, value });
const inspect = (value: string) =>
  app.domain.creation.inspect({ connectionId: connection.id, value });
const revoke = (value: string) =>
  app.domain.creation.revokeInspected({ connectionId: connection.id, value });
const account = (tokenId: number): string => `token/${connection.id}/${tokenId}`;
const credentialState = (): string | undefined => app.domain.book.summaries()[0]?.credential.state;
const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string =>
  result.ok ? 'ok' : (result.code ?? '');

/** Values that are of no use here, and what is said of them. */
const useless = (): readonly (readonly [string, string])[] => [
  ['', 'VALUE_MALFORMED'],
  ['glpat', 'VALUE_MALFORMED'],
  ['glpat-two words-in-here', 'VALUE_MALFORMED'],
  ['glpat-line\nbreak-in-here', 'VALUE_MALFORMED'],
  ['glpat-\u0000control-character', 'VALUE_MALFORMED'],
  ['glpat-ümlaut-in-the-middle', 'VALUE_MALFORMED'],
  ['gldt-a-deploy-token-0001', 'VALUE_OF_OTHER_KIND'],
  ['acme-glrt-a-runner-token-001', 'VALUE_OF_OTHER_KIND'],
  ['_gitlab_session=0123456789abcdef', 'VALUE_OF_OTHER_KIND'],
  ['glpat-nobodyknowsthistoken', 'VALUE_UNKNOWN'],
  [instance.addToken({ revoked: true }).value, 'VALUE_REVOKED'],
  [instance.addToken({ expiresAt: '2026-11-21' }).value, 'VALUE_EXPIRED'],
  [instance.addToken({ userId: instance.addUser({ state: 'blocked' }).id }).value, 'VALUE_REFUSED'],
];

describe('a value that is taken in', () => {
  it('is in the keychain, in the list and on the clipboard, and can be copied after a restart', async () => {
    const { token, value } = instance.addToken({ name: 'from the web', scopes: ['read_api'] });
    const outcome = valueOf(await adopt(`  ${value}\n`));
    expect(outcome).toMatchObject({ outcome: 'copied', store: 'keychain' });
    expect(outcome.token).toMatchObject({ id: token.id, name: 'from the web', hasValue: true });
    expect(app.keychain.entries.get(account(token.id))).toBe(value);
    expect(app.clipboard.text).toBe(value);
    expect(app.domain.clipboard.state()?.token.tokenId).toBe(token.id);
    expect(app.tokens().filter(({ id }) => id === token.id)).toHaveLength(1);
    const next = await app.restart();
    const ref = { connectionId: connection.id, tokenId: token.id };
    expect(valueOf(await next.domain.values.reveal(ref)).value).toBe(value);
    valueOf(await next.domain.connections.remove(connection.id));
    expect([...app.keychain.entries.keys()]).toEqual([]);
  });

  it('twice is taken in once', async () => {
    const { token, value } = instance.addToken({});
    valueOf(await adopt(value));
    const writes = app.keychain.writes.length;
    expect(valueOf(await adopt(value)).outcome).toBe('copied');
    expect(app.keychain.writes).toHaveLength(writes);
    expect(app.tokens().filter(({ id }) => id === token.id)).toHaveLength(1);
  });

  it('from the clipboard is read only when that is asked for', async () => {
    const { token, value } = instance.addToken({});
    app.clipboard.text = value;
    const { reads } = app.clipboard;
    valueOf(await adopt(instance.addToken({}).value));
    expect(app.clipboard.text).not.toBe(value);
    app.clipboard.text = `${value}\n`;
    expect(app.clipboard.reads).toBe(reads + 1);
    expect(valueOf(await adopt(null)).token.id).toBe(token.id);
    for (const text of ['', 'no token', 'two\nlines', 'hunter2-a-password']) {
      app.clipboard.text = text;
      const before = proxy.requests.length;
      expect(codeOf(await adopt(null)), text).toBe('CLIPBOARD_HAS_NO_TOKEN');
      expect(proxy.requests).toHaveLength(before);
    }
  });

  it('that is of no use leaves nothing behind, and the connection’s own credential in honour', async () => {
    for (const [value, code] of useless()) {
      expect(codeOf(await adopt(value)), JSON.stringify(value)).toBe(code);
    }
    const other = instance.addToken({ userId: instance.addUser({}).id });
    expect(codeOf(await adopt(other.value))).toBe('VALUE_OF_OTHER_ACCOUNT');
    expect(credentialState()).toBe('usable');
    expect([...app.keychain.entries.keys()]).toEqual([`connection/${connection.id}`]);
    expect(app.clipboard.text).toBe('');
    valueOf(await app.domain.syncs.sync(connection.id));
    expect(credentialState()).toBe('usable');
  });

  it('of another kind of secret is sent to nobody', async () => {
    const before = proxy.requests.length;
    for (const [value, code] of useless()) {
      if (code === 'VALUE_OF_OTHER_KIND') expect(codeOf(await adopt(value))).toBe(code);
    }
    expect(proxy.requests).toHaveLength(before);
  });

  it('that the connection signs in with is said to be that, and is not kept twice', async () => {
    const outcome = valueOf(await adopt(instance.credential));
    expect(outcome).toMatchObject({ outcome: 'stored', token: { isCredential: true } });
    expect([...app.keychain.entries.keys()]).toEqual([`connection/${connection.id}`]);
    expect(app.clipboard.text).toBe('');
  });

  it('stays with the user when the keychain does not take it', async () => {
    const { token, value } = instance.addToken({});
    app.keychain.write = () => Promise.resolve({ state: 'locked' });
    expect(codeOf(await adopt(value))).toBe('KEYCHAIN_LOCKED');
    const ref = { connectionId: connection.id, tokenId: token.id };
    expect(await app.domain.values.reveal(ref)).toMatchObject({ code: 'VALUE_MISSING' });
    expect(app.domain.book.all()[0]?.heldTokenIds).toEqual([]);
  });

  it('is safe although the clipboard does not take it', async () => {
    app.clipboard.isDeaf = true;
    expect(valueOf(await adopt(instance.addToken({}).value)).outcome).toBe('stored');
  });
});

describe('what the window learns of the clipboard', () => {
  it('is whether a token is there that somebody else has copied, and nothing more', async () => {
    const holds = async (text: string): Promise<boolean> => {
      app.clipboard.text = text;
      return holdsForeignToken(app.domain.clipboard);
    };
    const { value } = instance.addToken({});
    expect(await holds(value)).toBe(true);
    expect(await holds('')).toBe(false);
    expect(await holds('hunter2')).toBe(false);
    valueOf(await adopt(value));
    expect(await holds(value), 'copied by the app').toBe(false);
  });
});

describe('a value that is looked at', () => {
  it('is told with its owner and what it reaches, and is kept nowhere', async () => {
    const { token, value } = instance.addToken({ name: 'found in a paste', scopes: ['read_api'] });
    const before = await app.files();
    const seen = valueOf(await inspect(value));
    expect(seen).toMatchObject({
      state: 'active',
      token: { id: token.id, name: 'found in a paste', hasValue: false, isCredential: false },
      username: instance.user.username,
      isOwn: true,
      reach: { isPartial: false },
    });
    if (seen.state !== 'active') throw new Error('not active');
    expect(seen.reach?.groups).toContainEqual({ id: 31, name: 'Shop', accessLevel: 40 });
    expect(seen.reach?.projects).toContainEqual({
      id: 322,
      name: 'Shop / Checkout',
      accessLevel: 50,
    });
    expect(app.tokens().some(({ id }) => id === token.id)).toBe(false);
    expect([...app.keychain.entries.keys()]).toEqual([`connection/${connection.id}`]);
    expect(await app.files()).toEqual(before);
  });

  it('of somebody else, with scopes that may not ask who that is', async () => {
    const { id: userId } = instance.addUser({ username: 'grace' });
    const narrow = instance.addToken({ userId, scopes: ['read_repository'] });
    expect(valueOf(await inspect(narrow.value))).toMatchObject({ username: null, isOwn: false });
    const wide = instance.addToken({ userId, scopes: ['read_user'] });
    expect(valueOf(await inspect(wide.value))).toMatchObject({ username: 'grace', isOwn: false });
  });

  it('that is dead or unknown is said to be that, without harm to the connection', async () => {
    const states = { VALUE_UNKNOWN: 'unknown', VALUE_REVOKED: 'revoked', VALUE_EXPIRED: 'expired' };
    for (const [value, code] of useless()) {
      const seen = await inspect(value);
      const expected = Object.entries(states).find(([its]) => its === code)?.[1];
      if (expected === undefined) expect(codeOf(seen), JSON.stringify(value)).toBe(code);
      else expect(valueOf(seen)).toEqual({ state: expected });
    }
    expect(credentialState()).toBe('usable');
  });

  it('goes to the connection’s instance and to nobody else', async () => {
    const elsewhere = await startServer((_request, response) => response.writeHead(500).end());
    const value = `glpat-${elsewhere.url.replace(/\W/g, '-')}`;
    await inspect(value);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });
});

describe('a value that is revoked where it was found', () => {
  it('is dead with one request, and the list knows when the token is in it', async () => {
    const { token, value } = instance.addToken({ name: 'leaked' });
    valueOf(await app.domain.syncs.sync(connection.id));
    expect(valueOf(await revoke(value))).toEqual({ outcome: 'revoked' });
    expect(instance.isAlive(value)).toBe(false);
    expect(proxy.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(app.tokens().find(({ id }) => id === token.id)?.revoked).toBe(true);
    expect(credentialState()).toBe('usable');
    expect(codeOf(await revoke(value))).toBe('VALUE_REVOKED');
  });

  it('of somebody else is dead too, and whose value was held is let go', async () => {
    const other = instance.addToken({ userId: instance.addUser({}).id });
    valueOf(await revoke(other.value));
    expect(instance.isAlive(other.value)).toBe(false);
    const held = instance.addToken({});
    valueOf(await adopt(held.value));
    valueOf(await revoke(held.value));
    expect(app.keychain.entries.has(account(held.token.id))).toBe(false);
    expect(app.domain.book.all()[0]?.heldTokenIds).toEqual([]);
  });

  it('that the connection signs in with ends the connection’s calls, and keeps its list', async () => {
    const known = app.tokens().length;
    valueOf(await revoke(instance.credential));
    expect(credentialState()).toBe('revoked');
    const before = proxy.requests.length;
    expect(codeOf(await app.domain.syncs.sync(connection.id))).toBe('CREDENTIAL_REVOKED');
    expect(proxy.requests).toHaveLength(before);
    expect(app.tokens()).toHaveLength(known);
  });

  it.each<readonly [Fault, string, boolean]>([
    ['cut-after', 'revoked', false],
    ['cut-before', 'not-revoked', true],
  ])('with a lost answer (%s) is looked after: %s', async (fault, finding, isAlive) => {
    const { value } = instance.addToken({});
    proxy.faultFor = ({ method }) => (method === 'DELETE' ? fault : null);
    expect(valueOf(await revoke(value))).toMatchObject({ outcome: 'unknown', finding });
    expect(instance.isAlive(value)).toBe(isAlive);
    expect(proxy.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('that may not revoke itself is refused with GitLab’s words', async () => {
    const { value } = instance.addToken({ impersonation: true });
    expect(await revoke(value)).toMatchObject({
      code: 'FORBIDDEN',
      details: { serverText: '400 Bad request - Not permitted to revoke' },
    });
  });
});

it('no value that was put in is in a file, an event or an error', async () => {
  const answers = [];
  for (const [value] of useless()) answers.push(await adopt(value), await inspect(value));
  const { value } = instance.addToken({});
  proxy.faultFor = () => 'cut-before';
  answers.push(await adopt(value), await inspect(value), await revoke(value));
  proxy.faultFor = () => null;
  answers.push(await inspect(value), await adopt(value), await revoke(value));
  expect(JSON.stringify(answers)).not.toMatch(/glpat-[\w.-]/);
  expect(JSON.stringify(app.events)).not.toMatch(/glpat-/);
  for (const [path, content] of await app.files()) expect(content, path).not.toMatch(/glpat-/);
});
