import { createApp } from 'vue';
import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../src-preload/contract/app-error';
import type { Capabilities } from '../../../src-preload/contract/models';
import { toAccountName } from '../../../src-renderer/i18n/account-name';
import {
  connectionError,
  fieldAtFault,
} from '../../../src-renderer/features/connections/credential-error';
import { listLimits } from '../../../src-renderer/features/connections/limits';
import { createTexts } from '../../../src-renderer/i18n/i18n';
import { NOON } from '../../support/fake-clock';
import { ALL_CAPABILITIES, idleSync, sampleConnection } from '../../support/sample-data';

const texts = createTexts('en', 'UTC');
texts.install(createApp({}));
const { t } = texts;

const connection = sampleConnection(NOON);

describe('whom a connection stands for', () => {
  it.each([
    ['Ada Lovelace', 'ada', 'Ada Lovelace (ada)'],
    ['ada', 'ada', 'ada'],
    [null, 'ada', 'ada'],
    [null, null, 'Account 77'],
  ])('name %s, user name %s', (displayName, username, account) => {
    expect(toAccountName({ ...connection, displayName, username }, t)).toBe(account);
  });
});

describe('what cannot be done', () => {
  const limits = (can: Partial<Capabilities>): readonly string[] =>
    listLimits({ ...ALL_CAPABILITIES, ...can }, t);

  it('is nothing with the scope api on a current server', () => {
    expect(limits({})).toEqual([]);
  });

  it('read_api may look, but neither rotate nor revoke others', () => {
    const told = limits({ rotateAny: false, rotateSelf: false, revokeAny: false });
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('cannot rotate');
    expect(told[1]).toContain('revoke only itself');
  });

  it('self_rotate sees and rotates only itself', () => {
    const told = limits({ listTokens: false, rotateAny: false, revokeAny: false });
    expect(told.join(' ')).toMatch(/sees only itself.*rotate only itself.*revoke only itself/);
  });

  it('blames the server, not the scope, when the server is too old', () => {
    const told = limits({ rotateAny: false, rotateSelf: false, rotateNeedsVersion: '16.0' });
    expect(told).toEqual(['This instance cannot rotate tokens. That needs GitLab 16.0.']);
  });

  it('warns of the one week that servers below 16.6 give whatever is asked', () => {
    expect(limits({ rotateTakesDate: false })[0]).toContain('one week');
    expect(limits({ rotateTakesDate: false, rotateAny: false, rotateSelf: false })).toHaveLength(1);
  });
});

describe('what is wrong with a connection', () => {
  const dead = (state: 'missing' | 'revoked' | 'expired' | 'refused') => ({
    ...connection,
    credential: { ...connection.credential, state },
  });

  it.each([
    ['missing', 'CREDENTIAL_MISSING'],
    ['revoked', 'CREDENTIAL_REVOKED'],
    ['expired', 'CREDENTIAL_EXPIRED'],
    ['refused', 'CREDENTIAL_REFUSED'],
  ] as const)('a credential that is %s outranks a failed fetch', (state, code) => {
    const error = { code: 'OFFLINE', details: {} } as const;
    const sync = { ...idleSync(NOON), state: 'offline' as const, error };
    expect(connectionError({ ...dead(state), sync })).toEqual({
      code,
      details: { host: 'git.example.com' },
    });
  });

  it('is named with the path of the instance, which may not be the only one of its host', () => {
    const below = { ...dead('revoked'), instanceUrl: 'https://git.example.com/gitlab' };
    expect(connectionError(below)?.details).toEqual({ host: 'git.example.com/gitlab' });
  });

  it('keeps the words GitLab had for it', () => {
    const error = {
      code: 'CREDENTIAL_REVOKED',
      details: { serverText: 'Token was revoked.' },
    } as const;
    expect(connectionError({ ...dead('revoked'), sync: { ...idleSync(NOON), error } })).toBe(error);
  });

  it('is nothing while all is well', () => {
    expect(connectionError(connection)).toBeNull();
  });
});

it.each<readonly [AppErrorCode, 'address' | 'credential' | null]>([
  ['ADDRESS_INVALID', 'address'],
  ['HOST_UNKNOWN', 'address'],
  ['NOT_GITLAB', 'address'],
  ['CREDENTIAL_EXPIRED', 'credential'],
  ['SCOPE_INSUFFICIENT', 'credential'],
  ['KEYCHAIN_LOCKED', null],
  ['TIMED_OUT', null],
])('%s marks the field that has to be mended: %s', (code, field) => {
  expect(fieldAtFault(code)).toBe(field);
});
