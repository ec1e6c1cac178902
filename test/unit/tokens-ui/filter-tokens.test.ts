import { describe, expect, it } from 'vitest';
import {
  filterTokens,
  isNarrowed,
  SHOW_ALL,
  toHidingParts,
  toScopeChoices,
  type TokenFilter,
} from '../../../src-renderer/features/tokens/filter-tokens';
import { toSearchWords } from '../../../src-renderer/features/tokens/search';
import { aRow, NOW } from './samples';

const everything: TokenFilter = { ...SHOW_ALL, words: [], span: null };

const rows = [
  aRow({ id: 1, name: 'week', expiresAt: '2026-11-26', scopes: ['api', 'read_user'] }),
  aRow({ id: 2, name: 'expired', expiresAt: '2026-11-20' }),
  aRow({ id: 3, name: 'revoked', revoked: true, expiresAt: '2026-11-25' }),
  aRow({ id: 4, name: 'endless', expiresAt: null, lastUsedAt: null }),
  aRow({ id: 5, name: 'other', connectionId: 'c2', lastUsedAt: '2026-10-01T00:00:00.000Z' }),
  aRow({ id: 6, name: 'fresh', createdAt: '2026-11-19T00:00:00.000Z', lastUsedAt: null }),
];

const shown = (choice: Partial<TokenFilter>): number[] =>
  filterTokens(rows, { ...everything, ...choice }, NOW).map((row) => row.token.id);

describe('filter', () => {
  it('shows the dead and the revoked too when nothing is chosen', () => {
    expect(shown({})).toEqual([1, 2, 3, 4, 5, 6]);
    expect(isNarrowed(everything)).toBe(false);
  });

  it('tells expired from revoked', () => {
    expect(shown({ state: 'active' })).toEqual([1, 4, 5, 6]);
    expect(shown({ state: 'expired' })).toEqual([2]);
    expect(shown({ state: 'revoked' })).toEqual([3]);
  });

  it('counts a never-used token as unused since it was created, so a new one is no suspect', () => {
    expect(shown({ usage: 'never' })).toEqual([4, 6]);
    expect(shown({ usage: '30' })).toEqual([4, 5]);
    expect(shown({ usage: '90' })).toEqual([4]);
  });

  it('counts only living tokens as expiring: a revoked one dies no more', () => {
    expect(shown({ expiring: '7' })).toEqual([1]);
    expect(shown({ expiring: 'none' })).toEqual([4]);
  });

  it('matches a scope whole, so that api does not bring read_api', () => {
    const some = [aRow({ id: 7, scopes: ['read_api'] }), aRow({ id: 8, scopes: ['api'] })];
    const found = filterTokens(some, { ...everything, scope: 'api' }, NOW);
    expect(found.map((row) => row.token.id)).toEqual([8]);
  });

  it('narrows by connection, words and span together', () => {
    expect(shown({ connection: 'c2' })).toEqual([5]);
    expect(shown({ words: toSearchWords('READ week') })).toEqual([1]);
    expect(shown({ span: { from: '2026-11-21', to: '2026-11-30' } })).toEqual([1]);
    expect(shown({ span: { from: '2026-11-27', to: null } })).toEqual([5, 6]);
    expect(shown({ span: { from: '2026-11-26', to: '2026-11-26' } })).toEqual([1]);
    expect(shown({ connection: 'c2', state: 'revoked' })).toEqual([]);
  });

  it('offers each scope once', () => {
    expect(toScopeChoices(rows)).toEqual(['api', 'read_user']);
  });
});

describe('what hides a row', () => {
  const filter = { ...SHOW_ALL, words: [], span: null };
  const dead = aRow({ expiresAt: '2026-11-01', scopes: ['read_api'] });

  it('is each part by itself, so that nothing else has to be taken back', () => {
    const narrow = { ...filter, state: 'active', scope: 'api', words: ['laptop'] } as const;
    expect(toHidingParts(dead, narrow, NOW)).toEqual(['state', 'scope']);
    const span = { from: '2026-11-21', to: null };
    expect(toHidingParts(dead, { ...filter, span, words: ['other'] }, NOW)).toEqual([
      'words',
      'span',
    ]);
  });

  it('is nothing for a row that is shown', () => {
    expect(toHidingParts(dead, filter, NOW)).toEqual([]);
    expect(toHidingParts(aRow(), { ...filter, state: 'active' }, NOW)).toEqual([]);
  });
});
