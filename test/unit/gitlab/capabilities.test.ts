import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../../src-main/gitlab/capabilities';

describe('what a credential may do', () => {
  it('with api on a recent server: everything', () => {
    expect(capabilitiesOf(['api'], '19.0.2-ee')).toEqual({
      listTokens: true,
      rotateAny: true,
      rotateSelf: true,
      revokeAny: true,
      revokeSelf: true,
      rotateTakesDate: true,
      lastUsedRefreshMinutes: 10,
      rotateNeedsVersion: null,
      createOwn: ['k8s_proxy', 'self_rotate'],
      createForUsers: false,
      createImpersonation: false,
    });
  });

  it.each([
    ['16.4.5', []],
    ['16.5.0', ['k8s_proxy']],
    ['17.8.1', ['k8s_proxy']],
    ['17.9.0', ['k8s_proxy', 'self_rotate']],
    [null, ['k8s_proxy', 'self_rotate']],
  ])('for itself on %s it creates tokens of these scopes: %j', (version, scopes) => {
    expect(capabilitiesOf(['api'], version).createOwn).toEqual(scopes);
    expect(capabilitiesOf(['read_api'], version).createOwn).toEqual([]);
  });

  it('for others it creates tokens as an administrator with api, and no other way', () => {
    const mayCreate = (scopes: readonly string[], isAdministrator: boolean): readonly boolean[] => {
      const can = capabilitiesOf(scopes, '19.0.2', isAdministrator);
      return [can.createForUsers, can.createImpersonation];
    };
    expect(mayCreate(['api'], true)).toEqual([true, true]);
    expect(mayCreate(['api'], false)).toEqual([false, false]);
    expect(mayCreate(['read_api', 'sudo'], true)).toEqual([false, false]);
  });

  it('with read_api: look, and revoke itself', () => {
    expect(capabilitiesOf(['read_api'], '19.0.2-ee')).toMatchObject({
      listTokens: true,
      rotateAny: false,
      rotateSelf: false,
      revokeAny: false,
      revokeSelf: true,
    });
  });

  it('with self_rotate: rotate itself without seeing the list', () => {
    expect(capabilitiesOf(['self_rotate'], '17.9.0')).toMatchObject({
      listTokens: false,
      rotateAny: false,
      rotateSelf: true,
    });
  });

  it.each(['sudo', 'admin_mode', 'write_repository', 'read_user', 'k8s_proxy', 'not_yet_known'])(
    'with %s alone: nothing but itself',
    (scope) => {
      expect(capabilitiesOf([scope], '19.0.2')).toMatchObject({
        listTokens: false,
        rotateAny: false,
        rotateSelf: false,
        revokeAny: false,
        revokeSelf: true,
      });
    },
  );

  it('lets the server decide for a fine-grained token, whose scopes say nothing', () => {
    expect(capabilitiesOf(['granular'], '19.2.0')).toMatchObject({
      listTokens: true,
      rotateAny: true,
      revokeAny: true,
    });
  });

  it('takes no scopes at all for none, not for all', () => {
    expect(capabilitiesOf([], '19.2.0')).toMatchObject({
      listTokens: false,
      rotateAny: false,
      rotateSelf: false,
      revokeAny: false,
      revokeSelf: true,
    });
  });

  it('knows what old servers cannot', () => {
    expect(capabilitiesOf(['api'], '15.11.13')).toMatchObject({
      rotateAny: false,
      rotateSelf: false,
      rotateTakesDate: false,
      lastUsedRefreshMinutes: 1440,
      rotateNeedsVersion: '16.0',
    });
    expect(capabilitiesOf(['api'], '16.0.8')).toMatchObject({
      rotateAny: true,
      rotateSelf: true,
      rotateTakesDate: false,
      lastUsedRefreshMinutes: 1440,
      rotateNeedsVersion: null,
    });
    expect(capabilitiesOf(['api'], '16.6.0')).toMatchObject({
      rotateTakesDate: true,
      lastUsedRefreshMinutes: 10,
    });
    expect(capabilitiesOf(['read_user'], '15.3.0').revokeSelf).toBe(false);
  });
});
