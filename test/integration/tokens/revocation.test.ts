import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
import { findLiving, useConnectedApp } from '../../support/connected-app';
import type { Fault, FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const another = (): TokenSummary => findLiving(app, ({ isCredential }) => !isCredential);
const credentialToken = (): TokenSummary => findLiving(app, ({ isCredential }) => isCredential);
const revoke = ({ connectionId, id }: TokenSummary) =>
  app.domain.revoke({ connectionId, tokenId: id });
const deletions = (): number => proxy.requests.filter(({ method }) => method === 'DELETE').length;

describe('revoking a token', () => {
  it('kills it on the server with one request and shows it as revoked at once', async () => {
    const token = another();
    expect(valueOf(await revoke(token))).toEqual({ outcome: 'revoked' });
    expect(instance.findToken(token.id)?.revoked).toBe(true);
    expect(app.tokens().find(({ id }) => id === token.id)?.revoked).toBe(true);
    expect(deletions()).toBe(1);
  });

  it('of a rotated one removes its value from the keychain', async () => {
    const { id } = another();
    const ref = { connectionId: connection.id, tokenId: id };
    const rotated = valueOf(await app.domain.rotate({ ...ref, expiresAt: '2027-02-01' }));
    if (rotated.outcome === 'unknown') throw new Error('no answer');
    expect([...app.keychain.entries.keys()]).toContain(
      `token/${connection.id}/${rotated.token.id}`,
    );
    valueOf(await revoke(rotated.token));
    expect([...app.keychain.entries.keys()]).toEqual([`connection/${connection.id}`]);
  });

  it('of the own credential keeps connection and list, and makes no further call with it', async () => {
    const known = app.tokens().length;
    expect(valueOf(await revoke(credentialToken()))).toEqual({ outcome: 'revoked' });
    expect(app.domain.book.summaries()[0]?.credential.state).toBe('revoked');
    expect(app.tokens()).toHaveLength(known);
    const before = proxy.requests.length;
    expect(await app.domain.syncs.sync(connection.id)).toMatchObject({
      code: 'CREDENTIAL_REVOKED',
    });
    expect(proxy.requests).toHaveLength(before);
  });

  it.each<[Fault, string]>([
    ['cut-before', 'not-revoked'],
    ['cut-after', 'revoked'],
    ['bad-gateway-after', 'revoked'],
  ])(
    'without a usable answer (%s) is looked into, found %s, not repeated',
    async (fault, finding) => {
      const token = another();
      proxy.faultFor = ({ method }) => (method === 'DELETE' ? fault : null);
      expect(valueOf(await revoke(token))).toMatchObject({ outcome: 'unknown', finding });
      expect(deletions()).toBe(1);
      expect(app.tokens().find(({ id }) => id === token.id)?.revoked).toBe(finding === 'revoked');
    },
  );

  it("shows GitLab's refusal and changes nothing when the token is not the account's", async () => {
    const stranger = instance.addUser({ username: 'grace', name: 'Grace Example' });
    const { token } = instance.addToken({ userId: stranger.id, name: 'theirs', scopes: ['api'] });
    const refused = await app.domain.revoke({ connectionId: connection.id, tokenId: token.id });
    expect(refused).toMatchObject({ ok: false, details: { status: 400 } });
    expect(instance.findToken(token.id)?.revoked).toBe(false);
  });
});
