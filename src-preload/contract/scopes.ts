import type { MessageKey } from './messages/catalogue';
import { isAtLeast } from './server-version';

/**
 * Scopes as `gitlab-api`, 7.1 and 7.2 have them, from GitLab's "Access token scopes", "Deploy
 * tokens" and `lib/gitlab/auth.rb`. What a server really offers depends on its version and features:
 * a scope that is not here is shown as it is and never refused.
 */
export type ScopeName =
  | 'api'
  | 'read_api'
  | 'read_user'
  | 'create_runner'
  | 'manage_runner'
  | 'k8s_proxy'
  | 'self_rotate'
  | 'read_repository'
  | 'write_repository'
  | 'read_registry'
  | 'write_registry'
  | 'read_virtual_registry'
  | 'write_virtual_registry'
  | 'read_package_registry'
  | 'write_package_registry'
  | 'ai_features'
  | 'read_observability'
  | 'write_observability'
  | 'sudo'
  | 'admin_mode'
  | 'read_service_ping';

/** Kinds of tokens by the scopes they may have; an impersonation token is like a personal one. */
export type ScopeKind = 'personal' | 'project' | 'group' | 'deploy';

/** What must be on at the instance for the scope to be offered. */
export type ScopeFeature = 'container-registry' | 'dependency-proxy' | 'duo' | 'observability';

export interface ScopeFacts {
  readonly name: ScopeName;
  readonly kinds: readonly ScopeKind[];
  /** First version, such as `16.4`; null = every version that Latchkey knows. */
  readonly since: string | null;
  /** Only administrators are offered it. */
  readonly forAdministrators: boolean;
  readonly needs: ScopeFeature | null;
  /** Scopes that add nothing beside this one. */
  readonly covers: readonly ScopeName[];
}

const ACCESS_TOKENS: readonly ScopeKind[] = ['personal', 'project', 'group'];
const WITH_DEPLOY: readonly ScopeKind[] = [...ACCESS_TOKENS, 'deploy'];
const PERSONAL: readonly ScopeKind[] = ['personal'];

function scope(name: ScopeName, facts: Partial<Omit<ScopeFacts, 'name'>> = {}): ScopeFacts {
  return {
    name,
    kinds: ACCESS_TOKENS,
    since: null,
    forAdministrators: false,
    needs: null,
    covers: [],
    ...facts,
  };
}

const REGISTRY = { kinds: WITH_DEPLOY, needs: 'container-registry' } as const;
const VIRTUAL_REGISTRY = {
  kinds: ['personal', 'group', 'deploy'],
  needs: 'dependency-proxy',
  since: '18.0',
} as const;
const ADMINISTRATORS = { kinds: PERSONAL, forAdministrators: true } as const;

/**
 * In the order of GitLab's form. Three things look covered and are not: `write_registry` pushes but
 * does not pull, `read_repository` also opens the repository files API, which `write_repository`
 * does not, and `k8s_proxy` is no part of `api`. That `api` of a personal access token opens Git
 * and the container registry as well is left out on purpose: tools ask for those scopes by name,
 * and for project and group tokens GitLab does not promise it.
 */
export const SCOPES: readonly ScopeFacts[] = [
  scope('api', {
    covers: [
      'read_api',
      'read_user',
      'create_runner',
      'manage_runner',
      'self_rotate',
      'ai_features',
    ],
  }),
  scope('read_api', { covers: ['read_user'] }),
  scope('read_user', { kinds: PERSONAL }),
  scope('create_runner', { since: '16.0' }),
  scope('manage_runner', { since: '17.1' }),
  scope('k8s_proxy', { since: '16.4' }),
  scope('self_rotate', { since: '17.9' }),
  scope('read_repository', { kinds: WITH_DEPLOY }),
  scope('write_repository'),
  scope('read_registry', REGISTRY),
  scope('write_registry', REGISTRY),
  scope('read_virtual_registry', VIRTUAL_REGISTRY),
  scope('write_virtual_registry', VIRTUAL_REGISTRY),
  scope('read_package_registry', { kinds: ['deploy'] }),
  scope('write_package_registry', { kinds: ['deploy'] }),
  // Earlier versions had it, but it did not work on self-managed instances before this one.
  scope('ai_features', { since: '16.8', needs: 'duo' }),
  scope('read_observability', { needs: 'observability', since: '18.0' }),
  scope('write_observability', { needs: 'observability', since: '18.0' }),
  scope('sudo', ADMINISTRATORS),
  scope('admin_mode', { ...ADMINISTRATORS, since: '15.8' }),
  scope('read_service_ping', { ...ADMINISTRATORS, since: '17.1' }),
];

const BY_NAME: ReadonlyMap<string, ScopeFacts> = new Map(
  SCOPES.map((facts) => [facts.name, facts]),
);

/** Null for a scope that is not known here. */
export function findScope(name: string): ScopeFacts | null {
  return BY_NAME.get(name) ?? null;
}

/**
 * What to offer for a new token, in the order of GitLab's form. Features of the instance are not
 * known, so their scopes are offered too, save those of observability, which GitLab hides.
 *
 * @param serverVersion null = not known, then everything
 */
export function scopesFor(
  kind: ScopeKind,
  serverVersion: string | null,
  isAdministrator: boolean,
): readonly ScopeFacts[] {
  return SCOPES.filter(
    ({ kinds, since, forAdministrators, needs }) =>
      kinds.includes(kind) &&
      needs !== 'observability' &&
      (since === null || isAtLeast(serverVersion, since)) &&
      (isAdministrator || !forAdministrators),
  );
}

/** What is to be known of a scope besides what it allows; `since` needs `{version}`. */
export type ScopeNote =
  | { readonly code: 'unknown' | 'administrators' | ScopeFeature }
  | { readonly code: 'since'; readonly version: string };

/** Notes on a scope, in the order in which they are read. */
export function scopeNotes(name: string): readonly ScopeNote[] {
  const facts = findScope(name);
  if (facts === null) return [{ code: 'unknown' }];
  return [
    ...(facts.since === null ? [] : [{ code: 'since', version: facts.since } as const]),
    ...(facts.needs === null ? [] : [{ code: facts.needs }]),
    ...(facts.forAdministrators ? [{ code: 'administrators' } as const] : []),
  ];
}

/** Text on what a scope allows, in plain words; null when it is not known here. */
export function toScopeTextKey(name: string): MessageKey | null {
  const facts = findScope(name);
  return facts === null ? null : `scopes.allows.${facts.name}`;
}

/** Text of a note; `since` fills in `{version}`. */
export function toScopeNoteKey({ code }: ScopeNote): MessageKey {
  return `scopes.note.${code}`;
}
