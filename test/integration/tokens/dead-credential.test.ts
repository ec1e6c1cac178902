import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCalendarExport } from '../../../src-main/calendar/calendar-export';
import {
  startDemoInstance,
  type DemoInstance,
} from '../../../src-main/demo-instance/demo-instance';
import { watchedTokens } from '../../../src-main/expiry/watched-tokens';
import { createTranslate } from '../../../src-main/i18n/translate';
import { createWords } from '../../../src-main/i18n/words';
import { toTrayModel } from '../../../src-main/tray/tray-model';
import { MS_PER_DAY, tokenState } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
import { useConnectedApp } from '../../support/connected-app';
import type { FaultProxy } from '../../support/fault-proxy';
import { createTestApp, valueOf, type TestApp } from '../../support/test-app';

// The list of a dead credential cannot be fetched any more: what was known of the credential itself
// must not go on as if it lived.

const NOW = Date.parse('2026-11-20T05:58:00Z');

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const sync = () => app.domain.syncs.sync(connection.id);
const credentialState = (of = app) => of.domain.book.summaries()[0]?.credential.state;
const find = (id: number, of = app): TokenSummary | undefined =>
  of.tokens().find((token) => token.id === id);
const stateOf = (id: number, of = app): string => {
  const token = find(id, of);
  return token ? tokenState(token, NOW) : 'not listed';
};
/** The server no longer lets it in, and the app was told so. */
const revokeCredential = async (): Promise<number> => {
  const { tokenId } = connection.credential;
  instance.revoke(tokenId);
  expect(await sync()).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
  return tokenId;
};
const replaceBy = (credential: string) =>
  app.domain.connections.replaceCredential({
    connectionId: connection.id,
    credential,
    store: 'keychain',
  });

/** A credential that dies tomorrow by the clock here, and is dead by the server's. */
async function connectWithExpired(): Promise<{ app: TestApp; id: number }> {
  let serverNow = NOW;
  const ahead = await startDemoInstance({ now: () => serverNow, seed: 'empty' });
  const late = await createTestApp(() => NOW);
  onTestFinished(async () => {
    await late.remove();
    await ahead.close();
  });
  const { token, value } = ahead.addToken({ name: 'short', expiresAt: '2026-11-21' });
  const { id } = await late.connect(ahead.url, value);
  serverNow += MS_PER_DAY;
  expect(await late.domain.syncs.sync(id)).toMatchObject({ code: 'CREDENTIAL_EXPIRED' });
  return { app: late, id: token.id };
}

async function calendarOf({ domain, profile }: TestApp): Promise<string> {
  const path = join(profile.directory, 'expiries.ics');
  const save = createCalendarExport({
    ...domain,
    translate: () => createTranslate('en'),
    askWhere: () => Promise.resolve(path),
    addressOf: ({ instanceUrl }) => instanceUrl,
    now: () => NOW,
  });
  valueOf(await save());
  return readFile(path, 'utf8');
}

function trayOf({ domain }: TestApp) {
  const words = createWords(
    () => 'en',
    () => 'UTC',
  );
  const { book, lists, warnings } = domain;
  const facts = { connections: book.summaries(), warnings: warnings.list(), now: NOW };
  const tokens = watchedTokens(book, lists);
  return toTrayModel({ ...facts, tokens, keychain: 'ready' }, words());
}

describe('a credential that was revoked on the server', () => {
  it('is revoked in its list, which the windows are told, in the calendar and among the watched', async () => {
    const event = `UID:personal-${connection.credential.tokenId}@`;
    expect(await calendarOf(app)).toContain(event);
    const id = await revokeCredential();
    expect(stateOf(id)).toBe('revoked');
    const told = app.events.filter(({ name }) => name === 'tokens.changed').at(-1)?.payload;
    expect(told).toMatchObject({
      tokens: expect.arrayContaining([expect.objectContaining({ id, revoked: true })]) as unknown,
    });
    expect(await calendarOf(app)).not.toContain(event);
    const watched = watchedTokens(app.domain.book, app.domain.lists);
    expect(watched.find(({ tokenId }) => tokenId === id)?.revoked).toBe(true);
  });

  it('is told to the windows also when something else than a fetch found out', async () => {
    const other = app.tokens().find((token) => !token.isCredential && !token.revoked);
    if (!other) throw new Error('no such token in the demo');
    const { tokenId } = connection.credential;
    instance.revoke(tokenId);
    const opened = valueOf(app.domain.book.find(connection.id));
    app.events.length = 0;
    const ref = { connectionId: opened.id, tokenId: other.id };
    expect(await app.domain.revoke(ref)).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    expect(stateOf(tokenId)).toBe('revoked');
    expect(app.events.map(({ name }) => name)).toContain('tokens.changed');
  });

  it('stays so over a restart', async () => {
    const id = await revokeCredential();
    expect(stateOf(id, await app.restart())).toBe('revoked');
  });

  it('stays so when another takes its place and no list can be fetched, also after a restart', async () => {
    const id = await revokeCredential();
    const { value } = instance.addToken({ name: 'next', scopes: ['api'] });
    proxy.faultFor = ({ path }) =>
      path.includes('/personal_access_tokens?') ? 'cut-before' : null;
    valueOf(await replaceBy(value));
    expect(await sync()).toMatchObject({ ok: false });
    expect(credentialState()).toBe('usable');
    expect(stateOf(id)).toBe('revoked');
    expect(stateOf(id, await app.restart())).toBe('revoked');
  });

  it('lives again when its own value is accepted again', async () => {
    const { tokenId } = connection.credential;
    const opened = valueOf(app.domain.book.find(connection.id));
    await app.domain.book.update(opened.id, (latest) => ({
      ...latest,
      credential: { ...latest.credential, state: 'revoked' },
    }));
    expect(stateOf(tokenId)).toBe('revoked');
    valueOf(await replaceBy(instance.credential));
    expect(stateOf(tokenId)).toBe('active');
  });
});

describe('a credential that the server says has expired, before its date by the clock here', () => {
  it('is expired in its list, with the date that is known', async () => {
    const { app: late, id } = await connectWithExpired();
    expect(stateOf(id, late)).toBe('expired');
    expect(find(id, late)).toMatchObject({ expiresAt: '2026-11-21', revoked: false });
    expect(stateOf(id, await late.restart())).toBe('expired');
  });

  it('dies no second time: not in the calendar, not in the tray, not in a warning', async () => {
    const { app: late, id } = await connectWithExpired();
    expect(await calendarOf(late)).not.toContain(`UID:personal-${id}@`);
    expect(late.domain.warnings.list()).toEqual([]);
    const { state, expiries } = trayOf(late);
    expect(state).toBe('trouble');
    expect(expiries.map(({ token }) => token.tokenId)).not.toContain(id);
  });
});

it.each(['cut-before', 'bad-gateway-after'] as const)(
  'a fetch that failed (%s) says nothing of the credential',
  async (fault) => {
    proxy.faultFor = () => fault;
    expect(await sync()).toMatchObject({ ok: false });
    expect(stateOf(connection.credential.tokenId)).toBe('active');
  },
);
it('a refused credential is not a dead one', async () => {
  await app.domain.book.update(connection.id, (latest) => ({
    ...latest,
    credential: { ...latest.credential, state: 'refused' },
  }));
  expect(stateOf(connection.credential.tokenId)).toBe('active');
});
