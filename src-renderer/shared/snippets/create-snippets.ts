import { toAddressParts } from './address';
import {
  cloneByGit,
  initByTerraform,
  keepByGit,
  loginByDocker,
  sourceByNuget,
  TERRAFORM_BACKEND,
} from './clients';
import {
  associationsByCurl,
  createByCurl,
  listByCurl,
  revokeByCurl,
  rotateByCurl,
  selfByCurl,
} from './curl';
import { createByGlab, listByGlab, loginByGlab, revokeByGlab, rotateByGlab } from './glab';
import { createInRuby, revokeByIdInRuby, revokeByValueInRuby, runInRails } from './rails';
import type {
  Snippet,
  SnippetContext,
  SnippetKind,
  SnippetLanguage,
  SnippetNote,
  SnippetPlace,
  SnippetQuestion,
} from './snippet';

type Sketch = Partial<Omit<Snippet, 'kind' | 'text'>>;

type Draft = (SnippetContext['subject'] & { kind: 'draft' })['draft'];
type Existing = SnippetContext['subject'] & { kind: 'token' };

/**
 * Everything that can be run for a token that is to be made, or for one that there is, in the order
 * to be shown. No secret goes in, and none comes out. A revoked token has only what looks at others.
 */
export function createSnippets(context: SnippetContext): readonly Snippet[] {
  const { subject } = context;
  if (subject.kind === 'draft') {
    return [
      ...creationSnippets(context, subject.draft),
      ...railsRevocation(revokeByValueInRuby(), 'this-token'),
      ...selfSnippets(context),
      ...accountSnippets(context),
      ...clientSnippets(context, subject.draft.scopes),
    ];
  }
  if (subject.token.revoked) return accountSnippets(context);
  return [
    ...managementSnippets(context, subject),
    ...railsRevocation(revokeByIdInRuby(context, subject.token.id), null),
    ...selfSnippets(context, subject),
    ...accountSnippets(context),
    ...clientSnippets(context, subject.token.scopes),
  ];
}

function snippet(kind: SnippetKind, text: string, sketch: Sketch): Snippet {
  const language = languageOf(kind);
  const plain = { asks: null, notes: [], places: [], missingScopes: [] };
  return { kind, language, text, ...plain, ...sketch };
}

function languageOf(kind: SnippetKind): SnippetLanguage {
  if (kind === 'terraform-backend') return 'hcl';
  return kind.startsWith('rails-console') ? 'ruby' : 'sh';
}

/** The scopes that a user may give to a token of their own by API (`gitlab-api`, 5.1). */
const OWN_SCOPES: readonly string[] = ['k8s_proxy', 'self_rotate'];

function creationSnippets(context: SnippetContext, draft: Draft): readonly Snippet[] {
  const isWhole = draft.name.trim() !== '' && draft.scopes.length > 0;
  const unfinished: readonly SnippetNote[] = isWhole ? [] : ['draft-incomplete'];
  const isOwn = draft.scopes.every((scope) => OWN_SCOPES.includes(scope));
  const limited: readonly SnippetNote[] = isOwn ? [] : ['own-scopes'];
  const ruby = createInRuby(context, draft);
  const rails: Sketch = {
    asks: 'new-value',
    notes: [...unfinished, 'server-only', 'own-string'],
  };
  const withAnswer = [...unfinished, 'answer-has-value', ...insecure(context)] as const;
  const byAdministrator: Sketch = { asks: 'administrator-token', notes: withAnswer };
  return [
    snippet('rails-console-create', ruby, rails),
    snippet('rails-runner-create', runInRails(ruby), rails),
    snippet('curl-create-own', createByCurl(context, draft, 'own'), {
      asks: 'managing-token',
      notes: [...limited, ...endless(draft, 'own-ends'), ...withAnswer],
    }),
    snippet('curl-create-user', createByCurl(context, draft, 'user'), byAdministrator),
    snippet(
      'curl-create-impersonation',
      createByCurl(context, draft, 'impersonation'),
      byAdministrator,
    ),
    snippet('glab-create', createByGlab(context, draft), {
      notes: [
        ...unfinished,
        ...limited,
        'glab-signed-in',
        'answer-has-value',
        'glab-repository',
        ...endless(draft, 'glab-ends'),
      ],
    }),
  ];
}

function endless({ expiresAt }: Draft, note: SnippetNote): readonly SnippetNote[] {
  return expiresAt === null ? [note] : [];
}

