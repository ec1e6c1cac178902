import { afterEach, describe, expect, it } from 'vitest';
import { json } from '../../support/servers/http-server';
import { createClientServers } from '../../support/servers/test-client';

const { serve: connect, closeAll } = createClientServers();
afterEach(closeAll);

const REVOKED = {
  error: 'invalid_token',
  error_description: 'Token was revoked. You have to re-authorize from the user.',
};
const EXPIRED = {
  error: 'invalid_token',
  error_description: 'Token is expired. You can either do re-authorization or token refresh.',
};
const BARE = { message: '401 Unauthorized' };

describe('a credential that is dead', () => {
  it.each([
    [REVOKED, 'CREDENTIAL_REVOKED'],
    [EXPIRED, 'CREDENTIAL_EXPIRED'],
  ] as const)(
    'is never sent again: a rotate with a revoked token kills its successors',
    async (body, code) => {
      const { server, client } = await connect((_request, response) => json(response, 401, body));
      expect(await client.readUser()).toMatchObject({ code });
      expect(await client.rotateSelf('2027-01-01')).toMatchObject({ code, sent: 'refused' });
      expect(await client.readSelf()).toMatchObject({ code });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('that is not known is told from a token of somebody else', async () => {
    const unknown = await connect((_request, response) => json(response, 401, BARE));
    expect(await unknown.client.readSelf()).toMatchObject({ code: 'CREDENTIAL_UNKNOWN' });
    expect(await unknown.client.rotateToken(1, '2027-01-01')).toMatchObject({
      code: 'CREDENTIAL_UNKNOWN',
      sent: 'refused',
    });
    const foreign = await connect((request, response) =>
      request.path.endsWith('/self')
        ? json(response, 200, {
            id: 1,
            name: 'x',
            revoked: false,
            created_at: '2026-01-01T00:00:00.000Z',
            user_id: 7,
          })
        : json(response, 401, BARE),
    );
    expect(await foreign.client.rotateToken(1, '2027-01-01')).toMatchObject({
      code: 'TOKEN_NOT_FOUND',
      sent: 'refused',
    });
    expect(foreign.server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('that is not known may be tried again: a replica may be behind', async () => {
    const { server, client } = await connect((_request, response) => json(response, 401, BARE));
    await client.readSelf();
    await client.readSelf();
    expect(server.requests).toHaveLength(2);
  });

  it('ends a list at once, also the pages under way', { timeout: 10_000 }, async () => {
    const { server, client } = await connect(
      (request, response) => {
        const page = new URL(request.path, 'http://x').searchParams.get('page');
        if (page === '1') json(response, 200, [], { 'x-total': '5000', 'x-total-pages': '50' });
        // The pages beside it are never answered: only being stopped ends them.
        if (page === '3') json(response, 401, REVOKED);
      },
      { limits: { timeoutMs: 60_000 } },
    );
    const list = await client.listTokens(() => undefined);
    expect(list).toMatchObject({ ok: false, code: 'CREDENTIAL_REVOKED' });
    expect(server.requests.length).toBeLessThanOrEqual(7);
  });
});
