import { describe, expect, it } from 'vitest';
import type { Capabilities, CredentialState } from '../../../src-preload/contract/models';
import { toRowActions } from '../../../src-renderer/features/tokens/row-actions';
import { aConnection, aRow } from './samples';

const able = (facts: Partial<Capabilities>) =>
  aConnection({ capabilities: { ...aConnection().capabilities, ...facts } });

describe('row actions', () => {
  it('offers rotate and revoke on a living token and on an expired one', () => {
    expect(toRowActions(aRow(), aConnection())).toMatchObject({ rotate: null, revoke: null });
    const expired = toRowActions(aRow({ expiresAt: '2026-01-01' }), aConnection());
    expect(expired).toMatchObject({ rotate: null, revoke: null });
  });

  it('never rotates a revoked token: that would kill the rest of its family', () => {
    const actions = toRowActions(aRow({ revoked: true }), aConnection());
    expect(actions).toMatchObject({ rotate: 'token-revoked', revoke: 'token-revoked' });
  });

  it('explains a credential that may only look', () => {
    const reader = able({
      rotateAny: false,
      rotateSelf: false,
      revokeAny: false,
      revokeSelf: true,
    });
    expect(toRowActions(aRow(), reader)).toMatchObject({
      rotate: 'read-only',
      revoke: 'only-itself',
    });
    expect(toRowActions(aRow({ isCredential: true }), reader)).toMatchObject({
      rotate: 'read-only',
      revoke: null,
    });
  });

  it('lets a self_rotate credential rotate itself and nothing else', () => {
    const self = able({ rotateAny: false, rotateSelf: true });
    expect(toRowActions(aRow(), self).rotate).toBe('only-itself');
    expect(toRowActions(aRow({ isCredential: true }), self).rotate).toBeNull();
  });

  it('says that the server is too old to rotate, but still revokes', () => {
    const old = able({ rotateNeedsVersion: '16.0' });
    expect(toRowActions(aRow(), old)).toMatchObject({ rotate: 'server-too-old', revoke: null });
  });

  it.each<[CredentialState, string]>([
    ['missing', 'credential-missing'],
    ['revoked', 'credential-revoked'],
    ['expired', 'credential-expired'],
    ['refused', 'credential-refused'],
  ])('does not call the server with a credential that is %s', (state, obstacle) => {
    const connection = aConnection({ credential: { ...aConnection().credential, state } });
    const actions = toRowActions(aRow(), connection);
    expect(actions).toMatchObject({ rotate: obstacle, revoke: obstacle });
  });

  it('keeps the copy of a value it holds, whatever the server would allow', () => {
    expect(toRowActions(aRow({ hasValue: true }), null)).toEqual({
      rotate: 'connection-gone',
      revoke: 'connection-gone',
      hasValue: true,
    });
  });
});