function railsRevocation(ruby: string, asks: SnippetQuestion | null): readonly Snippet[] {
  const sketch: Sketch = { asks, notes: ['server-only'] };
  return [
    snippet('rails-console-revoke', ruby, sketch),
    snippet('rails-runner-revoke', runInRails(ruby), sketch),
  ];
}

function managementSnippets(
  context: SnippetContext,
  { token: { id }, rotateTo }: Existing,
): readonly Snippet[] {
  const managing: Sketch = { asks: 'managing-token' };
  return [
    snippet('curl-rotate', rotateByCurl(context, id, rotateTo), {
      ...managing,
      notes: ['old-value-dies', 'answer-has-value', ...insecure(context)],
    }),
    snippet('curl-revoke', revokeByCurl(context, id), { ...managing, notes: insecure(context) }),
    snippet('glab-rotate', rotateByGlab(context, id, rotateTo), {
      notes: ['old-value-dies', 'glab-signed-in', 'answer-has-value', 'glab-repository'],
    }),
    snippet('glab-revoke', revokeByGlab(context, id), {
      notes: ['glab-signed-in', 'glab-repository'],
    }),
  ];
}

/** What a token may ask and do about itself. */
function selfSnippets(context: SnippetContext, existing?: Existing): readonly Snippet[] {
  const asking: Sketch = { asks: 'this-token', notes: insecure(context) };
  return [
    snippet('curl-self', selfByCurl(context), asking),
    snippet('curl-associations', associationsByCurl(context), {
      ...asking,
      notes: ['one-page', ...insecure(context)],
    }),
    ...(existing === undefined
      ? []
      : [
          snippet('curl-rotate-self', rotateByCurl(context, 'self', existing.rotateTo), {
            asks: 'this-token',
            notes: ['old-value-dies', 'answer-has-value', ...insecure(context)],
            missingScopes: missing(existing.token.scopes, ['api', 'self_rotate']),
          }),
        ]),
    snippet('curl-revoke-self', revokeByCurl(context, 'self'), asking),
  ];
}

function accountSnippets(context: SnippetContext): readonly Snippet[] {
  return [
    snippet('curl-list', listByCurl(context), {
      asks: 'reading-token',
      notes: ['one-page', ...insecure(context)],
    }),
    snippet('glab-login', loginByGlab(context), {
      asks: 'managing-token',
      notes: ['glab-keeps-value', ...insecure(context)],
    }),
    snippet('glab-list', listByGlab(context), { notes: ['glab-signed-in', 'glab-repository'] }),
  ];
}

function clientSnippets(context: SnippetContext, scopes: readonly string[]): readonly Snippet[] {
  const { protocol } = toAddressParts(context.instanceUrl);
  const overHttp = (note: SnippetNote): readonly SnippetNote[] =>
    protocol === 'http' ? [note, ...insecure(context)] : [];
  const use = (places: readonly SnippetPlace[], notes: readonly SnippetNote[]): Sketch => ({
    asks: 'this-token',
    places,
    notes,
  });
  const forGit = missing(scopes, ['read_repository', 'write_repository', 'api']);
  const forApi = missing(scopes, ['api']);
  return [
    snippet('git-clone', cloneByGit(context), {
      ...use(['project'], ['git-asks-again', ...insecure(context)]),
      missingScopes: forGit,
    }),
    snippet('git-credential', keepByGit(context), {
      ...use([], ['git-needs-helper']),
      missingScopes: forGit,
    }),
    snippet('docker-login', loginByDocker(context), {
      ...use(['registry'], ['docker-registry', 'docker-keeps-value', ...overHttp('docker-http')]),
      missingScopes: missing(scopes, ['read_registry', 'write_registry', 'api']),
    }),
    snippet('nuget-source', sourceByNuget(context), {
      ...use(['project'], ['nuget-variable', ...overHttp('nuget-http')]),
      missingScopes: missing(scopes, ['api', 'read_api']),
    }),
    snippet('terraform-backend', TERRAFORM_BACKEND, {}),
    snippet('terraform-init', initByTerraform(context), {
      ...use(['project', 'stateName'], ['terraform-environment', ...insecure(context)]),
      missingScopes: forApi,
    }),
  ];
}

function missing(scopes: readonly string[], needed: readonly string[]): readonly string[] {
  return needed.some((scope) => scopes.includes(scope)) ? [] : needed;
}

/** Over plain http to another computer whoever is on the way can read the value. */
function insecure({ instanceUrl }: SnippetContext): readonly SnippetNote[] {
  const { protocol, isLoopback } = toAddressParts(instanceUrl);
  return protocol === 'http' && !isLoopback ? ['insecure'] : [];
}
