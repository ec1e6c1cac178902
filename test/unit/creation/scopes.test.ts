import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src-preload/contract/messages/catalogue';
import {
  findScope,
  SCOPES,
  scopeNotes,
  scopesFor,
  toScopeTextKey,
  type ScopeKind,
} from '../../../src-preload/contract/scopes';
import { isScopeAvailable } from '../../../src-main/demo-instance/accounts/scopes';
import { parseInstanceVersion } from '../../../src-main/demo-instance/instance-version';

const offered = (kind: ScopeKind, version: string | null, isAdministrator = false): string[] =>
  scopesFor(kind, version, isAdministrator).map(({ name }) => name);

describe('scopes on offer', () => {
  it('are those of the version, so that no form drops one silently', () => {
    expect(offered('personal', '15.11.13-ee')).toEqual([
      'api',
      'read_api',
      'read_user',
      'read_repository',
      'write_repository',
      'read_registry',
      'write_registry',
    ]);
    expect(offered('personal', '16.3.0')).not.toContain('k8s_proxy');
    expect(offered('personal', '16.4.0')).toContain('k8s_proxy');
    expect(offered('personal', '17.8.1')).not.toContain('self_rotate');
    expect(offered('personal', '17.9.0-pre')).toContain('self_rotate');
    expect(offered('personal', '17.0.0')).not.toContain('manage_runner');
    expect(offered('personal', '17.1.0')).toContain('manage_runner');
    expect(offered('personal', '17.11.7')).not.toContain('read_virtual_registry');
  });

  it('are all when the version is not known', () => {
    expect(offered('personal', null)).toEqual(offered('personal', '99.0.0'));
  });

  it('hold those of administrators for administrators only', () => {
    const forAll = offered('personal', '19.0.2');
    const more = offered('personal', '19.0.2', true).filter((name) => !forAll.includes(name));
    expect(more).toEqual(['sudo', 'admin_mode', 'read_service_ping']);
    expect(offered('project', '19.0.2', true)).not.toContain('sudo');
  });

  it('differ by kind as GitLab has them', () => {
    expect(offered('project', '19.0.2')).not.toContain('read_user');
    expect(offered('project', '19.0.2')).not.toContain('read_virtual_registry');
    expect(offered('group', '19.0.2')).toContain('read_virtual_registry');
    expect(offered('deploy', '19.0.2').sort()).toEqual([
      'read_package_registry',
      'read_registry',
      'read_repository',
      'read_virtual_registry',
      'write_package_registry',
      'write_registry',
      'write_virtual_registry',
    ]);
    expect(offered('personal', '19.0.2')).not.toContain('read_package_registry');
  });

  it('never hold the ones of observability, which GitLab hides', () => {
    for (const kind of ['personal', 'project', 'group', 'deploy'] as const) {
      expect(offered(kind, null, true).filter((name) => name.includes('observability'))).toEqual(
        [],
      );
    }
  });

  it.each(['15.11.13', '16.4.0', '17.11.7', '18.9.0', '19.1.1'])(
    'are all taken by an instance of %s',
    (text) => {
      const version = parseInstanceVersion(text);
      if (version === null) throw new Error(`${text} is no version`);
      const refused = offered('personal', text, true).filter(
        (name) => !isScopeAvailable(name, version),
      );
      expect(refused).toEqual([]);
    },
  );
});

describe('facts of a scope', () => {
  it('are told once for each', () => {
    expect(new Set(SCOPES.map(({ name }) => name)).size).toBe(SCOPES.length);
    expect(Object.keys(catalogues.en.scopes.allows).sort()).toEqual(
      SCOPES.map(({ name }) => name).sort(),
    );
  });

  it('do not exist for a scope that is new, which is shown as it is', () => {
    expect(findScope('brand_new:scope')).toBeNull();
    expect(toScopeTextKey('brand_new:scope')).toBeNull();
    expect(scopeNotes('brand_new:scope')).toEqual([{ code: 'unknown' }]);
    expect(findScope('constructor')).toBeNull();
  });

  it('say since when, what it needs and for whom', () => {
    expect(scopeNotes('api')).toEqual([]);
    expect(scopeNotes('self_rotate')).toEqual([{ code: 'since', version: '17.9' }]);
    expect(scopeNotes('write_registry')).toEqual([{ code: 'container-registry' }]);
    expect(scopeNotes('admin_mode')).toEqual([
      { code: 'since', version: '15.8' },
      { code: 'administrators' },
    ]);
  });
});
