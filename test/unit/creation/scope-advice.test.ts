import { describe, expect, it } from 'vitest';
import {
  adviseOn,
  redundantScopes,
  type TokenAdvice,
  type TokenChoice,
} from '../../../src-preload/contract/scope-advice';

const advise = (changes: Partial<TokenChoice>): readonly TokenAdvice[] =>
  adviseOn({
    scopes: ['read_api'],
    needed: [],
    lifetimeDays: 90,
    maxLifetimeDays: null,
    serverVersion: '19.0.2-ee',
    ...changes,
  });

describe('advice on scopes', () => {
  it('is silent about a choice that is narrow and ends', () => {
    expect(advise({})).toEqual([]);
    expect(advise({ scopes: ['read_repository', 'write_repository', 'read_registry'] })).toEqual(
      [],
    );
  });

  it('asks for one, because GitLab refuses none', () => {
    expect(advise({ scopes: [] })).toEqual([{ code: 'no-scope' }]);
  });

  it('questions api, but not where the job is known to write', () => {
    expect(advise({ scopes: ['api'] })).toEqual([{ code: 'read-api-may-do' }]);
    expect(advise({ scopes: ['api'], needed: ['api', 'write_repository'] })).toEqual([]);
  });

  it('names each scope that another one covers, once', () => {
    expect(redundantScopes(['read_user', 'read_api', 'api', 'read_api', 'self_rotate'])).toEqual([
      { scope: 'read_user', coveredBy: 'read_api' },
      { scope: 'read_api', coveredBy: 'api' },
      { scope: 'self_rotate', coveredBy: 'api' },
    ]);
    expect(advise({ scopes: ['api', 'read_api'], needed: ['api'] })).toEqual([
      { code: 'redundant', scope: 'read_api', coveredBy: 'api' },
    ]);
  });

  it('does not call a scope covered that only looks so', () => {
    expect(redundantScopes(['read_registry', 'write_registry'])).toEqual([]);
    expect(redundantScopes(['read_repository', 'write_repository'])).toEqual([]);
    expect(redundantScopes(['api', 'k8s_proxy'])).toEqual([]);
    expect(redundantScopes(['api', 'write_repository'])).toEqual([]);
    expect(redundantScopes(['api', 'new_scope', 'toString'])).toEqual([]);
  });

  it('warns of a scope that the server would drop in silence', () => {
    expect(advise({ scopes: ['self_rotate'], serverVersion: '17.8.2-ee' })).toEqual([
      { code: 'too-early', scope: 'self_rotate', version: '17.9' },
    ]);
    expect(advise({ scopes: ['self_rotate'], serverVersion: null })).toEqual([]);
  });

  it('warns of an administrator’s power', () => {
    expect(advise({ scopes: ['sudo'] })).toEqual([{ code: 'for-administrators', scope: 'sudo' }]);
  });
});

describe('advice on the lifetime', () => {
  it.each<readonly [number | null, number | null, readonly TokenAdvice[]]>([
    [null, null, [{ code: 'never-expires' }]],
    [365, null, []],
    [366, null, [{ code: 'long-lived', days: 366 }]],
    [400, null, [{ code: 'long-lived', days: 400 }]],
    [401, null, [{ code: 'long-lived', days: 401 }]],
    [91, 90, [{ code: 'beyond-limit', days: 91, limitDays: 90 }]],
    [90, 90, []],
    [500, 1000, [{ code: 'long-lived', days: 500 }]],
  ])('of %s days where the server allows %s', (lifetimeDays, maxLifetimeDays, wanted) => {
    expect(advise({ lifetimeDays, maxLifetimeDays })).toEqual(wanted);
  });
});
