import { describe, expect, it } from 'vitest';
import { toUpdateHints } from '../../../src-renderer/features/tokens/update-hints';
import { aToken } from './samples';

describe('update hints', () => {
  it('names the registry for a registry token and git for a repository token', () => {
    expect(toUpdateHints(aToken({ name: 'x', scopes: ['read_registry'] }))).toEqual([
      'registry-logins',
    ]);
    expect(toUpdateHints(aToken({ name: 'x', scopes: ['write_repository'] }))).toEqual([
      'git-remotes',
    ]);
  });

  it('trusts the name before the scopes', () => {
    const hints = toUpdateHints(aToken({ name: 'docker-ci', scopes: ['api'] }));
    expect(hints.slice(0, 2)).toEqual(['ci-variables', 'registry-logins']);
  });

  it('does not read a word into the middle of another', () => {
    const hints = toUpdateHints(aToken({ name: 'special-precision', scopes: ['read_user'] }));
    expect(hints).not.toContain('git-remotes');
    expect(toUpdateHints(aToken({ name: 'digital', scopes: ['read_registry'] }))).toEqual([
      'registry-logins',
    ]);
  });

  it('always says something, and never a wall of text', () => {
    expect(toUpdateHints(aToken({ name: '', scopes: [] })).length).toBeGreaterThan(0);
    const all = aToken({
      name: 'ci git docker runner k8s npm vscode cli',
      scopes: ['api', 'read_registry', 'read_repository'],
    });
    expect(toUpdateHints(all)).toHaveLength(4);
  });
});
