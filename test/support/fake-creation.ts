import type { Result } from '../../src-preload/contract/app-error';
import type {
  AdoptInput,
  AdoptOutcome,
  CreateInput,
  CreateOutcome,
  InspectInput,
  InspectOutcome,
  TokenDraft,
  TokenTemplate,
} from '../../src-preload/contract/creation';
import type {
  ConnectionSummary,
  RevokeOutcome,
  TokenSummary,
} from '../../src-preload/contract/models';
import { dateRefusal, revokeToken } from './fake-tokens';
import { ok, putOnClipboard, refuse, setTokens, type FakeWorld } from './fake-world';

const FOUND: TokenDraft = {
  name: 'made in the browser',
  description: '',
  scopes: ['read_api'],
  expiresAt: null,
};

const MALFORMED = /[^\x21-\x7e]|^.{0,7}$/;

const connectionOf = (world: FakeWorld, id: string): ConnectionSummary | undefined =>
  world.connections.find((one) => one.id === id);

/** A new token of the connection's, in no list yet. */
function aNewToken(
  world: FakeWorld,
  { id: connectionId, userId }: ConnectionSummary,
  draft: TokenDraft,
): TokenSummary {
  const ids = [...world.tokens.values()].flat().map(({ id }) => id);
  return {
    connectionId,
    id: Math.max(9000, ...ids) + 1,
    kind: 'personal',
    name: draft.name,
    description: draft.description === '' ? null : draft.description,
    scopes: draft.scopes,
    createdAt: new Date(world.now()).toISOString(),
    lastUsedAt: null,
    expiresAt: draft.expiresAt,
    revoked: false,
    userId,
    isCredential: false,
    hasValue: true,
  };
}

function takeIn(world: FakeWorld, token: TokenSummary) {
  const { connectionId, id: tokenId } = token;
  setTokens(world, connectionId, [...(world.tokens.get(connectionId) ?? []), token]);
  putOnClipboard(world, { connectionId, tokenId });
  const store = world.keychain === 'ready' ? 'keychain' : 'memory';
  return { outcome: 'copied', token, store } as const;
}

function targetRefusal(
  { createOwn, createForUsers, createImpersonation }: ConnectionSummary['capabilities'],
  { target, draft }: CreateInput,
): Result<never> | null {
  if (target.kind === 'own') {
    const isAllowed = draft.scopes.every((scope) => createOwn.includes(scope));
    const serverText = 'scopes does not have a valid value';
    return isAllowed ? null : refuse('REQUEST_REFUSED', { host: 'git.example.com', serverText });
  }
  const may = target.kind === 'user' ? createForUsers : createImpersonation;
  return may ? null : refuse('FORBIDDEN', { host: 'git.example.com' });
}

export function createToken(world: FakeWorld, input: CreateInput): Result<CreateOutcome> {
  const connection = connectionOf(world, input.connectionId);
  if (connection === undefined) return refuse('CONNECTION_UNKNOWN');
  const { draft, target } = input;
  const refusal =
    targetRefusal(connection.capabilities, input) ??
    (draft.expiresAt === null ? null : dateRefusal(world, draft.expiresAt));
  if (refusal !== null) return refusal;
  const token = aNewToken(world, connection, draft);
  const userId = target.kind === 'own' ? connection.userId : target.userId;
  return ok({ ...takeIn(world, { ...token, userId }), differs: false });
}

/** What the fake GitLab says of a value, by how it begins; `glpat-own` is the connection's own. */
function valueRefusal(value: string): Result<never> | null {
  const host = 'git.example.com';
  if (MALFORMED.test(value)) return refuse('VALUE_MALFORMED');
  if (value.startsWith('glpat-revoked')) return refuse('VALUE_REVOKED', { host });
  if (value.startsWith('glpat-expired')) return refuse('VALUE_EXPIRED', { host });
  if (value.startsWith('glpat-refused')) return refuse('VALUE_REFUSED', { host });
  return value.startsWith('glpat-') ? null : refuse('VALUE_UNKNOWN', { host });
}

export function adoptToken(world: FakeWorld, input: AdoptInput): Result<AdoptOutcome> {
  const connection = connectionOf(world, input.connectionId);
  if (connection === undefined) return refuse('CONNECTION_UNKNOWN');
  const pasted = (input.value ?? world.foreignClipboard)?.trim();
  if (pasted === undefined) return refuse('CLIPBOARD_HAS_NO_TOKEN');
  const refusal = valueRefusal(pasted);
  if (refusal !== null) return refusal;
  if (pasted.startsWith('glpat-other')) return refuse('VALUE_OF_OTHER_ACCOUNT');
  const own = world.tokens.get(connection.id)?.find(({ isCredential }) => isCredential);
  if (pasted.startsWith('glpat-own') && own !== undefined) {
    return ok({ outcome: 'stored', token: own, store: connection.credential.store });
  }
  world.foreignClipboard = null;
  return ok(takeIn(world, aNewToken(world, connection, world.filledForm ?? FOUND)));
}

export function inspectToken(world: FakeWorld, input: InspectInput): Result<InspectOutcome> {
  const connection = connectionOf(world, input.connectionId);
  if (connection === undefined) return refuse('CONNECTION_UNKNOWN');
  const value = input.value.trim();
  const refusal = valueRefusal(value);
  if (refusal !== null && !refusal.ok) {
    const state = DEAD.get(refusal.code);
    return state === undefined ? refusal : ok({ state });
  }
  const isOwn = !value.startsWith('glpat-other');
  const own = world.tokens.get(connection.id)?.find(({ isCredential }) => isCredential);
  const known = value.startsWith('glpat-own') ? own : undefined;
  const token = known ?? { ...aNewToken(world, connection, FOUND), hasValue: false };
  return ok({
    state: 'active',
    token: isOwn ? token : { ...token, userId: connection.userId + 1 },
    username: isOwn ? connection.username : 'somebody.else',
    isOwn,
    reach: {
      groups: [{ id: 31, name: 'Shop', accessLevel: 40 }],
      projects: [{ id: 315, name: 'Shop / Storefront', accessLevel: 30 }],
      isPartial: false,
    },
  });
}

const DEAD: ReadonlyMap<string, 'unknown' | 'revoked' | 'expired'> = new Map([
  ['VALUE_UNKNOWN', 'unknown'],
  ['VALUE_REVOKED', 'revoked'],
  ['VALUE_EXPIRED', 'expired'],
]);

export function revokeInspected(world: FakeWorld, input: InspectInput): Result<RevokeOutcome> {
  const inspected = inspectToken(world, input);
  if (!inspected.ok) return inspected;
  if (inspected.value.state !== 'active') {
    return valueRefusal(input.value.trim()) ?? refuse('VALUE_UNKNOWN');
  }
  const { connectionId, id: tokenId, isCredential } = inspected.value.token;
  if (isCredential) return revokeToken(world, { connectionId, tokenId });
  return ok({ outcome: 'revoked' });
}

export function saveTemplate(
  world: FakeWorld,
  template: TokenTemplate,
): Result<readonly TokenTemplate[]> {
  const isKnown = world.templates.some(({ id }) => id === template.id);
  if (!isKnown && world.templates.length >= 100) return refuse('TEMPLATES_FULL');
  world.templates = isKnown
    ? world.templates.map((one) => (one.id === template.id ? template : one))
    : [...world.templates, template];
  return ok(world.templates);
}

export function removeTemplate(world: FakeWorld, id: string): Result<readonly TokenTemplate[]> {
  world.templates = world.templates.filter((one) => one.id !== id);
  return ok(world.templates);
}
